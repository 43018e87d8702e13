import { Waitable } from "./waitable.ts";

/** A semaphore: its count is the number of waits that succeed. */
export class Semaphore extends Waitable {
  readonly #most: number;
  #count: number;

  constructor(count: number, most: number) {
    super();
    this.#count = count;
    this.#most = most;
  }

  isSignalled(): boolean {
    return this.#count > 0;
  }

  take(): boolean {
    this.#count--;
    return false;
  }

  /** Adds to the count. Gives the count before, or `undefined` if it would become too large. */
  release(count: number): number | undefined {
    const before = this.#count;
    if (before + count > this.#most) return undefined;
    this.#count += count;
    this.wake();
    return before;
  }
}
