/** Counts what waits for the end of a turn, while something runs. */
export class LiveImmediates implements Disposable {
  readonly #live = new Set<unknown>();
  readonly #set = globalThis.setImmediate;
  readonly #clear = globalThis.clearImmediate;

  constructor() {
    const globals = globalThis as {
      setImmediate: (callback: () => void) => unknown;
      clearImmediate: (handle: unknown) => void;
    };
    globals.setImmediate = (callback) => {
      const handle = this.#set(() => {
        this.#live.delete(handle);
        callback();
      });
      this.#live.add(handle);
      return handle;
    };
    globals.clearImmediate = (handle) => {
      this.#live.delete(handle);
      this.#clear(handle as Parameters<typeof clearImmediate>[0]);
    };
  }

  /** Callbacks that are still to come. */
  get count(): number {
    return this.#live.size;
  }

  [Symbol.dispose](): void {
    Object.assign(globalThis, {
      setImmediate: this.#set,
      clearImmediate: this.#clear,
    });
  }
}
