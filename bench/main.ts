// The benchmark: `deno task bench`, with `--quick` fewer rounds and less to send.
//
// Ratios, not times: every contender has its turn in every round of one run, so
// that what else the machine does slows all of them. It exits 0 whatever the
// figures are, unless outputs differ.

import type { ContenderName } from "./contenders.ts";
import { lateness } from "./fairness.ts";
import { inProcess } from "./in_process.ts";
import { Loopback } from "./loopback.ts";
import { load, machine } from "./machine.ts";
import { measure, type Subject } from "./measure.ts";
import { ours } from "./ours.ts";
import { plotOf } from "./plot.ts";
import {
  type EndToEnd,
  goalTable,
  latenessTable,
  legendTable,
  operationTable,
  rateTable,
  ratioTable,
  type RowTimes,
} from "./report.ts";
import { namesOf, type Row, rows } from "./rows.ts";

const PLOT = new URL("./plot.svg", import.meta.url);

const quick = Deno.args.includes("--quick");
const { rounds, warmUps, parts } = quick
  ? { rounds: 3, warmUps: 1, parts: 4 }
  : { rounds: 11, warmUps: 2, parts: 1 };

print(machine().join("\n"));
print(legendTable());
print(
  `Medians of ${rounds} rounds, with quartiles; ratios are taken in each round.`,
);

const own = await measure(inProcess, rounds, warmUps);
print(operationTable(own));

await using loopback = new Loopback();
const file = await Deno.makeTempFile();
try {
  const all = await rows(file, parts);
  const times = await endToEnd(all);
  print(rateTable(all, times));
  for (const name of [...Object.keys(ours), "transmit"] as ContenderName[]) {
    print(ratioTable(name, times));
  }
  const late = await lateness(loopback, parts);
  print(latenessTable(late));
  print(goalTable(times, own, late));
  const plot = plotOf(times, `Deno ${Deno.version.deno}`);
  if (!quick) await Deno.writeTextFile(PLOT, plot);
} finally {
  await Deno.remove(file);
}
print(`Load at the end: ${load()}`);

async function endToEnd(all: Readonly<Record<string, Row>>): Promise<EndToEnd> {
  const times: [string, RowTimes][] = [];
  for (const [name, row] of Object.entries(all)) {
    times.push([name, await race(name, row)]);
  }
  return Object.fromEntries(times) as EndToEnd;
}

/** One row: outputs compared first, then all of them timed. */
async function race(title: string, row: Row): Promise<RowTimes> {
  const { workload, contenders } = row;
  const subjects: Partial<Record<ContenderName, Subject>> = {};
  for (const name of namesOf(row)) {
    const contender = contenders[name]!(workload);
    await loopback.check(`${name}, ${title}`, contender, workload);
    subjects[name] = () => loopback.time(contender, workload);
  }
  return measure(subjects as Record<ContenderName, Subject>, rounds, warmUps);
}

function print(text: string): void {
  console.log(`${text}\n`);
}
