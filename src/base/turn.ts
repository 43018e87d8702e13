/**
 * The end of an event-loop turn: after all microtasks and, where the runtime
 * allows it, before the next I/O.
 *
 * @module
 */

interface TurnGlobals {
  setImmediate?(callback: () => void): unknown;
  clearImmediate?(handle: unknown): void;
  scheduler?: {
    wait?(delay: number, options?: { signal: AbortSignal }): Promise<void>;
  };
}

type Cancel = () => void;

/** Chosen by feature: Deno, Node and Bun have setImmediate, workerd has scheduler.wait. */
const schedule = scheduleOf(globalThis as TurnGlobals);

function scheduleOf(
  // Read once: on Deno they are lazy getters, which cost more than the call.
  { setImmediate, clearImmediate, scheduler }: TurnGlobals,
): (callback: () => void) => Cancel {
  if (setImmediate && clearImmediate) {
    return (callback) => {
      const handle = setImmediate(callback);
      return () => clearImmediate(handle);
    };
  }
  if (scheduler?.wait) {
    return (callback) => {
      const abort = new AbortController();
      scheduler.wait!(0, { signal: abort.signal }).then(callback, () => {});
      return () => abort.abort();
    };
  }
  return (callback) => {
    const handle = setTimeout(callback);
    return () => clearTimeout(handle);
  };
}

/**
 * Calls a function once at the end of the turn. It can be armed again.
 *
 * Requests must not share one: workerd drops scheduled callbacks together
 * with the request that scheduled them.
 *
 * @see {@link https://developers.cloudflare.com/workers/runtime-apis/context/ | Workers, request contexts}
 */
export class TurnEnd {
  readonly #callback: () => void;
  #cancel: Cancel | undefined;

  constructor(callback: () => void) {
    this.#callback = callback;
  }

  get armed(): boolean {
    return this.#cancel !== undefined;
  }

  arm(): void {
    this.#cancel ??= schedule(() => this.#end());
  }

  cancel(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #end(): void {
    this.#cancel = undefined;
    this.#callback();
  }
}

/** A promise that fulfils at the end of this turn. */
export function turnEnd(): Promise<void> {
  return new Promise((resolve) => {
    schedule(resolve);
  });
}
