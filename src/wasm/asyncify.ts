import type { Engine, EngineParts, Entry, Exported } from "./engine.ts";

/** States of a module. 0: it runs normally. */
const RUNNING = 0;
const UNWINDING = 1;
const REWINDING = 2;

/** Bytes of the structure at the begin of a region: the begin and the end of its stack. */
const HEADER = 8;

/** Idle regions that are kept. */
const MOST_IDLE = 64;

const NAMES = {
  state: "asyncify_get_state",
  startUnwind: "asyncify_start_unwind",
  stopUnwind: "asyncify_stop_unwind",
  startRewind: "asyncify_start_rewind",
  stopRewind: "asyncify_stop_rewind",
} as const;

type Functions = Readonly<
  Record<keyof typeof NAMES, (data?: number) => number>
>;

/** Returns true if a module was compiled with `--asyncify`. */
export function waitsByItself(module: WebAssembly.Module): boolean {
  const exported = WebAssembly.Module.exports(module).map(({ name }) => name);
  return Object.values(NAMES).every((name) => exported.includes(name));
}

/**
 * Suspends a module on any engine. The module unwinds its stack and
 * saves its variables in a region of its memory. When the answer arrives, it
 * is entered again and restores them.
 *
 * @see {@link https://github.com/WebAssembly/binaryen/blob/main/src/passes/Asyncify.cpp | Binaryen, Asyncify}
 */
export class Asyncify implements Engine {
  readonly #parts: EngineParts;
  readonly #idle: number[] = [];
  #functions: Functions | undefined;
  /** The region of the activation that unwinds or rewinds. */
  #region = 0;
  #answer = 0;
  readonly suspends = true;

  constructor(parts: EngineParts) {
    this.#parts = parts;
  }

  get wait(): WebAssembly.ImportValue {
    return () => this.#wait();
  }

  attach(exports: WebAssembly.Exports): void {
    this.#functions = Object.fromEntries(
      Object.entries(NAMES).map(([key, name]) => [key, exports[name]]),
    ) as unknown as Functions;
  }

  entry(exported: Exported): Entry {
    return (...args) => this.#run(exported, args);
  }

  async #run(exported: Exported, args: readonly number[]): Promise<number> {
    const functions = this.#functions!;
    const { answers } = this.#parts;
    try {
      let result = exported(...args);
      while (functions.state() === UNWINDING) {
        functions.stopUnwind();
        const region = this.#region;
        const answer = await answers.take();
        // Others have left and come back meanwhile.
        this.#region = region;
        this.#answer = answer;
        functions.startRewind(region);
        result = exported(...args);
      }
      return result;
    } catch (error) {
      this.#reset();
      throw error;
    }
  }

  /** The import that waits. It is called to unwind, and again after the rewinding. */
  #wait(): number {
    const functions = this.#functions!;
    if (functions.state() === REWINDING) {
      functions.stopRewind();
      this.#give(this.#region);
      return this.#answer;
    }
    this.#region = this.#take();
    functions.startUnwind(this.#region);
    return 0;
  }

  #take(): number {
    const { stackBytes, memory, allocate } = this.#parts;
    const region = this.#idle.pop() ?? allocate(stackBytes + HEADER);
    if (region === 0) {
      throw new Error(
        `Cannot wait: the module has no memory for a stack of ${stackBytes} bytes`,
      );
    }
    memory.setDword(region, region + HEADER);
    memory.setDword(region + 4, region + HEADER + stackBytes);
    return region;
  }

  #give(region: number): void {
    if (this.#idle.length < MOST_IDLE) this.#idle.push(region);
    else this.#parts.free(region);
  }

  /** Stops an unwinding that a trap has cut off: other fibers must not unwind with it. */
  #reset(): void {
    const functions = this.#functions!;
    if (functions.state() === RUNNING) return;
    try {
      functions.stopUnwind();
    } catch {
      // The region was too small: that was the trap. The state is set before.
    }
  }
}
