import { assertEquals, assertMatch, assertNotMatch } from "@std/assert";
import fc from "fast-check";
import { HSE_STATUS_SUCCESS } from "../mod.ts";
import { logText } from "../src/log_text.ts";
import { answer } from "./helpers/answer.ts";

/** What ends a line, hides a part of it, turns it around, or steers a terminal. */
const UNSAFE = // deno-lint-ignore no-control-regex -- these are what it is about
  /[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/u;

Deno.test("logText() leaves ordinary text as it is", () => {
  const texts = [
    "",
    "GET /path?q=1 200",
    "caf\xe9 \xa0\xad\xff",
    "\u20ac \u65e5\u672c \u{1f600}\u{10ffff}",
    "quotes \" and ' stay",
    "a%0d%0ab",
  ];
  for (const text of texts) assertEquals(logText(text), text);
});

Deno.test("logText() escapes what could end a line, hide text or steer a terminal", () => {
  const rows: [text: string, expected: string][] = [
    ["a\r\nb", "a\\x0d\\x0ab"],
    ["a\nb", "a\\x0ab"],
    ["\0", "\\x00"],
    ["\t", "\\x09"],
    ["\x1b[2J", "\\x1b[2J"],
    ["\x7f", "\\x7f"],
    ["\x85", "\\x85"],
    ["\x9b31m", "\\x9b31m"],
    ["\u2028\u2029", "\\u2028\\u2029"],
    ["\u202eabc", "\\u202eabc"],
    ["\u200b\ufeff", "\\u200b\\ufeff"],
    ["\u061c\u2066", "\\u061c\\u2066"],
    ["\ud800", "\\ud800"],
    ["a\udc00b", "a\\udc00b"],
    ["\udc00\ud800", "\\udc00\\ud800"],
    ["\ud800\ud83d\ude00\udc00", "\\ud800\ud83d\ude00\\udc00"],
  ];
  for (const [text, expected] of rows) {
    assertEquals(logText(text), expected, JSON.stringify(text));
  }
});

Deno.test("logText() escapes the escape character: two texts never look the same", () => {
  assertEquals(logText("\\x0a"), "\\\\x0a");
  assertEquals(logText("\\"), "\\\\");
  assertEquals(logText("\\\n"), "\\\\\\x0a");
});

Deno.test("logText() gives one safe line that can be read back, whatever comes", () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) =>
      String.fromCharCode(code)
    ),
    fc.constantFrom("\\", "x", "u", "0", "a", "\n", "\ud83d", "\ude00"),
  );
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join("");
      const logged = logText(text);
      assertNotMatch(logged, UNSAFE);
      const back = logged.replace(
        /\\(?:\\|x([0-9a-f]{2})|u([0-9a-f]{4}))/g,
        (_, x, u) => x || u ? String.fromCharCode(parseInt(x ?? u, 16)) : "\\",
      );
      assertEquals(back, text);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("lpszLogData is cut at 79 characters and its first NUL, and logged as one line", async () => {
  const rows: [text: string, kept: string][] = [
    ["", ""],
    ["short", "short"],
    ["a\r\nb", "a\\x0d\\x0ab"],
    ["a\0b", "a"],
    ["x".repeat(79), "x".repeat(79)],
    ["x".repeat(80), "x".repeat(79)],
    ["\n".repeat(200), "\\x0a".repeat(79)],
  ];
  for (const [text, kept] of rows) {
    const { log } = await answer((ecb) => {
      ecb.lpszLogData = text;
      return HSE_STATUS_SUCCESS;
    });
    assertEquals(log.logData, kept, JSON.stringify(text));
  }
});

Deno.test("A log record's URL is one line, however it was sent", async () => {
  const request = new Request("http://localhost/a%0Ab\u202e?q=\u2028\x1b");
  const { log } = await answer(() => HSE_STATUS_SUCCESS, request);
  assertMatch(log.url, /^[\x20-\x7e]+$/);
});
