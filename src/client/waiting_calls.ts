import type { OperationSlot } from "./operation_slot.ts";

/** Bytes of calls that were not awaited, beyond the buffer limit, before one is refused. */
const ALLOWANCE = 1 << 20;

/** A call that waits. */
interface Waiting {
  readonly bytes: number;
  readonly holds: boolean;
  reject(error: unknown): void;
}

/**
 * Calls that wait for the sink: all are rejected at once when the client is
 * lost.
 *
 * Synchronous writes hold the slot while they wait. Their bytes are limited,
 * awaited or not, and those of several steps go one after the other.
 */
export class WaitingCalls {
  #bytes = 0;
  /** Synchronous calls that wait. */
  count = 0;
  #waiting: Set<Waiting> | undefined;
  /** The call that later ones wait for. */
  #last: Promise<void> | undefined;
  readonly #slot: OperationSlot;
  readonly #limit: number;
  readonly #broken: (reason: unknown) => void;

  /** @param broken Called when what a call waits for has rejected; it calls `rejectAll()`. */
  constructor(
    slot: OperationSlot,
    bufferLimit: number,
    broken: (reason: unknown) => void,
  ) {
    this.#slot = slot;
    this.#limit = bufferLimit + ALLOWANCE;
    this.#broken = broken;
  }

  /** Whether a synchronous call has to wait for another. */
  get queues(): boolean {
    return this.#last !== undefined;
  }

  /** Whether a call of that many bytes exceeds the limit. */
  refuses(bytes: number): boolean {
    return this.#bytes > 0 && this.#bytes + bytes > this.#limit;
  }

  /** Waits for a promise, or for `rejectAll()`, whichever comes first. */
  until(promised: Promise<void>): Promise<void> {
    return this.#wait(promised, 0, false);
  }

  /** The same for a synchronous write: holds the slot, and counts its bytes. */
  hold(promised: Promise<void>, bytes: number): Promise<void> {
    this.#begin(bytes);
    return this.#wait(promised, bytes, true);
  }

  /** Runs a call of several steps after those before it; later ones wait for it. */
  inOrder(bytes: number, run: () => Promise<unknown>): Promise<void> {
    this.#begin(bytes);
    const result = (this.#last?.then(run) ?? run()).then(() => {});
    const last = result.catch(() => {}).then(() => {
      if (this.#last === last) this.#last = undefined;
      this.#end(bytes);
    });
    this.#last = last;
    return result;
  }

  /** Rejects every call that waits, each with an error of its own. */
  rejectAll(error: () => unknown): void {
    for (const waiting of this.#waiting ?? []) {
      this.#leave(waiting, () => waiting.reject(error()));
    }
  }

  #wait(promised: Promise<void>, bytes: number, holds: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { bytes, holds, reject };
      (this.#waiting ??= new Set()).add(waiting);
      promised.then(() => this.#leave(waiting, resolve), this.#broken);
    });
  }

  /** Settles a call that waits, then lets go what it held: what waits for it comes after it. */
  #leave(waiting: Waiting, settle: () => void): void {
    if (!this.#waiting?.delete(waiting)) return;
    settle();
    if (waiting.holds) this.#end(waiting.bytes);
  }

  #begin(bytes: number): void {
    this.#slot.hold();
    this.count++;
    this.#bytes += bytes;
  }

  #end(bytes: number): void {
    this.count--;
    this.#bytes -= bytes;
    this.#slot.release();
  }
}
