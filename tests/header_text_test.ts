import { assertEquals } from "@std/assert";
import {
  blankLine,
  bytesToLatin1,
  latin1,
  latin1ToBytes,
  parseBlock as parsed,
  type ParsedBlock,
  parseStatus,
  rawStart,
} from "../src/header_text.ts";
import { isFault } from "../src/response_head.ts";
import { latin1Bytes } from "./helpers/patterns.ts";

/** What a block says, or nothing where it is refused. */
function parseBlock(
  text: string,
  statusFirst: boolean,
): ParsedBlock | undefined {
  const block = parsed(text, statusFirst);
  return isFault(block) ? undefined : block;
}

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

Deno.test("blankLine() finds the first blank line, of either line end", () => {
  const rows: [text: string, expected: [number, number] | undefined][] = [
    ["\r\n", [0, 2]],
    ["\n", [0, 1]],
    ["\nbody", [0, 1]],
    ["A: 1\r\n\r\nbody\r\n\r\n", [6, 8]],
    ["A: 1\n\nbody", [5, 6]],
    ["A: 1\r\n\nbody", [6, 7]],
    ["A: 1\n\r\nbody", [5, 7]],
    ["", undefined],
    ["A: 1", undefined],
    ["A: 1\r\n", undefined],
    ["A: 1\r\n\r", undefined],
    ["A: 1\r\r\n", undefined],
    ["A: 1\r\n \r\n", undefined],
    ["A: 1\rB: 2\r\r", undefined],
  ];
  for (const [text, expected] of rows) {
    const found = blankLine(text);
    assertEquals(
      found && [found.start, found.end],
      expected,
      JSON.stringify(text),
    );
  }
});

Deno.test("parseBlock() takes fields as extensions write them", () => {
  const rows: [text: string, fields: [string, string][]][] = [
    ["", []],
    ["A: 1", [["A", "1"]]],
    ["A: 1\r\nB: 2\r\n", [["A", "1"], ["B", "2"]]],
    ["A: 1\nB: 2\n", [["A", "1"], ["B", "2"]]],
    ["A: 1\r\nB: 2\n", [["A", "1"], ["B", "2"]]],
    ["A:1", [["A", "1"]]],
    ["A:", [["A", ""]]],
    ["A: \t ", [["A", ""]]],
    ["A : 1", [["A", "1"]]],
    ["A\t : 1", [["A", "1"]]],
    ["A: \t1 2\t ", [["A", "1 2"]]],
    ["A: 1:2: 3", [["A", "1:2: 3"]]],
    ["A: 1\r\n 2\r\nB: 3\r\n", [["A", "1 2"], ["B", "3"]]],
    ["A: 1 \r\n\t  2\r\n \t3", [["A", "1 2 3"]]],
    ["A:\r\n 1", [["A", "1"]]],
    ["A: 1\r\n  \r\nB: 2", [["A", "1"], ["B", "2"]]],
    ["Set-Cookie: a=1\r\nSet-Cookie: b=2", [
      ["Set-Cookie", "a=1"],
      ["Set-Cookie", "b=2"],
    ]],
  ];
  for (const [text, fields] of rows) {
    const row = JSON.stringify(text);
    assertEquals(parseBlock(text, false), { status: undefined, fields }, row);
    assertEquals(parseBlock(text, true), { status: undefined, fields }, row);
  }
});

Deno.test("parseBlock() finds the status: in a first line, or in a Status field", () => {
  const rows: [text: string, status: number][] = [
    ["HTTP/1.1 404 Not Found\r\nA: 1", 404],
    ["HTTP/1.1 404 Not: Found\r\nA: 1", 404],
    ["404 Not Found\r\nA: 1", 404],
    [" 404 Not Found\r\nA: 1", 404],
    ["404\nA: 1", 404],
    ["Status: 404 Not Found\r\nA: 1", 404],
    ["A: 1\r\nstatus : 404", 404],
    ["HTTP/1.1 200 OK\r\nStatus: 404\r\nA: 1", 404],
  ];
  for (const [text, status] of rows) {
    assertEquals(
      parseBlock(text, true),
      { status, fields: [["A", "1"]] },
      JSON.stringify(text),
    );
  }
});

Deno.test("parseBlock() refuses a fold behind a name, a length or a status, and a status that cannot be sent", () => {
  const rows: [text: string, statusFirst: boolean][] = [
    ["X-A\r\n : 1", false],
    ["X-A\r\n : 1", true],
    ["404\r\n : 1", false],
    ["A: 1\r\nX-A\r\n : 1", true],
    ["Content-Length:\r\n 5", false],
    ["Content-Length: 5\r\n 6", true],
    ["A: 1\r\ncontent-length :\r\n\t5", true],
    ["Status:\r\n 404", false],
    ["100 Continue\r\nStatus: 404", true],
    ["Status: 100\r\nStatus: 404", false],
  ];
  for (const [text, statusFirst] of rows) {
    const row = JSON.stringify(text);
    assertEquals(parseBlock(text, statusFirst), undefined, row);
  }
  assertEquals(
    parseBlock("404 Not\r\n Found: it\r\nA: 1", true),
    { status: 404, fields: [["A", "1"]] },
  );
});

Deno.test("parseBlock() refuses a line that is no field", () => {
  const rows: [text: string, statusFirst: boolean][] = [
    ["no colon", false],
    ["A: 1\r\nno colon\r\nB: 2", false],
    ["A: 1\r\nno colon", true],
    ["404 Not Found\r\nA: 1", false],
    ["no status\r\nA: 1", true],
    ["A: 1\r\nStatus: abc", false],
    ["Status:", false],
    [" A: 1", false],
    ["\t\r\nA: 1", false],
  ];
  for (const [text, statusFirst] of rows) {
    assertEquals(
      parseBlock(text, statusFirst),
      undefined,
      JSON.stringify(text),
    );
  }
});
