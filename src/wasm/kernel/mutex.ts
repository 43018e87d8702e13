import { Waitable } from "./waitable.ts";

/** A mutex. The fiber that owns it can take it again, and has to release it as often. */
export class Mutex extends Waitable {
  readonly #owned: Set<Mutex>;
  #owner = 0;
  #depth = 0;
  #isAbandoned = false;

  /** @param owned The mutexes of a module that have an owner. */
  constructor(owned: Set<Mutex>) {
    super();
    this.#owned = owned;
  }

  /** The fiber that owns it; 0 if it is free. */
  get owner(): number {
    return this.#owner;
  }

  isSignalled(fiber: number): boolean {
    return this.#owner === 0 || this.#owner === fiber;
  }

  take(fiber: number): boolean {
    const wasAbandoned = this.#isAbandoned;
    this.#isAbandoned = false;
    this.#owner = fiber;
    this.#depth++;
    this.#owned.add(this);
    return wasAbandoned;
  }

  /** Releases it once. Returns false if it does not belong to that fiber. */
  release(fiber: number): boolean {
    if (this.#owner !== fiber) return false;
    if (--this.#depth === 0) this.#free();
    return true;
  }

  /** Called when its owner has ended. The next wait gives WAIT_ABANDONED. */
  abandon(): void {
    this.#isAbandoned = true;
    this.#free();
  }

  #free(): void {
    this.#owner = 0;
    this.#depth = 0;
    this.#owned.delete(this);
    this.wake();
  }
}
