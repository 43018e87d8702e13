/**
 * A promise and the functions that settle it. Its rejection is marked as
 * handled, as the Streams Standard does with `ready` and `closed`.
 */
export class Deferred<T = void> {
  /** The promise. */
  readonly promise: Promise<T>;
  /** Fulfils the promise, once. */
  resolve!: (value: T | PromiseLike<T>) => void;
  #reject!: (reason: unknown) => void;

  constructor() {
    this.promise = new Promise<T>((resolve, reject) => {
      this.resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Rejects the promise, once. */
  reject(reason: unknown): void {
    this.promise.catch(ignore);
    this.#reject(reason);
  }
}

/** A rejected promise that is marked as handled. */
export function rejected(reason: unknown): Promise<never> {
  const promise = Promise.reject(reason);
  promise.catch(ignore);
  return promise;
}

function ignore(): void {}

/**
 * Calls a function and ignores what it throws or rejects with. For calls whose
 * result no caller needs: an unhandled rejection would end the process.
 */
export function ignoreErrors(call: () => unknown): void {
  try {
    const result = call();
    if (typeof result === "object" && result !== null) {
      Promise.resolve(result).catch(() => {});
    }
  } catch {
    // Ignored on purpose.
  }
}
