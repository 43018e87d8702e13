import { Waitable } from "./waitable.ts";

/** The exit code of a thread that has not ended. */
export const STILL_ACTIVE = 259;

/** A thread of a module. It is signalled after it has ended. */
export class Thread extends Waitable {
  /** Its id, for GetThreadId. */
  readonly id: number;
  /** The fiber on which it runs. */
  readonly fiber: number;
  #exitCode = STILL_ACTIVE;
  #hasEnded = false;
  readonly #ends: (() => void)[] = [];
  /** Begins the thread. Unset after that. */
  #begin: (() => void) | undefined;

  constructor(id: number, fiber: number) {
    super();
    this.id = id;
    this.fiber = fiber;
  }

  /** True if it runs or has run. */
  get hasBegun(): boolean {
    return this.#begin === undefined;
  }

  /** Sets the function that begins it. */
  beginsWith(begin: () => void): void {
    this.#begin = begin;
  }

  /** Begins it, if it has not begun. */
  resume(): void {
    const begin = this.#begin;
    this.#begin = undefined;
    begin?.();
  }

  get exitCode(): number {
    return this.#exitCode;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  isSignalled(): boolean {
    return this.#hasEnded;
  }

  take(): boolean {
    return false;
  }

  /** Calls back once it has ended. */
  whenEnded(call: () => void): void {
    this.#ends.push(call);
  }

  end(exitCode: number): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#begin = undefined;
    this.#exitCode = exitCode;
    this.wake();
    for (const call of this.#ends) call();
  }
}
