import type { ByteSink, BytesToCome } from "./byte_sink.ts";
import { isDetached, isShared, isWhole, takeBuffer } from "./byte_writer.ts";
import { Deferred } from "../base/promises.ts";
import {
  ERROR_INVALID_PARAMETER,
  ERROR_OPERATION_ABORTED,
  ERROR_SUCCESS,
  ERROR_UNHANDLED_EXCEPTION,
  WSAECONNRESET,
  WSAENOBUFS,
} from "../base/error_codes.ts";
import { WriteClientError } from "../base/errors.ts";
import type { OperationSlot } from "./operation_slot.ts";
import { turnEnd } from "../base/turn.ts";
import { WaitingCalls } from "./waiting_calls.ts";

/** Calls in a row before one waits for a turn, whatever the writer says. */
const CALLS_PER_TURN = 4096;

/** Calls that hand nothing over before one waits for a turn. */
const IDLE_CALLS_PER_TURN = 1024;

/** Bytes accepted and not yet taken, over a writer that has no limit of ours. */
export const DEFAULT_BUFFER_LIMIT = 65536;

/** How an output is set up. */
export interface ClientOutputOptions {
  /** Bytes that may wait; calls that were not awaited are refused 1 MiB above it. */
  bufferLimit?: number;
  /** Told once, when all bytes were taken. */
  closed?(): void;
  /** Told of a call that handed nothing over: one that was refused, or had no bytes. */
  called?(): void;
  /** Told once, when nothing reaches the client any more. */
  failed?(failure: WriteClientError): void;
  /** Told of waits. */
  observer?: WaitObserver | undefined;
}

/** What an output tells of its writes. */
export interface WaitObserver {
  /** A write has to wait: for the client, or with room left for the turn's end. */
  waits(desiredSize: number): void;
  /** That wait has ended, with room for more or in vain. */
  waited(room: boolean): void;
}

/**
 * All that goes to one client: synchronous and asynchronous writes over a
 * `ByteSink`, counted, in order, one operation at a time.
 *
 * `WriteClient` and the control block are its two faces. A refused call throws
 * a `WriteClientError`; a call that was taken gives its count, at once where
 * nothing has to be waited for.
 */
export class ClientOutput {
  /** `open` → `closing` → `closed`; `failed` from everywhere but `closed`. */
  #state: "open" | "closing" | "closed" | "failed" = "open";
  #failure: WriteClientError | undefined;
  #sink: ByteSink;
  /** Whether an operation was begun that the loop of completions has not seen. */
  #submitted = false;
  #completing = false;
  #bytesWritten = 0;
  /** Calls after which nothing may follow. */
  #seals = 0;
  #writes = 0;
  #idleCalls = 0;
  #thrown: { readonly error: unknown } | undefined;
  #closing: Promise<void> | undefined;
  #end: Deferred | undefined;
  /** The wait that was told of last. */
  #observed: Promise<void> | undefined;
  readonly #calls: WaitingCalls;
  readonly #options: ClientOutputOptions;
  #watchers: Set<(failure: WriteClientError) => void> | undefined;
  readonly slot: OperationSlot;

