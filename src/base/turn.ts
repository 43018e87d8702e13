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

/** Calls back at the end of a turn, unless that is cancelled. */
interface Scheduler {
  readonly schedule: (callback: () => void) => unknown;
  readonly cancel: (handle: unknown) => void;
}

/** Chosen by feature: Deno, Node and Bun have setImmediate, workerd has scheduler.wait. */
const { schedule, cancel } = schedulerOf(globalThis as TurnGlobals);

function schedulerOf(
  // Read once: on Deno they are lazy getters, which cost more than the call.
  { setImmediate, clearImmediate, scheduler }: TurnGlobals,
): Scheduler {
  if (setImmediate && clearImmediate) {
    return { schedule: setImmediate, cancel: clearImmediate };
  }
  if (scheduler?.wait) {
    return {
      schedule(callback) {
        const abort = new AbortController();
        scheduler.wait!(0, { signal: abort.signal }).then(callback, () => {});
        return abort;
      },
      cancel: (abort) => (abort as AbortController).abort(),
    };
  }
  return {
    schedule: (callback) => setTimeout(callback),
    cancel: (handle) => clearTimeout(handle as number),
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
  /** Set while the callback is scheduled. */
  #handle: unknown;

  constructor(callback: () => void) {
    this.#callback = callback;
  }

  get armed(): boolean {
    return this.#handle !== undefined;
  }

  arm(): void {
    if (this.#handle === undefined) this.#schedule();
  }

  cancel(): void {
    if (this.#handle !== undefined) cancel(this.#handle);
    this.#handle = undefined;
  }

  /** A separate function: one that makes a closure allocates a context in each call, and each write calls `arm()`. */
  #schedule(): void {
    this.#handle = schedule(() => this.#end());
  }

  #end(): void {
    this.#handle = undefined;
    this.#callback();
  }
}

/** A promise that fulfils at the end of this turn. */
export function turnEnd(): Promise<void> {
  return new Promise((resolve) => {
    schedule(resolve);
  });
}
