import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  ERROR_INVALID_DATA,
  type ExtensionControlBlock,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_STATUS_SUCCESS,
  writeClientOf,
} from "../../mod.ts";
import { type Answer, answer } from "../helpers/answer.ts";
import { write } from "../helpers/ecb_calls.ts";
import { header, headerEx, redirect } from "../helpers/header_calls.ts";
import { latin1Bytes } from "../helpers/patterns.ts";
import { splits } from "../helpers/splits.ts";
import { assertProperty } from "../helpers/property.ts";

const LARGEST = 65536;

/** What `calls` gives, beside the answer; the extension then succeeds. */
async function given<T>(
  calls: (ecb: ExtensionControlBlock) => T | Promise<T>,
): Promise<Answer & { readonly given: T }> {
  let given: { value: T } | undefined;
  const answered = await answer(async (ecb) => {
    given = { value: await calls(ecb) };
    return HSE_STATUS_SUCCESS;
  });
  return { ...answered, given: given!.value };
}

/** Writes part after part; the last errors. */
async function writeAll(
  ecb: ExtensionControlBlock,
  parts: readonly string[],
): Promise<number[]> {
  const errors: number[] = [];
  for (const part of parts) errors.push((await write(ecb, part)).error);
  return errors;
}

function fields({ headers }: Answer): Record<string, string> {
  return Object.fromEntries(headers);
}

Deno.test("HSE_REQ_SEND_RESPONSE_HEADER takes every form of status and header text", async () => {
  type Row = [
    what: string,
    status: string | Uint8Array | null,
    text: string | Uint8Array | null,
    count: number | undefined,
    expected: number,
  ];
  const block = "X-A: 1\r\n\r\n";
  const rows: Row[] = [
    ["an ordinary status", "404 Not Found", block, undefined, 404],
    ["a bare number", "404", block, undefined, 404],
    ["a leading space", " 404 Not Found", block, undefined, 404],
    ["a version in front", "HTTP/1.1 404 Not Found", block, undefined, 404],
    ["an older version", "HTTP/1.0 404", block, undefined, 404],
    ["a status that ends in CR", "404 Not Found\r", block, undefined, 404],
    ["a status that ends in CRLF", "404 Not Found\r\n", block, undefined, 404],
    ["no reason, but a space", "404 ", block, undefined, 404],
    ["counted, not terminated", "404 Not Foundgarbage", block, 13, 404],
    ["a count with the NUL", "404 Not Found\0garbage", block, 14, 404],
    ["a count beyond the text", "404 Not Found", block, 4096, 404],
    ["a count of 0, left there", "404 Not Found", block, 0, 404],
    ["a count that leaves no status", "404 Not Found", block, 2, 404],
    ["a count that leaves the number", "404 Not Found", block, 3, 404],
    ["a count that leaves a space", " 404 Not Found", block, 1, 404],
    ["a count that leaves a status", "4044 Not Found", block, 3, 404],
    ["a count of another text", "\t\t404\r\n", block, 2, 404],
    ["text for a status", "Not Found", block, undefined, 200],
    ["text, and a count", "Not Found", block, 3, 200],
    ["text of a version alone", "HTTP/1.1", block, undefined, 200],
    ["text of a Status field", "Status: fine", block, undefined, 200],
    ["a sign", "-404", block, undefined, 200],
    ["a header line", "Connection:Keep-Alive", block, undefined, 200],
    ["a header line that is none", "Not Found: it", block, undefined, 200],
    ["a header line in place", "X-A: 1", "\r\n", undefined, 200],
    ["the same, text NULL", "X-A: 1", null, undefined, 200],
    ["the same, whole", "X-A: 1\r\n\r\n", null, undefined, 200],
    ["the same, and another", "X-B: 2\r\nX-A: 1", null, undefined, 200],
    ["a header line and text", "X-B: 2", block, undefined, 200],
    ["lines after text", "Fine\r\nX-B: 2\r\n\r\n", block, undefined, 200],
    ["bytes", latin1Bytes("404 X"), latin1Bytes(block), undefined, 404],
    ["bytes with a NUL", latin1Bytes("404 X\0\x01"), block, undefined, 404],
    ["status NULL", null, block, undefined, 200],
    ["an empty status", "", block, undefined, 200],
    ["a status line in the block", null, `404 X\r\n${block}`, undefined, 404],
    [
      "the same, with version",
      null,
      `HTTP/1.1 404 X\n${block}`,
      undefined,
      404,
    ],
    ["a Status line", null, `Status: 404 X\r\n${block}`, undefined, 404],
    [
      "a Status line over a status",
      "200",
      `Status: 404\n${block}`,
      undefined,
      404,
    ],
    ["all of it in the status", `404 X\r\n${block}`, "", undefined, 404],
    ["the same, text NULL", `404 X\r\n${block}`, null, undefined, 404],
    ["the same, no blank line", "404 X\r\nX-A: 1\r\n", null, undefined, 404],
    ["the same, no line end", "404 X\r\nX-A: 1", null, undefined, 404],
    ["the same, ending in CR", "404 X\r\nX-A: 1\r", null, undefined, 404],
    ["the same, text empty", "404 X\r\nX-A: 1", "", undefined, 404],
    ["the same, and text", "404 X\r\nX-A: 1\r\n", "\r\n", undefined, 404],
    ["fields in both", "404 X\r\nX-B: 2\r\n\r\n", block, undefined, 404],
    ["the same, no line end", "404 X\r\nX-B: 2", block, undefined, 404],
    ["the same, ending in CR", "404 X\r\nX-B: 2\r", block, undefined, 404],
    ["LF only", "404 Not Found\n", "X-A: 1\n\n", undefined, 404],
    ["NUL behind the blank line", "404", "X-A: 1\r\n\r\n\0x", undefined, 404],
    ["an explicit 500", "500 My Error", block, undefined, 500],
  ];
  for (const [what, status, text, count, expected] of rows) {
    const result = await given((ecb) => header(ecb, status, text, count));
    assertEquals(result.given, 0, what);
    assertEquals(result.status, expected, what);
    assertEquals(result.headers.get("x-a"), "1", what);
    assertEquals(
      result.headers.get("x-b"),
      what.startsWith("fields") || String(status).includes("X-B") ? "2" : null,
      what,
    );
    assertEquals(result.body, "", what);
  }
});