  constructor(
    sink: ByteSink,
    slot: OperationSlot,
    options: ClientOutputOptions = {},
  ) {
    const { bufferLimit = DEFAULT_BUFFER_LIMIT } = options;
    this.#sink = sink;
    this.slot = slot;
    this.#options = options;
    this.#calls = new WaitingCalls(
      slot,
      bufferLimit,
      (reason) => this.broken(reason),
    );
  }

  get sink(): ByteSink {
    return this.#sink;
  }

  /** Body bytes accepted so far. */
  get bytesWritten(): number {
    return this.#bytesWritten;
  }

  /** Why nothing reaches the client any more. */
  get failure(): WriteClientError | undefined {
    return this.#failure;
  }

  /** Fulfils when all bytes were taken, rejects when that can no longer happen. Pre-handled. */
  get closed(): Promise<void> {
    if (this.#end === undefined) {
      this.#end = new Deferred();
      if (this.#state === "closed") this.#end.resolve();
      if (this.#failure !== undefined) this.#end.reject(this.#failure);
    }
    return this.#end.promise;
  }

  /** Goes on over another sink. */
  attach(sink: ByteSink): void {
    this.#sink = sink;
  }

  /** Notes a call that handed nothing over. */
  called(): void {
    this.#options.called?.();
  }

  /** Notes a call that handed nothing over, and gives what it should wait for, if anything: a loop of such calls must not hold up timers. */
  pause(): Promise<void> | undefined {
    this.called();
    return ++this.#idleCalls % IDLE_CALLS_PER_TURN === 0
      ? turnEnd()
      : undefined;
  }

  /** Takes bytes that were accepted and are no body back out of the count. */
  discount(bytes: number): void {
    this.#bytesWritten -= bytes;
  }

  /**
   * Writes in sync mode.
   *
   * @returns The count, or a promise for it where something has to be waited for.
   * @throws {WriteClientError} If the call is refused: nothing was taken.
   */
  write(
    bytes: Uint8Array<ArrayBuffer>,
    give: boolean,
  ): number | Promise<number> {
    // What each write passes stands here in line: it is the way of every small write.
    if (
      this.#state !== "open" || this.#seals > 0 || this.#thrown !== undefined
    ) this.#admit();
    const refusal = this.slot.refuseSync();
    if (refusal !== ERROR_SUCCESS) throw this.error(refusal);
    const count = bytes.length;
    if (count === 0) {
      this.#refuseDetached(bytes);
      this.called();
      return this.#afterRoom(undefined, 0);
    }
    const given = give && this.#canTake(bytes);
    if (this.#calls.count > 0) {
      this.#refuseSurplus(count);
      if (this.#calls.queues) return this.#queue(bytes, given);
    }
    const room = this.#handOver(bytes, given);
    if (room !== undefined || (this.#writes + 1) % CALLS_PER_TURN === 0) {
      return this.#afterRoom(room, count);
    }
    this.#writes++;
    return count;
  }

  /**
   * Refuses what the sink would refuse of a call's bytes, before any is taken.
   *
   * @throws {WriteClientError} If some would be refused.
   */
  check(bytes: BytesToCome): void {
    this.#sink.check?.(bytes);
  }

  /**
   * Refuses a synchronous call beyond what may wait.
   *
   * @throws {WriteClientError} If too much waits already (10055).
   */
  checkRoom(bytes: number): void {
    this.#refuseSurplus(bytes);
  }

  /**
   * Writes several buffers in sync mode, as one call that nothing waits for,
   * and that was checked.
   *
   * @param count Bytes of all of them.
   * @returns The count, or a promise for it where something has to be waited for.
   * @throws {WriteClientError} If the client is gone.
   */
  gather(
    buffers: readonly Uint8Array<ArrayBuffer>[],
    count: number,
  ): number | Promise<number> {
    let room: Promise<void> | undefined;
    for (const bytes of buffers) room = this.#handOver(bytes, false);
    return this.#afterRoom(room, count);
  }

  /**
   * Writes in async mode: the slot's completion reports the outcome.
   *
   * @throws {WriteClientError} If the call is refused: nothing was taken and nothing will be called.
   */
  submit(bytes: Uint8Array<ArrayBuffer>, give: boolean): void {
    this.#admit();
    const refusal = this.slot.refuseAsync();
    if (refusal !== ERROR_SUCCESS) throw this.error(refusal);
    const count = bytes.length;
    if (count === 0) {
      this.#refuseDetached(bytes);
      this.called();
      this.slot.begin(this, 0);
      queueMicrotask(() => this.slot.settle(this));
      return;
    }
    const given = give && this.#canTake(bytes);
    // A platform's `write()` may stay pending after its `ready` has rejected.
    this.#handOver(bytes, given)?.catch((reason) => this.broken(reason));
    this.slot.begin(this, count);
    this.#submitted = true;
    if (!this.#completing) this.#complete();
  }

  /**
   * Writes a part of the operation, or of the call, that holds the slot.
   *
   * @param give Whether the buffer is the writer's from now on, all of it.
   * @throws {WriteClientError} If it is refused, or the client is gone.
   */
  async push(bytes: Uint8Array<ArrayBuffer>, give = false): Promise<void> {
    if (this.#failure !== undefined) throw this.error(this.#failure.code);
    if (bytes.length === 0) return;
    const room = this.#handOver(bytes, give);
    if (room !== undefined) await this.#calls.until(room);
  }

  /** Why bytes have to be refused now, whoever's they are; 0 if they need not be. */
  get refusal(): number {
    if (this.#failure !== undefined) return this.#failure.code;
    return this.#state === "open" && this.#seals === 0
      ? ERROR_SUCCESS
      : ERROR_INVALID_PARAMETER;
  }

  /** Whether a synchronous call has to wait for another. */
  get queues(): boolean {
    return this.#calls.queues;
  }

  /**
   * Runs a synchronous call of several steps, after those before it; later
   * ones wait for it.
   *
   * @param bytes What it will push.
   * @throws {WriteClientError} If too much waits already (10055).
   */
  inOrder(bytes: number, run: () => Promise<unknown>): Promise<void> {
    this.#refuseSurplus(bytes);
    return this.#calls.inOrder(bytes, run);
  }

  /** Nothing may follow: later writes are refused with 87. */
  seal(): void {
    this.#seals++;
  }

  /** The call that sealed it was refused after all. */
  unseal(): void {
    this.#seals--;
  }

  /** Settles once the writer has taken all that was accepted. */
  async flush(): Promise<void> {
    this.#admit();
    const taken = this.#sink.drain();
    if (taken !== undefined) await this.#calls.until(taken);
  }

  /** Ends the bytes, after what is outstanding. Again: the same promise. */
  close(): Promise<void> {
    if (this.#thrown !== undefined) return Promise.reject(this.#takeThrown());
    return this.#closing ??= this.#close();
  }

  /** Gives the client up: what is outstanding is told at once, whatever the writer does. */
  abort(reason: unknown): Promise<void> {
    this.fail(this.#errorOf(ERROR_OPERATION_ABORTED, reason));
    const aborted = this.#sink.abort(reason);
    aborted.catch(() => {});
    return aborted;
  }

  /** From now on nothing reaches the client; everybody who waits is told. */
  fail(reason: unknown): void {
    if (this.#state === "failed" || this.#state === "closed") return;
    this.#state = "failed";
    const failure = reason instanceof WriteClientError
      ? reason
      : this.#errorOf(WSAECONNRESET, reason);
    this.#failure = failure;
    this.#tellWaiting(failure);
    this.#end?.reject(failure);
    for (const told of this.#watchers ?? []) told(failure);
    this.#options.failed?.(failure);
  }

  /** Something that was waited for has rejected. */
  broken(reason: unknown): void {
    // A consumer that leaves within the hand-over does so before its call waits.
    if (this.#failure !== undefined) this.#tellWaiting(this.#failure);
    else this.fail(reason);
  }

  /** Calls back once nothing reaches the client any more, at once if that is so. Returns what ends that. */
  onFailure(told: (failure: WriteClientError) => void): () => void {
    if (this.#failure !== undefined) {
      told(this.#failure);
      return () => {};
    }
    const watchers = this.#watchers ??= new Set();
    watchers.add(told);
    return () => watchers.delete(told);
  }

  /** The writer was closed: by somebody else, unless it was through `close()`. */
  writerClosed(): void {
    if (this.#state === "open") this.fail(this.error(ERROR_INVALID_PARAMETER));
  }

  /** Remembers what a completion threw: the next call is refused with it, once. */
  threw(error: unknown): void {
    this.#thrown ??= { error };
  }

  /** An error of a code, with what is known of this client. */
  error(code: number): WriteClientError {
    return this.#errorOf(code, this.#failure?.cause);
  }

  #errorOf(code: number, cause: unknown): WriteClientError {
    return new WriteClientError(code, {
      bytesWritten: this.#bytesWritten,
      ...(cause === undefined ? {} : { cause }),
    });
  }

  /** What is outstanding completes, and calls that wait are rejected. */
  #tellWaiting({ code }: WriteClientError): void {
    this.slot.cancel(code === WSAECONNRESET ? ERROR_OPERATION_ABORTED : code);
    this.#calls.rejectAll(() => this.error(code));
  }

  #takeThrown(): WriteClientError {
    const thrown = this.#thrown?.error;
    this.#thrown = undefined;
    return this.#errorOf(ERROR_UNHANDLED_EXCEPTION, thrown);
  }

  #admit(): void {
    if (this.#thrown !== undefined) throw this.#takeThrown();
    const { refusal } = this;
    if (refusal !== ERROR_SUCCESS) throw this.error(refusal);
  }

  #refuseDetached(bytes: Uint8Array): void {
    if (isDetached(bytes)) throw this.error(ERROR_INVALID_PARAMETER);
  }

  /** What the next call should wait for, if anything. */
  #handOver(
    bytes: Uint8Array<ArrayBuffer>,
    give: boolean,
  ): Promise<void> | undefined {
    const count = bytes.length;
    const room = give
      ? this.#detaching(() => this.#sink.give(bytes))
      : this.#sink.put(bytes);
    this.#bytesWritten += count;
    if (room !== undefined) this.#observe(room);
    return room;
  }

  /** Tells of a wait, once for all writes that wait for the same. */
  #observe(room: Promise<void>): void {
    const { observer } = this.#options;
    const { desiredSize } = this.#sink;
    if (observer === undefined || desiredSize === null) return;
    if (room === this.#observed) return;
    this.#observed = room;
    observer.waits(desiredSize);
    room.then(() => observer.waited(true), () => observer.waited(false));
  }

  /**
   * Whether a buffer that the caller gives away is taken. A part of a buffer is
   * copied in its place: the caller may not be the owner of the rest.
   */
  #canTake(bytes: Uint8Array<ArrayBuffer>): boolean {
    if (!isShared(bytes)) return isWhole(bytes);
    const cause = new TypeError("Shared memory cannot be given away");
    throw this.#errorOf(ERROR_INVALID_PARAMETER, cause);
  }

  /** What cannot be given away is a wrong argument. */
  #detaching<T>(detach: () => T): T {
    try {
      return detach();
    } catch (reason) {
      if (reason instanceof WriteClientError) throw reason;
      throw this.#errorOf(ERROR_INVALID_PARAMETER, reason);
    }
  }

  /**
   * Completes one operation after another, as long as each completion begins
   * the next: a chain costs one `await` a link, and no promise of its own.
   */
  async #complete(): Promise<void> {
    this.#completing = true;
    while (this.#submitted) {
      this.#submitted = false;
      try {
        await this.#sink.written;
      } catch (reason) {
        this.broken(reason);
      }
      this.slot.settle(this);
    }
    this.#completing = false;
  }

  /** Writes after the synchronous calls that wait. */
  async #queue(
    bytes: Uint8Array<ArrayBuffer>,
    given: boolean,
  ): Promise<number> {
    const count = bytes.length;
    const own = given
      ? this.#detaching(() => takeBuffer(bytes))
      : new Uint8Array(bytes);
    await this.inOrder(count, () => this.push(own));
    return count;
  }

  #refuseSurplus(count: number): void {
    if (this.#calls.refuses(count)) throw this.error(WSAENOBUFS);
  }

  /** The count of a write that was handed over, once there is room for more. */
  #afterRoom(
    room: Promise<void> | undefined,
    count: number,
  ): number | Promise<number> {
    // Timers and other requests get a turn, whatever the sink says.
    const yields = ++this.#writes % CALLS_PER_TURN === 0;
    if (!yields && room === undefined) return count;
    return this.#wait(yields ? room?.then(turnEnd) ?? turnEnd() : room!, count);
  }

  async #wait(room: Promise<void>, count: number): Promise<number> {
    await this.#calls.hold(room, count);
    return count;
  }

  #close(): Promise<void> {
    if (this.#state === "failed") {
      return Promise.reject(this.error(this.refusal));
    }
    this.#state = "closing";
    // Idle or not, what was called before in this turn comes first.
    const idle = this.slot.idle
      ? Promise.resolve()
      : new Promise<void>((resolve) => this.slot.whenIdle(resolve));
    return idle.then(() => this.#closeIdle());
  }

  #closeIdle(): Promise<void> | void {
    if (this.#thrown !== undefined) {
      // The last operation's completion threw: this call is the next one. The
      // client stays open, since a failed producer must not look complete.
      if (this.#failure === undefined) this.#state = "open";
      this.#closing = undefined;
      throw this.#takeThrown();
    }
    if (this.#failure !== undefined) throw this.error(this.#failure.code);
    const closed = this.#sink.end();
    if (closed === undefined) this.#enterClosed();
    else return this.#calls.until(closed).then(() => this.#enterClosed());
  }

  #enterClosed(): void {
    this.#state = "closed";
    this.#end?.resolve();
    this.#options.closed?.();
  }
}
