import { assert, assertEquals, assertMatch, assertNotMatch } from "@std/assert";
import fc from "fast-check";
import {
  HSE_APPEND_LOG_PARAMETER,
  HSE_REQ_REPORT_UNHEALTHY,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  type LogRecord,
} from "../../mod.ts";
import { logText } from "../../src/base/log_text.ts";
import { answer } from "../helpers/answer.ts";
import { hostileLogTexts } from "../helpers/hostile_log_texts.ts";
import { collectErrors } from "../helpers/hints.ts";
import { support } from "../helpers/support_calls.ts";
import { assertProperty } from "../helpers/property.ts";

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
  assertProperty(
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
    { runs: 2000 },
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

Deno.test("1,000 hostile strings stay on one line each, wherever a log takes them from", async () => {
  const texts = hostileLogTexts();
  assert(texts.length >= 1000, `${texts.length} texts`);
  const logs: LogRecord[] = [];
  const reports: unknown[] = [];
  const host = new IsapiHost({
    onLog: (record) => logs.push(record),
    onError: collectErrors(reports),
  }).mount("/", {
    HttpExtensionProc(ecb) {
      const text = texts[Number(ecb.lpszQueryString.split("&")[0])]!;
      ecb.lpszLogData = text;
      // C text is bytes: what is none is refused, and its UTF-8 taken.
      const bytes = new TextEncoder().encode(text);
      support(ecb, HSE_APPEND_LOG_PARAMETER, text);
      assertEquals(support(ecb, HSE_APPEND_LOG_PARAMETER, bytes), 0);
      assertEquals(support(ecb, HSE_REQ_REPORT_UNHEALTHY, bytes), 0);
      return HSE_STATUS_SUCCESS;
    },
  });
  for (const [index, text] of texts.entries()) {
    const request = new Request("http://localhost/");
    // As some runtimes hand it on: nothing in it was looked at.
    const url = `http://localhost/?${index}&${text}`;
    Object.defineProperty(request, "url", { value: url });
    await host.fetch(request);
  }
  await host.shutdown();
  assertEquals([logs.length, reports.length], [texts.length, texts.length]);
  for (const [index, text] of texts.entries()) {
    const { url, method, logData, parameters } = logs[index]!;
    const { message } = reports[index] as Error;
    for (const line of [url, method, logData, parameters, message]) {
      assertNotMatch(line, UNSAFE, JSON.stringify(text));
    }
  }
});
