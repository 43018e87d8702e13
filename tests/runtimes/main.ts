/**
 * The contract on every engine, and a table of it: `deno task test:runtimes`.
 *
 * `--all` adds what takes long: the other engines, the long silences, and the
 * package as npm's users get it. `--only=NAME` tries the engines whose names
 * begin so, `--case=TEXT` the cases whose names have that in them.
 *
 * @module
 */

import { addContract } from "./contract.ts";
import { engines, type EngineUnderTest } from "./engines.ts";
import { EngineProcess } from "./launch.ts";
import { makeDisk } from "./disk.ts";
import { type Result, summary, table } from "./report.ts";

/** Cases of one engine at a time. Most of them wait. */
const SIDE_BY_SIDE = 16;

interface Added {
  readonly name: string;
  run(): Promise<void>;
}

const all = Deno.args.includes("--all");
const only = option("only");
const wanted = option("case");

const scratch = await Deno.makeTempDir({ prefix: "isapi-runtimes-" });
const results: Result[] = [];
try {
  const disk = await makeDisk(scratch);
  const place = { scratch: new URL(`file://${scratch}/`), disk };
  for (const engine of engines) {
    if (!engine.name.startsWith(only) || (engine.extra && !all && !only)) {
      continue;
    }
    const started = performance.now();
    const own = await tryEngine(engine, place);
    results.push(...own);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${engine.name}: ${own.length} cases in ${seconds} s`);
  }
} finally {
  await Deno.remove(scratch, { recursive: true });
}

console.log(`\n${table(results)}\n`);
for (const { name, failure } of results) {
  if (failure !== undefined) console.log(`FAILED ${name}\n  ${failure}\n`);
}
console.log(summary(results));
if (results.some(({ failure }) => failure !== undefined)) Deno.exitCode = 1;

async function tryEngine(
  engine: EngineUnderTest,
  place: Parameters<EngineUnderTest["prepare"]>[0],
): Promise<Result[]> {
  await using running = await EngineProcess.start(await engine.prepare(place));
  const added: Added[] = [];
  addContract({
    url: running.url,
    engine: engine.name,
    gaps: engine.gaps,
    all,
    add: (name, run) => {
      if (name.includes(wanted)) added.push({ name, run });
    },
  });
  added.push({
    name: `${engine.name} | process | it still runs`,
    run: () => running.assertRuns(),
  });
  return await sideBySide(added);
}

/** Runs all, so many at a time; the last one when all others have ended. */
async function sideBySide(added: readonly Added[]): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = added.slice(0, -1);
  const work = async () => {
    for (let next; (next = waiting.shift()) !== undefined;) {
      results.push(await tried(next));
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  results.push(await tried(added.at(-1)!));
  return results;
}

async function tried({ name, run }: Added): Promise<Result> {
  try {
    await run();
    return { name, failure: undefined };
  } catch (error) {
    return {
      name,
      failure: error instanceof Error ? error.message : `${error}`,
    };
  }
}

function option(name: string): string {
  const start = `--${name}=`;
  return Deno.args.find((arg) => arg.startsWith(start))?.slice(start.length) ??
    "";
}
