// The benchmark: `deno task bench`, with `--quick` fewer rounds.
//
// Ratios, not times: every contender has its turn in every round of one run, so
// that what else the machine does slows all of them. It exits 0 whatever the
// figures are, unless outputs differ.

import { type ContenderName, contenders } from "./contenders.ts";
import { inProcess } from "./in_process.ts";
import { Loopback } from "./loopback.ts";
import { load, machine } from "./machine.ts";
import { measure, type Subject, type Times } from "./measure.ts";
import {
  type EndToEnd,
  goalTable,
  legendTable,
  operationTable,
  rateTable,
  ratioTable,
} from "./report.ts";
import { type Workload, type WorkloadName, workloads } from "./workloads.ts";

const quick = Deno.args.includes("--quick");
const rounds = quick ? 3 : 11;
const warmUps = quick ? 1 : 2;

const names = Object.keys(contenders) as ContenderName[];
const peers = ["cTS", "uTS", "Hono", "static"] as const;

print(machine().join("\n"));
print(legendTable());
print(
  `Medians of ${rounds} rounds, with quartiles; ratios are taken in each round.`,
);

const own = await measure(inProcess, rounds, warmUps);
print(operationTable(own));

const rows = workloads();
const times = await endToEnd(rows);
print(rateTable(rows, times));
print(ratioTable("sync", peers, times));
print(ratioTable("async", ["sync", ...peers], times));
print(ratioTable("respond", ["sync", ...peers], times));
print(goalTable(times, own));
print(`Load at the end: ${load()}`);

async function endToEnd(
  rows: Readonly<Record<WorkloadName, Workload>>,
): Promise<EndToEnd> {
  await using loopback = new Loopback();
  const times: [string, Times<ContenderName>][] = [];
  for (const [row, workload] of Object.entries(rows)) {
    times.push([row, await race(loopback, row, workload)]);
  }
  return Object.fromEntries(times) as EndToEnd;
}

/** One row: outputs compared first, then all of them timed. */
async function race(
  loopback: Loopback,
  row: string,
  workload: Workload,
): Promise<Times<ContenderName>> {
  const subjects: Partial<Record<ContenderName, Subject>> = {};
  for (const name of names) {
    const handler = contenders[name](workload);
    await loopback.check(`${name}, ${row}`, handler, workload);
    subjects[name] = () => loopback.time(handler, workload);
  }
  return measure(subjects as Record<ContenderName, Subject>, rounds, warmUps);
}

function print(text: string): void {
  console.log(`${text}\n`);
}
