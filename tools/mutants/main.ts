/**
 * Puts each fault of the list into a copy of the project, and runs all tests
 * that should see it: `deno task mutants`, or `deno task mutants TEXT` for those
 * whose file, promise or tests have that text.
 *
 * Each processor has a copy of its own. A test that is named and does not see
 * the fault is as wrong as a fault that no test sees.
 *
 * @module
 */

import { taskArguments } from "../task_flags.ts";
import { mutated } from "./mutated.ts";
import { type Mutant, MUTANTS } from "./mutants.ts";
import { isAsListed, summaryOf, type Verdict, verdictText } from "./verdict.ts";
import { Workplace } from "./workplace.ts";

/** Milliseconds for a file of tests: this, or so many times what it takes without a fault. */
const PATIENCE = 30_000;
const TIMES = 5;

/** A fault, and the file that has it. */
interface Trial {
  readonly mutant: Mutant;
  readonly text: string;
}

async function main([filter = ""]: readonly string[]): Promise<boolean> {
  const started = performance.now();
  const chosen = MUTANTS.filter(({ file, breaks, seenBy }) =>
    `${file} ${breaks} ${seenBy}`.includes(filter)
  );
  const trials = await trialsOf(chosen);
  if (trials === undefined || trials.length === 0) return false;
  await using stack = new AsyncDisposableStack();
  const places: Workplace[] = [];
  while (places.length < navigator.hardwareConcurrency) {
    places.push(stack.use(await Workplace.make()));
  }
  const patience = await patienceOf(places, chosen);
  if (patience === undefined) return false;
  const verdicts = await spread(places, trials, async (place, trial) => {
    const verdict = await judge(place, trial, patience);
    console.log(verdictText(verdict));
    return verdict;
  });
  const minutes = (performance.now() - started) / 60_000;
  const runs = chosen.flatMap(({ seenBy }) => seenBy).length;
  console.log(
    `${
      summaryOf(verdicts)
    }; ${runs} runs of tests on ${places.length} processors in ${
      minutes.toFixed(1)
    } minutes`,
  );
  return verdicts.every(isAsListed);
}

/** The faults with the files that have them; `undefined` if one has no place. */
async function trialsOf(
  mutants: readonly Mutant[],
): Promise<Trial[] | undefined> {
  const trials: Trial[] = [];
  for (const mutant of mutants) {
    const text = await mutated(mutant);
    if (text !== undefined) trials.push({ mutant, text });
    else console.log(`not found once in src/${mutant.file}: ${mutant.text}`);
  }
  return trials.length === mutants.length ? trials : undefined;
}

/** How long each file of tests may take; `undefined` if one fails without a fault. */
async function patienceOf(
  places: readonly Workplace[],
  mutants: readonly Mutant[],
): Promise<ReadonlyMap<string, number> | undefined> {
  const tests = [...new Set(mutants.flatMap(({ seenBy }) => seenBy))];
  const patience = new Map<string, number>();
  await spread(places, tests, async (place, test) => {
    const { red, took } = await place.test(test, TIMES * PATIENCE);
    if (red) console.log(`${test} fails without a fault`);
    else patience.set(test, Math.max(PATIENCE, TIMES * took));
  });
  return patience.size === tests.length ? patience : undefined;
}

function judge(
  place: Workplace,
  { mutant, text }: Trial,
  patience: ReadonlyMap<string, number>,
): Promise<Verdict> {
  return place.with(mutant.file, text, async () => {
    const seenBy: string[] = [];
    const missedBy: string[] = [];
    const compiles = await place.compiles(
      mutant.file,
      TIMES * PATIENCE,
    );
    for (const test of compiles ? mutant.seenBy : []) {
      const { red, hung } = await place.test(test, patience.get(test)!);
      if (!red) missedBy.push(test);
      else seenBy.push(hung ? `${test}, which hung` : test);
    }
    return { mutant, compiles, seenBy, missedBy };
  });
}

/** Does the work at all places at once: each takes what is next. */
async function spread<T, R>(
  places: readonly Workplace[],
  work: readonly T[],
  run: (place: Workplace, item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const left = [...work.entries()];
  await Promise.all(places.map(async (place) => {
    for (let next; (next = left.shift()) !== undefined;) {
      const [index, item] = next;
      results[index] = await run(place, item);
    }
  }));
  return results;
}

if (import.meta.main && !await main(taskArguments("mutants"))) Deno.exit(1);
