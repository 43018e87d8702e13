import { assert, assertEquals } from "@std/assert";
import { fuzzParsers } from "./fuzz/fuzz.ts";
import { fuzzPaths } from "./fuzz/paths.ts";

/** Printed, so that what went wrong can be tried again. */
function newSeed(): number {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`seed ${seed}`);
  return seed;
}

Deno.test("What parses gives the same however its input is cut, and throws nothing but its own", async () => {
  const seed = newSeed();
  const { inputs, splits, taken, faults } = await fuzzParsers({
    inputs: 50_000,
    seed,
  });
  assertEquals(faults, [], `seed ${seed}`);
  assert(splits > 5 * inputs, `${splits} ways to cut`);
  assert(taken > inputs / 4, `${taken} were taken`);
});

Deno.test("Directory lets no path out that fast-check makes, by the rules of POSIX and of Windows", async () => {
  const { taken, read } = await fuzzPaths({ inputs: 100_000, seed: newSeed() });
  assert(taken > 10_000 && read > 500, `${taken} were taken, ${read} read`);
});
