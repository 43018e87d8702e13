import { pause } from "../helpers/bounded.ts";
import { processFigures } from "./process_figures.ts";

/** Milliseconds between two looks. */
const LOOK_EVERY = 200;

/** Looks at a process's memory again and again, and at how far its work has come. */
export class MemoryWatch {
  readonly #pid: number;
  readonly #progress: () => number;
  readonly #samples: (readonly [progress: number, memory: number])[] = [];
  readonly #watching: Promise<void>;
  #over = false;

  /** @param progress From 0 to 1. */
  constructor(pid: number, progress: () => number) {
    this.#pid = pid;
    this.#progress = progress;
    this.#watching = this.#watch();
  }

  /** Bytes, in the mean, of each third; `NaN` where nothing was seen. */
  async thirds(): Promise<readonly [number, number, number]> {
    this.#over = true;
    await this.#watching;
    return [this.#mean(0), this.#mean(1), this.#mean(2)];
  }

  async #watch(): Promise<void> {
    while (!this.#over) {
      const figures = await processFigures(this.#pid);
      if (figures) this.#samples.push([this.#progress(), figures.memory]);
      await pause(LOOK_EVERY);
    }
  }

  #mean(third: number): number {
    const own = this.#samples.filter(([progress]) =>
      Math.min(2, Math.floor(progress * 3)) === third
    );
    return own.reduce((sum, [, memory]) => sum + memory, 0) / own.length;
  }
}
