import { AssertionError } from "@std/assert";
import { turns } from "./settled.ts";

/** Milliseconds for what should come at once, on a machine that is busy. */
export const SOON = 15_000;

/** A promise's outcome; one that takes too long is an AssertionError that says what for, and never a test that hangs. */
export async function bounded<T>(
  promise: Promise<T>,
  what: string,
  ms: number = SOON,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new AssertionError(`waited ${ms} ms for ${what}`)),
      ms,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until something holds. */
export async function until(
  holds: () => boolean,
  what: string,
  ms: number = SOON,
): Promise<void> {
  const end = performance.now() + ms;
  while (!holds()) {
    if (performance.now() > end) {
      throw new AssertionError(`waited ${ms} ms until ${what}`);
    }
    await pause(2);
  }
}

/** Lets so much time pass. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Shuts down what should have no open session: one that stays open is an AssertionError. */
export function drained(
  host: { shutdown(options: { deadline: number }): Promise<void> },
): Promise<void> {
  return bounded(
    host.shutdown({ deadline: 2 * SOON }),
    "the end of a session that should be over",
  );
}

/** Looks in a row at a count that has not grown, each after turns that had nothing to add. */
const LOOKS = 5;

/** Waits until a count has begun to grow, and has stopped: what it counts waits for somebody. */
export async function stalled(
  count: () => number | Promise<number>,
  what: string,
  ms: number = 2 * SOON,
): Promise<void> {
  const end = performance.now() + ms;
  let before = 0;
  for (let looks = 0; looks < LOOKS; looks++) {
    if (performance.now() > end) {
      throw new AssertionError(`waited ${ms} ms until ${what} stalled`);
    }
    await pause(20);
    await turns();
    const now = await count();
    if (now === 0 || now !== before) looks = 0;
    before = now;
  }
}