Deno.test("A status that begins with a number and is none that can be sent is refused, counted or not", async () => {
  const rows: [status: string, count: number | undefined][] = [
    ["999 Nine", undefined],
    ["9990", 3],
    ["20 OK", undefined],
    ["2000 OK", 2],
    ["100 Continue", undefined],
    ["HTTP/1.1 20", undefined],
    ["Status: 20", undefined],
    ["200 O\x01K", undefined],
    ["O\x01K", undefined],
  ];
  for (const [status, count] of rows) {
    const result = await given((ecb) => [
      header(ecb, status, "\r\n", count),
      headerEx(ecb, {
        pszStatus: status,
        pszHeader: "\r\n",
        ...(count === undefined ? {} : { cchStatus: count }),
      }),
    ]);
    assertEquals(result.given, [87, 87], status);
    assertEquals(result.status, 500, status);
  }
});

Deno.test("A fold after a Status field adds to its reason, wherever it is cut", async () => {
  const text =
    "Status: 559 MapGuide Error\r\n Content-Type: text/html\r\nX-A: 1\r\n\r\nbody";
  for (const parts of [[text], ...splits(text, 1)]) {
    const headEnd = text.indexOf("body");
    if (parts.length > 1 && parts[0]!.length >= headEnd) continue;
    const result = await given((ecb) =>
      parts.map((part) => header(ecb, null, part))
    );
    const row = JSON.stringify(parts);
    assertEquals(result.given, parts.map(() => 0), row);
    assertEquals([result.status, result.body], [559, "body"], row);
    assertEquals(fields(result), { "x-a": "1" }, row);
  }
});

Deno.test("HSE_REQ_SEND_RESPONSE_HEADER_EX counts both texts", async () => {
  const result = await given((ecb) =>
    headerEx(ecb, {
      pszStatus: "404 Not Foundgarbage",
      cchStatus: 13,
      pszHeader: "X-A: 1\r\n\r\nbody and more",
      cchHeader: 14,
      fKeepConn: true,
    })
  );
  assertEquals(result.given, 0);
  assertEquals(result.status, 404);
  assertEquals(result.headers.get("x-a"), "1");
  assertEquals(result.body, "body");
});

Deno.test("HSE_REQ_SEND_RESPONSE_HEADER_EX takes counts that are missing, too large or -1", async () => {
  for (const count of [undefined, 11, 4096, -1, 0xffffffff]) {
    const result = await given((ecb) =>
      headerEx(ecb, {
        pszStatus: "404 Not Found",
        pszHeader: "X-A: 1\r\n\r\n",
        ...(count === undefined ? {} : { cchStatus: count, cchHeader: count }),
      })
    );
    assertEquals(result.given, 0, String(count));
    assertEquals(result.status, 404, String(count));
    assertEquals(result.headers.get("x-a"), "1", String(count));
  }
});

