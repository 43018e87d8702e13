// C++'s library in extensions: beside <windows.h>, with wide characters of 16
// bits, and with what newer standards have taken out.

import { assertEquals } from "@std/assert";
import { ask } from "./asked.ts";

const PARTS: Record<string, string[]> = {
  strings: [
    "<wide € and much more than fits into the string itself>>>",
    "57 12 0",
    "1",
    "<WIDE 0",
    "one=2",
    "two=2",
    "apple pear",
    "4 17",
    "7",
  ],
  streams: ["n=42 ff 3.14 1 0x1234", "7 8.5 word", "2 "],
  wide: ["n=42 ff narrow", "7 word", "000012|2.5"],
  old: ["auto unique", "3", "3 4", "3", "6", "2"],
  secure: [
    "0 array",
    "3 1-x",
    "0 1-xy",
    "0 cou",
    "0 wide",
    "1 7",
    "3 old",
    "-1 longer than six",
    "16",
  ],
};

Deno.test("C++'s library works beside <windows.h>, with wide characters of 16 bits", async () => {
  await using c = await ask("library.cpp");
  for (const [part, said] of Object.entries(PARTS)) {
    assertEquals(await c.lines(part), said, part);
  }
  assertEquals(c.debug, ["to cout\n"]);
  assertEquals(c.missing, []);
});
