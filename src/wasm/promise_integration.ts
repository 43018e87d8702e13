import type { Answers } from "./answers.ts";
import type { Engine, Entry, Exported } from "./engine.ts";

/** The interface, which TypeScript does not declare yet. */
interface Interface {
  Suspending?: new (
    wait: () => Promise<number>,
  ) => WebAssembly.ImportValue;
  promising?(exported: Exported): Entry;
}

/**
 * Lets the engine suspend a module's stack.
 *
 * @see {@link https://github.com/WebAssembly/js-promise-integration | JavaScript Promise Integration}
 */
export class PromiseIntegration implements Engine {
  readonly #promising: (exported: Exported) => Entry;
  readonly suspends = true;
  readonly wait: WebAssembly.ImportValue;

  /** Returns the integration, if this engine has it. */
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
