/** What a {@linkcode CompletionLoop} completes. */
export interface Submitting {
  /** Settles once the last write was accepted; `undefined` if it is. */
  readonly written: Promise<void> | undefined;
  /** The write was accepted, or has failed: its operation can complete. */
  settled(): void;
  /** What the write waited for has rejected. */
  broken(reason: unknown): void;
}

/**
 * Completes one asynchronous write after another, each from a microtask. As
 * long as each completion submits the next write, one loop does all of them: a
 * chain costs one `await` a link, and no promise of its own.
 */
export class CompletionLoop {
  /** Whether a write was submitted that the loop has not seen. */
  #submitted = false;
  #runs = false;
  readonly #owner: Submitting;

  constructor(owner: Submitting) {
    this.#owner = owner;
  }

  /** A write was submitted. */
  submit(): void {
    this.#submitted = true;
    if (!this.#runs) this.#run();
  }

  async #run(): Promise<void> {
    this.#runs = true;
    while (this.#submitted) {
      this.#submitted = false;
      try {
        await this.#owner.written;
      } catch (reason) {
        this.#owner.broken(reason);
      }
      this.#owner.settled();
    }
    this.#runs = false;
  }
}
