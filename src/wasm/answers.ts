import {
  ERROR_INVALID_PARAMETER,
  ERROR_NOT_SUPPORTED,
} from "../base/error_codes.ts";
import { PointerFault } from "./memory.ts";

/** An import's answer is not there yet: `wait` has it. Its number in C: ISAPI_WAIT. */
const WAIT = -0x80000000;

/** Refused calls after which an entry ends: C code that only tries again would hold the process. */
const MOST_REFUSED = 10_000;

/**
 * The answers of imports: a value of at least 0, a Win32 code as its negative, or
 * WAIT. After WAIT, C calls the one import that suspends, `wait`, which gives
 * the answer.
 *
 * An import that suspends does so always, and costs as much: so only `wait` does.
 */
export class Answers {
  #waiting: Promise<number> | undefined;
  readonly #cannotWait: (call: string) => void;
  #refused = 0;
  /** True while the running code can be suspended. */
  canWait = false;

  /** @param cannotWait Called with the call that would have had to wait, and cannot. */
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

  /** An entry begins. */
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

/** An import whose wrong pointers are wrong parameters: they trap nowhere. */
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
