import { assert, assertEquals } from "@std/assert";
import { checkWords } from "./corruption.ts";

Deno.test("no word is wrong, with clients that read, pause, leave and stop beside each other", async () => {
  const { words, wrong, whole } = await checkWords(2, 3_000_000);
  assertEquals([wrong, whole], [0, 4]);
  assert(words > 3_000_000, `${words} words`);
});