Deno.test("HSE_REQ_SEND_RESPONSE_HEADER_EX without a struct is refused", async () => {
  const result = await given((ecb) =>
    [null, undefined, 7, "200 OK"].map((info) => {
      const ok = ecb.ServerSupportFunction(
        ecb.ConnID,
        HSE_REQ_SEND_RESPONSE_HEADER_EX,
        info as never,
      );
      return ok || ecb.GetLastError();
    })
  );
  assertEquals(result.given, [87, 87, 87, 87]);
  assertEquals(result.status, 500);
});

Deno.test("A header call without a status takes dwHttpStatusCode, if it can be sent", async () => {
  const rows: [value: number, expected: number][] = [
    [404, 404],
    [599, 599],
    [14, 200],
    [199, 200],
    [600, 200],
    [0x80000000, 200],
    [404.5, 200],
    [NaN, 200],
  ];
  for (const [value, expected] of rows) {
    const result = await given((ecb) => {
      ecb.dwHttpStatusCode = value;
      return header(ecb, null, "\r\n");
    });
    assertEquals(result.given, 0, String(value));
    assertEquals(result.status, expected, String(value));
  }
});

Deno.test("A header block keeps empty values, folded lines and two cookies", async () => {
  const result = await given((ecb) =>
    header(
      ecb,
      "200 OK",
      "X-Empty:\r\nX-Space : v\r\nX-Fold: one\r\n\t two\r\n  three\r\n" +
        "Set-Cookie: a=1\r\nSet-Cookie: b=2, c\r\nX-D: 1\r\nX-D: 2\r\n" +
        "X-Latin: caf\xe9\r\n\r\n",
    )
  );
  assertEquals(result.given, 0);
  assertEquals(result.headers.get("x-empty"), "");
  assertEquals(result.headers.get("x-space"), "v");
  assertEquals(result.headers.get("x-fold"), "one two three");
  assertEquals(result.headers.getSetCookie(), ["a=1", "b=2, c"]);
  assertEquals(result.headers.get("x-d"), "1, 2");
  assertEquals(result.headers.get("x-latin"), "caf\xe9");
});

Deno.test("Bytes behind a header call's blank line are body, and counted as such", async () => {
  let count = 0;
  const result = await given(async (ecb) => {
    const error = header(ecb, "200 OK", "X-A: 1\r\n\r\n<b>\xff\r\n\r\n");
    count = writeClientOf(ecb).bytesWritten;
    return [error, (await write(ecb, "more")).error];
  });
  assertEquals(result.given, [0, 0]);
  assertEquals(count, 8);
  assertEquals(result.body, "<b>\xff\r\n\r\nmore");
  assertEquals(result.log.bytes, 12);
});

Deno.test("A header block in several calls is one block, and later statuses are ignored", async () => {
  const text = "X-A: 1\r\nX-B: 2\r\n 3\r\nX-C: 4\r\n\r\nbody";
  for (const parts of [...splits(text, 1), ...splits(text, 2)]) {
    // A call that only has body left would be a second complete one.
    const calls = parts.findIndex((_, i) =>
      parts.slice(0, i + 1).join("").includes("\r\n\r\n")
    );
    const result = await given(async (ecb) => {
      const statuses = ["404 Not Found", "500 Later", null];
      const errors = parts.slice(0, calls + 1).map((part, i) =>
        header(ecb, statuses[i]!, part)
      );
      const rest = parts.slice(calls + 1);
      return [...errors, ...await writeAll(ecb, rest)];
    });
    const row = JSON.stringify(parts);
    assertEquals(result.given, parts.map(() => 0), row);
    assertEquals(result.status, 404, row);
    assertEquals(
      fields(result),
      { "x-a": "1", "x-b": "2 3", "x-c": "4" },
      row,
    );
    assertEquals(result.body, "body", row);
  }
});

Deno.test("A header block that is refused in one call is refused in several, wherever it is cut", async () => {
  const texts = [
    "Content-Length:\r\n 4\r\n\r\nbody",
    "X-A: 1\r\nX-B\r\n : 2\r\n\r\nbody",
    "100 Continue\r\nStatus: 404\r\n\r\nbody",
    "404 Not Found\r\nStatus:\r\n 200\r\n\r\nbody",
  ];
  for (const text of texts) {
    for (const parts of [[text], ...splits(text, 1)]) {
      const result = await given((ecb) =>
        parts.map((part) => header(ecb, null, part))
      );
      assert(result.given.includes(87), JSON.stringify(parts));
    }
  }
});

