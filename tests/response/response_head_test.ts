import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { type ExtensionControlBlock, HSE_STATUS_SUCCESS } from "../../mod.ts";
import {
  type Field,
  isFault,
  isStatus,
  type ResponseHead,
  responseHead as made,
} from "../../src/response/response_head.ts";
import { headersOf as sentHeaders } from "../../src/response/bodies.ts";
import { answer } from "../helpers/answer.ts";
import { write } from "../helpers/ecb_calls.ts";
import { header, headerEx, redirect } from "../helpers/header_calls.ts";
import { latin1Bytes } from "../helpers/patterns.ts";
import { assertProperty } from "../helpers/property.ts";

/** The fields as a runtime has them. */
function headersOf(head: ResponseHead): Headers {
  return new Headers(sentHeaders(head.fields));
}

/** All that no field may hold and `Headers` takes, one of which ends a Deno process. */
const CONTROLS = Array.from({ length: 128 }, (_, code) => code)
  .filter((code) => (code < 32 && ![0, 9, 10, 13].includes(code)) || code > 126)
  .map((code) => String.fromCharCode(code));

/** A head, or nothing where it is refused. */
function responseHead(
  status: number,
  fields: Iterable<Field>,
): ResponseHead | undefined {
  const head = made(status, fields);
  return isFault(head) ? undefined : head;
}

type Call = (ecb: ExtensionControlBlock) => number | Promise<number>;

