// Structured exceptions: which part of a guarded block runs, and what of its
// text stays.

import { assertEquals, assertMatch } from "@std/assert";
import { sourceText } from "../../src/compile/source_text.ts";
import { withoutStructuredExceptions } from "../../src/compile/structured_exceptions.ts";
import { ask } from "./asked.ts";

const ORDERS: Record<string, string[]> = {
  "except": ["body second stayed "],
  "except?leave": ["body second "],
  "finally": ["try left try late ended 11 201"],
  "loops": ["on 0 next 1! 2 next on 3 next 4! "],
  "nested": [
    "first outer inside last 107",
    "first last -1",
    "first last 2",
    "inner first inside last 107",
  ],
};

Deno.test("a termination handler runs wherever its block is left, a handler of exceptions never", async () => {
  await using c = await ask("guarded.c");
  for (const [part, said] of Object.entries(ORDERS)) {
    assertEquals(await c.lines(part), said, part);
  }
});

const KEPT: Record<string, string> = {
  "a source without guarded blocks":
    "int try_it; /* __leave */\n#define A \\\n 1",
  "what only names one": 'char *text = "__try { return; }"; // __try {',
  "a block that does not end": "void f() { __try { return; }",
  "a block without a handler": "void f() { __try { return; } }",
};

for (const [what, source] of Object.entries(KEPT)) {
  Deno.test(`${what} stays as it is`, () => {
    assertEquals(withoutStructuredExceptions(source), source);
  });
}

Deno.test("guarded blocks stay in their lines, whatever stands in them", () => {
  const source = `
int f(void)
{
  __try // comment {
  {
    if (a) return g('{', "}\\"{");
    while (b) { break; }
    do { continue; } while (c); /* } */
  }
  __finally
  {
    #define D(x) { x
    h();
  }
  __try { __leave; }
  __except (
    EXCEPTION_EXECUTE_HANDLER)
  {
    return 1;
  }
}
`;
  const text = withoutStructuredExceptions(source);
  const code = text.replaceAll(/ISAPI_AUTO|_Pragma\("(?:[^"\\]|\\.)*"\)/g, "");
  assertEquals(/__\w+/.exec(code), null);
  // The copy has a directive, and says which line follows.
  assertMatch(text, /#line 6\n/);
  const tail = (of: string) => of.slice(of.indexOf("while (b)")).split("\n");
  assertEquals(tail(text).length, tail(source).length);
});

Deno.test("a source in UTF-16 is one in UTF-8, others keep their bytes", () => {
  const little = Uint8Array.from([0xff, 0xfe, 0x61, 0, 0xac, 0x20]);
  const big = Uint8Array.from([0xfe, 0xff, 0, 0x61, 0x20, 0xac]);
  assertEquals(sourceText(little), "a€");
  assertEquals(sourceText(big), "a€");
  const latin = Uint8Array.from([0xe9, 0x2f, 0x2f]);
  assertEquals(sourceText(latin), latin);
  const guarded = `\xe9; __try { a(); } __except (1) { b(); }`;
  const bytes = Uint8Array.from(guarded, (c) => c.charCodeAt(0));
  const rewritten = sourceText(bytes) as Uint8Array;
  assertEquals(rewritten[0], 0xe9);
});