Deno.test("Null header text ends a block", async () => {
  for (const open of ["X-A: 1", "X-A: 1\r", "X-A: 1\r\n", "X-A: 1\n"]) {
    const result = await given((ecb) => [
      header(ecb, "404 Not Found", open),
      header(ecb, null, null),
      header(ecb, null, null),
    ]);
    assertEquals(result.given, [0, 0, 87], JSON.stringify(open));
    assertEquals(result.status, 404);
    assertEquals(fields(result), { "x-a": "1" });
  }
});

Deno.test("A write that begins with a line end closes the block, in every split", async () => {
  const rows: [open: string, written: string][] = [
    ["X-A: 1", "\r\n\r\nbody"],
    ["X-A: 1", "\n\nbody"],
    ["X-A: 1", "\r\n\nbody"],
    ["X-A: 1", "\n\r\nbody"],
    ["X-A: 1", "\r\nbody"],
    ["X-A: 1\r", "\n\r\nbody"],
    ["X-A: 1\r", "\nbody"],
    ["X-A: 1\r\n", "\r\nbody"],
    ["X-A: 1\r\n", "\nbody"],
    ["X-A: 1\n", "\r\nbody"],
    ["X-A: 1\r\n\r", "\nbody"],
  ];
  for (const [open, written] of rows) {
    for (const cuts of [0, 1, 2, written.length - 1]) {
      for (const parts of splits(written, cuts)) {
        const result = await given(async (ecb) => [
          header(ecb, "404 Not Found", open),
          ...await writeAll(ecb, parts),
        ]);
        const row = JSON.stringify([open, parts]);
        assertEquals(result.given, [0, ...parts.map(() => 0)], row);
        assertEquals(result.status, 404, row);
        assertEquals(fields(result), { "x-a": "1" }, row);
        assertEquals(result.body, "body", row);
        assertEquals(result.log.bytes, 4, row);
      }
    }
  }
});

Deno.test("Any other write closes the block and is body, in every split", async () => {
  const rows: [open: string, written: string][] = [
    ["X-A: 1", "body"],
    ["X-A: 1\r", "body"],
    ["X-A: 1\r\n", "body"],
    ["X-A: 1\r\n", "\rbody"],
    ["X-A: 1\r\n", "\r\rbody"],
    ["X-A: 1", "\rbody"],
    ["X-A: 1\r", "\rbody"],
    ["X-A: 1\r\n", " body\r\n\r\n"],
    ["X-A: 1\r\n", "\0body"],
    ["X-A: 1\r\n", "HTTP/1.1 404 Not Found\r\nX-B: 1\r\n\r\n"],
    ["X-A: 1\r\n", "\r"],
    ["X-A: 1", "\r"],
  ];
  for (const [open, written] of rows) {
    for (const cuts of [0, 1, 2, written.length - 1]) {
      for (const parts of splits(written, cuts)) {
        const result = await given(async (ecb) => [
          header(ecb, "202 Accepted", open),
          ...await writeAll(ecb, parts),
        ]);
        const row = JSON.stringify([open, parts]);
        assertEquals(result.given, [0, ...parts.map(() => 0)], row);
        assertEquals(result.status, 202, row);
        assertEquals(fields(result), { "x-a": "1" }, row);
        assertEquals(result.body, written, row);
        assertEquals(result.log.bytes, written.length, row);
      }
    }
  }
});

Deno.test("Half a line end that was written stays before what a header call adds", async () => {
  const result = await given(async (ecb) => [
    header(ecb, "404 Not Found", "X-A: 1\r\n"),
    ...await writeAll(ecb, ["\r"]),
    header(ecb, null, "X-B: 2\r\n\r\n"),
    header(ecb, null, "\nbody"),
  ]);
  assertEquals(result.given, [0, 0, 87, 0]);
  assertEquals(fields(result), { "x-a": "1" });
  assertEquals(result.body, "body");
});

Deno.test("A block that only a status began is closed by a write, or by the end", async () => {
  for (const written of ["\r\nbody", "\nbody", "body"]) {
    const result = await given(async (ecb) => [
      header(ecb, "404 Not Found", ""),
      ...await writeAll(ecb, [written]),
    ]);
    assertEquals(result.given, [0, 0], written);
    assertEquals([result.status, result.body], [404, "body"], written);
  }
  const ended = await given((ecb) => header(ecb, "404 Not Found", ""));
  assertEquals([ended.given, ended.status, ended.body], [0, 404, ""]);
});

