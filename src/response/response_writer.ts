import type { AnswerBody } from "./answer_body.ts";
import type { ByteSink } from "../client/byte_sink.ts";
import { type ByteWriter, takeBuffer } from "../client/byte_writer.ts";
import { Deferred, rejected } from "../base/promises.ts";
import { BodyStream, type BodyStreamOwner } from "./body_stream.ts";
import { LARGEST_BLOCK, StagingBlock } from "./staging_block.ts";
import { TurnEnd, turnEnd } from "../base/turn.ts";

/** A buffer given away that is smaller is copied, with others, into a block: a chunk of its own costs more. */
const LEAST_GIVEN = 16384;

/** Blocks handed over in one turn before the next write waits for its end. */
const HAND_OVERS_PER_TURN = 16;

/** What a body is made of: a stream, all of the bytes at once, or nothing. */
export type Body =
  | ReadableStream<Uint8Array<ArrayBuffer>>
  | Uint8Array<ArrayBuffer>
  | null;

/** Who a {@linkcode ResponseWriter} reports to. */
export interface BodyConsumer {
  /** The body, once: at the first hand-over a stream, at a close before it all the bytes. */
  deliver(body: Body): void;
  /** The consumer has cancelled the stream. */
  cancelled?(reason: unknown): void;
  /** A chunk goes into the stream. */
  handedOver?(bytes: number): void;
  /** Bytes were handed over while none were waiting, or some were taken. */
  progress?(): void;
  /** The turn of a write has ended. */
  turnEnded?(): void;
  /** All bytes were taken, those that were declared or all there are: nobody waits for more. */
  whole?(): void;
}

/** How a {@linkcode ResponseWriter} is set up. */
export interface ResponseWriterOptions {
  /** Bytes accepted and not yet taken before a write waits. */
  bufferLimit: number;
  /** Bytes that were declared: with the last of them the stream ends, whenever the writer is closed. */
  length?: number | undefined;
}

/**
 * A sink of bytes whose other end is a response body, and a writer of its own.
 *
 * - **Copies**: bytes are taken before `put()` returns. Runtimes keep
 *   references to the chunks they are given, and send what is in them later.
 * - **Stages**: bytes go to the stream a block at a time: when it is full, when
 *   the turn ends, on `flush()`, at `close()`. A body that is complete before
 *   the first hand-over is no stream at all.
 * - **Owns**: a chunk handed over is the only view on its buffer.
 * - **Aborts at once**: unlike a stream with a sink of its own, nothing in
 *   flight is waited for. All else follows the Streams Standard's default
 *   writer: what settles, in which order, with which reason.
 * - **Fair**: after 16 blocks in one turn a write waits for the turn's end.
 *
 * @see {@link https://streams.spec.whatwg.org/#default-writer-class | Streams Standard, the default writer}
 */
