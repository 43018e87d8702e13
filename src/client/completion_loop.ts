/** The owner of the writes that a {@linkcode CompletionLoop} completes. */
export interface Submitting {
  /** Settles once the last write is accepted; `undefined` if it is. */
  readonly written: Promise<void> | undefined;
  /** Called when the write was accepted or has failed: its operation can complete. */
  settled(): void;
  /** Called when `written`, or the promise for more room, has rejected. */
  sinkFailed(reason: unknown): void;
}

/**
 * Completes one asynchronous write after another, each from a microtask. While
 * each completion submits the next write, one loop serves them all: a write
 * costs one `await`, and no extra promise.
 */
export class CompletionLoop {
  /** True while a submitted write waits for the loop. */
  #submitted = false;
  #runs = false;
  /** Awaited in place of `undefined`, for which `await` would make a promise. */
  readonly #settled = Promise.resolve();
  readonly #owner: Submitting;
  // Made once: a function that makes a closure allocates a context in each call.
  readonly #failed = (reason: unknown): void => this.#owner.sinkFailed(reason);

  constructor(owner: Submitting) {
    this.#owner = owner;
  }

  /**
   * Notes a submitted write, and starts the loop if it does not run.
   *
   * @param room The sink's promise for more room; `undefined` if there is room.
   */
  submit(room: Promise<void> | undefined): void {
    // `write()` of a platform's writer may stay pending after `ready` rejected.
    room?.catch(this.#failed);
    this.#submitted = true;
    if (!this.#runs) this.#run();
  }

  /**
   * Completes a write now that need not wait, in place of the loop. Only a
   * completion function that has done its work may call it: the loop has called
   * that function, and would call the next one after it.
   */
  completeNow(): void {
    if (!this.#submitted || this.#owner.written !== undefined) return;
    this.#submitted = false;
    this.#owner.settled();
  }

  async #run(): Promise<void> {
    this.#runs = true;
    while (this.#submitted) {
      this.#submitted = false;
      try {
        await (this.#owner.written ?? this.#settled);
      } catch (reason) {
        this.#failed(reason);
      }
      this.#owner.settled();
    }
    this.#runs = false;
  }
}
