import type { WriteClientError } from "../base/errors.ts";
import { Deferred } from "../base/promises.ts";

/** Called once, when the client has failed: nothing reaches it from then on. */
export type FailureListener = (failure: WriteClientError) => void;

/**
 * The end of one client: closed, when all bytes were taken, or failed, when
 * nothing reaches it any more. Only the first end counts.
 */
export class ClientEnd {
  #state: "open" | "closed" | "failed" = "open";
  /** The error with which the client failed, if it did. Set here alone. */
  failure: WriteClientError | undefined;
  #promise: Deferred | undefined;
  #listeners: Set<FailureListener> | undefined;

  /** Fulfils when all bytes were taken, rejects with the failure. The rejection is marked as handled. */
  get promise(): Promise<void> {
    if (this.#promise === undefined) {
      this.#promise = new Deferred();
      if (this.#state === "closed") this.#promise.resolve();
      if (this.failure !== undefined) this.#promise.reject(this.failure);
    }
    return this.#promise.promise;
  }

  /** Notes that all bytes were taken. */
  close(): void {
    this.#state = "closed";
    this.#promise?.resolve();
  }

  /** Notes that nothing reaches the client any more, and calls the listeners. */
  fail(failure: WriteClientError): void {
    this.#state = "failed";
    this.failure = failure;
    this.#promise?.reject(failure);
    for (const listener of this.#listeners ?? []) listener(failure);
  }

  /**
   * Calls the listener on a failure, or at once if the client has failed.
   *
   * @returns A function that removes the listener.
   */
  onFailure(listener: FailureListener): () => void {
    if (this.failure !== undefined) {
      listener(this.failure);
      return () => {};
    }
    const listeners = this.#listeners ??= new Set();
    listeners.add(listener);
    return () => listeners.delete(listener);
  }
}
