import type { Clock } from "../base/clock.ts";
import { CLOCK } from "../base/platform.ts";
import { turnEnd } from "../base/turn.ts";

/** Turns to wait before and after each timer, so that the work it starts can finish. */
const TURNS = 3;

/** A clock that stands still until `advance()` moves it. */
export class ManualClock implements Clock {
  #now = 0;
  readonly #timers = new Set<{ due: number; callback: () => void }>();

  now(): number {
    return this.#now;
  }

  after(delay: number, callback: () => void): () => void {
    const timer = { due: this.#now + delay, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Number of timers that are set. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Moves the clock, and calls the timers that become due in their order. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await turns();
    while (true) {
      const next = [...this.#timers].sort((a, b) => a.due - b.due)[0];
      if (next === undefined || next.due > end) break;
      this.#now = Math.max(this.#now, next.due);
      this.#timers.delete(next);
      next.callback();
      await turns();
    }
    this.#now = end;
  }

  /** The second argument of `fetch` that makes a request use this clock. */
  get info(): object {
    return { [CLOCK]: this };
  }
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await turnEnd();
}
