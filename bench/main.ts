// The benchmark: `deno task bench`; README.md beside this file says how it measures.
//
// It ends with 0 whatever the figures are, unless a subject failed or an output
// was not what it should be.

import { endAll } from "./child_process.ts";
import { effortOf } from "./effort.ts";
import { goals, LEAST_OVER_BASE } from "./goals.ts";
import { legendOf } from "./legend.ts";
import { machine } from "./machine.ts";
import { type Options, optionsOf, USAGE } from "./options.ts";
import { baseTable, goalTable, rowTable } from "./report.ts";
import type { Results, RowResult } from "./results.ts";
import { rows } from "./rows.ts";
import { Run } from "./run.ts";
import { BASE, referencesOf, selected } from "./selection.ts";
import { table } from "./table.ts";

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  Deno.addSignalListener(signal, () => {
    endAll();
    Deno.exit(1);
  });
}

const options = optionsOrExit();
if (options.help) print(USAGE);
else if (options.list) print(listing());
else Deno.exit(await run(options) ? 0 : 1);

function optionsOrExit(): Options {
  try {
    const options = optionsOf(Deno.args);
    selected(rows, options);
    return options;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    Deno.exit(2);
  }
}

/** Whether all went well. */
async function run(options: Options): Promise<boolean> {
  const facts = await machine();
  print(facts.join("\n"));
  const results = await measured(options);
  const whole: Results = {
    date: new Date().toISOString(),
    machine: facts,
    effort: effortOf(options),
    rows: results,
  };
  if (options.base !== undefined) {
    print(baseTable(results, options.quick ? undefined : LEAST_OVER_BASE));
  } else if (!options.quick) print(goalTable(whole, goals));
  if (options.json !== undefined) {
    await Deno.writeTextFile(options.json, JSON.stringify(whole));
  }
  return results.every(({ failed }) => Object.keys(failed).length === 0);
}

async function measured(options: Options): Promise<RowResult[]> {
  const directory = await Deno.makeTempDir({ prefix: "bench-" });
  try {
    const run = await Run.in(directory, options);
    const results: RowResult[] = [];
    let place = "";
    for await (const result of run.rows()) {
      if (result.place !== place) print(`Placement: ${result.place}`);
      place = result.place;
      print(rowTable(result, referencesIn(result)));
      results.push(result);
    }
    const names = results.flatMap(({ subjects }) => Object.keys(subjects))
      .filter((name) => !name.endsWith(BASE));
    print(table(["Handler", ""], legendOf(names), "left"));
    if (run.leftOut.length > 0) {
      print(`Left out for time: ${run.leftOut.join(", ")}`);
    }
    return results;
  } finally {
    endAll();
    await Deno.remove(directory, { recursive: true });
  }
}

function referencesIn({ row: id }: RowResult): (name: string) => string[] {
  const row = rows.find((row) => row.id === id)!;
  return (subject) => referencesOf(row, subject);
}

function listing(): string {
  return table(
    ["Row", "", "Subjects"],
    rows.map(({ id, title, subjects }) => [id, title, subjects.join(" ")]),
    "left",
  );
}

function print(text: string): void {
  console.log(`${text}\n`);
}
