// Heads are read in two ways: plainHead() reads most of them in one pass, and
// Head.call() reads all. What the one says, the other says.

import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { Head } from "../../src/response/head.ts";
import { latin1 } from "../../src/response/header_text.ts";
import { headersOf } from "../../src/response/bodies.ts";
import { plainHead, plainRecord } from "../../src/response/plain_head.ts";
import {
  endToEnd,
  isFault,
  MAX_HEAD,
  type ResponseHead,
  responseHead,
} from "../../src/response/response_head.ts";
import { assertProperty } from "../helpers/property.ts";

/** What a header call makes of these texts. */
function byCall(status: string, text: string) {
  const [line, lines] = [latin1(status), latin1(text)];
  if (line === undefined || lines === undefined) return "no text";
  return new Head(() => 200).call(line, lines);
}

/** Both ways say the same; whether the short one said anything. */
function assertSame(status: string, text: string): boolean {
  const head = plainHead(status, text);
  if (head === undefined) return false;
  assertEquals(
    { kind: "complete", head, body: new Uint8Array(0) },
    byCall(status, text),
    JSON.stringify([status, text]),
  );
  return true;
}

const STATUSES = [
  "200 OK",
  "200",
  "404 Not Found",
  "599 x",
  "304 Not Modified",
];

const NAMES = [
  "Content-Type",
  "content-length",
  "Content-Length",
  "Set-Cookie",
  "X-A",
  "Status",
  "TE",
  "Trailer",
  "Upgrade",
  "Connection",
  "Keep-Alive",
  "Proxy-Connection",
  "Transfer-Encoding",
  "Location",
  "__proto__",
  "constructor",
];

const VALUES = [
  "text/html; charset=utf-8",
  "0",
  "5",
  "1024",
  "chunked",
  "a\tb",
  "",
  "\xff",
  "9".repeat(17),
];

/** What stands between the parts of a line, most of it as it should be. */
const colon = fc.constantFrom(": ", ": ", ": ", ": ", ":", " : ", ":  ", "");
const ending = fc.constantFrom(
  "\r\n",
  "\r\n",
  "\r\n",
  "\r\n",
  "\n",
  "\r",
  " \r\n",
  "\r\n ",
);

const line = fc.tuple(
  fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 6 })),
  colon,
  fc.oneof(
    fc.constantFrom(...VALUES),
    fc.string({ maxLength: 8, unit: "binary-ascii" }),
  ),
  ending,
).map((parts) => parts.join(""));

const text = fc.tuple(
  fc.array(line, { maxLength: 4 }),
  fc.constantFrom("\r\n", "\r\n", "\r\n", "\n", "", "\r\nbody", "\r"),
).map(([lines, end]) => lines.join("") + end);

const status = fc.oneof(
  fc.constantFrom(...STATUSES),
  fc.constantFrom(...STATUSES),
  fc.constantFrom(
    "204 x",
    "205",
    "199",
    "600",
    "",
    "2000",
    "20",
    "OK",
    "200OK",
  ),
  fc.constantFrom("HTTP/1.1 200 OK", "200 OK\r\n", "200 a\0b", "200\tOK"),
  fc.string({ maxLength: 6 }),
);

Deno.test("A head that is read in one pass says what a header call says", () => {
  let read = 0;
  assertProperty(
    fc.property(status, text, (status, text) => {
      if (assertSame(status, text)) read++;
    }),
    { runs: 20_000 },
  );
  assert(read > 500, `${read} heads were read in one pass`);
});

Deno.test("A head that differs in one character from a plain one is read as a header call reads it", () => {
  const plain =
    "Content-Type: text/html\r\nContent-Length: 5\r\nX-A: b c\r\n\r\n";
  const chars = [..."\0\t\n\r :\x7f\x80\xff\u0100-0aA", ""];
  for (const status of STATUSES) {
    assert(assertSame(status, plain), status);
    for (let at = 0; at <= plain.length; at++) {
      for (const char of chars) {
        assertSame(status, plain.slice(0, at) + char + plain.slice(at));
        assertSame(status, plain.slice(0, at) + char + plain.slice(at + 1));
      }
    }
    for (let at = 0; at <= status.length; at++) {
      for (const char of chars) {
        assertSame(status.slice(0, at) + char + status.slice(at), plain);
        assertSame(status.slice(0, at) + char + status.slice(at + 1), plain);
      }
    }
  }
});

Deno.test("A head of the greatest length is read in one pass, and not a longer one", () => {
  const around = "X-A: \r\n\r\n".length + "200 OK".length;
  for (const [more, isRead] of [[-1, true], [0, true], [1, false]] as const) {
    const value = "a".repeat(MAX_HEAD - around + more);
    assertEquals(assertSame("200 OK", `X-A: ${value}\r\n\r\n`), isRead);
  }
});

Deno.test("What most extensions send is read in one pass", () => {
  const texts = [
    "\r\n",
    "Content-Type: text/html\r\n\r\n",
    "Content-Type: text/html; charset=utf-8\r\nContent-Length: 1024\r\n\r\n",
    "Set-Cookie: a=b; path=/\r\nSet-Cookie: c=d\r\nCache-Control: no-cache\r\n\r\n",
  ];
  for (const text of texts) {
    for (const status of STATUSES) assert(assertSame(status, text), text);
  }
});

/** What respond() makes of headers by way of `Headers`. */
function byHeaders(status: number, headers: Record<string, string>) {
  const head = responseHead(status, endToEnd(new Headers(headers)));
  return isFault(head) ? head : sent(head);
}

function sent({ status, reason, fields, length, chunked }: ResponseHead) {
  const headers = [...new Headers(headersOf(fields))];
  return { status, reason, headers, length, chunked };
}

Deno.test("Headers in a plain object say what Headers made of it say", () => {
  let read = 0;
  const entry = fc.tuple(
    fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 6 })),
    fc.oneof(
      fc.constantFrom(...VALUES),
      fc.string({ maxLength: 6, unit: "binary-ascii" }),
    ),
  );
  const statuses = fc.constantFrom(200, 204, 205, 304, 404, 599);
  assertProperty(
    fc.property(
      statuses,
      fc.array(entry, { maxLength: 3 }),
      (status, entries) => {
        const headers = Object.fromEntries(entries);
        const head = plainRecord(status, headers);
        if (head === undefined) return;
        assertEquals(sent(head), byHeaders(status, headers));
        read++;
      },
    ),
    { runs: 10_000 },
  );
  assert(read > 500, `${read} objects were read at once`);
});

Deno.test("Headers that are no plain object are left to Headers", () => {
  class Own {
    a = "b";
  }
  const rows = [
    undefined,
    null,
    "a",
    [["a", "b"]],
    new Headers({ a: "b" }),
    new Map([["a", "b"]]),
    new Own(),
    Object.create(null),
    { a: 1 },
    { a: undefined },
    { [Symbol("a")]: "b" },
    { a: " b" },
    { a: "b\n" },
    { "": "b" },
    { connection: "a", a: "b" },
    { "content-length": "1", "Content-Length": "1" },
    { a: "b".repeat(MAX_HEAD) },
  ];
  for (const [at, headers] of rows.entries()) {
    assertEquals(plainRecord(200, headers), undefined, `row ${at}`);
  }
});
