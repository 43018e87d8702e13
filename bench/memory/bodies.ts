// How cost grows with the length of a body.

import { summary } from "../statistics.ts";
import { KIB, MIB } from "../workloads.ts";
import { Connection } from "./connection.ts";
import { MeasuredServer } from "./measured_server.ts";
import type { Measured } from "./server.ts";

const WRITE = 4 * KIB;

/** What a body of one length cost. */
export interface BodyCost {
  readonly name: Measured;
  readonly length: number;
  /** Nanoseconds for each KiB. */
  readonly time: number;
  /** Bytes by which the process grew at most. */
  readonly grown: number;
}

/** Lengths, and of how many bodies the median is taken. */
const bodies = [
  { length: MIB, times: 15 },
  { length: 16 * MIB, times: 9 },
  { length: 256 * MIB, times: 3 },
  { length: 4096 * MIB, times: 1 },
];

/** Bodies of writes of 4 KiB, each longer than the one before, from one server. */
export async function bodyCosts(
  name: Measured,
  most: number,
): Promise<BodyCost[]> {
  await using server = await MeasuredServer.start(name);
  const before = await server.settled();
  const costs: BodyCost[] = [];
  for (const { length, times } of bodies) {
    if (length > most) break;
    await server.settled();
    await server.peak();
    const figures: number[] = [];
    for (let i = 0; i < times; i++) {
      figures.push(await timed(server, name, length));
    }
    const time = summary(figures).median * 1e6 / (length / KIB);
    costs.push({ name, length, time, grown: await server.peak() - before });
  }
  return costs;
}

/** Milliseconds from the request to the last byte. */
async function timed(
  { port }: MeasuredServer,
  name: Measured,
  length: number,
): Promise<number> {
  const path = `/${name}/${WRITE}/${length / WRITE}`;
  const started = performance.now();
  using client = await Connection.open(port, path);
  const got = await client.rest();
  const time = performance.now() - started;
  if (got >= length) return time;
  throw new Error(`Cannot time ${path}: ${got} bytes came`);
}
