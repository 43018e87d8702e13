/**
 * A request whose extension has begun one operation, and what the operation
 * waits for: the test lets it come, or fail.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import * as isapi from "../../../mod.ts";
import { bounded, drained } from "../../helpers/bounded.ts";
import {
  connected,
  done,
  onCompletion,
  read,
  submit,
  write,
} from "../../helpers/ecb_calls.ts";
import { turns } from "../../helpers/settled.ts";
import {
  asyncRead,
  execUrl,
  sendUrl,
  support,
} from "../../helpers/support_calls.ts";
import { TestFile } from "../../helpers/test_files.ts";
import { TestHost } from "../../helpers/test_host.ts";
import {
  filePart,
  transmitFile,
  vectorSend,
  vectorSubmit,
} from "../../helpers/transmissions.ts";

type Ecb = isapi.ExtensionControlBlock;

/** Milliseconds; the other deadlines do not run. */
export const TOTAL = 1000;

/** More than a client takes unasked. */
const LARGE = new Uint8Array(100_000);
const FILE = new Uint8Array(1000);

/** Begins an operation: 0 or the last error; of a synchronous one what it gives. */
type Begin = (ecb: Ecb, file: TestFile) => number | Promise<string>;

/** What a synchronous call has given. */
function given(code: number, count: number | string = ""): string {
  return code === 0 ? `TRUE ${count}`.trimEnd() : `FALSE ${code}`;
}

/** Each waits for its client, for a file, for a request's body or for a child. */
export const OPERATIONS = {
  "WriteClient": async (ecb) => {
    const { error, count } = await write(ecb, LARGE);
    return given(error, count);
  },
  "WriteClient, async": (ecb) => submit(ecb, LARGE),
  "TRANSMIT_FILE": (ecb, hFile) => transmitFile(ecb, { hFile }),
  "VECTOR_SEND": async (ecb, file) =>
    given(await vectorSend(ecb, [filePart(file)])),
  "VECTOR_SEND, async": (ecb, file) => vectorSubmit(ecb, [filePart(file)]),
  "ReadClient": async (ecb) => {
    const { error, count } = await read(ecb, 4);
    return given(error, count);
  },
  "ASYNC_READ_CLIENT": (ecb) => asyncRead(ecb, new Uint8Array(4)),
  "SEND_URL": (ecb) => sendUrl(ecb, "/child"),
  "EXEC_URL": (ecb) => execUrl(ecb, { pszUrl: "/child" }),
} satisfies Record<string, Begin>;

/** The name of an operation. */
export type Name = keyof typeof OPERATIONS;

export const NAMES = Object.keys(OPERATIONS) as Name[];

/** Those that are synchronous: the others are refused while one of them waits. */
export const SYNC: readonly Name[] = [
  "WriteClient",
  "VECTOR_SEND",
  "ReadClient",
];

/** How the extension behaves. */
export interface Manner {
  /** What it returns. */
  readonly returns?: number;
  /** Whether it begins when the test says so, and not at once. */
  readonly late?: boolean;
  /** Called instead of a completion function that only notes; `null`: there is none. */
  readonly completion?: ((asked: Asked) => unknown) | null;
}

/** A request, its extension and its client. */
export class Asked {
  /** What the extension was told: results, completions, refusals. */
  readonly told: string[] = [];
  readonly client = new AbortController();
  readonly host: TestHost;
  readonly file: TestFile;
  ecb!: Ecb;
  /** Of the response, once there is one. */
  status: number | undefined;
  /** Bytes that the client got; `undefined` if the body was errored. */
  bytes: number | undefined;
  readonly #name: Name;
  readonly #called = Promise.withResolvers<void>();
  readonly #takes = Promise.withResolvers<void>();
  readonly #gate = Promise.withResolvers<void>();
  readonly #answered: Promise<void>;
  /** What the child's write was refused with. */
  #childs = 0;
  /** Whether the rest of the request's body is not wanted, or there is none. */
  #cancelled = false;
  #upload!: ReadableStreamDefaultController<Uint8Array>;

