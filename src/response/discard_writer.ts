import type { AnswerBody } from "./answer_body.ts";
import type { ByteSink, TakeBack } from "../client/byte_sink.ts";
import { putGiven } from "../client/given_buffer.ts";
import { Deferred, rejected } from "../base/promises.ts";
import { turnEnd } from "../base/turn.ts";

/** The bytes and calls that are discarded in one turn before a write waits for its end. */
const BYTES_PER_TURN = 65536;
const CALLS_PER_TURN = 256;

/** Receives the events of a {@linkcode DiscardWriter}. */
export interface HeadConsumer {
  /** Called when the head may be sent; `length` is the number of discarded bytes, if the body has ended. */
  bodiless(length: number | undefined): void;
  /** Called when bytes were accepted. */
  accepted?(): void;
}

/**
 * The writer of a response without a body: to HEAD, and with status 204, 205 or
 * 304. It counts the bytes and discards them.
 *
 * Without a reader there is no backpressure, so the writer makes its producer
 * wait for the end of the turn from time to time.
 */
export class DiscardWriter implements ByteSink, AnswerBody {
  /** `open` → `closed`, or → `errored`. */
  #state: "open" | "closed" | "errored" = "open";
  #reason: unknown;
  #bytes = 0;
  #bytesThisTurn = 0;
  #callsThisTurn = 0;
  #ready: Promise<void>;
  #turn: Deferred | undefined;
  /** True after the head was sent. */
  #headLeft = false;
  readonly #settled = Promise.resolve();
  readonly #consumer: HeadConsumer;

  constructor(consumer: HeadConsumer) {
    this.#consumer = consumer;
    this.#ready = this.#settled;
  }

  /** Without a body, there is no sign whether the client is still connected. */
  get isWaiting(): boolean {
    return this.#headLeft && this.#state === "open";
  }

  get isIdling(): boolean {
    return true;
  }

  turnEnded(announced: boolean): void {
    if (announced || this.#bytes > 0) this.#sendHead(undefined);
  }

  get desiredSize(): number | null {
    if (this.#state === "open") return BYTES_PER_TURN - this.#bytesThisTurn;
    return this.#state === "closed" ? 0 : null;
  }

  get ready(): Promise<void> {
    return this.#ready;
  }

  get written(): Promise<void> | undefined {
    return this.#turn?.promise;
  }

  put(chunk: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    if (this.#state !== "open") return this.#refuse("write");
    this.#bytes += chunk.length;
    this.#bytesThisTurn += chunk.length;
    this.#consumer.accepted?.();
    if (
      this.#bytesThisTurn < BYTES_PER_TURN &&
      ++this.#callsThisTurn < CALLS_PER_TURN
    ) return undefined;
    return this.#ready = this.#turn?.promise ?? this.#nextTurn();
  }

  give(
    chunk: Uint8Array<ArrayBuffer>,
    back?: TakeBack,
  ): Promise<void> | undefined {
    return putGiven(this, chunk, back);
  }

  drain(): Promise<void> | undefined {
    if (this.#state !== "open") return this.#refuse("flush");
    this.#sendHead(undefined);
    return undefined;
  }

  end(): Promise<void> | undefined {
    if (this.#state !== "open") return this.#refuse("close");
    this.#state = "closed";
    this.#turn?.resolve();
    this.#sendHead(this.#bytes);
    return undefined;
  }

  abort(reason?: unknown): Promise<void> {
    if (this.#state !== "open") return this.#settled;
    this.#state = "errored";
    this.#reason = reason;
    this.#ready = rejected(reason);
    this.#turn?.reject(reason);
    return this.#settled;
  }

  #sendHead(length: number | undefined): void {
    this.#headLeft = true;
    this.#consumer.bodiless(length);
  }

  #nextTurn(): Promise<void> {
    const turn = this.#turn = new Deferred();
    turnEnd().then(() => {
      this.#turn = undefined;
      this.#bytesThisTurn = this.#callsThisTurn = 0;
      if (this.#state !== "open") return;
      this.#ready = this.#settled;
      this.#sendHead(undefined);
      turn.resolve();
    });
    return turn.promise;
  }

  #refuse(call: string): Promise<never> {
    return rejected(
      this.#state === "errored"
        ? this.#reason
        : new TypeError(`Cannot ${call}: the writer is closed`),
    );
  }
}
