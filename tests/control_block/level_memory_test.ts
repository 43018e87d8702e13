import { assert, assertEquals } from "@std/assert";
import { leftBehind, MOST_LEFT } from "../helpers/left_behind.ts";

Deno.test("Nothing stays of a call in a session that goes on, of whatever kind", async () => {
  const seen = await leftBehind(60, 200_000);
  assert(Object.keys(seen).length > 30, `${Object.keys(seen)}`);
  const grown = Object.entries(seen).filter(([, bytes]) => bytes > MOST_LEFT);
  assertEquals(grown, []);
});
