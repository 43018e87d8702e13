/**
 * The contract on every engine, and a table of it: `deno task test:runtimes`.
 *
 * `--all` adds what takes long: the other engines, the long silences, and the
 * package as npm's users get it. `--only=NAME` tries the engines whose names
 * begin so, `--recompiled` the extension in C alone, `--case=TEXT` the cases that have that in their names or groups,
 * and `--package=DIRECTORY` a package that is installed there.
 *
 * @module
 */

import { pathToFileURL } from "node:url";
import { addContract, type ContractCase } from "./contract.ts";
import { makeDisk } from "./disk.ts";
import { taskFlags } from "../../tools/task_flags.ts";
import {
  engines,
  type EngineUnderTest,
  recompiledRuns,
  type Workplace,
} from "./engines.ts";
import { hostileCases } from "./hostile.ts";
import { EngineProcess } from "./launch.ts";
import { modulesOf, packedModules } from "./packed.ts";
import {
  playedCases,
  RecompiledModules,
  type Waiting,
} from "./recompiled/compiled.ts";
import { failures, type Result, summary, table } from "./report.ts";
import { sideBySide, tried } from "./side_by_side.ts";

const {
  all = false,
  only = "",
  case: wanted = "",
  package: installed = "",
  recompiled = false,
} = taskFlags("test:runtimes", {
  all: { type: "boolean" },
  only: { type: "string" },
  case: { type: "string" },
  package: { type: "string" },
  recompiled: { type: "boolean" },
});

const SUFFIXES: Readonly<Record<Waiting, string>> = {
  engine: "",
  asyncify: " with Asyncify",
  exceptions: "++ with exceptions",
};

const scratch = await Deno.makeTempDir({ prefix: "isapi-runtimes-" });
const results: Result[] = [];
try {
  const place: Workplace = {
    scratch: pathToFileURL(`${scratch}/`),
    disk: await makeDisk(scratch),
  };
  if (!installed && !recompiled) await tryAll(place, "");
  if (!installed) await tryRecompiled(place);
  if ((all && !recompiled) || installed) {
    const modules = installed
      ? modulesOf(pathToFileURL(`${installed}/`))
      : packedModules(new URL("installed/", place.scratch));
    await tryAll({ ...place, modules }, ", from the tarball");
  }
} finally {
  await Deno.remove(scratch, { recursive: true });
}

console.log(`\n${table(results)}\n`);
const failed = failures(results);
if (failed) console.log(failed);
if (failed || results.length === 0) Deno.exitCode = 1;
console.log(summary(results));

/** Tries the engines that were asked for, one after the other. */
async function tryAll(place: Workplace, suffix: string): Promise<void> {
  for (const engine of engines.filter((engine) => isAsked(engine, place))) {
    await tryNamed(engine.name + suffix, engine, place);
  }
}

/** The same, where an extension in C plays the contract. */
async function tryRecompiled(place: Workplace): Promise<void> {
  const modules = new RecompiledModules(place.scratch);
  for (const { engine, waiting, extra, cases } of recompiledRuns) {
    if (only ? !engine.name.startsWith(only) : extra && !all) continue;
    const module = await modules.module(waiting);
    const name = `${engine.name}, C${SUFFIXES[waiting]}`;
    const played = cases ? new Set(cases) : await playedCases(waiting);
    await tryNamed(name, engine, { ...place, module }, played);
  }
}

async function tryNamed(
  name: string,
  engine: EngineUnderTest,
  place: Workplace,
  played?: ReadonlySet<string>,
): Promise<void> {
  const started = performance.now();
  const own = await tryEngine(engine, place, name, played).catch((error) => [{
    engine: name,
    group: "process",
    name: "it starts",
    failure: String(error),
  }]);
  results.push(...own);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${own.length} cases in ${seconds} s`);
}

function isAsked(engine: EngineUnderTest, { modules }: Workplace): boolean {
  if (modules && !engine.packed) return false;
  if (only) return engine.name.startsWith(only);
  return all || installed !== "" || !engine.extra;
}

async function tryEngine(
  engine: EngineUnderTest,
  place: Workplace,
  name: string,
  played?: ReadonlySet<string>,
): Promise<Result[]> {
  await using running = await EngineProcess.start(await engine.prepare(place));
  const cases: ContractCase[] = [];
  const add = (added: ContractCase) => {
    if (`${added.group} | ${added.name}`.includes(wanted)) cases.push(added);
  };
  const { url } = running;
  const { gaps } = engine;
  const printed = () => running.printed;
  addContract({
    url,
    engine: name,
    gaps,
    all,
    printed,
    add,
    ...(played ? { played } : {}),
  });
  if (!played) hostileCases({ url, engine: name, gaps, all }).forEach(add);
  return [
    ...await sideBySide(cases),
    await tried({
      engine: name,
      group: "process",
      name: "it still runs",
      gap: undefined,
      heavy: true,
      run: () => running.assertRuns(),
    }),
  ];
}
