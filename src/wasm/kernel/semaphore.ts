import { Waitable } from "./waitable.ts";

/** A semaphore: so many waits may succeed. */
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

  /** Lets so many more succeed. The count before; `undefined`: they are too many. */
  release(count: number): number | undefined {
    const before = this.#count;
    if (before + count > this.#most) return undefined;
    this.#count += count;
    this.wake();
    return before;
  }
}
