import {
  type ByteWriter,
  isDetached,
  isShared,
  takeBuffer,
} from "./byte_writer.ts";
import { Deferred } from "./deferred.ts";
import {
  ERROR_INVALID_PARAMETER,
  ERROR_OPERATION_ABORTED,
  ERROR_SUCCESS,
  ERROR_UNHANDLED_EXCEPTION,
  WSAECONNRESET,
  WSAENOBUFS,
} from "./error_codes.ts";
import { WriteClientError } from "./errors.ts";
import type { OperationSlot } from "./operation_slot.ts";
import { quietly } from "./quietly.ts";
import { turnEnd } from "./turn.ts";
import { UnsettledCalls } from "./unsettled_calls.ts";
import { Waiters } from "./waiters.ts";

/** Calls in a row before one waits for a turn, whatever the writer says. */
const CALLS_PER_TURN = 4096;

/** Calls that hand nothing over before one waits for a turn. */
const IDLE_CALLS_PER_TURN = 1024;

/** Bytes accepted and not yet taken, over a writer that has no limit of ours. */
export const DEFAULT_BUFFER_LIMIT = 65536;

/** The key under which a control block's output is handed to its `WriteClient`. */
export const OUTPUT: unique symbol = Symbol("output");

/** How an output is set up. */
export interface ClientOutputOptions {
  /** Bytes that may wait; calls that were not awaited are refused 1 MiB above it. */
  bufferLimit?: number;
  /** Told once, when all bytes were taken. */
  closed?(): void;
  /** Told once, when nothing reaches the client any more. */
  failed?(failure: WriteClientError): void;
}

/**
 * All that goes to one client: synchronous and asynchronous writes over a
 * `ByteWriter`, counted, in order, one operation at a time.
 *
 * `WriteClient` and the control block are its two faces. A refused call throws
 * a `WriteClientError`; a call that was taken gives its count, at once where
 * nothing has to be waited for.
 */
export class ClientOutput {
  /** `open` → `closing` → `closed`; `failed` from everywhere but `closed`. */
  #state: "open" | "closing" | "closed" | "failed" = "open";
  #failure: WriteClientError | undefined;
  #writer: ByteWriter;
  /** A `ready` promise that was seen to fulfil: while the writer shows the same one, nothing has to be awaited. */
  #fulfilled: Promise<void> | undefined;
  #written: Promise<void> | undefined;
  /** What the operation that was begun last waits for. */
  #submitted: Promise<void> | undefined;
  #completing = false;
  #bytesWritten = 0;
  #sealed = false;
  #writes = 0;
  #idleCalls = 0;
  #thrown: { readonly error: unknown } | undefined;
  #closing: Promise<void> | undefined;
  #end: Deferred | undefined;
  readonly #waiters = new Waiters();
  readonly #calls: UnsettledCalls;
  readonly #options: ClientOutputOptions;
  #watchers: Set<(failure: WriteClientError) => void> | undefined;
  readonly slot: OperationSlot;

  constructor(
    writer: ByteWriter,
    slot: OperationSlot,
    options: ClientOutputOptions = {},
  ) {
    const { bufferLimit = DEFAULT_BUFFER_LIMIT } = options;
    this.#writer = writer;
    this.slot = slot;
    this.#options = options;
    this.#calls = new UnsettledCalls(slot, bufferLimit);
  }

