// How late a timer is beside a producer that never waits.

import type { Loopback } from "./loopback.ts";
import { ours } from "./ours.ts";
import { KIB, long, MIB } from "./workloads.ts";

/** Milliseconds of the timer. */
const DELAY = 20;

/** A producer, and how late the timer was beside it each time, in milliseconds. */
export interface Lateness {
  readonly producer: string;
  readonly late: readonly number[];
}

const { sync, async, respond } = ours;
const producers = Object.entries({ sync, async, respond });

/** Beside nobody first, which is what the machine itself makes of it. */
export async function lateness(
  loopback: Loopback,
  parts: number,
): Promise<Lateness[]> {
  const rows: Lateness[] = [{
    producer: "nobody",
    late: await beside(() =>
      new Promise((resolve) => setTimeout(resolve, 500))
    ),
  }];
  const workloads = {
    "16 B": long(16, 64 * MIB / parts),
    "64 KiB": long(64 * KIB, 1024 * MIB / parts),
  };
  for (const [size, workload] of Object.entries(workloads)) {
    for (const [name, make] of producers) {
      const contender = make(workload);
      const late = await beside(() => loopback.time(contender, workload));
      rows.push({ producer: `${name}, ${size}`, late });
    }
  }
  return rows;
}

/** Sets the timer again and again until a run has ended. */
async function beside(run: () => Promise<unknown>): Promise<number[]> {
  const late: number[] = [];
  let running = true;
  const ended = run().finally(() => running = false);
  while (running) {
    const due = performance.now() + DELAY;
    await new Promise((resolve) => setTimeout(resolve, DELAY));
    late.push(Math.max(0, performance.now() - due));
  }
  await ended;
  return late;
}
