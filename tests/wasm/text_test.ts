// Text in C: formats, scanning, strings of both widths, secure strings.

import { assertEquals } from "@std/assert";
import { ask } from "./asked.ts";

/** What each part says; Microsoft's documentation says the same. */
const PARTS: Record<string, string[]> = {
  integers: [
    "42|   42|42   |00042|+42| 42|007|     007|007     |",
    "4000000000|ff|FF|0xff|0XFF|10|010|00000abc|",
    "-5000000000|5000000000|123456789abc|-1|-7|9|",
    "4464|44|4464|44|",
    "     1|1     |0001|",
    "00001234|ab|    c|d    |%|y",
    "-2147483648|2147483647|0",
  ],
  texts: [
    "abc|       abc|abc       |ab|        ab|(null)|",
    "wide|wide|wide|narrow|wid|    wi|",
    "€-😀|€-|ä|",
    "wide|narrow|narrow|wide|7|   ab|x|",
    "3 20ac d83d de00",
    "8|8",
    "5 five 6",
    "f 3",
  ],
  lengths: ["6 abc", "5", "-1 abcd---", "3 abc----", "6", "-1 abc", "5"],
  scanning: [
    "3 12 -7 ff",
    "2 7 123456789012",
    "2 1.50 -22.500",
    "2 hello|abc|",
    "2 abc def",
    "2 10 20",
    "0 -1",
    "2 6",
    "2 abc 5",
    "0 ||",
    "2 wide 3",
    "1 text",
    "2 31 8",
    "2 12345",
  ],
  narrow: [
    "0 0 1",
    "mixed 1",
    "MIXED 1",
    "1 DEXIM",
    "***EXIM",
    "<a>",
    "<b>",
    "<c>",
    "-255 ff 111",
    "ffffffffffffffff -9000000000",
    "0 4 1",
    "trunc! trunc!",
    "0",
    "UPPER",
    "3",
    "1 0",
    "3.142 12345",
    "18 -18 -1",
  ],
  wide: [
    "2 6",
    "mixed ä|",
    "MIXED Ä|",
    "abc+more|",
    "-1 0 0",
    "3 7 4",
    "one|",
    "two|",
    "42 -255 25.00 9000000000",
    "-5|",
    "2 8364",
    "4 €!",
    "copy|",
    "4 trunc",
    "7-w-n|",
    "0",
  ],
  generic: ["11 1", "generic! 42"],
};

for (const [part, said] of Object.entries(PARTS)) {
  Deno.test(`text in C comes out as with Microsoft's library: ${part}`, async () => {
    await using c = await ask("text.c");
    assertEquals(await c.lines(part), said);
    assertEquals(c.missing, []);
  });
}

/** ERANGE, EINVAL and STRUNCATE of this C library. */
const RANGE = 68, INVALID = 28, TRUNCATED = 80;

Deno.test("secure strings cut nothing off in silence, and a size that is too small for a larger destination is mended", async () => {
  await using c = await ask("text.c");
  assertEquals(await c.lines("secure"), [
    "0 fits",
    `${RANGE} ||`,
    "0 abc",
    "0 cou",
    `${TRUNCATED} tru`,
    `${TRUNCATED} abc`,
    `${INVALID} ${INVALID}`,
    "3 5-x",
    "-1 ||",
    "-1 lon",
    "-1 lon",
    `${RANGE} ||`,
    "0 abc",
    "3 123",
    "0 abc",
    `${RANGE}`,
    `0 77 ${RANGE}`,
    "0 longer",
    "6 longer",
    "0 longer than a pointer",
    "0 longer than a pointer, twice",
    "9 formatted",
  ]);
});

Deno.test("a size that is too small for memory of an unknown size is an error, but with ISAPI_IGNORE_SIZES", async () => {
  await using strict = await ask("text.c");
  assertEquals(await strict.lines("unknown"), [`${RANGE} ||`]);
  await using c = await ask("text.c", {
    compile: { defines: { ISAPI_IGNORE_SIZES: "" } },
  });
  assertEquals(await c.lines("unknown"), ["0 |longer than a pointer|"]);
});

Deno.test("with UNICODE generic names are wide", async () => {
  await using c = await ask("text.c", {
    compile: { defines: { UNICODE: "", _UNICODE: "" } },
  });
  assertEquals(await c.lines("generic"), ["11 2", "generic! 42"]);
});

/** Numbers that are hard: halves, powers, the smallest, the largest. */
function numbers(): number[] {
  const fixed = [
    0,
    1,
    0.1,
    0.5,
    1.5,
    2.5,
    999999.5,
    1e21,
    1.7976931348623157e308,
    5e-324,
    123456789.125,
    1e-5,
    1e100,
  ];
  let state = 12345;
  const random = () =>
    (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  const others = Array.from(
    { length: 60 },
    () => (random() - 0.5) * 10 ** Math.floor(random() * 40 - 20),
  );
  return [...fixed, ...others];
}

/** What C says of an exponent, from what JavaScript says. */
function cExponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, "e$10$2");
}

/** Whether a number lies halfway between two of so many significant digits: C then takes the even one. */
function isHalfway(value: number, digits: number): boolean {
  const exact = Math.abs(value).toPrecision(100).replace(/e.*|\./g, "")
    .replace(/^0+/, "");
  return digits >= 0 && /^50*$/.test(exact.slice(digits));
}

/** Digits of a number before its point. */
function digitsBefore(value: number): number {
  return value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1;
}

Deno.test("floating point comes out digit for digit as in JavaScript", async () => {
  await using c = await ask("text.c");
  for (const value of numbers()) {
    const said = async (format: string) =>
      (await c.lines(`number?${format},${value}`))[0];
    for (const digits of [5, 17, 25]) {
      if (isHalfway(value, digits + 1)) continue;
      const want = cExponent(value.toExponential(digits));
      assertEquals(await said(`.${digits}e`), want, `${value}`);
    }
    if (Math.abs(value) < 1e21) {
      for (const digits of [0, 2, 10, 40]) {
        if (isHalfway(value, digitsBefore(value) + digits)) continue;
        assertEquals(
          await said(`.${digits}f`),
          value.toFixed(digits),
          `${value}`,
        );
      }
    }
    assertEquals(Number(await said(".17g")), value);
  }
});

Deno.test("floating point has widths, signs and the shorter form", async () => {
  await using c = await ask("text.c");
  const rows = [
    ["8.2f,3.14159", "    3.14"],
    ["-8.2f|,3.14159", "3.14    |"],
    ["08.2f,-3.14159", "-0003.14"],
    ["+.1f,2.55", "+2.5"],
    ["g,100000", "100000"],
    ["g,1000000", "1e+06"],
    ["g,0.0001", "0.0001"],
    ["g,0.00001", "1e-05"],
    ["~g,1", "1.00000"],
    ["G,1e-10", "1E-10"],
    ["f,1e300", `1${"0".repeat(300)}`.length.toString()],
    ["e,0", "0.000000e+00"],
    [".0f,0.5", "0"],
    [".0f,1.5", "2"],
    [".3f,1e-20", "0.000"],
    ["f,inf", "inf"],
    ["5f,nan", "  nan"],
    ["a,1", "0x1p+0"],
    ["a,0.5", "0x1p-1"],
    [".2a,3.14159", "0x1.92p+1"],
  ] as const;
  for (const [query, want] of rows) {
    const [said] = await c.lines(`number?${query}`);
    if (query === "f,1e300") {
      assertEquals(String(said!.split(".")[0]!.length), want);
    } else assertEquals(said, want, query);
  }
});
