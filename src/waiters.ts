interface Waiter {
  /** Called when the wait is over, before whoever waits is told. */
  readonly over: (() => void) | undefined;
  reject(error: unknown): void;
}

/** Those who wait for what a writer promised, and are told at once when it is lost. */
export class Waiters {
  #waiting: Set<Waiter> | undefined;

  /**
   * Waits for what was promised, or for `rejectAll()`, whichever comes first.
   *
   * @param promised What is waited for.
   * @param broken Told if that rejects; it has everybody rejected.
   * @param over Called when the wait is over, either way.
   */
  until(
    promised: Promise<void>,
    broken: (reason: unknown) => void,
    over?: () => void,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = { over, reject };
      (this.#waiting ??= new Set()).add(waiter);
      promised.then(() => {
        if (this.#leave(waiter)) resolve();
      }, broken);
    });
  }

  /** Whoever waits is rejected, each with an error of its own. */
  rejectAll(error: () => unknown): void {
    for (const waiter of this.#waiting ?? []) {
      if (this.#leave(waiter)) waiter.reject(error());
    }
  }

  #leave(waiter: Waiter): boolean {
    if (!this.#waiting?.delete(waiter)) return false;
    waiter.over?.();
    return true;
  }
}
