import { Waitable } from "./waitable.ts";

/** What the exit code of a thread is until it has ended. */
export const STILL_ACTIVE = 259;

/** A thread of a module: it is signalled when it has ended. */
export class Thread extends Waitable {
  /** As Windows has it: it is told to the module. */
  readonly id: number;
  /** What it runs on. */
  readonly fiber: number;
  #exitCode = STILL_ACTIVE;
  #hasEnded = false;
  readonly #ends: (() => void)[] = [];
  /** Begins it; there until it has begun. */
  begin: (() => void) | undefined;

  constructor(id: number, fiber: number) {
    super();
    this.id = id;
    this.fiber = fiber;
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
    this.#exitCode = exitCode;
    this.wake();
    for (const call of this.#ends) call();
  }
}
