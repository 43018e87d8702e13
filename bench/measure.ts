// One row, measured: every server in processes of its own, round by round.

import type { Sample } from "./client/load.ts";
import type { ClientProcess } from "./client_process.ts";
import type { Placement } from "./placement.ts";
import type { Bench, Effort, Probe } from "./probes/probe.ts";
import type { Samples } from "./results.ts";
import type { Row } from "./rows.ts";
import { ServerProcess } from "./server_process.ts";
import type { Starter } from "./set_ups.ts";
import type { Workload } from "./workload.ts";

/** A subject that can be started. */
export interface Subject {
  readonly name: string;
  readonly handler: string;
  readonly start: Starter;
}

/** What a row is measured with. */
export interface Equipment {
  readonly client: ClientProcess;
  readonly placement: Placement;
  readonly effort: Effort;
  /** The directory and the name of the file that is sent. */
  readonly directory: string;
  readonly file: string;
}

/** What came of a row. */
export interface Measured {
  readonly subjects: Record<string, Samples>;
  readonly failed: Record<string, string>;
}

/**
 * Measures a row. In each round every subject has its turn, in an order drawn
 * anew, so that none always pays for what the same other one left behind; and
 * each is measured in several processes, one after the other, since processes
 * differ by more than rounds of one do. A subject whose output is not what it
 * should be is left out, and so is one that fails.
 */
export async function measure(
  row: Row,
  subjects: readonly Subject[],
  equipment: Equipment,
): Promise<Measured> {
  const probe = row.probe();
  const failed: Record<string, string> = {};
  const samples: Record<string, { warm: Sample[]; cold: Sample[] }> = {};
  for (const { name } of subjects) samples[name] = { warm: [], cold: [] };
  for (let i = 0; i < equipment.effort.processes; i++) {
    const left = subjects.filter(({ name }) => !(name in failed));
    const running = new Running(row, probe, equipment, failed);
    try {
      await running.start(left);
      await running.measure(samples);
    } finally {
      await running[Symbol.asyncDispose]();
    }
  }
  for (const name of Object.keys(failed)) delete samples[name];
  return { subjects: samples, failed };
}

/** One process of each subject. */
class Running implements AsyncDisposable {
  readonly #row: Row;
  readonly #probe: Probe;
  readonly #equipment: Equipment;
  readonly #failed: Record<string, string>;
  readonly #benches = new Map<string, Bench>();

  constructor(
    row: Row,
    probe: Probe,
    equipment: Equipment,
    failed: Record<string, string>,
  ) {
    this.#row = row;
    this.#probe = probe;
    this.#equipment = equipment;
    this.#failed = failed;
  }

  /** Starts all of them. */
  async start(subjects: readonly Subject[]): Promise<void> {
    await Promise.all(
      subjects.map((subject) =>
        this.#attempt(subject.name, () => this.#start(subject))
      ),
    );
  }

  /** Cold, warm, and round by round; outputs are compared before and after, or after alone. */
  async measure(
    samples: Readonly<Record<string, { warm: Sample[]; cold: Sample[] }>>,
  ): Promise<void> {
    const probe = this.#probe;
    const { effort } = this.#equipment;
    if (probe.cold) {
      await this.#each(async (bench, name) => {
        samples[name]!.cold.push(await probe.cold!(bench, effort));
      });
    }
    // What a whole response leaves in memory would hide what the sample adds.
    if (!probe.once) await this.#compare();
    await this.#begin();
    await this.#each(async (bench) => await probe.warm?.(bench, effort));
    const rounds = probe.once ? 1 : effort.rounds;
    for (let round = 0; round < rounds; round++) {
      await this.#each(async (bench, name) => {
        samples[name]!.warm.push(await probe.sample(bench, effort));
      });
    }
    await this.#compare();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { server } of this.#benches.values()) {
      await server[Symbol.asyncDispose]();
    }
    this.#benches.clear();
  }

  /** Of the first that can: what it finds holds for all. */
  async #begin(): Promise<void> {
    const probe = this.#probe;
    if (!probe.begin) return;
    for (const [name, bench] of [...this.#benches]) {
      await this.#attempt(
        name,
        () => probe.begin!(bench, this.#equipment.effort),
      );
      if (this.#benches.has(name)) return;
    }
  }

  /** Of what never ends there is no whole to compare. */
  async #compare(): Promise<void> {
    const { pause, reuse } = this.#row.workload;
    if (pause === "for ever" || reuse) return;
    await this.#each(async ({ client, target }) => {
      await client.compare(target);
    });
  }

  async #each(
    work: (bench: Bench, name: string) => Promise<void>,
  ): Promise<void> {
    for (const [name, bench] of shuffled([...this.#benches])) {
      await this.#attempt(name, () => work(bench, name));
    }
  }

  /** What fails is left out from then on. */
  async #attempt(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#failed[name] = error instanceof Error
        ? error.message
        : String(error);
      const bench = this.#benches.get(name);
      this.#benches.delete(name);
      await bench?.client.close().catch(() => {});
      await bench?.server[Symbol.asyncDispose]();
    }
  }

  async #start({ name, handler, start }: Subject): Promise<void> {
    const { client, placement, directory, file } = this.#equipment;
    const workload = this.#workloadOf(name);
    const launch = await start({ handler, workload, directory, file });
    const server = await ServerProcess.start(name, launch, placement.server);
    const path = workload.task === "file" ? `/${file}` : "/";
    const target = { port: server.port, path, workload };
    this.#benches.set(name, { server, client, target });
  }

  #workloadOf(name: string): Workload {
    const { workload, parts } = this.#row;
    return { ...workload, writes: workload.writes / (parts?.[name] ?? 1) };
  }
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
