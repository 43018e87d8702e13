// CPU of the server for each unit of what it sends.

import type { Load, Sample, Until } from "../client/load.ts";
import { usedBetween } from "../cpu.ts";
import { MIB, type Workload } from "../workload.ts";
import type { Bench, Effort, Figure, Probe } from "./probe.ts";

/** What is counted, and how many of it a response has. */
const units = {
  response: () => 1,
  write: ({ writes }: Workload) => writes,
  operation: ({ writes }: Workload) => writes,
  MiB: ({ size, writes }: Workload) => size * writes / MIB,
};

/** What a closed loop needs. */
export interface CpuOptions {
  readonly unit: keyof typeof units;
  readonly connections: number;
  /** Responses that count as cold; left out: as many as the effort says. */
  readonly cold?: number;
}

/** The CPU that a closed loop of requests takes. */
export class CpuProbe implements Probe {
  readonly figures: readonly Figure[];
  readonly #options: CpuOptions;

  constructor(options: CpuOptions) {
    const { unit } = options;
    this.#options = options;
    this.figures = [
      { key: "cpu", title: `us CPU/${unit}`, compared: true },
      { key: "rate", title: `${unit}s/s` },
      { key: "busy", title: "busy" },
    ];
  }

  cold(bench: Bench, { cold }: Effort): Promise<Sample> {
    const responses = this.#options.cold ?? cold;
    const load = this.#load({ responses });
    return this.#measured(bench, { ...load, cold: true });
  }

  async warm(bench: Bench, { warmUp }: Effort): Promise<void> {
    await this.#measured(bench, this.#load({ ms: warmUp }));
  }

  sample(bench: Bench, { window }: Effort): Promise<Sample> {
    return this.#measured(bench, this.#load({ ms: window }));
  }

  #load(until: Until): Extract<Load, { kind: "closed loop" }> {
    const { connections } = this.#options;
    return { kind: "closed loop", connections, until };
  }

  async #measured(
    { server, client, target }: Bench,
    load: Load,
  ): Promise<Sample> {
    await client.prepare(target, load);
    const before = await server.threads();
    const { responses, ms } = await client.run() as Loaded;
    const used = usedBetween(before, await server.threads());
    await client.close();
    const count = responses * units[this.#options.unit](target.workload);
    return {
      cpu: used / 1e3 / count,
      rate: count / ms * 1e3,
      busy: used / 1e6 / ms,
    };
  }
}

/** What a closed loop tells. */
interface Loaded extends Sample {
  readonly responses: number;
  readonly ms: number;
}
