import { assert, assertEquals } from "@std/assert";
import { mutated } from "../../tools/mutants/mutated.ts";
import { MUTANTS } from "../../tools/mutants/mutants.ts";

const root = new URL("../../", import.meta.url);

Deno.test("each seeded fault has its place in the source, and tests that are there", async () => {
  const lost: string[] = [];
  for (const mutant of MUTANTS) {
    if (await mutated(mutant) === undefined) lost.push(mutant.text);
    for (const test of mutant.seenBy) {
      if (!(await Deno.stat(new URL(test, root))).isFile) lost.push(test);
    }
  }
  assertEquals(lost, []);
  assert(MUTANTS.length >= 60);
});
