import type { Clock } from "../base/clock.ts";

/** Calls back after each period of silence. */
export class KeepAlive {
  readonly #period: number;
  readonly #clock: Clock;
  readonly #silent: () => void;
  #last: number;
  #cancel: (() => void) | undefined;

  /**
   * Begins a period.
   *
   * @param period Milliseconds of silence; `Infinity` is none.
   * @param silent Called when a period has passed.
   */
  constructor(period: number, clock: Clock, silent: () => void) {
    this.#period = period;
    this.#clock = clock;
    this.#silent = silent;
    this.#last = period === Infinity ? 0 : clock.now();
    this.#set(period);
  }

  /** Begins a new period: something was sent. */
  sent(): void {
    if (this.#cancel !== undefined) this.#last = this.#clock.now();
  }

  /** Stops the calls. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #set(delay: number): void {
    if (delay === Infinity) return;
    this.#cancel = this.#clock.after(delay, () => this.#look());
  }

  #look(): void {
    const now = this.#clock.now();
    if (now - this.#last >= this.#period) {
      this.#last = now;
      this.#silent();
    }
    // The callback may have stopped it.
    if (this.#cancel !== undefined) this.#set(this.#last + this.#period - now);
  }
}