/** Each call has to be refused with 87, and a right head to work behind all of them. */
async function assertRefused(calls: Readonly<Record<string, Call>>) {
  const taken: string[] = [];
  const result = await answer(async (ecb) => {
    for (const [what, call] of Object.entries(calls)) {
      const error = await call(ecb);
      if (error !== 87) taken.push(`${what} gave ${error}`);
    }
    const error = header(ecb, "202 A", "X-Right: 1\r\n\r\nbody");
    if (error !== 0) taken.push(`the right one gave ${error}`);
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(taken, []);
  assertEquals(result.status, 202);
  assertEquals([...result.headers], [["x-right", "1"]]);
  assertEquals(result.body, "body");
  assertEquals(result.log.bytes, 4);
  assertEquals(result.errors, []);
}

/** The same for text in every call that takes it, each of which must be alone. */
async function assertBadBlocks(blocks: readonly string[]) {
  assert(blocks.length > 0);
  const calls: Record<string, Call> = {};
  for (const block of blocks) {
    const name = JSON.stringify(block);
    const text = `${block}\r\n\r\n`;
    const bytes = latin1Bytes(text);
    calls[`header ${name}`] = (ecb) => header(ecb, "200 OK", text);
    calls[`header, bytes ${name}`] = (ecb) => header(ecb, "200 OK", bytes);
    calls[`header, LF ${name}`] = (ecb) => header(ecb, "200", `${block}\n\n`);
    calls[`header, status NULL ${name}`] = (ecb) =>
      header(ecb, null, `X-A: 1\r\n${text}`);
    calls[`header, unfinished ${name}`] = (ecb) =>
      header(ecb, "200 OK", `X-A: 1\r\n${block}\r\n`);
    calls[`status ${name}`] = (ecb) => header(ecb, `200 OK\r\n${text}`);
    calls[`headerEx ${name}`] = (ecb) =>
      headerEx(ecb, { pszStatus: "200 OK", pszHeader: text });
  }
  await assertRefused(calls);
  for (const block of blocks) await assertRefusedRaw(`200 OK\r\n${block}`);
}

async function assertRefusedRaw(statusAndFields: string) {
  const text = `HTTP/1.1 ${statusAndFields}\r\n\r\n`;
  await assertRefused({
    [`raw ${JSON.stringify(text)}`]: async (ecb) =>
      (await write(ecb, text)).error,
  });
}

function inEveryPlace(part: string, text: string): string[] {
  return [0, 1, text.length >> 1, text.length].map((at) =>
    text.slice(0, at) + part + text.slice(at)
  );
}

Deno.test("A control byte anywhere in a field's value is refused", async () => {
  assertEquals(CONTROLS.length, 29);
  for (const byte of CONTROLS) {
    const values = inEveryPlace(byte, "value");
    await assertBadBlocks(values.map((value) => `X-Bad: ${value}`));
  }
});

Deno.test("A control byte anywhere in a field's name is refused", async () => {
  for (const byte of CONTROLS) {
    const names = inEveryPlace(byte, "X-Bad");
    await assertBadBlocks(names.map((name) => `${name}: value`));
  }
});

Deno.test("A control byte anywhere in a status is refused", async () => {
  const calls: Record<string, Call> = {};
  for (const byte of [...CONTROLS, "\r"]) {
    for (const status of inEveryPlace(byte, "404 Not Found")) {
      // A return at the end is half a line end.
      if (status.endsWith("\r")) continue;
      const what = JSON.stringify(status);
      const block = `${status}\r\nX-A: 1\r\n\r\n`;
      calls[`status ${what}`] = (ecb) => header(ecb, status, "\r\n");
      calls[`text ${what}`] = (ecb) => header(ecb, null, block);
      calls[`field ${what}`] = (ecb) =>
        header(ecb, null, `X-A: 1\r\nStatus: ${block}`);
      calls[`version ${what}`] = (ecb) => header(ecb, `HTTP/1.1 ${status}`);
    }
    for (const reason of inEveryPlace(byte, "Not Found").slice(0, 3)) {
      await assertRefusedRaw(`404 ${reason}`);
    }
  }
  await assertRefused(calls);
});

Deno.test("A return, and a line feed that begins no field, are refused in a field", async () => {
  await assertBadBlocks([
    "\rX-Bad: v",
    "X\r-Bad: v",
    "X-Bad\r: v",
    "X-Bad:\rv",
    "X-Bad: v\rv",
    "X-Bad: v\r\r",
    "X-Bad: v\rX-Injected: 1",
    "X\n-Bad: v",
    "X-Bad\n: v",
    "X-Bad: v\nv",
    "X-Bad: v\r\nv",
  ]);
});

Deno.test("A NUL in raw text is refused, and ends the text of a call", async () => {
  for (const field of ["X\0-Bad: v", "X-Bad: \0v", "X-Bad: v\0"]) {
    await assertRefusedRaw(`200 OK\r\n${field}`);
  }
  await assertRefusedRaw("200 O\0K");
  const result = await answer((ecb) => {
    header(ecb, "404 Not\0Found", "X-A: a\0b\r\nX-B: 1\r\n\r\nbody");
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(result.status, 404);
  assertEquals([...result.headers], [["x-a", "a"]]);
  assertEquals(result.body, "");
});

Deno.test("Text with a character that is no byte is refused", async () => {
  const calls: Record<string, Call> = {};
  for (const char of ["\u0100", "\u010d\u010a", "\u560a", "\u20ac", "\ud83d"]) {
    const what = JSON.stringify(char);
    calls[`status ${what}`] = (ecb) => header(ecb, `200 ${char}`, "\r\n");
    calls[`value ${what}`] = (ecb) => header(ecb, "200", `A: ${char}\r\n\r\n`);
    calls[`name ${what}`] = (ecb) => header(ecb, "200", `A${char}: 1\r\n\r\n`);
    calls[`body ${what}`] = (ecb) => header(ecb, "200", `\r\n${char}`);
    calls[`redirect ${what}`] = (ecb) => redirect(ecb, `/${char}`);
  }
  await assertRefused(calls);
});

Deno.test("What is no text is refused", async () => {
  const calls: Record<string, Call> = {};
  for (const value of [7, true, {}, [65], new ArrayBuffer(2)]) {
    const text = value as never;
    const what = String(value);
    calls[`status ${what}`] = (ecb) => header(ecb, text, "\r\n");
    calls[`text ${what}`] = (ecb) => header(ecb, "200 OK", text);
    calls[`headerEx ${what}`] = (ecb) => headerEx(ecb, { pszHeader: text });
    calls[`redirect ${what}`] = (ecb) => redirect(ecb, text);
  }
  await assertRefused(calls);
});

Deno.test("A name that is no token, and a line without a colon, are refused", async () => {
  const blocks = [
    ": value",
    "X Bad: value",
    "X\tBad: value",
    "X-B\xe9d: value",
    "no colon",
    "X-Good: 1\r\nno colon\r\nX-Good: 2",
    "HTTP/1.1 200 OK",
  ];
  for (const separator of '()<>@,;\\"/[]?={}') {
    blocks.push(`X${separator}Bad: value`);
  }
  await assertBadBlocks(blocks);
});

Deno.test("A Content-Length that is not one plain decimal is refused", async () => {
  const values = [
    "",
    " ",
    "abc",
    "-1",
    "+5",
    "0x5",
    "5.0",
    "5e0",
    "5 6",
    "5,",
    "5, 6",
    "5, 5",
    "'5'",
    "\xb2",
    "9007199254740992",
    "18446744073709551616",
    "99999999999999999999999999",
  ];
  await assertBadBlocks([
    ...values.map((value) => `Content-Length: ${value}`),
    "Content-Length: 5\r\nContent-Length: 6",
    "Content-Length: 5\r\ncontent-length: 5",
    "content-length : 5x",
    "Content-Length: 5\r\n 6",
    "Content-Length: 5, 6\r\nTransfer-Encoding: chunked",
  ]);
});

Deno.test("A Content-Length that is one plain decimal is taken", () => {
  const rows: [value: string, length: number][] = [
    ["0", 0],
    ["5", 5],
    ["005", 5],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ];
  for (const [value, length] of rows) {
    const head = responseHead(200, [["Content-Length", value]]);
    assertEquals(head?.length, length, value);
  }
});

Deno.test("A status outside 200 to 599 is refused, wherever it stands", async () => {
  const calls: Record<string, Call> = {};
  for (const status of ["000", "099", "100", "101", "199", "600", "999"]) {
    const block = `${status} X\r\nX-A: 1\r\n\r\n`;
    calls[`status ${status}`] = (ecb) => header(ecb, status, "\r\n");
    calls[`version ${status}`] = (ecb) => header(ecb, `HTTP/1.1 ${status} X`);
    calls[`headerEx ${status}`] = (ecb) => headerEx(ecb, { pszStatus: status });
    calls[`text ${status}`] = (ecb) => header(ecb, null, block);
    calls[`field ${status}`] = (ecb) => header(ecb, "200", `Status: ${block}`);
    calls[`unfinished ${status}`] = (ecb) =>
      header(ecb, null, `${status} X\r\nX-A: 1\r\n`);
    await assertRefusedRaw(`${status} X`);
  }
  for (const status of ["20", "2000", "2 0", "HTTP/1.1 20", "Status: 20"]) {
    calls[`status ${status}`] = (ecb) => header(ecb, status, "\r\n");
  }
  for (const status of ["20", "2000", "abc", "-200", "OK", "HTTP/1.1", "2 0"]) {
    calls[`field ${status}`] = (ecb) =>
      header(ecb, "200", `Status: ${status}\r\n\r\n`);
  }
  await assertRefused(calls);
});

Deno.test("isStatus() takes whole numbers from 200 to 599", () => {
  for (const status of [200, 404, 599]) assert(isStatus(status), `${status}`);
  for (const status of [0, 100, 199, 600, 200.5, NaN, Infinity, -200]) {
    assert(!isStatus(status), `${status}`);
  }
});

Deno.test("Fields of the connection never reach the Response", async () => {
  const fields = [
    "Connection: X-A, close",
    "connection: keep-alive",
    "Keep-Alive: timeout=5",
    "Proxy-Connection: close",
    "Upgrade: websocket",
    "Trailer: X-T",
    "TE: trailers",
    "TRANSFER-ENCODING: identity",
    "X-A: 1",
  ].join("\r\n");
  for (const text of [`404 X\r\n${fields}`, `HTTP/1.1 404 X\r\n${fields}`]) {
    const called = await answer((ecb) => {
      header(ecb, null, `${text}\r\n\r\nbody`);
      return HSE_STATUS_SUCCESS;
    });
    const raw = await answer(async (ecb) => {
      await write(ecb, `HTTP/1.1 404 X\r\n${fields}\r\n\r\nbody`);
      return HSE_STATUS_SUCCESS;
    });
    for (const result of [called, raw]) {
      assertEquals(result.status, 404);
      assertEquals([...result.headers], [["x-a", "1"]]);
      assertEquals(result.body, "body");
    }
  }
});

Deno.test("responseHead() gives what a Response takes and a wire can carry, or nothing", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 4 }),
    fc.constantFrom("Content-Length", "Transfer-Encoding", "Set-Cookie", "5"),
    fc.constantFrom("chunked", "__proto__", "a", "\xe9", "\r", "\n", " "),
  );
  const status = fc.oneof(fc.integer({ min: 190, max: 610 }), fc.double());
  assertProperty(
    fc.property(status, fc.array(fc.tuple(text, text)), (status, fields) => {
      const head = responseHead(status, fields);
      if (head === undefined) return;
      const body = [204, 205, 304].includes(status) ? null : "body";
      const response = new Response(body, head);
      assertEquals(response.status, status);
      for (const [name, value] of response.headers) {
        assert(/^[!-~]+$/.test(name) && /^[\t -~\x80-\xff]*$/.test(value));
      }
    }),
    { runs: 1000 },
  );
});

