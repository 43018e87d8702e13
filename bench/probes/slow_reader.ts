// Memory of a server whose client reads slower than it sends.

import type { Sample } from "../client/load.ts";
import { MIB } from "../workload.ts";
import type { Bench, Effort, Probe } from "./probe.ts";

/** Milliseconds between looks at the memory. */
const INTERVAL = 20;

/** MiB by which the server grows at most while a client reads 1 MiB in a second. */
export class SlowReaderProbe implements Probe {
  readonly figures = [
    { key: "grown", title: "MiB grown", compared: true },
  ] as const;
  readonly once = true;

  /** One comes and leaves first, so that code is not counted. */
  async warm(bench: Bench, { warmUp }: Effort): Promise<void> {
    await grown(bench, warmUp);
  }

  sample(bench: Bench, { slow }: Effort): Promise<Sample> {
    return grown(bench, slow * 1e3);
  }
}

async function grown(
  { server, client, target }: Bench,
  ms: number,
): Promise<Sample> {
  const before = await server.settledMemory();
  await client.prepare(target, {
    kind: "slow reader",
    bytesPerSecond: MIB,
    until: { ms },
  });
  let running = true;
  const run = client.run().finally(() => running = false);
  let most = before;
  while (running) {
    most = Math.max(most, await server.memory());
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
  await run;
  await client.close();
  return { grown: (most - before) / MIB };
}
