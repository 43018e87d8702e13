import { Deferred } from "./promises.ts";

/** A clock with timers: the runtime's, or one of a test. */
export interface Clock {
  /** Milliseconds since an arbitrary start. Never goes back. */
  now(): number;
  /** Calls back after at least `delay` milliseconds. Returns a function that cancels the timer. */
  after(delay: number, callback: () => void): () => void;
}

/** The clock of the runtime. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(delay, callback) {
    const timer = setTimeout(callback, delay);
    return () => clearTimeout(timer);
  },
};

/** Waits at most `ms` milliseconds for a promise that never rejects. `Infinity` waits without a limit. */
export async function within(
  ms: number,
  awaited: Promise<unknown>,
  clock: Clock,
): Promise<void> {
  const late = new Deferred();
  const cancel = ms === Infinity ? undefined : clock.after(ms, late.resolve);
  await Promise.race([awaited, late.promise]);
  cancel?.();
}
