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
  #failure: WriteClientError | undefined;
  #promise: Deferred | undefined;
  #listeners: Set<FailureListener> | undefined;
  /** The error with which the producer has to stop. */
  #stopped: WriteClientError | undefined;
  #signal: AbortController | undefined;

  /**
   * @param isClosed True if all bytes were taken already.
   * @param failure The error with which the client has failed already.
   */
  constructor(isClosed: boolean, failure: WriteClientError | undefined) {
    if (isClosed) this.close();
    if (failure !== undefined) {
      this.fail(failure);
      this.stop(failure);
    }
  }

  /** Fulfils when all bytes were taken, rejects with the failure. The rejection is marked as handled. */
  get promise(): Promise<void> {
    if (this.#promise === undefined) {
      this.#promise = new Deferred();
      if (this.#state === "closed") this.#promise.resolve();
      if (this.#failure !== undefined) this.#promise.reject(this.#failure);
    }
    return this.#promise.promise;
  }

  /** Aborts when the producer is to stop. Made when it is first read. */
  get signal(): AbortSignal {
    if (this.#signal === undefined) {
      this.#signal = new AbortController();
      if (this.#stopped !== undefined) this.#signal.abort(this.#stopped);
    }
    return this.#signal.signal;
  }

  /** Aborts the signal, once: bytes are accepted as before. */
  stop(reason: WriteClientError): void {
    if (this.#stopped !== undefined || this.#state === "closed") return;
    this.#stopped = reason;
    this.#signal?.abort(reason);
  }

  /** Notes that all bytes were taken. */
  close(): void {
    this.#state = "closed";
    this.#promise?.resolve();
  }

  /** Notes that nothing reaches the client any more, and calls the listeners. */
  fail(failure: WriteClientError): void {
    this.#state = "failed";
    this.#failure = failure;
    this.#promise?.reject(failure);
    for (const listener of this.#listeners ?? []) listener(failure);
  }

  /**
   * Calls the listener on a failure, or at once if the client has failed.
   *
   * @returns A function that removes the listener.
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
