import type { Answers } from "./answers.ts";

/** A function of a module, called from outside. */
export type Entry = (...args: number[]) => Promise<number>;

/** A function that a module exports. */
export type Exported = (...args: number[]) => number;

/** How C code waits on this engine. */
export interface Engine {
  /** Whether it can. */
  readonly suspends: boolean;
  /** The import that C calls to wait. */
  readonly wait: WebAssembly.ImportValue;
  /** An export, so that it may wait. Its first argument is its fiber. */
  entry(exported: Exported): Entry;
}

/** JavaScript Promise Integration. TypeScript does not know it yet. */
interface PromiseIntegration {
  Suspending?: new (
    wait: () => Promise<number>,
  ) => WebAssembly.ImportValue;
  promising?(exported: Exported): Entry;
}

/**
 * Chooses how C code waits: the engine's own way, or none.
 *
 * @see {@link https://github.com/WebAssembly/js-promise-integration | JavaScript Promise Integration}
 */
export function engineFor(answers: Answers): Engine {
  const { Suspending, promising } = WebAssembly as PromiseIntegration;
  if (Suspending !== undefined && promising !== undefined) {
    return {
      suspends: true,
      wait: new Suspending(() => answers.take()),
      entry: (exported) => promising(exported),
    };
  }
  return {
    suspends: false,
    wait: () => {
      throw new Error("Cannot wait: this engine cannot suspend a module");
    },
    // Async, so that a trap is a rejection here, too.
    entry: (exported) => async (...args) => await exported(...args),
  };
}
