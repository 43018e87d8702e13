import type { ByteSink, BytesToCome } from "./byte_sink.ts";
import { takeBuffer } from "./byte_writer.ts";
import { ERROR_INVALID_DATA } from "./error_codes.ts";
import { WriteClientError } from "./errors.ts";
import type { Head, HeadResult, Refused } from "./head.ts";
import { quietly } from "./quietly.ts";
import type { ResponseHead } from "./response_head.ts";

/** Who a {@linkcode HeadWriter} reports to. */
export interface HeadWriterOwner {
  /** The head is fixed: opens the body behind it. */
  open(head: ResponseHead): ByteSink;
  /** Of the bytes accepted, so many are no body; negative if they turn out to be. */
  notBody(bytes: number): void;
}

/**
 * The sink before there is a body: bytes may belong to the head, and the
 * first one that does not fixes it.
 */
export class HeadWriter implements ByteSink {
  readonly ready: Promise<void> = Promise.resolve();
  readonly desiredSize: number;
  readonly #head: Head;
  readonly #owner: HeadWriterOwner;
  #body: ByteSink | undefined;

  constructor(head: Head, owner: HeadWriterOwner, bufferLimit: number) {
    this.#head = head;
    this.#owner = owner;
    this.desiredSize = bufferLimit;
  }

  get written(): Promise<void> | undefined {
    return this.#body?.written;
  }

  check(bytes: BytesToCome): void {
    const refusal = this.#head.check(bytes);
    if (refusal !== undefined) throw refusalError(refusal);
  }

  put(chunk: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    return this.take(this.#head.write(chunk), chunk.length);
  }

  /** The head needs a copy; then the caller's buffer goes, if it can. */
  give(chunk: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    const room = this.put(chunk);
    quietly(() => takeBuffer(chunk));
    return room;
  }

  /** Takes what a call made of the head; `bytes` of it were counted as written. */
  take(result: HeadResult, bytes: number): Promise<void> | undefined {
    if (result.kind === "refused") throw refusalError(result);
    if (result.kind === "held") {
      this.#owner.notBody(bytes);
      return undefined;
    }
    this.#owner.notBody(bytes - result.body.length);
    const body = this.open(result.head);
    return result.body.length > 0 ? body.put(result.body) : undefined;
  }

  /** Opens the body behind a head that is fixed. */
  open(head: ResponseHead): ByteSink {
    return this.#body ??= this.#owner.open(head);
  }

  /** Opens another body, in place of one that nothing was written to. */
  reopen(head: ResponseHead): ByteSink {
    return this.#body = this.#owner.open(head);
  }

  /** What is held by now is all there will be. Whether there was anything. */
  settle(): boolean {
    if (this.#head.fixed) return true;
    const result = this.#head.end();
    if (result === undefined) return false;
    this.take(result, 0);
    return true;
  }

  drain(): Promise<void> | undefined {
    this.settle();
    return this.#body?.drain();
  }

  end(): Promise<void> | undefined {
    this.settle() || this.open(this.#head.fix(200));
    return this.#body?.end();
  }

  abort(reason: unknown): Promise<void> {
    return this.#body?.abort(reason) ?? this.ready;
  }
}

function refusalError({ code, why }: Refused): WriteClientError {
  const advice = code === ERROR_INVALID_DATA
    ? "(ERROR_INVALID_DATA); declare the length that is written, or none"
    : "(ERROR_INVALID_PARAMETER); look at what header calls give, and send a head that is taken before the body";
  return new WriteClientError(code, { detail: `${why} ${advice}` });
}
