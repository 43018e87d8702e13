// One run: its rows, one after the other, at each placement.

import { Checkout } from "./checkout.ts";
import { ClientProcess } from "./client_process.ts";
import { effortOf, QUICK_LIMIT } from "./effort.ts";
import { busyCores } from "./machine.ts";
import { measure, type Subject } from "./measure.ts";
import type { Options } from "./options.ts";
import { type Placement, placementOf } from "./placement.ts";
import type { Effort } from "./probes/probe.ts";
import type { RowResult } from "./results.ts";
import { type Row, rows } from "./rows.ts";
import { selected } from "./selection.ts";
import { Servers } from "./servers.ts";
import { bytesOf, MIB } from "./workload.ts";

/** The name of the file that is sent. */
const FILE = "file.bin";

/** What a run gives, a row at a time. */
export class Run {
  readonly #options: Options;
  readonly #effort: Effort;
  readonly #servers: Servers;
  readonly #directory: string;
  readonly #began = performance.now();

  private constructor(options: Options, servers: Servers, directory: string) {
    this.#options = options;
    this.#effort = effortOf(options);
    this.#servers = servers;
    this.#directory = directory;
  }

  /** Makes one in a directory of its own. */
  static async in(directory: string, options: Options): Promise<Run> {
    const base = options.base === undefined
      ? undefined
      : await Checkout.at(options.base);
    await Deno.mkdir(`${directory}/files`);
    const servers = new Servers(directory, await Checkout.here(), base);
    return new Run(options, servers, directory);
  }

  /** Rows that a quick run had no time for. */
  readonly leftOut: string[] = [];

  /** The rows, at each placement. */
  async *rows(): AsyncGenerator<RowResult, void> {
    for (const name of this.#options.placements) {
      const placement = await placementOf(name);
      await using client = new ClientProcess(placement.client);
      for (const row of selected(rows, this.#options)) {
        if (this.#isLate()) this.leftOut.push(row.id);
        else yield await this.#row(row, client, placement);
      }
    }
  }

  #isLate(): boolean {
    const { quick, base, rows, peers } = this.#options;
    const isChosen = base !== undefined || rows.length + peers.length > 0;
    return quick && !isChosen && performance.now() - this.#began > QUICK_LIMIT;
  }

  async #row(
    row: Row,
    client: ClientProcess,
    placement: Placement,
  ): Promise<RowResult> {
    const missing: Record<string, string> = {};
    const subjects = await this.#subjects(row, missing);
    const directory = `${this.#directory}/files`;
    if (row.workload.task === "file") {
      await writeFile(`${directory}/${FILE}`, row.workload.size);
    }
    const before = await this.#others();
    const measured = await measure(row, subjects, {
      client,
      placement,
      effort: this.#effort,
      directory,
      file: FILE,
    });
    const after = await this.#others();
    return {
      row: row.id,
      title: row.title,
      placement: placement.name,
      place: placement.note,
      figures: row.probe().figures,
      missing,
      ...measured,
      others: before === undefined || after === undefined
        ? null
        : (before + after) / 2,
    };
  }

  /** What can be started; of the rest, why it cannot. */
  async #subjects(
    { subjects }: Row,
    missing: Record<string, string>,
  ): Promise<Subject[]> {
    const found: Subject[] = [];
    for (const name of subjects) {
      try {
        found.push(...await this.#servers.subjects(name));
      } catch (error) {
        missing[name] = error instanceof Error ? error.message : String(error);
      }
    }
    return found;
  }

  /** A quick run publishes nothing, and looks at nobody else. */
  async #others(): Promise<number | undefined> {
    return this.#options.quick ? undefined : await busyCores();
  }
}

async function writeFile(path: string, size: number): Promise<void> {
  using file = await Deno.create(path);
  const piece = bytesOf(Math.min(size, MIB));
  const writer = file.writable.getWriter();
  for (let at = 0; at < size; at += piece.length) await writer.write(piece);
  await writer.close();
}
