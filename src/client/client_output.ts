import type { ByteSink, BytesToCome } from "./byte_sink.ts";
import { isDetached, takeBuffer } from "./byte_writer.ts";
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
import { ClientEnd, type FailureListener } from "./client_end.ts";
import { CompletionLoop, type Submitting } from "./completion_loop.ts";
import { Fairness } from "./fairness.ts";
import { detaching, type ErrorOf, mayTake } from "./given_buffer.ts";
import { ObservedWaits } from "./observed_waits.ts";
import {
  type ClientOutputOptions,
  DEFAULT_BUFFER_LIMIT,
} from "./output_options.ts";
import { WaitingCalls } from "./waiting_calls.ts";

/**
 * The bytes that go to one client: synchronous and asynchronous writes over a
 * `ByteSink`, counted, in order, one operation at a time.
 *
 * `WriteClient` and the control block are its two faces. A refused call throws
 * a `WriteClientError`. An accepted call gives its count, at once where it need
 * not wait.
 */
export class ClientOutput implements Submitting {
  /** `open` → `closing` → `closed`; `failed` from everywhere but `closed`. */
  #state: "open" | "closing" | "closed" | "failed" = "open";
  #sink: ByteSink;
  #bytesWritten = 0;
  /** Calls after which nothing may follow. */
  #seals = 0;
  #thrown: { readonly error: unknown } | undefined;
  #closing: Promise<void> | undefined;
  readonly #end = new ClientEnd();
  readonly #waits: ObservedWaits | undefined;
  readonly #calls: WaitingCalls;
  readonly #fairness = new Fairness();
  readonly #completions = new CompletionLoop(this);
  readonly #options: ClientOutputOptions;
  readonly slot: OperationSlot;

  constructor(
    sink: ByteSink,
    slot: OperationSlot,
    options: ClientOutputOptions = {},
  ) {
    const { bufferLimit = DEFAULT_BUFFER_LIMIT, observer } = options;
    this.#sink = sink;
    this.slot = slot;
    this.#options = options;
    this.#waits = observer && new ObservedWaits(observer);
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
    return this.#end.failure;
  }

  /** Fulfils when all bytes were taken, rejects when that can no longer happen. Pre-handled. */
  get closed(): Promise<void> {
    return this.#end.promise;
  }

  get written(): Promise<void> | undefined {
    return this.#sink.written;
  }

  settled(): void {
    this.slot.settle(this);
  }

  /** Goes on over another sink. */
  attach(sink: ByteSink): void {
    this.#sink = sink;
  }

  /** Notes a call that handed nothing over. */
  called(): void {
    this.#options.called?.();
  }

  /** Notes a call that handed nothing over. Gives what it should wait for, if anything, so that a loop of such calls does not hold up timers. */
  pause(): Promise<void> | undefined {
    this.called();
    return this.#fairness.afterIdleCall() ? turnEnd() : undefined;
  }

