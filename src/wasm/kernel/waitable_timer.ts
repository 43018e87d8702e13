import type { Parking } from "./parking.ts";
import { Waitable } from "./waitable.ts";

/** A timer that is signalled when its time has come. */
export class WaitableTimer extends Waitable {
  readonly #isManual: boolean;
  readonly #parking: Parking;
  #isSet = false;
  #cancel: (() => void) | undefined;

  /** @param isManual True if it stays signalled until it is set again. If false, one wait ends that. */
  constructor(isManual: boolean, parking: Parking) {
    super();
    this.#isManual = isManual;
    this.#parking = parking;
  }

  isSignalled(): boolean {
    return this.#isSet;
  }

  take(): boolean {
    if (!this.#isManual) this.#isSet = false;
    return false;
  }

  /** Signals it after `due` milliseconds, then every `period`; 0: once. */
  start(due: number, period: number): void {
    this.cancel();
    this.#isSet = false;
    this.#cancel = this.#parking.after(due, () => {
      this.#cancel = undefined;
      if (period !== 0) this.#again(period);
      this.#isSet = true;
      this.wake();
    });
  }

  /** Stops it. Its signalled state stays. */
  cancel(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  override close(): void {
    this.cancel();
  }

  #again(period: number): void {
    this.#cancel = this.#parking.after(period, () => {
      this.#again(period);
      this.#isSet = true;
      this.wake();
    });
  }
}
