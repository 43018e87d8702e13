import { HSE_LOG_BUFFER_LEN } from "../isapi/constants.ts";
import {
  completeNow,
  isOutstanding,
  writeClientOf,
} from "../control_block/ecb_access.ts";
import type { ExtensionControlBlock } from "../isapi/types.ts";
import type { WriteClient } from "../client/write_client.ts";
import type { CompletionCall } from "./completion_call.ts";
import type { ModuleMemory } from "./memory.ts";

/** Offsets in `EXTENSION_CONTROL_BLOCK` of a 32-bit build: 144 bytes. */
const VERSION = 4;
const CONN_ID = 8;
const STATUS_CODE = 12;
const LOG_DATA = 16;
const METHOD = 96;
const QUERY_STRING = 100;
const PATH_INFO = 104;
const PATH_TRANSLATED = 108;
const TOTAL_BYTES = 112;
const AVAILABLE = 116;
const DATA = 120;
const CONTENT_TYPE = 124;
const SIZE = 144;

/** The offsets of the strings, in the order in which they are written. */
const STRINGS: readonly number[] = [
  METHOD,
  QUERY_STRING,
  PATH_INFO,
  PATH_TRANSLATED,
  CONTENT_TYPE,
  DATA,
];

const utf8 = new TextEncoder();

/** The module's functions that make and free control blocks. */
export interface BlockAllocator {
  /** Returns the address of a block with a number of bytes after it; 0 if there is no memory. */
  allocate(extra: number): number;
  free(address: number): void;
}

/** A read that writes into the module's memory when it completes. */
export interface PendingRead {
  readonly buffer: Uint8Array;
  readonly pointer: number;
}

/**
 * A request's control block in the memory of a module: C's structure
 * and the control block of the host.
 *
 * It lives until the request has ended for the extension and no code of the
 * module's runs for it.
 */
export class RequestBlock {
  readonly #memory: ModuleMemory;
  readonly #allocator: BlockAllocator;
  readonly #freed: (block: RequestBlock) => void;
  #running = 0;
  #finished = false;
  #isFreed = false;
  /** True while completions are collected for `nextCompletion()`. */
  #collects = false;
  #next: CompletionCall | undefined;
  readonly ecb: ExtensionControlBlock;
  /** Address of the structure. */
  readonly address: number;
  /** The connection's handle in C. */
  readonly handle: number;
  /** The asynchronous read that was begun last. */
  reading: PendingRead | undefined;

  /**
   * @param handle The connection's handle in C, unique to this block.
   * @param freed Called once, after the block was freed.
   */
  constructor(
    ecb: ExtensionControlBlock,
    handle: number,
    memory: ModuleMemory,
    allocator: BlockAllocator,
    freed: (block: RequestBlock) => void,
  ) {
    this.ecb = ecb;
    this.#memory = memory;
    this.#allocator = allocator;
    this.#freed = freed;
    this.handle = handle;
    this.address = this.#build();
  }

  /** Passes the fields that the extension has written to the host. */
  publish(): void {
    const { ecb } = this;
    const { address } = this;
    const view = this.#memory.view(address, SIZE);
    ecb.dwHttpStatusCode = view.getUint32(address + STATUS_CODE, true);
    if (view.getUint8(address + LOG_DATA) === 0) return;
    const log = this.#memory.bytes(address + LOG_DATA, HSE_LOG_BUFFER_LEN);
    ecb.lpszLogData = untilNul(log);
  }

  /** Returns the completion of a write that need not wait, if there is one. */
  nextCompletion(): CompletionCall | undefined {
    this.#next = undefined;
    this.#collects = true;
    try {
      completeNow(this.ecb);
    } finally {
      this.#collects = false;
    }
    return this.#next;
  }

  /** Keeps the completion if `nextCompletion()` waits for one. Returns false otherwise. */
  collects(call: CompletionCall): boolean {
    if (this.#collects) this.#next = call;
    return this.#collects;
  }

  /** Called at a completion. Copies the bytes of a read to C's buffer. */
  completes(bytes: number, error: number): void {
    const { reading } = this;
    this.reading = undefined;
    if (reading === undefined || error !== 0) return;
    this.#memory.bytes(reading.pointer, bytes)
      .set(reading.buffer.subarray(0, bytes));
  }

  /** Called when code of the module begins to run for this request. */
  enter(): void {
    this.#running++;
  }

  /** Called when that code has ended. */
  leave(): void {
    this.#running--;
    this.#freeIfOver();
  }

  /** Called when the request has ended for the extension. */
  finish(): void {
    if (this.#finished) return;
    this.#finished = true;
    if (isOutstanding(this.ecb)) {
      // Its completion may be one that calls nothing.
      const over = () => this.#freeIfOver();
      this.#client.closed.then(over, over);
    }
    this.#freeIfOver();
  }

  /** Calls back if the request ends without DONE_WITH_SESSION. */
  whenAbandoned(callback: () => void): void {
    const ended = () => {
      if (!this.#finished) callback();
    };
    this.#client.closed.then(ended, ended);
  }

  get #client(): WriteClient {
    return writeClientOf(this.ecb);
  }

  /** Frees the block if nothing uses it. An outstanding operation still completes, and its function gets the block. */
  #freeIfOver(): void {
    if (
      !this.#finished || this.#isFreed || this.#running > 0 ||
      isOutstanding(this.ecb)
    ) return;
    this.#isFreed = true;
    this.#freed(this);
    this.#allocator.free(this.address);
  }

  #build(): number {
    const { ecb } = this;
    const strings: readonly Text[] = [
      utf8Of(ecb.lpszMethod),
      utf8Of(ecb.lpszQueryString),
      utf8Of(ecb.lpszPathInfo),
      utf8Of(ecb.lpszPathTranslated),
      ecb.lpszContentType,
      // C code takes the body for a string, so that has its NUL, too.
      ecb.lpbData,
    ];
    let size = SIZE;
    for (let i = 0; i < strings.length; i++) size += strings[i]!.length + 1;
    const address = this.#allocator.allocate(size - SIZE);
    if (address === 0) {
      throw new Error(
        `Cannot make a control block: the module has no memory for ${size} bytes`,
      );
    }
    const block = this.#memory.bytes(address, size);
    const view = this.#memory.view(address, size);
    let at = SIZE;
    for (let i = 0; i < strings.length; i++) {
      const text = strings[i]!;
      if (typeof text !== "string") block.set(text, at);
      else {
        for (let k = 0; k < text.length; k++) {
          block[at + k] = text.charCodeAt(k);
        }
      }
      block[at + text.length] = 0;
      view.setUint32(address + STRINGS[i]!, address + at, true);
      at += text.length + 1;
    }
    view.setUint32(address + VERSION, ecb.dwVersion, true);
    view.setUint32(address + CONN_ID, this.handle, true);
    view.setUint32(address + STATUS_CODE, ecb.dwHttpStatusCode, true);
    view.setUint32(address + TOTAL_BYTES, ecb.cbTotalBytes, true);
    view.setUint32(address + AVAILABLE, ecb.cbAvailable, true);
    return address;
  }
}

/** Text of one byte a character, or bytes. */
type Text = string | Uint8Array;

/** Encodes text as UTF-8. ASCII text stays a string. */
function utf8Of(text: string): Text {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 0x7f) return utf8.encode(text);
  }
  return text;
}

function untilNul(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return String.fromCharCode(...(end < 0 ? bytes : bytes.subarray(0, end)));
}