  constructor(name: Name, { returns, late, completion }: Manner = {}) {
    this.#name = name;
    const gate = this.#gate.promise;
    gate.catch(() => {});
    this.file = new TestFile(FILE, { chunk: 10, gate });
    this.host = new TestHost({
      "/": (ecb) => {
        this.ecb = ecb;
        if (completion !== null) {
          onCompletion(ecb, (bytes, error) => {
            this.told.push(`(${bytes}, ${error})`);
            return completion?.(this) as undefined;
          });
        }
        if (!late) this.begin();
        this.#called.resolve();
        return returns ?? isapi.HSE_STATUS_PENDING;
      },
      "/child": async (ecb) => {
        await gate;
        this.#childs = (await write(ecb, "child")).error;
        return isapi.HSE_STATUS_SUCCESS;
      },
    }, {
      readAhead: 4,
      deadlines: { idle: Infinity, write: Infinity, total: TOTAL },
    });
    this.#answered = this.#ask();
  }

  /** Waits until the extension has returned, and what is outstanding waits. */
  async waits(): Promise<void> {
    await bounded(this.#called.promise, "the extension's call");
    await turns();
  }

  /** Begins the operation, or another one. */
  begin(name: Name = this.#name): void {
    const result = OPERATIONS[name](this.ecb, this.file);
    if (typeof result !== "number") {
      result.then((text) => this.told.push(text));
    } else if (result !== 0) this.told.push(given(result));
  }

  /** A call of ServerSupportFunction: noted if it is refused. */
  support(code: number, ...args: unknown[]): void {
    const refusal = support(this.ecb, code, ...args);
    if (refusal !== 0) this.told.push(`${refusal}!`);
  }

  /** All that is waited for comes. */
  release(): void {
    this.#takes.resolve();
    this.#gate.resolve();
    if (this.#upload.desiredSize === null) return;
    try {
      this.#upload.enqueue(new Uint8Array(4));
      this.#upload.close();
    } catch {
      // Nobody reads it any more.
    }
  }

  /** What is waited for fails, if it is not the client. */
  fail(): void {
    this.#gate.reject(new Error("broken"));
    this.#cancelled = true;
    this.#upload.error(new Error("broken"));
  }

  /** Ends the request, and says how it has ended. */
  async ended(): Promise<string> {
    const { logs, clock, errors } = this.host;
    const wantsBody = !this.#cancelled;
    this.release();
    await turns(6);
    const later = await this.#later();
    const isOpen = later === 0 || later === 170;
    const isClosed = later === 87;
    assertEquals(connected(this.ecb), isClosed ? undefined : isOpen);
    if (!isOpen && !isClosed) assert(!wantsBody, "the request's body is left");
    assertEquals(done(this.ecb), !isClosed);
    await bounded(this.#answered, "the answer");
    await drained(this.host.host);
    assertEquals([logs.length, clock.pending], [1, 0], "records and timers");
    return [
      `later ${later}`,
      `${logs[0]!.outcome} ${this.status} ${this.bytes ?? "broken"}`,
      ...errors.map(() => "onError"),
      ...(this.#childs === 0 ? [] : [`its child ${this.#childs}`]),
      ...(this.file.cancelled === 1 ? ["its file is let go"] : []),
    ].join("; ");
  }

  /** What later I/O is refused with, whatever it is; 0 if a write is not. */
  async #later(): Promise<number> {
    onCompletion(this.ecb, () => {});
    const { error } = await write(this.ecb, "");
    if (error === 0) return 0;
    const told = this.told.splice(0);
    for (const name of NAMES) this.begin(name);
    await turns();
    const refusals = this.told.splice(0, Infinity, ...told);
    assertEquals(refusals, NAMES.map(() => `FALSE ${error}`));
    return error;
  }

  async #ask(): Promise<void> {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#upload = controller;
        // Read ahead: the extension is called once there is something.
        controller.enqueue(new Uint8Array(4));
      },
      cancel: () => {
        this.#cancelled = true;
      },
    });
    const { signal } = this.client;
    const init = { method: "POST", body, duplex: "half", signal };
    const response = await this.host.fetch("/", init as RequestInit);
    this.status = response.status;
    await this.#takes.promise;
    this.bytes = await response.bytes().then(
      ({ length }) => length,
      () => undefined,
    );
  }
}
