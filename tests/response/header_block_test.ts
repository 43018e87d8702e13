import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  emptyBlock,
  extended,
  fieldsOf,
  finished,
  type HeaderBlock,
  parseLines,
} from "../../src/response/header_block.ts";
import { type HeadFault, isFault } from "../../src/response/response_head.ts";
import { assertProperty } from "../helpers/property.ts";

/** What a block says that comes in these parts; `undefined` if one of them is refused. */
function read(parts: readonly string[], statusFirst: boolean) {
  let block = emptyBlock(statusFirst);
  for (const part of parts) {
    const next = extended(block, part);
    if (isFault(next)) return undefined;
    block = next;
  }
  block = finished(block);
  if (block.bad !== undefined) return undefined;
  return { status: block.status, fields: fieldsOf(block) };
}

/** What a block says so far, whatever it was cut into. */
function said(block: HeaderBlock | HeadFault) {
  if (isFault(block)) return undefined;
  const { bad, length, status, line, end } = block;
  return {
    bad,
    length,
    status,
    line,
    ended: end >= 0,
    fields: fieldsOf(block),
  };
}

Deno.test("A header block ends with its first blank line, of either line end", () => {
  const rows: [text: string, end: number][] = [
    ["\r\n", 2],
    ["\n", 1],
    ["\nbody", 1],
    ["A: 1\r\n\r\nbody\r\n\r\n", 8],
    ["A: 1\n\nbody", 6],
    ["A: 1\r\n\nbody", 7],
    ["A: 1\n\r\nbody", 7],
    ["", -1],
    ["A: 1", -1],
    ["A: 1\r\n", -1],
    ["A: 1\r\n\r", -1],
    ["A: 1\r\n \r\n", -1],
    ["A: 1\rB: 2\r\r", -1],
  ];
  for (const [text, end] of rows) {
    const block = extended(emptyBlock(false), text);
    assertEquals(!isFault(block) && block.end, end, JSON.stringify(text));
  }
});

Deno.test("A header block takes fields as extensions write them", () => {
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
    ["A: 1\r\n  \r\n 2", [["A", "1 2"]]],
    ["Set-Cookie: a=1\r\nSet-Cookie: b=2", [
      ["Set-Cookie", "a=1"],
      ["Set-Cookie", "b=2"],
    ]],
  ];
  for (const [text, fields] of rows) {
    const row = JSON.stringify(text);
    for (const statusFirst of [true, false]) {
      const said = { status: undefined, fields };
      assertEquals(read([text], statusFirst), said, row);
      assertEquals(read([...text], statusFirst), said, row);
    }
    assertEquals(parseLines(text), fields, row);
  }
});

Deno.test("A header block finds the status: in a first line, or in a Status field", () => {
  const rows: [text: string, status: number][] = [
    ["HTTP/1.1 404 Not Found\r\nA: 1", 404],
    ["HTTP/1.1 404 Not: Found\r\nA: 1", 404],
    ["404 Not Found\r\nA: 1", 404],
    ["404 Not\r\n Found: it\r\nA: 1", 404],
    [" 404 Not Found\r\nA: 1", 404],
    ["404\nA: 1", 404],
    ["Status: 404 Not Found\r\nA: 1", 404],
    ["Status: 404 Not\r\n Found: it\r\nA: 1", 404],
    ["A: 1\r\nstatus : 404", 404],
    ["HTTP/1.1 200 OK\r\nStatus: 404\r\nA: 1", 404],
  ];
  for (const [text, status] of rows) {
    const row = JSON.stringify(text);
    const said: ReturnType<typeof read> = { status, fields: [["A", "1"]] };
    assertEquals(read([text], true), said, row);
    assertEquals(read([...text], true), said, row);
  }
});

Deno.test("A header block refuses a fold after a length or a status, and a status that cannot be sent", () => {
  const rows: [text: string, statusFirst: boolean][] = [
    ["X-A\r\n : 1", false],
    ["X-A\r\n : 1", true],
    ["404\r\n : 1", false],
    ["A: 1\r\nX-A\r\n : 1", true],
    ["Content-Length:\r\n 5", false],
    ["Content-Length: 5\r\n 6", true],
    ["A: 1\r\ncontent-length :\r\n\t5", true],
    ["Content-Length: 5\r\nA: 1\r\nContent-Length: 5", false],
    ["Status:\r\n 404", false],
    ["100 Continue\r\nStatus: 404", true],
    ["Status: 100\r\nStatus: 404", false],
    ["404 Not\r\n Fo\x01und\r\nA: 1", true],
    ["A: 1\r\n 2\x01\r\nB: 1", false],
  ];
  for (const [text, statusFirst] of rows) {
    const row = JSON.stringify(text);
    assertEquals(read([text], statusFirst), undefined, row);
    assertEquals(read([...text], statusFirst), undefined, row);
  }
});

Deno.test("A header block refuses a line that is no field", () => {
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
    ["A: 1\r\r\n", false],
    ["A B: 1", false],
    ["A: \x7f", false],
    ["Content-Length: +5", false],
  ];
  for (const [text, statusFirst] of rows) {
    const row = JSON.stringify(text);
    assertEquals(read([text], statusFirst), undefined, row);
    assertEquals(read([...text], statusFirst), undefined, row);
  }
});

Deno.test("A header block says the same however it is cut, and what is refused leaves it as it was", () => {
  const piece = fc.constantFrom(
    ..."A:\r\n \t\x01",
    "404 X",
    "Content-Length: 5",
    "Status: 404",
    "X-A: 1",
    "\r\n",
    "\r\n ",
    "HTTP/1.1 200",
  );
  const parts = fc.array(fc.array(piece).map((pieces) => pieces.join("")));
  assertProperty(
    fc.property(parts, fc.boolean(), (parts, statusFirst) => {
      const text = parts.join("");
      const whole = said(extended(emptyBlock(statusFirst), text));
      let block = emptyBlock(statusFirst);
      for (const part of parts) {
        if (block.end >= 0) break;
        const kept = JSON.stringify(block);
        const next = extended(block, part);
        assertEquals(JSON.stringify(block), kept);
        assert(!isFault(next));
        block = next;
      }
      assertEquals(said(block), whole);
    }),
    { runs: 2000 },
  );
});

Deno.test("A header block is no longer than a head may be, neither as text nor on the wire", () => {
  const longest = `X-A: ${"a".repeat(65536 - 9)}\r\n\r\n`;
  const whole = extended(emptyBlock(false), `${longest}body`);
  assertEquals([longest.length, !isFault(whole) && whole.end], [65536, 65536]);
  assert(isFault(extended(emptyBlock(false), `X${longest}`)));
  assert(isFault(extended(emptyBlock(false, 1), longest)));
  // Four bytes as text are six on the wire.
  assertEquals(read(["a:b\n".repeat(11_000)], false), undefined);
  assertEquals(read(["a:b\n".repeat(10_000)], false)?.fields.length, 10_000);
});
