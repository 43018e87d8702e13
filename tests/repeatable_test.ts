// The tests themselves: the gate tries the same each time it is run.

import { assertEquals } from "@std/assert";

const TESTS = new URL("./", import.meta.url);

/** What measures, and what is not ours. */
const NO_TESTS = /^(?:bench|offline)\//;

/** Files of the tests that have a text, by their names. */
async function filesWith(text: RegExp): Promise<string[]> {
  const found: string[] = [];
  for await (const [name, source] of sources(TESTS)) {
    if (text.test(source)) found.push(name);
  }
  return found.sort();
}

async function* sources(
  folder: URL,
): AsyncGenerator<[name: string, source: string]> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = new URL(name + (isDirectory ? "/" : ""), folder);
    const short = path.href.slice(TESTS.href.length);
    if (NO_TESTS.test(short) || path.href === import.meta.url) continue;
    if (isDirectory) yield* sources(path);
    else if (name.endsWith(".ts")) yield [short, await Deno.readTextFile(path)];
  }
}

Deno.test("only a soak chooses what it tries at random", async () => {
  assertEquals(await filesWith(/\b(?:Math\.random|getRandomValues)\b/), [
    "soak/main.ts",
  ]);
});

Deno.test("every property begins at a seed that is given", async () => {
  assertEquals(await filesWith(/\bfc\.(?:assert|check|sample)\b/), [
    "helpers/property.ts",
  ]);
});
