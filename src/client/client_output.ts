import type { ByteSink, TakeBack } from "./byte_sink.ts";
import { type ByteWriter, isDetached } from "./byte_writer.ts";
import {
  ERROR_BUSY,
  ERROR_INVALID_PARAMETER,
  ERROR_OPERATION_ABORTED,
  ERROR_SUCCESS,
  ERROR_UNHANDLED_EXCEPTION,
  WSAECONNRESET,
  WSAENOBUFS,
} from "../base/error_codes.ts";
import { WriteClientError } from "../base/errors.ts";
import { OperationSlot } from "./operation_slot.ts";
import { turnEnd } from "../base/turn.ts";
import { ClientEnd } from "./client_end.ts";
import { CompletionLoop, type Submitting } from "./completion_loop.ts";
import { mayTake } from "./given_buffer.ts";
import type { ClientOutputOptions } from "./output_options.ts";
import { encodeText, LEAST_TEXT_GIVEN } from "./text.ts";
import { WaitingCalls } from "./waiting_calls.ts";

type Chunk = Uint8Array<ArrayBuffer>;

// After this number of calls, one waits for the end of the turn, so that timers
// and other requests run.
const WRITES_PER_TURN = 4096;
const IDLE_CALLS_PER_TURN = 1024;

/**
 * Sends the bytes of one client to a `ByteSink`, counted and in order, one
 * operation at a time. `WriteClient` uses it; the control block has more calls, in
 * `OrderedOutput`.
 *
 * It is a `ByteWriter` itself: a `WriteClient` over it shares its slot and counts
 * with the control block. A refused call throws a `WriteClientError`. An accepted call returns its byte
 * count, or a promise for it if the call has to wait.
 */
export class ClientOutput implements ByteWriter, Submitting {
  /** `open` → `closing` → `closed`; `failed` from everywhere but `closed`. */
  #state: "open" | "closing" | "closed" | "failed" = "open";
  // Set only by this class and those that extend it.
  /** Body bytes accepted so far. */
  bytesWritten = 0;
  /** The error with which the client failed, if it did. */
  failure: WriteClientError | undefined;
  /** The number of calls that forbid later writes. */
  #seals = 0;
  #thrown: { readonly error: unknown } | undefined;
  #closing: Promise<void> | undefined;
  // Made at the first use. Most answers need none of these.
  #slot: OperationSlot | undefined;
  #end: ClientEnd | undefined;
  #calls: WaitingCalls | undefined;
  /** The loop of asynchronous writes, once there was one. */
  completions: CompletionLoop | undefined;
  #writes = 0;
  #idleCalls = 0;
  #ready:
    | { readonly of: Promise<void>; readonly mapped: Promise<void> }
    | undefined;
  readonly #options: ClientOutputOptions;
  /** A reply is the sink of its own output until a head is fixed; then it sets the answer's body here. */
  sink: ByteSink;

  constructor(sink: ByteSink, options: ClientOutputOptions = {}) {
    this.sink = sink;
    this.#options = options;
  }

