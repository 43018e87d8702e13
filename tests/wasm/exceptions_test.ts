// C++ exceptions, with --exceptions: thrown and caught as in any other module.

import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { compile, CompileError } from "../../src/compile/mod.ts";
import { ask, type Asked } from "./asked.ts";

const PARTS: Record<string, string[]> = {
  types: [
    "0: int 42",
    "1: string text",
    "2: exception runtime",
    "3: right 2 3",
    "4: top 4",
    "5: char * literal",
    "6: right * 2",
    "7: other",
    "8: left * 1",
    "9: none 9",
  ],
  order: [
    "~guard",
    "first runtime",
    "second runtime 1",
    "~inner",
    "caught logic",
    "~nested",
    "inside",
    "still logic",
    "uncaught 0",
    "again text 0",
    "~outer",
  ],
  library: [
    "string::at: St12out_of_range",
    "string::substr: St12out_of_range",
    "vector::at: St12out_of_range",
    "map::at: St12out_of_range",
    "stoi: St16invalid_argument",
    "stoi long: St12out_of_range",
    "2.5",
    "stod: nothing",
    "new: St9bad_alloc",
    "dynamic_cast: St8bad_cast",
    "stream: NSt3__28ios_base7failureE",
  ],
  pointers: ["0 kept", "1 kept", "~kept", "gone 1"],
  c: ["through qsort: compare", "jumped 3, 4 times"],
};

function throwing(): Promise<Asked> {
  return ask("exceptions.cpp", { compile: { exceptions: true } });
}

Deno.test("C++ exceptions are caught by their types, and destructors run on the way", async () => {
  await using c = await throwing();
  for (const [part, said] of Object.entries(PARTS)) {
    assertEquals(await c.lines(part), said, part);
  }
});

Deno.test("100 requests that wait in handlers and destructors keep their exceptions", async () => {
  await using c = await throwing();
  const texts = await Promise.all(
    Array.from(
      { length: 100 },
      async (_, i) => await (await c.fetch(`waits?${i}`)).text(),
    ),
  );
  for (const [i, text] of texts.entries()) {
    assertEquals(text.replaceAll(".", ""), `${i}!${i}0`);
    assertEquals(text.length, 3 * 8 * 20_000 + `${i}!${i}0`.length);
  }
});

const ENDS: Record<string, RegExp> = {
  leaves: /has thrown St12out_of_range, and caught it nowhere/,
  breaks: /unreachable/,
  traps: /unreachable/,
  exits: /exit\(4\)/,
};

for (const [part, error] of Object.entries(ENDS)) {
  Deno.test(`a request that ${part} has ended, whatever would catch`, async () => {
    await using c = await throwing();
    const response = await c.fetch(part);
    assertEquals(response.status, 500);
    await response.body?.cancel();
    assertEquals(c.errors.length, 1);
    assertMatch(String(c.errors[0]), error);
    c.errors.length = 0;
    assertEquals(await c.lines("types"), PARTS.types);
  });
}

Deno.test("without --exceptions a throw ends its request, and names what it threw", async () => {
  await using c = await ask("throws.cpp");
  const response = await c.fetch("throw");
  assertEquals(response.status, 500);
  await response.body?.cancel();
  assertMatch(String(c.errors[0]), /has thrown St13runtime_error; compile/);
});

Deno.test("setjmp without exceptions is refused, and the message says what it needs", async () => {
  await assertRejects(
    () => compile({ "a.c": "#include <setjmp.h>" }),
    CompileError,
    "compile with --exceptions",
  );
});

Deno.test("exceptions and asyncify exclude each other", async () => {
  await assertRejects(
    () => compile({ "a.c": "" }, { exceptions: true, asyncify: true }),
    TypeError,
    "exclude each other",
  );
});
