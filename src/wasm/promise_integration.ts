import type { Answers } from "./answers.ts";
import type { Engine, Entry, Exported } from "./engine.ts";

/** TypeScript does not know it yet. */
interface Interface {
  Suspending?: new (
    wait: () => Promise<number>,
  ) => WebAssembly.ImportValue;
  promising?(exported: Exported): Entry;
}

/**
 * The engine suspends a module's stack.
 *
 * @see {@link https://github.com/WebAssembly/js-promise-integration | JavaScript Promise Integration}
 */
export class PromiseIntegration implements Engine {
  readonly #promising: (exported: Exported) => Entry;
  readonly suspends = true;
  readonly wait: WebAssembly.ImportValue;

  /** It, if this engine has it. */
  static find(answers: Answers): PromiseIntegration | undefined {
    const { Suspending, promising } = WebAssembly as Interface;
    return Suspending === undefined || promising === undefined
      ? undefined
      : new PromiseIntegration(
        new Suspending(() => answers.take()),
        promising,
      );
  }

  private constructor(
    wait: WebAssembly.ImportValue,
    promising: (exported: Exported) => Entry,
  ) {
    this.wait = wait;
    this.#promising = promising;
  }

  attach(): void {}

  entry(exported: Exported): Entry {
    return this.#promising(exported);
  }
}
