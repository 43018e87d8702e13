import { Deferred } from "./promises.ts";

/** What tells the time and wakes at it: the runtime's, or a test's own. */
export interface Clock {
  /** Milliseconds, monotonic, from any origin. */
  now(): number;
  /** Calls back after `delay` milliseconds, at the earliest. Returns what cancels it. */
  after(delay: number, callback: () => void): () => void;
}

/** The runtime's own clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(delay, callback) {
    const timer = setTimeout(callback, delay);
    return () => clearTimeout(timer);
  },
};

/** Waits for what never rejects, so many milliseconds at most; `Infinity` is no limit. */
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