Deno.test("responseHead() lets Transfer-Encoding: chunked override a length", () => {
  const rows: [encoding: string, chunked: boolean][] = [
    ["chunked", true],
    ["CHUNKED", true],
    ["gzip, chunked", true],
    ["gzip,chunked ", true],
    ["identity", false],
    ["chunked, gzip", false],
    ["xchunked", false],
  ];
  for (const [encoding, chunked] of rows) {
    for (const order of [0, 1]) {
      const fields: [string, string][] = [
        ["Transfer-Encoding", encoding],
        ["Content-Length", "5"],
      ];
      if (order) fields.reverse();
      const head = responseHead(200, fields)!;
      assertEquals(head.chunked, chunked, encoding);
      assertEquals(head.length, chunked ? undefined : 5, encoding);
      assertEquals(headersOf(head).has("content-length"), !chunked, encoding);
      assertEquals(headersOf(head).has("transfer-encoding"), false, encoding);
    }
  }
});

Deno.test("responseHead() gives statuses without a body the length that they can have", () => {
  const rows: [status: number, length: string | null][] = [
    [200, "5"],
    [204, null],
    [205, "0"],
    [304, "5"],
  ];
  for (const [status, length] of rows) {
    const head = responseHead(status, [["Content-Length", "5"]]);
    assertEquals(
      head && headersOf(head).get("content-length"),
      length,
      String(status),
    );
  }
});
