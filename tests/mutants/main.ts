/**
 * Puts each fault of the list into a copy of the project and runs the tests
 * that should see it: `deno task mutants`, or `deno task mutants TEXT` for those
 * whose file or promise has that text.
 *
 * @module
 */

import { mutated } from "./mutated.ts";
import { type Mutant, MUTANTS } from "./mutants.ts";

const ROOT = new URL("../../", import.meta.url);
const COPIED = ["src", "tests", "examples", "mod.ts", "deno.json", "deno.lock"];
const FLAGS = [
  "test",
  "--no-check",
  "--quiet",
  "--fail-fast",
  "--allow-net=127.0.0.1",
  "--allow-read",
  "--allow-run",
  "--allow-write",
];
/** Milliseconds for one file of tests; what hangs has been seen too. */
const PATIENCE = 180_000;

/** All faults are looked for before the first is tried. */
async function main([filter = ""]: readonly string[]): Promise<boolean> {
  const chosen = MUTANTS.filter(({ file, breaks }) =>
    `${file} ${breaks}`.includes(filter)
  );
  const texts = await Promise.all(chosen.map(mutated));
  const missing = chosen.filter((_, i) => texts[i] === undefined);
  for (const { file, text } of missing) {
    console.log(`not found once in src/${file}: ${text}`);
  }
  if (missing.length > 0 || chosen.length === 0) return false;

  const copy = await Deno.makeTempDir({ prefix: "mutants-" });
  try {
    for (const name of COPIED) {
      await copyAll(new URL(name, ROOT), `${copy}/${name}`);
    }
    const tests = new Set(chosen.flatMap(({ seenBy }) => seenBy));
    for (const test of tests) {
      if (await red(copy, test) !== undefined) {
        console.log(`${test} fails without a fault`);
        return false;
      }
    }
    let survived = 0;
    let killed = 0;
    for (const [index, mutant] of chosen.entries()) {
      const by = await killer(copy, mutant, texts[index]!);
      if (by !== undefined && mutant.equivalent === undefined) killed++;
      else if (by === undefined && mutant.equivalent !== undefined) {
        console.log(`  because: ${mutant.equivalent}`);
      } else survived++;
    }
    const equal = chosen.length - killed - survived;
    console.log(
      `${chosen.length} faults: ${killed} killed, ${equal} equivalent, ${survived} not as expected`,
    );
    return survived === 0;
  } finally {
    await Deno.remove(copy, { recursive: true });
  }
}

/** The first test that fails with the fault, if one does. */
async function killer(
  copy: string,
  { file, breaks, seenBy, equivalent }: Mutant,
  text: string,
): Promise<string | undefined> {
  const path = `${copy}/src/${file}`;
  const original = await Deno.readTextFile(path);
  await Deno.writeTextFile(path, text);
  try {
    for (const test of seenBy) {
      const how = await red(copy, test);
      if (how === undefined) continue;
      const but = equivalent === undefined
        ? ""
        : ", though it is argued equivalent";
      console.log(`killed    ${file}: ${breaks} [${test}${how}${but}]`);
      return test;
    }
    const how = equivalent === undefined ? "SURVIVED " : "equivalent";
    console.log(`${how} ${file}: ${breaks}`);
    return undefined;
  } finally {
    await Deno.writeTextFile(path, original);
  }
}

/** How a file of tests fails; `undefined` if it does not. */
async function red(copy: string, test: string): Promise<string | undefined> {
  const child = new Deno.Command(Deno.execPath(), {
    args: [...FLAGS, test],
    cwd: copy,
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  let hung = false;
  const timer = setTimeout(() => {
    hung = true;
    child.kill("SIGKILL");
  }, PATIENCE);
  const { success } = await child.status;
  clearTimeout(timer);
  if (success) return undefined;
  return hung ? ", which hung" : "";
}

async function copyAll(from: URL, to: string): Promise<void> {
  const { isDirectory } = await Deno.stat(from);
  if (!isDirectory) return await Deno.copyFile(from, to);
  await Deno.mkdir(to);
  for await (const { name } of Deno.readDir(from)) {
    await copyAll(new URL(`${from.href}/${name}`), `${to}/${name}`);
  }
}

if (import.meta.main && !await main(Deno.args)) Deno.exit(1);
