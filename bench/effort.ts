// The numbers of rounds, requests and seconds of a measurement.

import type { Effort } from "./probes/probe.ts";

/** Everything, for figures that are published. */
const full: Effort = {
  processes: 3,
  rounds: 4,
  window: 200,
  warmUp: 600,
  cold: 5000,
  idle: 1000,
  slow: 8,
};

/** Enough to see what is far off. */
const quick: Effort = {
  processes: 1,
  rounds: 3,
  window: 50,
  warmUp: 100,
  cold: 500,
  idle: 200,
  slow: 2,
};

/** Two of the same, told apart: processes differ by more than rounds of one do. */
const compared: Effort = {
  ...full,
  processes: 10,
  rounds: 3,
  window: 150,
};

/** Milliseconds after which a quick run begins no further row. */
export const QUICK_LIMIT = 20_000;

/** The effort that a run's options ask for. */
export function effortOf(
  { quick: isQuick, base }: {
    readonly quick: boolean;
    readonly base?: string | undefined;
  },
): Effort {
  if (isQuick) return quick;
  return base === undefined ? full : compared;
}
