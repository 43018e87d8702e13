import type { AnswerBody } from "./answer_body.ts";
import type { ByteSink, TakeBack } from "../client/byte_sink.ts";
import { type ByteWriter, takeBuffer } from "../client/byte_writer.ts";
import { Deferred, rejected } from "../base/promises.ts";
import { putGiven } from "../client/given_buffer.ts";
import type { BodyConsumer, ResponseWriterOptions } from "./body_consumer.ts";
import type { BodyOutlet, BodyOutletOwner } from "./body_outlet.ts";
import { LARGEST_BLOCK, StagingBlock } from "./staging_block.ts";
import { TurnEnd, turnEnd } from "../base/turn.ts";

/** A smaller transferred buffer is copied into a block, since a separate chunk costs more. In bytes. */
const LEAST_GIVEN = 16384;

/** The number of blocks handed over in one turn after which a write waits for its end. */
const HAND_OVERS_PER_TURN = 16;

/**
 * Writes the body of a response. It is both a sink and a `ByteWriter`.
 *
 * - **Copies**: bytes are copied before `put()` returns. Runtimes keep
 *   references to chunks and send their content later.
 * - **Stages**: bytes go to the stream in blocks: when one is full, when the
 *   turn ends, on `flush()` and at `close()`. A body that is complete before the
 *   first hand-over needs no stream.
 * - **Owns**: a chunk handed over is the only view on its buffer.
 * - **Aborts at once**: it does not wait for bytes in flight, as a stream's sink
 *   would. Everything else follows the default writer of the Streams Standard:
 *   which promises settle, in which order, with which reason.
 * - **Fair**: after 16 blocks in one turn a write waits for the end of the turn.
 *
 * @see {@link https://streams.spec.whatwg.org/#default-writer-class | Streams Standard, the default writer}
 */