Deno.test("An unfinished block is sent as it is when the session ends", async () => {
  for (const open of ["X-A: 1", "X-A: 1\r", "X-A: 1\r\n", "X-A: 1\r\n\r"]) {
    const result = await given((ecb) => header(ecb, "404 X", open));
    assertEquals(result.given, 0, JSON.stringify(open));
    assertEquals(result.status, 404, JSON.stringify(open));
    assertEquals(fields(result), { "x-a": "1" }, JSON.stringify(open));
    assertEquals(result.body, "", JSON.stringify(open));
  }
});

Deno.test("An unfinished block whose last line is no field is refused when it is closed, and can be given anew", async () => {
  for (const open of ["X-A: 1\r\nno colon", "Content-Length: 5x", "X A: 1"]) {
    const anew = await given(async (ecb) => [
      header(ecb, "404 Not Found", open),
      (await write(ecb, "body")).error,
      (await write(ecb, "body")).error,
      header(ecb, "202 Accepted", "X-B: 2\r\n\r\n"),
    ]);
    assertEquals(anew.given, [0, 87, 87, 0], open);
    assertEquals(anew.status, 202, open);
    assertEquals(fields(anew), { "x-b": "2" }, open);
    const left = await given(async (ecb) => [
      header(ecb, "404 Not Found", open),
      (await write(ecb, "body")).error,
    ]);
    assertEquals(left.given, [0, 87], open);
    assertEquals(left.status, 500, open);
    assertEquals(left.errors.length, 1, open);
    const redirected = await given(async (ecb) => [
      header(ecb, "404 Not Found", open),
      (await write(ecb, "body")).error,
      redirect(ecb, "/next"),
    ]);
    assertEquals(redirected.given, [0, 87, 0], open);
    assertEquals(fields(redirected), { location: "/next" }, open);
  }
});

Deno.test("A write that is refused for its length takes nothing of an unfinished block", async () => {
  const rows: [end: string, parts: string[], errors: number[], body: string][] =
    [
      ["", ["long", "abc"], [13, 0], "abc"],
      ["", ["\r\n\r\nlong", "\r\n\r\nabc"], [13, 0], "abc"],
      ["", ["\r", "\n\nlong", "\n\nabc"], [0, 13, 0], "abc"],
      ["\r", ["\n\nlong", "\n\nabc"], [13, 0], "abc"],
      ["\r\n", ["\r\nlong", "\r\nabc"], [13, 0], "abc"],
      ["\r\n", ["\r", "abc", "ab"], [0, 13, 0], "\rab"],
    ];
  for (const [end, parts, errors, body] of rows) {
    const result = await given(async (ecb) => [
      header(ecb, "404 Not Found", `Content-Length: 3${end}`),
      ...await writeAll(ecb, parts),
    ]);
    const row = JSON.stringify([end, parts]);
    assertEquals(result.given, [0, ...errors], row);
    assertEquals(result.status, 404, row);
    assertEquals(result.headers.get("content-length"), "3", row);
    assertEquals(result.body, body, row);
    assertEquals(result.log.bytes, 3, row);
  }
});

Deno.test("Raw HTTP text through writes gives the same response in every split", async () => {
  const heads = [
    "HTTP/1.1 404 Not Found\r\nX-A: 1\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nX-Fold: one\r\n two\r\n\r\n",
    "HTTP/1.0 404 Not Found\nX-A: 1\nSet-Cookie: a=1\nSet-Cookie: b=2\nX-Fold: one\n\ttwo\n\n",
    "HTTP/1.1  404\r\nX-A : 1\r\nset-cookie:a=1\r\nset-cookie:b=2\nX-Fold:\r\n one\r\n  two\r\n\n",
  ];
  for (const head of heads) {
    const text = `${head}body\r\n\r\n\0\xff`;
    const all = [0, 1, text.length - 1].flatMap((cuts) => [
      ...splits(text, cuts),
    ]);
    // Two cuts: about 5,000 of them.
    if (head === heads[0]) all.push(...splits(text, 2));
    for (const parts of all) {
      const result = await given((ecb) => writeAll(ecb, parts));
      const row = JSON.stringify(parts);
      assertEquals(result.given, parts.map(() => 0), row);
      assertEquals(result.status, 404, row);
      assertEquals(result.headers.get("x-a"), "1", row);
      assertEquals(result.headers.getSetCookie(), ["a=1", "b=2"], row);
      assertEquals(result.headers.get("x-fold"), "one two", row);
      assertEquals(result.body, "body\r\n\r\n\0\xff", row);
      assertEquals(result.log.bytes, 10, row);
    }
  }
});