export class ResponseWriter
  implements ByteSink, ByteWriter, AnswerBody, BodyStreamOwner {
  /** Bytes are taken before `write()` returns. */
  readonly copies = true;
  /** `open` → `closing` → `closed`; `errored` from `open` and `closing`. */
  #state: "open" | "closing" | "closed" | "errored" = "open";
  #reason: unknown;
  #eager = false;
  #announced = false;
  /** Accepted, and not handed over yet. */
  readonly #staging = new StagingBlock();
  #bytesThisTurn = 0;
  #handOversThisTurn = 0;
  /** Handed over. */
  #handedOver = 0;
  #stream: BodyStream | undefined;
  // Waited for. The settled promise stands for each that need not wait.
  readonly #settled = Promise.resolve();
  #ready: Deferred | undefined;
  #written: Deferred | undefined;
  #flushed: Deferred | undefined;
  #ended: Deferred | undefined;
  #closed: Deferred | undefined;
  readonly #consumer: BodyConsumer;
  readonly #limit: number;
  readonly #length: number | undefined;
  readonly #turn = new TurnEnd(() => this.#endTurn());

  constructor(consumer: BodyConsumer, options: ResponseWriterOptions) {
    this.#consumer = consumer;
    this.#limit = options.bufferLimit;
    this.#length = options.length;
  }

  get desiredSize(): number | null {
    if (this.#state === "errored") return null;
    if (this.#state === "closed") return 0;
    return this.#limit - this.waiting;
  }

  get ready(): Promise<void> {
    return this.#ready?.promise ?? this.#settled;
  }

  get closed(): Promise<void> {
    if (this.#closed === undefined) {
      this.#closed = new Deferred();
      if (this.#state === "closed") this.#closed.resolve();
      if (this.#state === "errored") this.#closed.reject(this.#reason);
    }
    return this.#closed.promise;
  }

  /** Bytes accepted that the consumer has not taken. */
  get waiting(): number {
    return this.#staging.length + (this.#stream?.waiting ?? 0);
  }

  get isWaiting(): boolean {
    return this.waiting > 0;
  }

  get isIdling(): boolean {
    return this.waiting === 0;
  }

  get tellsTurn(): boolean {
    return this.#turn.armed;
  }

  setEager(eager: boolean): void {
    this.#eager = eager;
    if (eager && this.#state === "open") this.#handOver();
  }

  get written(): Promise<void> | undefined {
    return this.#written?.promise;
  }

  put(chunk: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    // In line, as it is the way of every small write.
    const waiting = this.#staging.length + (this.#stream?.waiting ?? 0) +
      chunk.length;
    if (
      this.#state === "open" && !this.#eager && this.#ready === undefined &&
      waiting < this.#limit && this.#staging.tryAppend(chunk)
    ) {
      this.#turn.arm();
      return undefined;
    }
    return this.#put(chunk, false);
  }

  give(chunk: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    if (this.#state !== "open") return this.#refuse("write");
    const own = takeBuffer(chunk);
    return own.length < LEAST_GIVEN ? this.put(own) : this.#put(own, true);
  }

  /** Delivers the stream when this turn ends, even if nothing is written by then. */
  announce(): void {
    this.#announced = true;
    this.#turn.arm();
  }

  /** Takes an announcement back. */
  withhold(): void {
    this.#announced = false;
  }

  drain(): Promise<void> | undefined {
    if (this.#state !== "open") return this.#refuse("flush");
    this.#handOver();
    this.#open();
    if (this.waiting === 0) return undefined;
    this.#flushed ??= new Deferred();
    return this.#flushed.promise;
  }

  end(): Promise<void> | undefined {
    if (this.#state !== "open") return this.#refuse("close");
    if (this.#stream === undefined) this.#deliverAll();
    else this.#handOver();
    if (this.waiting === 0) {
      this.#enterClosed();
      return undefined;
    }
    this.#enterClosing();
    return this.#ended!.promise;
  }

  // The same, as the Streams Standard's writers have it.

  write(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.put(chunk) ?? this.#settled;
  }

  flush(): Promise<void> {
    return this.drain() ?? this.#settled;
  }

  close(): Promise<void> {
    return this.end() ?? this.#settled;
  }

  abort(reason?: unknown): Promise<void> {
    if (this.#state === "open" || this.#state === "closing") {
      this.#stream?.error(reason);
      this.#enterErrored(reason);
    }
    return this.#settled;
  }

  /**
   * Like `abort()`, for a consumer that is about to cancel: it finds its stream
   * errored when the turn has ended, and nothing in it meanwhile. `Deno.serve`
   * reports a failure for every stream that is errored before it cancels it.
   */
  abandon(reason: unknown): void {
    if (this.#state !== "open" && this.#state !== "closing") return;
    this.#enterErrored(reason);
    const stream = this.#stream;
    if (stream !== undefined) turnEnd().then(() => stream.error(reason));
  }

  #put(
    chunk: Uint8Array<ArrayBuffer>,
    give: boolean,
  ): Promise<void> | undefined {
    if (this.#state !== "open") return this.#refuse("write");
    if (give) {
      this.#handOver();
      this.#enqueue(chunk);
    } else if (chunk.length >= LARGEST_BLOCK) {
      this.#handOver();
      this.#enqueue(new Uint8Array(chunk));
    } else {
      this.#stage(chunk);
    }
    if (this.#eager) this.#handOver();
    // A runtime's own reader may cancel within the hand-over.
    if (this.#state !== "open") return this.#refuse("write");
    if (this.#waitsForTurn()) this.#turn.arm();
    if (this.#hasRoom()) return undefined;
    this.#ready ??= new Deferred();
    this.#written ??= new Deferred();
    return this.#written.promise;
  }

  #refuse(call: string): Promise<never> {
    if (this.#state === "errored" && call !== "close") {
      return rejected(this.#reason);
    }
    return rejected(
      new TypeError(`Cannot ${call}: the writer is ${this.#state}`),
    );
  }

  #hasRoom(): boolean {
    return this.waiting < this.#limit && !this.#isHasty();
  }

  /** Whether so much was handed over that the turn should end first. */
  #isHasty(): boolean {
    return this.#handOversThisTurn >= HAND_OVERS_PER_TURN;
  }

  /** Whether the turn's end has something to do. Being told of each costs more than a large block does. */
  #waitsForTurn(): boolean {
    return this.#staging.length > 0 || this.#isHasty();
  }

  /** Copies into blocks, and hands over each that is full. */
  #stage(chunk: Uint8Array<ArrayBuffer>): void {
    let from = 0;
    while (from < chunk.length && this.#state === "open") {
      from += this.#staging.append(from === 0 ? chunk : chunk.subarray(from));
      if (this.#staging.full) this.#handOver();
    }
  }

  /** What is staged becomes a chunk. */
  #handOver(): void {
    if (this.#staging.length > 0) this.#enqueue(this.#staging.take());
  }

  #enqueue(chunk: Uint8Array<ArrayBuffer>): void {
    this.#handOversThisTurn++;
    this.#bytesThisTurn += chunk.length;
    this.#handedOver += chunk.length;
    this.#open().put(chunk);
  }

  /** The stream, made and delivered at the first call. */
  #open(): BodyStream {
    if (this.#stream === undefined) {
      this.#stream = new BodyStream(this, this.#length);
      this.#consumer.deliver(this.#stream.readable);
    }
    return this.#stream;
  }

  handedOver(bytes: number): void {
    this.#consumer.handedOver?.(bytes);
  }

  progress(): void {
    this.#consumer.progress?.();
  }

  pulled(isEmpty: boolean): void {
    // Bytes that have outlived their turn.
    if (isEmpty && !this.#turn.armed) this.#handOver();
    this.#settleWaiters();
  }

  cancelled(reason: unknown): void {
    if (this.#state !== "open" && this.#state !== "closing") return;
    this.#enterErrored(reason);
    this.#consumer.cancelled?.(reason);
  }

  #endTurn(): void {
    const bytes = this.#bytesThisTurn + this.#staging.length;
    this.#staging.expect(bytes);
    if (!this.#stream?.waiting) this.#handOver();
    this.#bytesThisTurn = this.#handOversThisTurn = 0;
    if (this.#announced) this.#open();
    this.#settleWaiters();
    this.#consumer.turnEnded?.();
  }

  /** In the Streams Standard's order: writes, then ready; then what comes after all of them. */
  #settleWaiters(): void {
    if (this.#state === "errored") return;
    if (this.#hasRoom()) {
      this.#written?.resolve();
      this.#written = undefined;
      this.#ready?.resolve();
      this.#ready = undefined;
    }
    if (this.waiting > 0) return;
    if (this.#handedOver === this.#length) this.#endStream();
    this.#flushed?.resolve();
    this.#flushed = undefined;
    if (this.#state === "closing") this.#enterClosed();
  }

  /** Runtimes cancel a stream that goes on behind its declared length: that would look like a client that left. */
  #endStream(): void {
    if (this.#stream?.close()) this.#consumer.whole?.();
  }

  /** All there is, before anything was handed over: no stream at all. */
  #deliverAll(): void {
    const all = this.#staging.surrender();
    this.#consumer.deliver(all.length === 0 ? null : all);
  }

  #enterClosing(): void {
    this.#state = "closing";
    this.#ended = new Deferred();
    // The Streams Standard's close() ends backpressure: there is nothing left to hold up.
    this.#ready?.resolve();
    this.#ready = undefined;
  }

  #enterClosed(): void {
    this.#state = "closed";
    // Not before: who watches for a client that takes nothing is told of the turn's end.
    this.#turn.cancel();
    this.#consumer.whole?.();
    this.#stream?.close();
    this.#written?.resolve();
    this.#ready?.resolve();
    this.#flushed?.resolve();
    this.#ended?.resolve();
    // After the promise that close() gives.
    this.#settled.then(() => this.#closed?.resolve());
  }

  #enterErrored(reason: unknown): void {
    this.#state = "errored";
    this.#reason = reason;
    this.#turn.cancel();
    this.#staging.drop();
    this.#stream?.drop();
    this.#ready ??= new Deferred();
    this.#ready.reject(reason);
    this.#written?.reject(reason);
    this.#flushed?.reject(reason);
    this.#ended?.reject(reason);
    // After the promise that abort() gives.
    this.#settled.then(() => this.#closed?.reject(reason));
  }
}
