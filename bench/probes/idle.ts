// Memory of open streams.

import type { Sample } from "../client/load.ts";
import { KIB } from "../workload.ts";
import type { Bench, Effort, Probe } from "./probe.ts";

/** KiB of each stream that has sent its first write and waits. */
export class IdleProbe implements Probe {
  readonly figures = [
    { key: "memory", title: "KiB/stream", compared: true },
    { key: "streams", title: "streams" },
  ] as const;
  readonly once = true;
  readonly #streams: number | undefined;

  /** @param streams How many; left out: as many as the effort says. */
  constructor(streams?: number) {
    this.#streams = streams;
  }

  /** Some streams come and go first, so that code is not counted. */
  async warm({ client, target }: Bench): Promise<void> {
    await client.prepare(target, { kind: "hold", connections: 50 });
    await client.run();
    await client.close();
  }

  async sample(
    { server, client, target }: Bench,
    { idle }: Effort,
  ): Promise<Sample> {
    const streams = this.#streams ?? idle;
    const before = await server.settledMemory();
    await client.prepare(target, { kind: "hold", connections: streams });
    await client.run();
    const memory = (await server.settledMemory() - before) / KIB / streams;
    await client.close();
    return { memory, streams };
  }
}