Deno.test("Whatever is written without a header call gives the same response, however it is cut", async () => {
  const piece = fc.oneof(
    fc.constantFrom("\r\n", "\n", "\r", "\r\n\r\n", ":", ": ", " ", "\t", "\0"),
    fc.constantFrom(
      "HTTP/1.1 404 X",
      "HTTP/1.1 200",
      "H",
      "404",
      "Status: 404",
    ),
    fc.constantFrom("X-A: 1\r\n", "X-B:\n", "Content-Length: 3\r\n", "abc"),
    fc.constantFrom("Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n", "0\r\n"),
    fc.string({ maxLength: 3 }),
  );
  const start = fc.constantFrom(
    "",
    "HTTP/1.1 404 X\r\n",
    "HTTP/1.0 200\n",
    "HT",
  );
  await assertProperty(
    fc.asyncProperty(
      start,
      fc.array(piece, { maxLength: 12 }),
      fc.array(fc.nat(), { maxLength: 6 }),
      async (start, pieces, cuts) => {
        const text = start + pieces.join("").replace(/[^\0-\xff]/g, "");
        const at = cuts.map((cut) => cut % (text.length + 1));
        const ends = [0, ...at, text.length].sort((a, b) => a - b);
        const parts = ends.slice(1).map((end, i) => text.slice(ends[i], end));
        const whole = await given((ecb) => writeAll(ecb, [text]));
        const split = await given((ecb) => writeAll(ecb, parts));
        const [refused = 0] = split.given.filter((error) => error !== 0);
        assertEquals(refused !== 0, whole.given[0] !== 0);
        // What was accepted before a refusal cannot be taken back.
        if (refused !== 0) return;
        assertEquals(split.status, whole.status);
        assertEquals(fields(split), fields(whole));
        assertEquals(split.body, whole.body);
        assertEquals(split.errors.length, whole.errors.length);
      },
    ),
    { runs: 2000 },
  );
});

Deno.test("A write of raw text reports its whole count, and the client counts the body alone", async () => {
  const result = await given(async (ecb) => {
    const outcome = await write(ecb, "HTTP/1.1 200 OK\r\n\r\nbody");
    return [outcome.count, writeClientOf(ecb).bytesWritten];
  });
  assertEquals(result.given, [23, 4]);
});

Deno.test("Text that only looks like raw HTTP is body with 200, in every split", async () => {
  const texts = [
    "H",
    "HTML",
    "HTTP is a protocol\r\n\r\n",
    "HTTP/1.1 2000 X\r\nX-A: 1\r\n\r\n",
    "HTTP/1.1 200OK\r\nX-A: 1\r\n\r\n",
    "http/1.1 404 X\r\n\r\n",
    "Status: 404\r\nX-A: 1\r\n\r\nbody",
    "X-A: 1\r\n\r\nbody",
    "\r\nHTTP/1.1 404 X\r\n\r\n",
    "HTTP/1.1 404",
    "HTTP/1.1 404 Not Found",
    "HTTP/1.1 404 Not Found\r",
  ];
  for (const text of texts) {
    for (const cuts of new Set([0, 1, text.length - 1])) {
      for (const parts of splits(text, cuts)) {
        const result = await given((ecb) => writeAll(ecb, parts));
        const row = JSON.stringify(parts);
        assertEquals(result.given, parts.map(() => 0), row);
        assertEquals(result.status, 200, row);
        assertEquals(result.headers.get("x-a"), null, row);
        assertEquals(result.body, text, row);
        assertEquals(result.log.bytes, text.length, row);
        assertEquals(result.errors, [], row);
      }
    }
  }
});

Deno.test("After a raw head that was refused a header call works, in every split", async () => {
  const text = "HTTP/1.1 404 X\r\nX-A: 1\r\nno colon\r\n\r\n";
  for (const parts of [...splits(text, 0), ...splits(text, 1)]) {
    const result = await given(async (ecb) => [
      ...await writeAll(ecb, parts),
      header(ecb, "202 Accepted", "X-B: 2\r\n\r\nbody"),
    ]);
    const row = JSON.stringify(parts);
    assertEquals(result.given, [...parts.map(() => 0).slice(1), 87, 0], row);
    assertEquals(result.status, 202, row);
    assertEquals(fields(result), { "x-b": "2" }, row);
    assertEquals(result.body, "body", row);
    assertEquals(result.log.bytes, 4, row);
  }
});

