// Every refused call, then the call that should still work: it has to give what
// it would have given without the refused one. One table of all calls, each
// with every way in which it can be refused.

import { assertEquals } from "@std/assert";
import { HSE_REQ_ABORTIVE_CLOSE } from "../../mod.ts";
import { refusedCalls } from "../../src/control_block/server_support/refused.ts";
import { serverSupport } from "../../src/control_block/server_support/table.ts";
import { outcomeOf } from "./refused_calls/outcome.ts";
import { ROWS } from "./refused_calls/rows.ts";

for (const [name, row] of Object.entries(ROWS)) {
  Deno.test(`${name} after one that was refused, in every way, gives what it gives without`, async () => {
    const without = await outcomeOf(row, undefined);
    // It is the right call: without that, nothing would be compared.
    assertEquals(without.seen.includes(true), true, JSON.stringify(without));
    const other = await outcomeOf(row, { code: 87 }, 1);
    assertEquals(other, without, "another request's handle");
    for (const [what, way] of Object.entries(row.ways)) {
      assertEquals(await outcomeOf(row, way), without, what);
    }
  });
}

Deno.test("Every call and every request code is in the table of refused calls", () => {
  const codes = Object.values(ROWS)
    .filter(({ method }) => method === "ServerSupportFunction")
    .map(({ args }) => args()[0] as number);
  const refused = refusedCalls.map(([value]) => value);
  const all = [...serverSupport.keys()].filter((value) =>
    // Only a server with sockets has it: tests/node tries it.
    !refused.includes(value) && value !== HSE_REQ_ABORTIVE_CLOSE
  );
  assertEquals(new Set(codes), new Set(all));
});