  get writer(): ByteWriter {
    return this.#writer;
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

  /** Goes on over another writer, whose `ready` is known to be fulfilled. */
  attach(writer: ByteWriter): void {
    this.#writer = writer;
    this.#fulfilled = writer.ready;
  }

  /** What a call that handed nothing over should wait for, if anything: a loop of such calls must not hold up timers. */
  pause(): Promise<void> | undefined {
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
    this.#admit();
    const refusal = this.slot.refuseSync();
    if (refusal !== ERROR_SUCCESS) throw this.error(refusal);
    const fair = ++this.#writes % CALLS_PER_TURN !== 0;
    const count = bytes.length;
    if (count === 0) {
      this.#refuseDetached(bytes);
      return fair ? 0 : this.#wait(turnEnd(), 0);
    }
    this.#refuseSurplus(count);
    if (this.#calls.queues) {
      const own = give ? this.#take(bytes) : new Uint8Array(bytes);
      return this.inOrder(count, () => this.push(own)).then(() => count);
    }
    this.#handOver(bytes, give);
    return this.#whenReady(count, fair);
  }

  /**
   * Writes several buffers in sync mode, as one call that nothing waits for.
   *
   * @param count Bytes of all of them.
   * @returns The count, or a promise for it where something has to be waited for.
   * @throws {WriteClientError} If the call is refused, or the writer refuses one of them.
   */
  gather(
    buffers: readonly Uint8Array<ArrayBuffer>[],
    count: number,
  ): number | Promise<number> {
    this.#refuseSurplus(count);
    for (const bytes of buffers) this.#handOver(bytes, false);
    return this.#whenReady(count, ++this.#writes % CALLS_PER_TURN !== 0);
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
      this.slot.begin(this, 0);
      queueMicrotask(() => this.slot.settle(this));
      return;
    }
    const written = this.#submitted = this.#handOver(bytes, give);
    this.slot.begin(this, count);
    if (!this.#completing) this.#complete();
    if (written === this.#fulfilled) return;
    // A platform's `write()` may stay pending for ever after its `ready` has rejected.
    const { ready } = this.#writer;
    if (ready !== this.#fulfilled) this.#learn(ready).catch(this.#broken);
  }

  /**
   * Writes a part of the operation, or of the call, that holds the slot.
   *
   * @param give Whether the buffer is the writer's from now on.
   * @throws {WriteClientError} If it is refused, or the client is gone.
   */
  async push(bytes: Uint8Array<ArrayBuffer>, give = false): Promise<void> {
    if (this.#failure !== undefined) throw this.error(this.#failure.code);
    if (bytes.length === 0) return;
    this.#handOver(bytes, give);
    const ready = this.#writer.ready;
    if (ready !== this.#fulfilled) {
      await this.#until(this.#learn(ready));
    }
  }

  /** Why bytes have to be refused now, whoever's they are; 0 if they need not be. */
  get refusal(): number {
    if (this.#failure !== undefined) return this.#failure.code;
    return this.#state === "open" && !this.#sealed
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
    this.#sealed = true;
  }

  /** Settles once the writer has taken all that was accepted. */
  async flush(): Promise<void> {
    this.#admit();
    const taken = this.#writer.flush?.() ?? this.#written;
    if (taken !== undefined) await this.#until(taken);
  }

  /** Ends the bytes, after what is outstanding. Again: the same promise. */
  close(): Promise<void> {
    if (this.#thrown !== undefined) return Promise.reject(this.#takeThrown());
    return this.#closing ??= this.#close();
  }

  /** Gives the client up: what is outstanding is told at once, whatever the writer does. */
  abort(reason: unknown): Promise<void> {
    this.fail(this.#errorOf(ERROR_OPERATION_ABORTED, reason));
    const aborted = this.#writer.abort(reason);
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
    this.#waiters.rejectAll(() => this.error(code));
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

  #handOver(bytes: Uint8Array<ArrayBuffer>, give: boolean): Promise<void> {
    const count = bytes.length;
    const written = give ? this.#give(bytes) : this.#writer.write(
      this.#writer.copies ? bytes : new Uint8Array(bytes),
    );
    this.#bytesWritten += count;
    if (written !== this.#fulfilled) {
      this.#written = written;
      written.catch(this.#broken);
    }
    return written;
  }

  #give(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const writer = this.#writer;
    if (!writer.copies) return writer.write(this.#take(bytes));
    if (isShared(bytes)) {
      const cause = new TypeError("Shared memory cannot be given away");
      throw this.#errorOf(ERROR_INVALID_PARAMETER, cause);
    }
    if (writer.give === undefined) {
      // It may still refuse, and a refused call detaches nothing: the copy comes first.
      const written = writer.write(bytes);
      quietly(() => takeBuffer(bytes));
      return written;
    }
    return this.#detaching(() => writer.give!(bytes));
  }

  #take(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    return this.#detaching(() => takeBuffer(bytes));
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
    while (this.#submitted !== undefined) {
      const written = this.#submitted;
      this.#submitted = undefined;
      try {
        await written;
      } catch (reason) {
        this.#broken(reason);
      }
      this.slot.settle(this);
    }
    this.#completing = false;
  }

  #refuseSurplus(count: number): void {
    if (this.#calls.refuses(count)) throw this.error(WSAENOBUFS);
  }

  /** The count of a write that was handed over, once there is room for more. */
  #whenReady(count: number, fair: boolean): number | Promise<number> {
    // Read after the write: a promise read before it would report bytes as sent
    // that the writer has no room for.
    const ready = this.#writer.ready;
    if (ready === this.#fulfilled && fair) return count;
    const learned = this.#learn(ready);
    return this.#wait(fair ? learned : learned.then(turnEnd), count);
  }

  /** Remembers that this `ready` has fulfilled, once it has. */
  #learn(ready: Promise<void>): Promise<void> {
    return ready.then(() => {
      this.#fulfilled = ready;
    });
  }

  async #wait(ready: Promise<void>, bytes: number): Promise<number> {
    this.#calls.begin(bytes);
    await this.#until(ready, () => this.#calls.end(bytes));
    return bytes;
  }

  /** Waits for what the writer promised, or for the failure, whichever comes first. */
  #until(promised: Promise<void>, over?: () => void): Promise<void> {
    return this.#waiters.until(promised, this.#broken, over);
  }

  #close(): Promise<void> {
    if (this.#state === "failed") {
      return Promise.reject(this.error(this.refusal));
    }
    this.#state = "closing";
    // Idle or not, what was called before in this turn comes first.
    const idle = this.slot.idle
      ? this.#fulfilled ?? Promise.resolve()
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
    const closed = this.#writer.close();
    if (closed === this.#fulfilled) this.#enterClosed();
    else return this.#until(closed).then(() => this.#enterClosed());
  }

  #enterClosed(): void {
    this.#state = "closed";
    this.#end?.resolve();
    this.#options.closed?.();
  }

  readonly #broken = (reason: unknown): void => {
    // A consumer that leaves within the hand-over does so before its call waits.
    if (this.#failure !== undefined) this.#tellWaiting(this.#failure);
    else this.fail(reason);
  };
}
