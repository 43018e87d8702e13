import { assert, assertEquals } from "@std/assert";
import { fuzzParsers } from "./fuzz/fuzz.ts";

Deno.test("What parses gives the same however its input is cut, and throws nothing but its own", async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`seed ${seed}`);
  const { inputs, splits, taken, faults } = await fuzzParsers({
    inputs: 50_000,
    seed,
  });
  assertEquals(faults, [], `seed ${seed}`);
  assert(splits > 5 * inputs, `${splits} ways to cut`);
  assert(taken > inputs / 4, `${taken} were taken`);
});
