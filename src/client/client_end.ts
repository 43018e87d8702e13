import type { WriteClientError } from "../base/errors.ts";
import { Deferred } from "../base/promises.ts";

/** Called once nothing reaches the client any more. */
export type FailureListener = (failure: WriteClientError) => void;

/**
 * How the bytes for one client end: all were taken, or nothing reaches the
 * client any more. The first end counts.
 */
export class ClientEnd {
  #state: "open" | "closed" | "failed" = "open";
  #failure: WriteClientError | undefined;
  #promise: Deferred | undefined;
  #listeners: Set<FailureListener> | undefined;

  /** Why nothing reaches the client any more. */
  get failure(): WriteClientError | undefined {
    return this.#failure;
  }

  /** Fulfils when all bytes were taken, rejects with the failure. Its rejection is marked as handled. */
  get promise(): Promise<void> {
    if (this.#promise === undefined) {
      this.#promise = new Deferred();
      if (this.#state === "closed") this.#promise.resolve();
      if (this.#failure !== undefined) this.#promise.reject(this.#failure);
    }
    return this.#promise.promise;
  }

  /** All bytes were taken. */
  close(): void {
    this.#state = "closed";
    this.#promise?.resolve();
  }

  /** Nothing reaches the client any more. */
  fail(failure: WriteClientError): void {
    this.#state = "failed";
    this.#failure = failure;
    this.#promise?.reject(failure);
    for (const listener of this.#listeners ?? []) listener(failure);
  }

  /**
   * Calls back on a failure: at once, if there is one.
   *
   * @returns Stops to listen.
   */
  onFailure(listener: FailureListener): () => void {
    if (this.#failure !== undefined) {
      listener(this.#failure);
      return () => {};
    }
    const listeners = this.#listeners ??= new Set();
    listeners.add(listener);
    return () => listeners.delete(listener);
  }
}
