import {
  ERROR_INVALID_PARAMETER,
  ERROR_NOT_SUPPORTED,
} from "../base/error_codes.ts";
import { PointerFault } from "./memory.ts";

/** The answer of an import that has to wait: C then calls `wait`. ISAPI_WAIT in C. */
const WAIT = -0x80000000;

/** The number of refused calls after which an entry ends. C code that only tries again would block the process. */
const MOST_REFUSED = 10_000;

/**
 * The answers of imports: a value of at least 0, a Win32 code as its negative, or
 * WAIT. After WAIT, C calls the one import that suspends, `wait`, which gives
 * the answer.
 *
 * A suspending import suspends at each call, which is slow. So only `wait` is one.
 */
export class Answers {
  #waiting: Promise<number> | undefined;
  readonly #cannotWait: (call: string) => void;
  #refused = 0;
  /** True while the running code can be suspended. */
  canWait = false;

  /** @param cannotWait Called with the name of a call that cannot wait. */
  constructor(cannotWait: (call: string) => void) {
    this.#cannotWait = cannotWait;
  }

  /** Returns the answer of a call that is over now or later. The promise must not reject. */
  of(call: string, answer: number | Promise<number>): number {
    return typeof answer === "number"
      ? answer
      : this.suspend(call, () => answer);
  }

  /** Returns the answer of a call that has to wait. `begin` is called only if waiting is possible. */
  suspend(call: string, begin: () => Promise<number>): number {
    if (!this.canSuspend(call)) return -ERROR_NOT_SUPPORTED;
    this.#waiting = begin();
    return WAIT;
  }

  /**
   * Returns true if a call can wait, and reports a call that cannot.
   *
   * @throws {Error} If too many calls of an entry were refused.
   */
  canSuspend(call: string): boolean {
    if (this.canWait) return true;
    this.#cannotWait(call);
    if (++this.#refused > MOST_REFUSED) {
      throw new Error(
        `Cannot go on: ${call} cannot wait on this engine, and the module has tried it and the like ${MOST_REFUSED} times`,
      );
    }
    return false;
  }

  /** Called when an entry begins. */
  begin(): void {
    this.#refused = 0;
  }

  /** Returns the promise that `wait` waits for. */
  take(): Promise<number> {
    const waiting = this.#waiting ?? Promise.resolve(-ERROR_INVALID_PARAMETER);
    this.#waiting = undefined;
    return waiting;
  }
}

/** Returns the answer of an import that threw: a code for a wrong pointer. */
export function faultOf(error: unknown): number {
  if (error instanceof PointerFault) return -ERROR_INVALID_PARAMETER;
  throw error;
}

/** Makes an import that returns ERROR_INVALID_PARAMETER for a wrong pointer, and does not trap. */
export function checked<A extends number[]>(
  call: (...args: A) => number,
): (...args: A) => number {
  return (...args) => {
    try {
      return call(...args);
    } catch (error) {
      return faultOf(error);
    }
  };
}