Deno.test("WriteClient.flush() fixes nothing before there is something, and closes an unfinished block", async () => {
  const nothing = await given(async (ecb) => {
    await writeClientOf(ecb).flush();
    return header(ecb, "404 Not Found", "X-A: 1\r\n\r\n");
  });
  assertEquals([nothing.given, nothing.status], [0, 404]);
  const rows: [open: string, fields: Record<string, string>][] = [
    ["X-A: 1\r\n", { "x-a": "1" }],
    ["", {}],
  ];
  for (const [open, expected] of rows) {
    const result = await given(async (ecb) => {
      header(ecb, "404 Not Found", open);
      // Nobody takes an answer that was not made.
      writeClientOf(ecb).flush().catch(() => {});
      await Promise.resolve();
      return header(ecb, null, "X-B: 2\r\n\r\n");
    });
    assertEquals([result.given, result.status], [87, 404], open);
    assertEquals(fields(result), expected, open);
  }
});

Deno.test("An explicit 500 passes, with its own body", async () => {
  const called = await given((ecb) =>
    header(ecb, "500 Own", "X-A: 1\r\n\r\nmine")
  );
  const raw = await given((ecb) =>
    writeAll(ecb, ["HTTP/1.1 500 Own\r\nX-A: 1\r\n\r\nmine"])
  );
  for (const result of [called, raw]) {
    assertEquals(result.status, 500);
    assertEquals(result.headers.get("x-a"), "1");
    assertEquals(result.body, "mine");
    assertEquals(result.errors, []);
    assertEquals(result.log.outcome, "sent");
  }
});

Deno.test("HSE_REQ_SEND_URL_REDIRECT_RESP answers with 302 and the URL as it was given", async () => {
  const rows: [
    url: string | Uint8Array,
    count: number | undefined,
    to: string,
  ][] = [
    ["http://example.com/a?b=c#d", undefined, "http://example.com/a?b=c#d"],
    ["/path", undefined, "/path"],
    ["relative", undefined, "relative"],
    ["//host/a", undefined, "//host/a"],
    ["/pathgarbage", 5, "/path"],
    ["/path\0garbage", 14, "/path"],
    ["/path", 4096, "/path"],
    ["/path", 0, "/path"],
    [latin1Bytes("/caf\xe9"), undefined, "/caf\xe9"],
  ];
  for (const [url, count, to] of rows) {
    const result = await given((ecb) => redirect(ecb, url, count));
    assertEquals(result.given, 0, to);
    assertEquals(result.status, 302, to);
    assertEquals(fields(result), { location: to });
    assertEquals(result.body, "", to);
  }
});

Deno.test("A redirection over an unfinished block is whole, whatever that declared of its page", async () => {
  for (
    const declared of ["Transfer-Encoding: chunked", "Content-Length: 5"]
  ) {
    const result = await given((ecb) => [
      header(ecb, "200 OK", `${declared}\r\n`),
      redirect(ecb, "/next"),
    ]);
    assertEquals([result.given, result.status], [[0, 0], 302], declared);
    assertEquals(fields(result), { location: "/next" }, declared);
    assertEquals([result.log.outcome, result.errors], ["sent", []], declared);
  }
});

Deno.test("A redirection keeps what an unfinished block held, but what it says of the page", async () => {
  const result = await given((ecb) => [
    header(
      ecb,
      "200 OK",
      "Content-Length: 5\r\nSet-Cookie: a=1\r\nLocation: /first\r\nX-A: 1",
    ),
    redirect(ecb, "/second"),
  ]);
  assertEquals(result.given, [0, 0]);
  assertEquals(result.status, 302);
  assertEquals(fields(result), {
    location: "/second",
    "set-cookie": "a=1",
    "x-a": "1",
  });
});

Deno.test("A redirection to a URL that no header can hold is refused, and a right one works", async () => {
  const urls: (string | Uint8Array | null)[] = [
    "",
    "\0/path",
    "/a\r\nX-Bad: 1",
    "/a\nb",
    "/a\rb",
    "/a\x01b",
    "/a\x7f",
    "/\u20ac",
    latin1Bytes("/a\r\nX-Bad: 1"),
    null,
  ];
  for (const url of urls) {
    const result = await given((ecb) => [
      redirect(ecb, url as string),
      redirect(ecb, "/right"),
    ]);
    assertEquals(result.given, [87, 0], JSON.stringify(url));
    assertEquals(fields(result), { location: "/right" }, JSON.stringify(url));
  }
});

