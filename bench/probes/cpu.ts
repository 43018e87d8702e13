// CPU of the server for each unit of what it sends.

import type { Sample, Until } from "../client/load.ts";
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

/**
 * The CPU that a closed loop of requests takes. A sample is as many responses as
 * take the window's time of CPU, not of the clock: on a busy machine it takes
 * longer, and is worth as much.
 */
export class CpuProbe implements Probe {
  readonly figures: readonly Figure[];
  readonly #options: CpuOptions;
  /** Responses of a sample. */
  readonly #responses = new WeakMap<Bench, number>();

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
    return this.#measured(bench, { responses }, true);
  }

  /** Finds out how many responses a sample needs, too. */
  async warm(bench: Bench, { warmUp, window }: Effort): Promise<void> {
    const { cpu } = await this.#measured(bench, { ms: warmUp });
    const each = cpu * this.#unitsOf(bench) / 1e3;
    this.#responses.set(bench, Math.ceil(window / each));
  }

  sample(bench: Bench): Promise<Sample> {
    return this.#measured(bench, { responses: this.#responses.get(bench)! });
  }

  #unitsOf({ target }: Bench): number {
    return units[this.#options.unit](target.workload);
  }

  async #measured(
    bench: Bench,
    until: Until,
    isCold = false,
  ): Promise<Sample & { readonly cpu: number }> {
    const { server, client, target } = bench;
    const { connections } = this.#options;
    await client.prepare(target, {
      kind: "closed loop",
      connections,
      until,
      ...isCold ? { cold: true } : {},
    });
    const before = await server.threads();
    const { responses, ms } = await client.run() as Loaded;
    const used = usedBetween(before, await server.threads());
    await client.close();
    const count = responses * this.#unitsOf(bench);
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
