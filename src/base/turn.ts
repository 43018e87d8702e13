/**
 * The end of the event-loop turn: after all microtasks, before the next I/O
 * where the runtime can tell.
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

/** Chosen by shape: Deno, Node and Bun have setImmediate, workerd has scheduler.wait. */
const schedule = scheduleOf(globalThis as TurnGlobals);

function scheduleOf(
  // Looked up once: Deno's are lazy getters, which cost more than the call.
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
 * One callback at the end of the turn, armed as often as one likes.
 *
 * Each request has its own: workerd drops what is scheduled with the request
 * that scheduled it, and everything else that waits for it.
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

/** Settles when this turn has ended. */
export function turnEnd(): Promise<void> {
  return new Promise((resolve) => {
    schedule(resolve);
  });
}