  /** Takes accepted bytes that belong to the head out of the count. */
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
    // In line: every small write passes here.
    if (
      this.#state !== "open" || this.#seals > 0 || this.#thrown !== undefined
    ) this.#admit();
    const refusal = this.slot.refuseSync();
    if (refusal !== ERROR_SUCCESS) throw this.error(refusal);
    const count = bytes.length;
    if (count === 0) {
      this.#noBytes(bytes);
      return this.#afterRoom(undefined, 0);
    }
    const given = give && mayTake(bytes, this.#errorOf);
    if (this.#calls.count > 0) {
      this.checkRoom(count);
      if (this.#calls.queues) return this.#queue(bytes, given);
    }
    const room = this.#handOver(bytes, given);
    const yields = this.#fairness.afterWrite();
    if (room === undefined && !yields) return count;
    return this.#wait(room, yields, count);
  }

  /** Throws if the sink would refuse some of a call's bytes, before any is taken. */
  check(bytes: BytesToCome): void {
    this.#sink.check?.(bytes);
  }

  /** Throws if a synchronous call exceeds the bytes that may wait (10055). */
  checkRoom(bytes: number): void {
    if (this.#calls.refuses(bytes)) throw this.error(WSAENOBUFS);
  }

  /** Writes several buffers that were checked, as one synchronous call. The count, or a promise for it. */
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
      this.#noBytes(bytes);
      this.slot.begin(this, 0);
      queueMicrotask(() => this.slot.settle(this));
      return;
    }
    const given = give && mayTake(bytes, this.#errorOf);
    // A platform's `write()` may stay pending after its `ready` has rejected.
    this.#handOver(bytes, given)?.catch((reason) => this.broken(reason));
    this.slot.begin(this, count);
    this.#completions.submit();
  }

  /** Writes a part of the operation, or of the call, that holds the slot; `give`: the whole buffer is the sink's from now on. */
  async push(bytes: Uint8Array<ArrayBuffer>, give = false): Promise<void> {
    if (this.failure !== undefined) throw this.error(this.failure.code);
    if (bytes.length === 0) return;
    const room = this.#handOver(bytes, give);
    if (room !== undefined) await this.#calls.until(room);
  }

  /** The code with which any write must be refused now, or 0. */
  get refusal(): number {
    if (this.failure !== undefined) return this.failure.code;
    return this.#state === "open" && this.#seals === 0
      ? ERROR_SUCCESS
      : ERROR_INVALID_PARAMETER;
  }

  /** Whether a synchronous call has to wait for another. */
  get queues(): boolean {
    return this.#calls.queues;
  }

  /** Runs a synchronous call of several steps, which pushes that many bytes, after those before it. */
  inOrder(bytes: number, run: () => Promise<unknown>): Promise<void> {
    this.checkRoom(bytes);
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

  /** Whether `close()` was called. */
  get closes(): boolean {
    return this.#closing !== undefined;
  }

  /** Ends the bytes, after what is outstanding. Again: the same promise. */
  close(): Promise<void> {
    if (this.#thrown !== undefined) return Promise.reject(this.#takeThrown());
    return this.#closing ??= this.#close();
  }

  /** Gives the client up: an outstanding operation completes at once, whatever the sink does. */
  abort(reason: unknown): Promise<void> {
    this.fail(this.#errorOf(ERROR_OPERATION_ABORTED, reason));
    const aborted = this.#sink.abort(reason);
    aborted.catch(() => {});
    return aborted;
  }

  /** Nothing reaches the client from now on: calls that wait are rejected. */
  fail(reason: unknown): void {
    if (this.#state === "failed" || this.#state === "closed") return;
    this.#state = "failed";
    const failure = reason instanceof WriteClientError
      ? reason
      : this.#errorOf(WSAECONNRESET, reason);
    this.#rejectWaiting(failure);
    this.#end.fail(failure);
    this.#options.failed?.(failure);
  }

  /** Something that was waited for has rejected. */
  broken(reason: unknown): void {
    // A consumer that leaves within the hand-over does so before its call waits.
    if (this.failure !== undefined) this.#rejectWaiting(this.failure);
    else this.fail(reason);
  }

  /** Calls back once nothing reaches the client any more, at once if that is so. Returns what ends that. */
  onFailure(listener: FailureListener): () => void {
    return this.#end.onFailure(listener);
  }

  /** The writer was closed. Without `close()`, another owner has closed it. */
  writerClosed(): void {
    if (this.#state === "open") this.fail(this.error(ERROR_INVALID_PARAMETER));
  }

  /** Remembers what a completion threw: the next call is refused with it, once. */
  threw(error: unknown): void {
    this.#thrown ??= { error };
  }

  /** An error of a code, with what is known of this client. */
  error(code: number): WriteClientError {
    return this.#errorOf(code, this.failure?.cause);
  }

  readonly #errorOf: ErrorOf = (code, cause) =>
    new WriteClientError(code, {
      bytesWritten: this.#bytesWritten,
      ...(cause === undefined ? {} : { cause }),
    });

  /** What is outstanding completes, and calls that wait are rejected. */
  #rejectWaiting({ code, cause }: WriteClientError): void {
    this.slot.cancel(code === WSAECONNRESET ? ERROR_OPERATION_ABORTED : code);
    this.#calls.rejectAll(() => this.#errorOf(code, cause));
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

  /** A call without bytes, or with a buffer that is detached. */
  #noBytes(bytes: Uint8Array): void {
    if (isDetached(bytes)) throw this.error(ERROR_INVALID_PARAMETER);
    this.called();
  }

  /** What the next call should wait for, if anything. */
  #handOver(
    bytes: Uint8Array<ArrayBuffer>,
    give: boolean,
  ): Promise<void> | undefined {
    const count = bytes.length;
    const room = give
      ? detaching(() => this.#sink.give(bytes), this.#errorOf)
      : this.#sink.put(bytes);
    this.#bytesWritten += count;
    if (room !== undefined) this.#waits?.wait(room, this.#sink.desiredSize);
    return room;
  }

  /** Writes after the synchronous calls that wait. */
  async #queue(
    bytes: Uint8Array<ArrayBuffer>,
    given: boolean,
  ): Promise<number> {
    const count = bytes.length;
    const own = given
      ? detaching(() => takeBuffer(bytes), this.#errorOf)
      : new Uint8Array(bytes);
    await this.inOrder(count, () => this.push(own));
    return count;
  }

  /** The count of a write that was handed over, once there is room for more. */
  #afterRoom(
    room: Promise<void> | undefined,
    count: number,
  ): number | Promise<number> {
    const yields = this.#fairness.afterWrite();
    if (room === undefined && !yields) return count;
    return this.#wait(room, yields, count);
  }

  async #wait(
    room: Promise<void> | undefined,
    yields: boolean,
    count: number,
  ): Promise<number> {
    const until = yields ? room?.then(turnEnd) ?? turnEnd() : room!;
    await this.#calls.hold(until, count);
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
      if (this.failure === undefined) this.#state = "open";
      this.#closing = undefined;
      throw this.#takeThrown();
    }
    if (this.failure !== undefined) throw this.error(this.failure.code);
    const closed = this.#sink.end();
    if (closed === undefined) this.#enterClosed();
    else return this.#calls.until(closed).then(() => this.#enterClosed());
  }

  #enterClosed(): void {
    this.#state = "closed";
    this.#end.close();
    this.#options.closed?.();
  }
}
