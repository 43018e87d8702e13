import { assert, assertEquals } from "@std/assert";
import { fuzzParsers } from "./fuzz.ts";
import { fuzzPaths } from "./paths.ts";
import { SEED } from "../helpers/property.ts";

Deno.test("What parses gives the same however its input is cut, and throws nothing but its own", async () => {
  const { inputs, splits, taken, faults } = await fuzzParsers({
    inputs: 8000,
    seed: SEED,
  });
  assertEquals(faults, []);
  assert(splits > 5 * inputs, `${splits} ways to cut`);
  assert(taken > inputs / 4, `${taken} were taken`);
});

Deno.test("Directory lets no path out that fast-check makes, by the rules of POSIX and of Windows", async () => {
  const { taken, read } = await fuzzPaths({ inputs: 12_000, seed: SEED });
  assert(taken > 2400 && read > 160, `${taken} were taken, ${read} read`);
});
