/** The calls that a model makes, and the promises that they gave. */
export class CallsMade {
  /** True while a call runs: no completion may come in it. */
  running = false;
  /** The promises that have not settled. */
  readonly pending = new Set<Promise<unknown>>();

  /** Makes a call. */
  make<T>(call: () => T): T {
    this.running = true;
    try {
      return call();
    } finally {
      this.running = false;
    }
  }

  /** Keeps a promise until it settles, either way. */
  watch(promise: Promise<unknown>): void {
    const settled: Promise<void> = promise.then(() => {}, () => {}).then(() => {
      this.pending.delete(settled);
    });
    this.pending.add(settled);
  }
}
