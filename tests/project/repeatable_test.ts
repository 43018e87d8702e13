// The tests themselves: the gate tries the same each time it is run.

import { assertEquals } from "@std/assert";
import { testSources } from "../helpers/test_sources.ts";

/** What measures, what is not ours, and this file. */
const NO_TESTS = /^(?:bench\/|project\/repeatable_test\.ts)/;

/** Files of the tests that have a text, by their names. */
async function filesWith(text: RegExp): Promise<string[]> {
  const found: string[] = [];
  for await (const [name, source] of testSources()) {
    if (!NO_TESTS.test(name) && text.test(source)) found.push(name);
  }
  return found.sort();
}

Deno.test("only a soak chooses what it tries at random", async () => {
  assertEquals(await filesWith(/\b(?:Math\.random|getRandomValues)\b/), [
    "soak/main.ts",
  ]);
});

Deno.test("no test is bounded by a clock of its own: the bounds are of the helpers", async () => {
  const clock = /\b(?:performance|Date)\.now\b/;
  const found = await filesWith(clock);
  assertEquals(found.filter((name) => !/^soak\//.test(name)), [
    "helpers/bounded.ts",
    "helpers/raw_client.ts",
    "runtimes/contract/visit.ts",
    "runtimes/main.ts",
    // That something did not come early holds on any machine.
  ]);
});

Deno.test("every property begins at a seed that is given", async () => {
  assertEquals(await filesWith(/\bfc\.(?:assert|check|sample)\b/), [
    "helpers/property.ts",
  ]);
});
