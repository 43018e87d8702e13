import type { OperationSlot } from "./operation_slot.ts";
import { turnEnd } from "../base/turn.ts";
import { DEFAULT_BUFFER_LIMIT } from "./output_options.ts";

/** The bytes of un-awaited calls that are accepted beyond the buffer limit. */
const ALLOWANCE = 1 << 20;

/** A call that waits. */
interface Waiting {
  readonly bytes: number;
  readonly holds: boolean;
  reject(error: unknown): void;
}

/**
 * The calls that wait for the sink. All are rejected at once when the client
 * is lost.
 *
 * Synchronous writes hold the slot while they wait. Their bytes are limited,
 * awaited or not. Calls of several steps run one after another.
 */
export class WaitingCalls {
  #bytes = 0;
  /** The number of synchronous calls that wait. */
  count = 0;
  #calls: Set<Waiting> | undefined;
  readonly #slot: OperationSlot;
  readonly #limit: number;
  readonly #sinkFailed: (reason: unknown) => void;

  /** @param sinkFailed Called when a promise that a call waits for has rejected; it calls `rejectAll()`. */
  constructor(
    slot: OperationSlot,
    bufferLimit: number = DEFAULT_BUFFER_LIMIT,
    sinkFailed: (reason: unknown) => void,
  ) {
    this.#slot = slot;
    this.#limit = bufferLimit + ALLOWANCE;
    this.#sinkFailed = sinkFailed;
  }

  /** Returns true if a call with that number of bytes exceeds the limit. */
  refuses(bytes: number): boolean {
    return this.#bytes > 0 && this.#bytes + bytes > this.#limit;
  }

  /** Waits for a promise or for `rejectAll()`, whichever is first. */
  until(promised: Promise<void>): Promise<void> {
    return this.#wait(promised, 0, false);
  }

  /**
   * Waits in the same way for a synchronous write: holds the slot and counts its bytes.
   *
   * @param room The promise that it waits for, if any.
   * @param yields True if it waits for the end of a turn, too.
   * @returns The number of its bytes.
   */
  hold(
    room: Promise<void> | undefined,
    yields: boolean,
    bytes: number,
  ): Promise<number> {
    const until = yields ? Promise.resolve(room).then(turnEnd) : room!;
    this.begin(bytes);
    return this.#wait(until, bytes, true).then(() => bytes);
  }

  /** Rejects every waiting call, each with a new error. */
  rejectAll(error: () => unknown): void {
    for (const waiting of this.#calls ?? []) {
      this.#leave(waiting, () => waiting.reject(error()));
    }
  }

  #wait(promised: Promise<void>, bytes: number, holds: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { bytes, holds, reject };
      (this.#calls ??= new Set()).add(waiting);
      promised.then(() => this.#leave(waiting, resolve), this.#sinkFailed);
    });
  }

  /** Settles a waiting call, then releases the slot: the calls after it settle later. */
  #leave(waiting: Waiting, settle: () => void): void {
    if (!this.#calls?.delete(waiting)) return;
    settle();
    if (waiting.holds) this.end(waiting.bytes);
  }

  /** Notes that a synchronous call begins to wait. */
  begin(bytes: number): void {
    this.#slot.hold();
    this.count++;
    this.#bytes += bytes;
  }

  /** Notes that it waits no longer. */
  end(bytes: number): void {
    this.count--;
    this.#bytes -= bytes;
    this.#slot.release();
  }
}