Deno.test("A block over 64 KiB is refused: in one call, over several, and raw", async () => {
  const line = `X-A: ${"a".repeat(1000)}\r\n`;
  const lines = line.repeat(Math.floor(LARGEST / line.length));
  const fill = (length: number) =>
    `${lines}X-B: ${"b".repeat(length - lines.length - 7)}\r\n`;
  const longest = `${fill(LARGEST - 2)}\r\n`;
  const tooLong = `${fill(LARGEST - 1)}\r\n`;
  assertEquals([longest.length, tooLong.length], [65536, 65537]);

  const taken = await given((ecb) => header(ecb, null, `${longest}body`));
  assertEquals([taken.given, taken.body], [0, "body"]);
  assert(taken.headers.has("x-b"));
  // The status text is a part of the head.
  const withStatus = await given((ecb) => [
    header(ecb, "200 OK", longest),
    header(ecb, "200", longest),
    header(ecb, "200", `${fill(LARGEST - 5)}\r\n`),
  ]);
  assertEquals(withStatus.given, [87, 87, 0]);

  const right = "X-Right: 1\r\n\r\n";
  const once = await given((ecb) => [
    header(ecb, "404 Not Found", tooLong),
    header(ecb, "200 OK", right),
  ]);
  assertEquals(once.given, [87, 0]);
  assertEquals(fields(once), { "x-right": "1" });

  const often = await given((ecb) => {
    header(ecb, "202 Accepted", "X-A: 1\r\n");
    const errors: number[] = [];
    for (let i = 0; i < 70; i++) errors.push(header(ecb, null, line));
    return [errors.indexOf(87), header(ecb, null, right)];
  });
  assertEquals(often.given, [65, 0]);
  assertEquals(often.status, 202);
  assertEquals(often.headers.get("x-right"), "1");

  const raw = "HTTP/1.1 200 OK\r\n";
  const cut = raw.length;
  for (const size of [100, 4096, 65536, 70_000]) {
    for (const [block, last] of [[longest, 0], [tooLong, 87]] as const) {
      const text = raw + block.slice(0, 10) + block.slice(10 + cut);
      const result = await given(async (ecb) => {
        const errors: number[] = [];
        for (let at = 0; at < text.length && !errors.at(-1); at += size) {
          errors.push((await write(ecb, text.slice(at, at + size))).error);
        }
        return errors.at(-1);
      });
      assertEquals(result.given, last, `${size} ${last}`);
      assertEquals(result.headers.has("x-b"), last === 0, `${size} ${last}`);
    }
  }
});

Deno.test("A body that does not fit what its own head declares is refused whole: 13", async () => {
  const rows = [
    "Content-Length: 3\r\n\r\nlong",
    "Transfer-Encoding: chunked\r\n\r\nno size\r\n",
    "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\nmore",
  ];
  for (const text of rows) {
    const called = await given((ecb) => [
      header(ecb, "404 Not Found", text),
      writeClientOf(ecb).bytesWritten,
      header(ecb, "202 Accepted", "X-Right: 1\r\n\r\nbody"),
    ]);
    assertEquals(called.given, [ERROR_INVALID_DATA, 0, 0], text);
    assertEquals(called.status, 202, text);
    assertEquals(called.body, "body", text);
    assertEquals(called.log.bytes, 4, text);
    const raw = await given(async (ecb) => [
      (await write(ecb, `HTTP/1.1 404 X\r\n${text}`)).error,
      writeClientOf(ecb).bytesWritten,
      header(ecb, "202 Accepted", "X-Right: 1\r\n\r\nbody"),
    ]);
    assertEquals(raw.given, [ERROR_INVALID_DATA, 0, 0], text);
    assertEquals(raw.status, 202, text);
    assertEquals(raw.body, "body", text);
    assertEquals(raw.log.bytes, 4, text);
  }
});

Deno.test("A body's bytes that come with a head are held to its length", async () => {
  const result = await given(async (ecb) => [
    header(ecb, "200 OK", "Content-Length: 5\r\n\r\nab"),
    ...await writeAll(ecb, ["cdef", "cde", "f"]),
  ]);
  assertEquals(result.given, [0, 13, 0, 13]);
  assertEquals(result.body, "abcde");
});
