// The delay of a timer while a producer never waits.

import type { Sample } from "../client/load.ts";
import type { Bench, Effort, Probe } from "./probe.ts";

/** Milliseconds by which a timer of 20 ms in the server's process is late at most. */
export class LatenessProbe implements Probe {
  readonly figures = [
    { key: "late", title: "ms late at most", compared: true },
  ] as const;

  async warm(bench: Bench, { warmUp }: Effort): Promise<void> {
    await loaded(bench, warmUp);
    await bench.server.lateness();
  }

  async sample(bench: Bench, { window }: Effort): Promise<Sample> {
    await bench.server.lateness();
    await loaded(bench, window);
    return { late: await bench.server.lateness() };
  }
}

async function loaded({ client, target }: Bench, ms: number): Promise<void> {
  const until = { ms };
  await client.prepare(target, { kind: "closed loop", connections: 1, until });
  await client.run();
  await client.close();
}