export class ResponseWriter
  implements ByteSink, ByteWriter, AnswerBody, BodyOutletOwner {
  /** `write()` copies the bytes before it returns. */
  readonly copies = true;
  /** `open` → `closing` → `closed`; `errored` from `open` and `closing`. */
  #state: "open" | "closing" | "closed" | "errored" = "open";
  #reason: unknown;
  #eager = false;
  /** The bytes accepted and not handed over yet. */
  readonly #staging: StagingBlock;
  #bytesThisTurn = 0;
  #handOversThisTurn = 0;
  /** The number of bytes handed over. */
  #handedOver = 0;
  #stream: BodyOutlet | undefined;
  // Promises that callers wait for. A call that need not wait gets `#settled`.
  readonly #settled = Promise.resolve();
  /** Made when it is read, and only while it is pending or rejected. */
  #ready: Deferred | undefined;
  #written: Deferred | undefined;
  #flushed: Deferred | undefined;
  #ended: Deferred | undefined;
  #closed: Deferred | undefined;
  readonly #consumer: BodyConsumer;
  readonly #limit: number;
  readonly #length: number | undefined;
  readonly #recycles: boolean;
  readonly #turn: TurnEnd;
  readonly #ownsTurn: boolean;

  constructor(consumer: BodyConsumer, options: ResponseWriterOptions) {
    this.#consumer = consumer;
    this.#limit = options.bufferLimit;
    this.#length = options.length;
    this.#staging = new StagingBlock(options.blocks);
    this.#recycles = options.blocks !== undefined;
    this.#ownsTurn = options.turn === undefined;
    this.#turn = options.turn ?? new TurnEnd(() => this.turnEnded(false));
  }

  get desiredSize(): number | null {
    if (this.#state === "errored") return null;
    if (this.#state === "closed") return 0;
    return this.#limit - this.#queued;
  }

  get ready(): Promise<void> {
    const isErrored = this.#state === "errored";
    // Only a write that waits for room lets it be pending.
    const isFull = this.#state === "open" && this.#written !== undefined;
    if (!isErrored && !isFull) return this.#settled;
    this.#ready ??= new Deferred();
    if (isErrored) this.#ready.reject(this.#reason);
    return this.#ready.promise;
  }

  get closed(): Promise<void> {
    if (this.#closed === undefined) {
      this.#closed = new Deferred();
      if (this.#state === "closed") this.#closed.resolve();
      if (this.#state === "errored") this.#closed.reject(this.#reason);
    }
    return this.#closed.promise;
  }

  /** The number of accepted bytes that the consumer has not taken. */
  get waiting(): number {
    return this.#staging.length + (this.#stream?.waiting ?? 0);
  }

  /** The number of them that count against the limit. */
  get #queued(): number {
    return this.#staging.length + (this.#stream?.queued ?? 0);
  }

  get isWaiting(): boolean {
    return this.waiting > 0;
  }

  get isIdling(): boolean {
    return this.waiting === 0;
  }

  setEager(eager: boolean): void {
    this.#eager = eager;
    if (eager && this.#state === "open") this.#handOver();
  }

  get written(): Promise<void> | undefined {
    return this.#written?.promise;
  }

  put(chunk: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    // Written out for speed: this is the path of every small write.
    const queued = this.#staging.length + (this.#stream?.queued ?? 0) +
      chunk.length;
    if (
      this.#state === "open" && !this.#eager && this.#written === undefined &&
      queued < this.#limit && this.#staging.tryAppend(chunk)
    ) {
      this.#turn.arm();
      return undefined;
    }
    return this.#put(chunk, false);
  }

  tryText(text: string): number {
    // Three bytes are the most that a UTF-16 code unit becomes.
    const waiting = this.waiting + 3 * text.length;
    if (
      this.#state !== "open" || this.#eager || this.#written !== undefined ||
      waiting >= this.#limit
    ) return 0;
    const count = this.#staging.tryAppendText(text);
    if (count > 0) this.#turn.arm();
    return count;
  }

  give(
    chunk: Uint8Array<ArrayBuffer>,
    back?: TakeBack,
  ): Promise<void> | undefined {
    if (this.#state !== "open") return this.#refuse("write");
    if (chunk.length < LEAST_GIVEN) return putGiven(this, chunk, back);
    return this.#put(back ? chunk : takeBuffer(chunk), true, back);
  }

  drain(): Promise<void> | undefined {
    if (this.#state !== "open") return this.#refuse("flush");
    this.#handOver();
    this.#open().begin?.();
    if (this.waiting === 0) return undefined;
    this.#flushed ??= new Deferred();
    return this.#flushed.promise;
  }

  end(): Promise<void> | undefined {
    if (this.#state !== "open") return this.#refuse("close");
    if (this.#stream === undefined) {
      // All bytes at once: no stream is needed.
      const isEmpty = this.#staging.length === 0;
      this.#consumer.whole(isEmpty ? null : this.#staging.surrender());
      this.#enterClosed();
      return undefined;
    }
    this.#handOver();
    if (this.waiting === 0) {
      this.#enterClosed();
      return undefined;
    }
    this.#stream.finish?.();
    this.#enterClosing();
    return this.#ended!.promise;
  }

  // The methods of a ByteWriter, as in the Streams Standard.

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
   * Aborts for a consumer that is about to cancel: the stream is errored at the
   * end of the turn, and holds nothing until then. `Deno.serve` reports a
   * failure for a stream that is errored before it can cancel it.
   */
  abandon(reason: unknown): void {
    if (this.#state !== "open" && this.#state !== "closing") return;
    this.#enterErrored(reason);
    const stream = this.#stream;
    if (stream !== undefined) turnEnd().then(() => stream.error(reason));
  }

  // The outlet calls these, and the owner of the turn calls turnEnded().

  handedOver(bytes: number): void {
    this.#consumer.handedOver?.(bytes);
  }

  progress(): void {
    this.#consumer.progress?.();
  }

  pulled(isEmpty: boolean): void {
    // The staged bytes are from an earlier turn.
    if (isEmpty && !this.#turn.armed && this.#state === "open") {
      this.#handOver();
    }
    this.#settleWaiters();
  }

  cancelled(reason: unknown): void {
    if (this.#state !== "open" && this.#state !== "closing") return;
    this.#enterErrored(reason);
    this.#consumer.cancelled?.(reason);
  }

  turnEnded(announced: boolean): void {
    if (this.#state === "closed" || this.#state === "errored") return;
    const bytes = this.#bytesThisTurn + this.#staging.length;
    if (bytes > 0) this.#staging.expect(bytes);
    if (!this.#stream?.queued) this.#handOver();
    this.#bytesThisTurn = this.#handOversThisTurn = 0;
    if (announced) this.#open().begin?.();
    this.#settleWaiters();
  }

  #put(
    chunk: Uint8Array<ArrayBuffer>,
    give: boolean,
    back?: TakeBack,
  ): Promise<void> | undefined {
    if (this.#state !== "open") return this.#refuse("write");
    if (give) {
      this.#handOver();
      this.#enqueue(chunk, back);
    } else if (chunk.length >= LARGEST_BLOCK && !this.#recycles) {
      this.#handOver();
      // On V8, cheaper by a fifth than a typed array made from another one.
      const copy = new Uint8Array(chunk.length);
      copy.set(chunk);
      this.#enqueue(copy);
    } else {
      this.#stage(chunk);
    }
    if (this.#eager) this.#handOver();
    // A runtime's reader may cancel during the hand-over.
    if (this.#state !== "open") return this.#refuse("write");
    if (this.#waitsForTurn()) this.#turn.arm();
    if (this.#hasRoom()) return undefined;
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
    return this.#queued < this.#limit && !this.#isHasty();
  }

  /** Returns true if the turn should end before the next write. */
  #isHasty(): boolean {
    return this.#handOversThisTurn >= HAND_OVERS_PER_TURN;
  }

  /** Returns true if end-of-turn work is pending. Scheduling a callback costs more than a 64 KiB hand-over. */
  #waitsForTurn(): boolean {
    return this.#staging.length > 0 || this.#isHasty();
  }

  /** Copies a chunk into blocks, and hands over each full block. */
  #stage(chunk: Uint8Array<ArrayBuffer>): void {
    let from = 0;
    while (from < chunk.length && this.#state === "open") {
      from += this.#staging.append(from === 0 ? chunk : chunk.subarray(from));
      // What is left does not fit, or begins with a character that does not.
      if (from < chunk.length || this.#staging.full) this.#handOver();
    }
  }

  /** Hands over the staged bytes as a chunk. */
  #handOver(): void {
    if (this.#staging.length > 0) this.#enqueue(this.#staging.take());
  }

  #enqueue(chunk: Uint8Array<ArrayBuffer>, back?: TakeBack): void {
    this.#handOversThisTurn++;
    this.#bytesThisTurn += chunk.length;
    this.#handedOver += chunk.length;
    this.#open().put(chunk, back);
  }

  /** Gives the outlet for the chunks. The first call makes and delivers it. */
  #open(): BodyOutlet {
    if (this.#stream === undefined) {
      this.#stream = this.#consumer.stream(this);
      // The consumer may have cancelled meanwhile.
      if (this.#state === "errored") this.#stream.drop();
    }
    return this.#stream;
  }

  /** Settles promises in the order of the Streams Standard: writes, then ready, then flush and close. */
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

  /** Ends the stream at the declared length. A runtime cancels a stream that stays open, as if the client had left. */
  #endStream(): void {
    if (this.#stream?.close()) this.#consumer.taken?.();
  }

  #enterClosing(): void {
    this.#state = "closing";
    this.#ended = new Deferred();
    // In the Streams Standard close() ends backpressure: no write can follow.
    this.#ready?.resolve();
    this.#ready = undefined;
  }

  #enterClosed(): void {
    this.#state = "closed";
    if (this.#ownsTurn) this.#turn.cancel();
    if (this.#stream !== undefined) this.#endStream();
    this.#written?.resolve();
    this.#ready?.resolve();
    this.#flushed?.resolve();
    this.#ended?.resolve();
    // Settles after the promise of close().
    if (this.#closed !== undefined) this.#settled.then(this.#closed.resolve);
  }

  #enterErrored(reason: unknown): void {
    this.#state = "errored";
    this.#reason = reason;
    if (this.#ownsTurn) this.#turn.cancel();
    this.#staging.drop();
    this.#stream?.drop();
    this.#ready?.reject(reason);
    this.#written?.reject(reason);
    this.#flushed?.reject(reason);
    this.#ended?.reject(reason);
    // Settles after the promise of abort().
    this.#settled.then(() => this.#closed?.reject(reason));
  }
}
