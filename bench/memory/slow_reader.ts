// A client that reads 1 MiB in a second, against a producer of 256 MiB.

import { KIB, MIB } from "../workloads.ts";
import { Connection } from "./connection.ts";
import { MeasuredServer } from "./measured_server.ts";
import type { Measured } from "./server.ts";

const LENGTH = 256 * MIB;
const BLOCK = 64 * KIB;
/** Milliseconds between reads of 64 KiB. */
const INTERVAL = 1000 / 16;

/**
 * By how many bytes the process grows at most while the client reads for so
 * many seconds: until it has all of them, or leaves. In few seconds there is
 * nothing to collect yet, and the process grows by what it is sent.
 */
export async function slowReader(
  name: Measured,
  seconds: number,
): Promise<number> {
  await using server = await MeasuredServer.start(name);
  const before = await server.settled();
  await server.peak();
  using client = await Connection.open(
    server.port,
    `/${name}/${BLOCK}/${LENGTH / BLOCK}`,
  );
  const started = performance.now();
  for (let read = 1; read <= seconds * 16; read++) {
    await client.read(BLOCK);
    const due = started + read * INTERVAL - performance.now();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due)));
  }
  return await server.peak() - before;
}
