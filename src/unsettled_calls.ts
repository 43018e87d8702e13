import type { OperationSlot } from "./operation_slot.ts";

/** Bytes of calls that were not awaited, beyond the buffer limit, before one is refused. */
const ALLOWANCE = 1 << 20;

/**
 * Synchronous calls that have not settled. Each holds the slot; their bytes
 * are limited, whether they are awaited or not; those of several steps go one
 * after the other.
 */
export class UnsettledCalls {
  #bytes = 0;
  /** The call that later ones wait for. */
  #last: Promise<void> | undefined;
  readonly #slot: OperationSlot;
  readonly #limit: number;

  constructor(slot: OperationSlot, bufferLimit: number) {
    this.#slot = slot;
    this.#limit = bufferLimit + ALLOWANCE;
  }

  /** Whether a call has to wait for another. */
  get queues(): boolean {
    return this.#last !== undefined;
  }

  /** Whether so many bytes more are too many. */
  refuses(bytes: number): boolean {
    return this.#bytes > 0 && this.#bytes + bytes > this.#limit;
  }

  begin(bytes: number): void {
    this.#slot.hold();
    this.#bytes += bytes;
  }

  end(bytes: number): void {
    this.#bytes -= bytes;
    this.#slot.release();
  }

  /** Runs a call after those before it; later ones wait for it. */
  inOrder(bytes: number, run: () => Promise<unknown>): Promise<void> {
    this.begin(bytes);
    const result = (this.#last?.then(run) ?? run()).then(() => {});
    const last = result.catch(() => {}).then(() => {
      if (this.#last === last) this.#last = undefined;
      this.end(bytes);
    });
    this.#last = last;
    return result;
  }
}
