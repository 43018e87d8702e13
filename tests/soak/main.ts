/**
 * Everything that takes long, in full: `deno task soak`.
 *
 * `--quick` runs the part of it that the gate has time for. `--part=TEXT` runs
 * the parts whose names have that text, `--only=NAME` the engines whose names
 * begin so, and `--seed=NUMBER` repeats what a seed has shown.
 *
 * @module
 */

import { pathToFileURL } from "node:url";
import { taskFlags } from "../../tools/task_flags.ts";
import { SEED } from "../helpers/property.ts";
import { makeDisk } from "../runtimes/disk.ts";
import {
  engines,
  type EngineUnderTest,
  type Workplace,
} from "../runtimes/engines.ts";
import { EngineProcess } from "../runtimes/launch.ts";
import { alone } from "./alone.ts";
import { partsOf, STEADY } from "./engine_parts.ts";
import type { Part } from "./part.ts";
import { faultsOf, type Row, summary, table } from "./report.ts";
import { readSteadily } from "./steady.ts";

/** How much of each is run. */
interface Sizes {
  /** Requests of the first engine, and of each other. */
  readonly requests: readonly [number, number];
  /** Requests for a file whose directory is exchanged meanwhile. */
  readonly opens: number;
  /** Clients that leave, each way and moment. */
  readonly leavers: number;
  /** Whether what a test runs in a part is run as a whole. */
  readonly whole: boolean;
  /** How much faster clients read than the slowest that is not given up, and how much shorter deadlines are. */
  readonly haste: number;
  /** Where it begins unless it is told. */
  readonly seed: () => number;
}

const FULL: Sizes = {
  requests: [100_000, 100_000],
  opens: 200_000,
  leavers: 20,
  whole: true,
  haste: 1,
  seed: () => Math.floor(Math.random() * 2 ** 31),
};
/** The gate's: the same each time. */
const QUICK: Sizes = {
  requests: [5000, 1000],
  opens: 2000,
  leavers: 3,
  whole: false,
  haste: 64,
  seed: () => SEED,
};

const { quick, only = "", part: wanted = "", seed: given } = taskFlags("soak", {
  quick: { type: "boolean" },
  only: { type: "string" },
  part: { type: "string" },
  seed: { type: "string" },
});
const sizes = quick ? QUICK : FULL;
const seed = Number(given || sizes.seed());

console.log(`seed ${seed}`);
const rows: Row[] = [];
const scratch = await Deno.makeTempDir({ prefix: "isapi-soak-" });
try {
  const place: Workplace = {
    scratch: pathToFileURL(`${scratch}/`),
    disk: await makeDisk(scratch),
  };
  const asked = engines.filter(({ extra, name }) =>
    only ? name.startsWith(only) : !extra
  );
  // They hardly work, and wait for minutes: on all engines at once, beside the rest.
  const steady = Promise.all(asked.map((engine) => runSteady(engine, place)));
  if (sizes.whole && !only) await runAll("", alone(seed));
  for (const [index, engine] of asked.entries()) {
    const requests = sizes.requests[index === 0 ? 0 : 1];
    await runEngine(engine, place, requests);
  }
  await steady;
} finally {
  await Deno.remove(scratch, { recursive: true });
}

console.log(`\n${table(rows)}\n`);
const failed = faultsOf(rows);
if (failed) console.log(failed);
if (failed || rows.length === 0) Deno.exitCode = 1;
console.log(summary(rows));

async function runEngine(
  engine: EngineUnderTest,
  place: Workplace,
  requests: number,
): Promise<void> {
  await using running = await EngineProcess.start(await engine.prepare(place));
  const { url, pid } = running;
  const { name, gaps } = engine;
  await runAll(
    name,
    partsOf({
      ...sizes,
      url,
      pid,
      name,
      gaps,
      requests,
      root: place.disk,
      seed,
    }),
  );
  await runAll(name, {
    "the process runs": async () => {
      await running.assertRuns();
      return { figures: "", faults: [] };
    },
  });
}

/** Clients that read steadily, at a process of their own. */
async function runSteady(
  engine: EngineUnderTest,
  place: Workplace,
): Promise<void> {
  if (!STEADY.includes(wanted)) return;
  await using running = await EngineProcess.start(await engine.prepare(place));
  await runAll(engine.name, {
    [STEADY]: () => readSteadily(running.url, sizes.haste),
  });
}

async function runAll(
  engine: string,
  parts: Readonly<Record<string, Part>>,
): Promise<void> {
  for (const [part, run] of Object.entries(parts)) {
    if (!part.includes(wanted)) continue;
    const started = performance.now();
    const { figures, faults } = await run().catch((error) => ({
      figures: "",
      faults: [String(error)],
    }));
    const seconds = (performance.now() - started) / 1000;
    rows.push({ part, engine, figures, seconds, faults });
    const own = rows.slice(-1);
    console.log(
      faults.length > 0 ? `${table(own)}\n${faultsOf(own)}` : table(own),
    );
  }
}