  /** The calls that wait. Made at the first use. */
  protected get waiting(): WaitingCalls {
    return this.#calls ??= new WaitingCalls(
      this.slot,
      this.#options.bufferLimit,
      (reason) => this.sinkFailed(reason),
    );
  }

  /** The one outstanding operation. */
  get slot(): OperationSlot {
    return this.#slot ??= new OperationSlot(
      // Given back: an async function may reject.
      (error) =>
        this.#options.completionFailed === undefined
          ? this.refuseNext(error)
          : this.#options.completionFailed(error),
      this.#options.observer,
    );
  }

  /** True if no operation is in flight and no call waits. */
  get idle(): boolean {
    return this.#slot?.idle ?? true;
  }

  /** The end of the bytes. */
  get end(): ClientEnd {
    return this.#end ??= new ClientEnd(this.#state === "closed", this.failure);
  }

  get written(): Promise<void> | undefined {
    return this.sink.written;
  }

  /** Bytes that still fit, 0 once closed, `null` once failed; may be negative. */
  get desiredSize(): number | null {
    return this.failure === undefined ? this.sink.desiredSize : null;
  }

  /** The sink's `ready`, which rejects with the failure. The rejection is marked as handled. */
  get ready(): Promise<void> {
    const of = this.sink.ready;
    if (this.#ready?.of !== of) {
      const mapped = of.catch((reason) => {
        this.fail(reason);
        throw this.failure ?? reason;
      });
      mapped.catch(() => {});
      this.#ready = { of, mapped };
    }
    return this.#ready.mapped;
  }

  get closed(): Promise<void> {
    return this.end.promise;
  }

  settled(): void {
    this.#slot?.settle(this);
  }

  /** Notes a call that handed nothing over. */
  called(): void {
    this.#options.active?.();
  }

  /** Notes a call that hands nothing over. Gives what to wait for, if anything, so that a loop of such calls does not block timers. */
  pause(): Promise<void> | undefined {
    this.called();
    return ++this.#idleCalls % IDLE_CALLS_PER_TURN === 0
      ? turnEnd()
      : undefined;
  }

  /**
   * Writes in sync mode.
   *
   * @returns The count, or a promise for it if the call has to wait.
   * @throws {WriteClientError} If the call is refused: nothing was taken.
   */
  send(bytes: Chunk, give: boolean): number | Promise<number> {
    // Written out for speed: this is the path of every small write.
    if (
      this.#state !== "open" || this.#seals > 0 || this.#thrown !== undefined
    ) this.#admit();
    if (this.#slot?.outstanding) throw this.error(ERROR_BUSY);
    const count = bytes.length;
    if (count === 0) {
      this.#noBytes(bytes);
      return this.afterRoom(undefined, 0);
    }
    const given = give && mayTake(bytes, this);
    if (this.#calls !== undefined && this.#calls.count > 0) {
      this.checkRoom(count);
      const later = this.afterCalls(bytes, given);
      if (later !== undefined) return later;
    }
    const room = this.putOrGive(bytes, given);
    return this.afterRoom(room, count);
  }

  /** Does the same for a `ByteWriter`, which has no counts. */
  async write(bytes: Chunk): Promise<void> {
    await this.send(bytes, false);
  }

  /** The same for a text, as UTF-8. The count is in bytes. */
  writeText(text: string): number | Promise<number> {
    const count = this.#state === "open" && this.#seals === 0 &&
        this.#thrown === undefined && this.idle
      ? this.sink.tryText?.(text) ?? 0
      : 0;
    if (count === 0) {
      const bytes = encodeText(text);
      return this.send(bytes, bytes.length >= LEAST_TEXT_GIVEN);
    }
    this.bytesWritten += count;
    return this.afterRoom(undefined, count);
  }

  /** Writes after the calls that wait, if it has to. */
  protected afterCalls(
    _bytes: Chunk,
    _given: boolean,
  ): Promise<number> | undefined {
    return undefined;
  }

  /** Throws if a synchronous call would exceed the bytes that may wait (10055). */
  checkRoom(bytes: number): void {
    if (this.#calls?.refuses(bytes)) throw this.error(WSAENOBUFS);
  }

  /**
   * Writes in async mode: the slot's completion reports the result.
   *
   * @throws {WriteClientError} If the call is refused: nothing was taken, and no completion follows.
   */
  submit(bytes: Chunk, give: boolean): void {
    this.#admit();
    // The getter makes a closure, and so allocates a context in each call.
    const slot = this.#slot ?? this.slot;
    const refusal = slot.refuseAsync();
    if (refusal !== ERROR_SUCCESS) throw this.error(refusal);
    const count = bytes.length;
    let room: Promise<void> | undefined;
    if (count === 0) this.#noBytes(bytes);
    else room = this.putOrGive(bytes, give && mayTake(bytes, this));
    slot.begin(this, count);
    (this.completions ??= new CompletionLoop(this)).submit(room);
  }

  /** The code with which any write must be refused now, or 0. */
  get refusal(): number {
    if (this.failure !== undefined) return this.failure.code;
    return this.#state === "open" && this.#seals === 0
      ? ERROR_SUCCESS
      : ERROR_INVALID_PARAMETER;
  }

  /** Refuses later writes with 87. */
  seal(): void {
    this.#seals++;
  }

  /** Takes back one `seal()`, when the call that made it is refused. */
  unseal(): void {
    this.#seals--;
  }

  /** Settles once the sink has taken all accepted bytes. */
  async flush(): Promise<void> {
    this.#admit();
    const taken = this.sink.drain();
    if (taken !== undefined) await this.waiting.until(taken);
  }

  /** True after `close()` was called. */
  get closes(): boolean {
    return this.#closing !== undefined;
  }

  /** Ends the bytes after the outstanding operation. A second call returns the same promise. */
  close(): Promise<void> {
    if (this.#thrown !== undefined) return Promise.reject(this.#takeThrown());
    return this.#closing ??= this.#close();
  }

  /** Abandons the client. An outstanding operation completes at once, whatever the sink does. */
  abort(reason: unknown): Promise<void> {
    this.fail(this.error(ERROR_OPERATION_ABORTED, reason));
    const aborted = this.sink.abort(reason);
    aborted.catch(() => {});
    return aborted;
  }

  /** Fails the client: nothing reaches it from now on, and waiting calls are rejected. */
  fail(reason: unknown): void {
    if (this.#state === "failed" || this.#state === "closed") return;
    this.#state = "failed";
    const failure = this.errorOf(reason, WSAECONNRESET);
    this.#rejectWaiting(failure);
    this.failure = failure;
    this.#end?.fail(failure);
    this.#options.outputFailed?.(failure);
    // Last: its listeners are not ours.
    this.#end?.stop(failure);
  }

  /** Handles the rejection of a promise that a call waits for. */
  sinkFailed(reason: unknown): void {
    // A consumer can leave during the hand-over, before the call begins to wait.
    if (this.failure !== undefined) this.#rejectWaiting(this.failure);
    else this.fail(reason);
  }

  /** Handles a writer that is closed. If `close()` was not called, other code has closed it. */
  writerClosed(): void {
    if (this.#state === "open") this.fail(this.error(ERROR_INVALID_PARAMETER));
  }

  /** Stores the error of a completion that threw: the next call is refused with it, once. */
  refuseNext(error: unknown): void {
    this.#thrown ??= { error };
  }

  /** Makes the error of a code, with the count of this client and, if no other is given, the cause of its failure. */
  error(code: number, cause = this.failure?.cause): WriteClientError {
    return new WriteClientError(code, {
      bytesWritten: this.bytesWritten,
      ...(cause === undefined ? {} : { cause }),
    });
  }

  /** Gives an error as it is if it has a code; otherwise it becomes the cause of one. */
  protected errorOf(reason: unknown, code: number): WriteClientError {
    return reason instanceof WriteClientError
      ? reason
      : this.error(code, reason);
  }

  /** Completes the outstanding operation with the error, and rejects the waiting calls. */
  #rejectWaiting({ code, cause }: WriteClientError): void {
    this.#slot?.cancel(code === WSAECONNRESET ? ERROR_OPERATION_ABORTED : code);
    this.#calls?.rejectAll(() => this.error(code, cause));
  }

  #takeThrown(): WriteClientError {
    const thrown = this.#thrown?.error;
    this.#thrown = undefined;
    return this.error(ERROR_UNHANDLED_EXCEPTION, thrown);
  }

  #admit(): void {
    if (this.#thrown !== undefined) throw this.#takeThrown();
    const { refusal } = this;
    if (refusal !== ERROR_SUCCESS) throw this.error(refusal);
  }

  /** Notes a call without bytes, or refuses it if its buffer is detached. */
  #noBytes(bytes: Uint8Array): void {
    if (isDetached(bytes)) throw this.error(ERROR_INVALID_PARAMETER);
    this.called();
  }

  #give(bytes: Chunk, back?: TakeBack): Promise<void> | undefined {
    try {
      return this.sink.give(bytes, back);
    } catch (reason) {
      throw this.errorOf(reason, ERROR_INVALID_PARAMETER);
    }
  }

  /** Hands bytes to the sink. Gives what the next call should wait for, if anything. */
  protected putOrGive(
    bytes: Chunk,
    give: boolean,
    back?: TakeBack,
  ): Promise<void> | undefined {
    const count = bytes.length;
    const room = give ? this.#give(bytes, back) : this.sink.put(bytes);
    this.bytesWritten += count;
    if (room !== undefined) {
      this.#options.observer?.waits(room, this.sink.desiredSize);
    }
    return room;
  }

  /** Gives the count of a write that was handed over, once there is room for more. */
  protected afterRoom(
    room: Promise<void> | undefined,
    count: number,
  ): number | Promise<number> {
    const yields = ++this.#writes % WRITES_PER_TURN === 0;
    if (room === undefined && !yields) return count;
    return this.waiting.hold(room, yields, count);
  }

  #close(): Promise<void> {
    if (this.#state === "failed") {
      return Promise.reject(this.error(this.refusal));
    }
    this.#state = "closing";
    // Even when idle, calls made before in this turn come first.
    const idle = this.idle
      ? Promise.resolve()
      : new Promise<void>((resolve) => this.slot.whenIdle(resolve));
    return idle.then(() => this.#closeIdle());
  }

  #closeIdle(): Promise<void> | void {
    if (this.#thrown !== undefined) {
      // The last completion threw, so this call is refused. The client stays
      // open: the answer of a failed producer must not look complete.
      if (this.failure === undefined) this.#state = "open";
      this.#closing = undefined;
      throw this.#takeThrown();
    }
    if (this.failure !== undefined) throw this.error(this.failure.code);
    const closed = this.sink.end();
    if (closed === undefined) this.#enterClosed();
    else return this.waiting.until(closed).then(() => this.#enterClosed());
  }

  #enterClosed(): void {
    this.#state = "closed";
    this.#end?.close();
    this.#options.outputClosed?.();
  }
}
