import { Waitable } from "./waitable.ts";

/** An event, which is set or not. */
export class Event extends Waitable {
  readonly #isManual: boolean;
  #isSet: boolean;

  /** @param isManual True if it stays set until it is reset. If false, one wait resets it. */
  constructor(isManual: boolean, isSet: boolean) {
    super();
    this.#isManual = isManual;
    this.#isSet = isSet;
  }

  isSignalled(): boolean {
    return this.#isSet;
  }

  take(): boolean {
    if (!this.#isManual) this.#isSet = false;
    return false;
  }

  set(): void {
    this.#isSet = true;
    this.wake();
  }

  reset(): void {
    this.#isSet = false;
  }
}
