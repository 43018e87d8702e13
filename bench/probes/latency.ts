// The time of responses at a rate that leaves half of the server's time free.

import type { Load, Sample } from "../client/load.ts";
import type { Bench, Effort, Probe } from "./probe.ts";

/** Connections that share the requests. */
const CONNECTIONS = 64;

/** Microseconds at half of what the first server of the row can do. */
export class LatencyProbe implements Probe {
  readonly figures = [
    { key: "p50", title: "p50, us", compared: true },
    { key: "p99", title: "p99, us", compared: true },
    { key: "perSecond", title: "responses/s" },
  ] as const;
  #perSecond: number | undefined;

  /** The rate is found once, and is the same for all. */
  async begin(bench: Bench, effort: Effort): Promise<void> {
    await this.warm(bench, effort);
    this.#perSecond ??= Math.round(await most(bench, effort.warmUp) / 2);
  }

  async warm(bench: Bench, { warmUp }: Effort): Promise<void> {
    await most(bench, warmUp);
  }

  async sample(bench: Bench, { window }: Effort): Promise<Sample> {
    const perSecond = this.#perSecond!;
    const figures = await loaded(bench, {
      kind: "fixed rate",
      connections: CONNECTIONS,
      perSecond,
      until: { ms: window },
    });
    return { ...figures, perSecond };
  }
}

/** Responses in a second, as many as come. */
async function most(bench: Bench, ms: number): Promise<number> {
  const figures = await loaded(bench, {
    kind: "closed loop",
    connections: CONNECTIONS,
    until: { ms },
  });
  return figures.responses! / figures.ms! * 1e3;
}

async function loaded({ client, target }: Bench, load: Load): Promise<Sample> {
  await client.prepare(target, load);
  const figures = await client.run();
  await client.close();
  return figures;
}
