// The benchmark's client understands what servers send, however it is cut.

import { assert, assertEquals, assertThrows } from "@std/assert";
import { ResponseParser } from "../../bench/client/response_parser.ts";
import { latin1Bytes, latin1Text } from "../helpers/patterns.ts";

const withLength =
  "HTTP/1.1 200 OK\r\ncontent-length: 5\r\ndate: today\r\n\r\nhello";
const inChunks =
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n";
const empty = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";

/** Takes responses in pieces: the body and the status of each. */
function parsed(pieces: readonly string[]): [body: string, status: number][] {
  const found: [string, number][] = [];
  let body = "";
  const parser = new ResponseParser((bytes, offset) => {
    assertEquals(offset, body.length);
    body += latin1Text(bytes);
  });
  for (const piece of pieces) {
    if (!parser.push(latin1Bytes(piece))) continue;
    assertEquals(parser.received, body.length);
    found.push([body, parser.status]);
    body = "";
  }
  return found;
}

Deno.test("ResponseParser reads a response with a length, in chunks and without a body", () => {
  assertEquals(parsed([withLength, inChunks, empty, withLength]), [
    ["hello", 200],
    ["hello", 200],
    ["", 404],
    ["hello", 200],
  ]);
});

Deno.test("ResponseParser reads the same wherever a response is cut", () => {
  for (const response of [withLength, inChunks, empty]) {
    const [whole] = parsed([response]);
    assertEquals(parsed([...response]), [whole!]);
    for (let at = 1; at < response.length; at++) {
      // The head of the second is known already.
      const cut = [response.slice(0, at), response.slice(at)];
      assertEquals(parsed([...cut, ...cut]), [whole!, whole!]);
    }
  }
});

Deno.test("ResponseParser looks again at a head that differs from the last", () => {
  const other = withLength.replace("today", "later");
  const longer = withLength.replace(": 5", ": 6") + "!";
  assertEquals(parsed([withLength, other, longer]).map(([body]) => body), [
    "hello",
    "hello",
    "hello!",
  ]);
});

Deno.test("ResponseParser throws for what it cannot count", () => {
  for (
    const [text, why] of [
      [`${withLength}more`, /4 bytes follow/],
      ["HTTP/1.1 200 OK\r\n\r\n", /no framing/],
      ["hello\r\n\r\n", /no head/],
      [inChunks.replace("3\r\n", "x\r\n"), /no chunk's size/],
    ] as const
  ) {
    const { message } = assertThrows(() => parsed([text]), Error);
    assert(why.test(message), message);
  }
});
