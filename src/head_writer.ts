import type { ByteWriter } from "./byte_writer.ts";
import type { Head, HeadResult } from "./head.ts";
import type { ResponseHead } from "./response_head.ts";
import { WriteClientError } from "./errors.ts";

/** Who a {@linkcode HeadWriter} reports to. */
export interface HeadWriterOwner {
  /** The head is fixed: opens the body behind it. */
  open(head: ResponseHead): ByteWriter;
  /** Of the bytes accepted, so many are no body; negative if they turn out to be. */
  notBody(bytes: number): void;
}

/**
 * The writer before there is a body: bytes may belong to the head, and the
 * first one that does not fixes it.
 */
export class HeadWriter implements ByteWriter {
  /** What is held is held as a copy. */
  readonly copies = true;
  readonly ready: Promise<void> = Promise.resolve();
  readonly desiredSize: number;
  readonly #head: Head;
  readonly #owner: HeadWriterOwner;
  #body: ByteWriter | undefined;

  constructor(head: Head, owner: HeadWriterOwner, bufferLimit: number) {
    this.#head = head;
    this.#owner = owner;
    this.desiredSize = bufferLimit;
  }

  get closed(): Promise<void> {
    return this.#body?.closed ?? new Promise(() => {});
  }

  write(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.take(this.#head.write(chunk), chunk.length);
  }

  /** Takes what a call made of the head; `bytes` of it were counted as written. */
  take(result: HeadResult, bytes: number): Promise<void> {
    if (result.kind === "refused") throw new WriteClientError(result.code);
    if (result.kind === "held") {
      this.#owner.notBody(bytes);
      return this.ready;
    }
    this.#owner.notBody(bytes - result.body.length);
    const body = this.open(result.head);
    return result.body.length > 0 ? body.write(result.body) : this.ready;
  }

  /** Opens the body behind a head that is fixed. */
  open(head: ResponseHead): ByteWriter {
    return this.#body ??= this.#owner.open(head);
  }

  /** Opens another body, in place of one that nothing was written to. */
  reopen(head: ResponseHead): ByteWriter {
    return this.#body = this.#owner.open(head);
  }

  /** What is held by now is all there will be. Whether there was anything. */
  end(): boolean {
    if (this.#head.fixed) return true;
    const result = this.#head.end();
    if (result === undefined) return false;
    this.take(result, 0).catch(() => {});
    return true;
  }

  flush(): Promise<void> {
    this.end();
    return this.#body?.flush?.() ?? this.ready;
  }

  close(): Promise<void> {
    this.end() || this.open(this.#head.fix(200));
    return this.#body?.close() ?? this.ready;
  }

  abort(reason?: unknown): Promise<void> {
    return this.#body?.abort(reason) ?? this.ready;
  }
}
