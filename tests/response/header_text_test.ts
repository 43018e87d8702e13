import { assertEquals } from "@std/assert";
import {
  bytesToLatin1,
  latin1,
  latin1ToBytes,
  parseStatus,
  rawStart,
} from "../../src/response/header_text.ts";
import { latin1Bytes } from "../helpers/patterns.ts";

Deno.test("latin1() ends text at its count or its first NUL, whichever comes first", () => {
  const rows: [text: string, count: number | undefined, expected: string][] = [
    ["200 OK", undefined, "200 OK"],
    ["200 OK", 3, "200"],
    ["200 OK", 0, ""],
    ["200 OK\0", 7, "200 OK"],
    ["200 OK", 4096, "200 OK"],
    ["200 OK", -1, "200 OK"],
    ["200\0OK", undefined, "200"],
    ["200\0OK", 5, "200"],
    ["\0", undefined, ""],
    ["", 4, ""],
    ["caf\xe9 \xff", undefined, "caf\xe9 \xff"],
  ];
  for (const [text, count, expected] of rows) {
    const row = JSON.stringify([text, count]);
    assertEquals(latin1(text, count), expected, row);
    assertEquals(latin1(latin1Bytes(text), count), expected, `bytes ${row}`);
  }
});

Deno.test("latin1() refuses what is no text, or has a character that is no byte", () => {
  for (const text of ["a\u0100", "\u20ac", "\ud83d\ude00", "\ud800"]) {
    assertEquals(latin1(text), undefined, JSON.stringify(text));
  }
  for (const text of [undefined, null, 7, {}, [65], new ArrayBuffer(2)]) {
    assertEquals(latin1(text), undefined, String(text));
  }
});

Deno.test("latin1() does not look behind the end of text", () => {
  assertEquals(latin1("abc\0\u20ac"), "abc");
  assertEquals(latin1("abc\u20ac", 3), "abc");
});

Deno.test("latin1() takes a view for what it is, not its buffer", () => {
  const bytes = latin1Bytes("xx200 OKxx");
  assertEquals(latin1(bytes.subarray(2, 8)), "200 OK");
});

Deno.test("bytesToLatin1() and latin1ToBytes() keep every byte, in large text too", () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i & 0xff);
  const text = bytesToLatin1(bytes);
  assertEquals(text.length, bytes.length);
  assertEquals(latin1ToBytes(text), bytes);
});

Deno.test("parseStatus() reads three digits in every form that extensions write", () => {
  const rows: [line: string, expected: number | undefined][] = [
    ["200 OK", 200],
    ["200", 200],
    ["200OK", 200],
    ["  200 OK", 200],
    ["\t404 Not Found", 404],
    ["HTTP/1.1 202 Accepted", 202],
    ["HTTP/1.0 404", 404],
    ["http/1.1 202", 202],
    ["HTTP/2 204", 204],
    ["HTTP/1.1\t 500 X", 500],
    ["Status: 418 Teapot", 418],
    ["status:418", 418],
    ["200 caf\xe9: \x80\t.", 200],
    ["", undefined],
    ["abc", undefined],
    ["20", undefined],
    ["2000", undefined],
    ["-200", undefined],
    ["+200", undefined],
    ["2 00", undefined],
    ["HTTP/1.1", undefined],
    ["HTTP/1.1200", undefined],
    ["HTTP/1.1 20", undefined],
    ["HTTP/x.1 200", undefined],
    ["OK 200", undefined],
    ["\xb2\xb3\xb9", undefined],
  ];
  for (const [line, expected] of rows) {
    assertEquals(parseStatus(line), expected, JSON.stringify(line));
  }
});

Deno.test("parseStatus() refuses a reason with a control byte", () => {
  for (const byte of ["\x01", "\x0b", "\x1f", "\x7f", "\0", "\r"]) {
    for (const line of [`200 O${byte}K`, `200${byte}`, `200 OK${byte}`]) {
      assertEquals(parseStatus(line), undefined, JSON.stringify(line));
    }
  }
});

Deno.test("rawStart() knows the start of a response as early as it can be told", () => {
  for (const start of ["HTTP/1.1 200", "HTTP/1.0  404", "HTTP/2.0 500"]) {
    for (let length = 1; length <= start.length; length++) {
      const text = start.slice(0, length);
      assertEquals(rawStart(text), "maybe", JSON.stringify(text));
    }
    for (const end of ["\r", "\n", " "]) {
      assertEquals(rawStart(start + end), "yes", JSON.stringify(start + end));
    }
  }
});

Deno.test("rawStart() leaves text alone that only looks like a response", () => {
  const texts = [
    "",
    "h",
    "http/1.1 200 ",
    "HTML",
    "HTTPS",
    "HTTP ",
    "HTTP/ 1",
    "HTTP/x",
    "HTTP/1,1",
    "HTTP/1. 200",
    "HTTP/1.1200 ",
    "HTTP/1.1 2x",
    "HTTP/1.1 2000",
    "HTTP/1.1 200OK",
    "HTTP/1111.1 200 ",
    " HTTP/1.1 200 ",
  ];
  for (const text of texts) {
    assertEquals(rawStart(text), "no", JSON.stringify(text));
  }
});
