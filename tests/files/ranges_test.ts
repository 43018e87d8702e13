// One table of requests, and each place that answers them with a file: they
// give the same status, fields and bytes, and close the file once.

import { assertEquals } from "@std/assert";
import {
  type FileSource,
  HSE_REQ_SEND_URL,
  HSE_STATUS_SUCCESS,
  IsapiHost,
} from "../../mod.ts";
import { fileResponse } from "../../src/files/mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { write } from "../helpers/ecb_calls.ts";
import { pattern } from "../helpers/patterns.ts";
import { turns } from "../helpers/settled.ts";
import { executed } from "../helpers/support_calls.ts";
import { storeOf, TestFile } from "../helpers/test_files.ts";

const SIZE = 1000;
const CONTENT = pattern(5, SIZE);
const TAG = '"abc,def"';
const MODIFIED = "Mon, 03 Feb 2020 04:05:06 GMT";
const BEFORE = "Mon, 03 Feb 2020 04:05:05 GMT";
const AFTER = "Mon, 03 Feb 2020 04:05:07 GMT";

type Fields = Readonly<Record<string, string>>;

/** What is asked for, and what is answered: the status, and the part that is sent. */
type Row = readonly [fields: Fields, status: number, part?: [number, number]];

const WHOLE: [number, number] = [0, SIZE];
const range = (value: string): Fields => ({ range: value });

/** Of GET. */
const ROWS: readonly Row[] = [
  [{}, 200, WHOLE],
  // One range.
  [range("bytes=0-0"), 206, [0, 1]],
  [range("bytes=0-499"), 206, [0, 500]],
  [range("bytes=500-999"), 206, [500, 1000]],
  [range("bytes=999-"), 206, [999, 1000]],
  [range("bytes=0-"), 206, WHOLE],
  [range("bytes=-1"), 206, [999, 1000]],
  [range("bytes=-1000"), 206, WHOLE],
  [range("bytes=-5000"), 206, WHOLE],
  [range("bytes=990-99999"), 206, [990, 1000]],
  [range("bytes=1-99999999999999999999999999"), 206, [1, 1000]],
  [range("BYTES=5-6"), 206, [5, 7]],
  [range("bytes= 5-6\t"), 206, [5, 7]],
  [range("bytes=007-0008"), 206, [7, 9]],
  // None that the file has.
  [range("bytes=1000-"), 416],
  [range("bytes=1000-1001"), 416],
  [range("bytes=99999999999999999999999999-"), 416],
  [range("bytes=-0"), 416],
  // Several, or none.
  [range("bytes=0-1,3-4"), 200, WHOLE],
  [range("bytes=0-1, 0-1"), 200, WHOLE],
  [range("bytes=5-4"), 200, WHOLE],
  [range("bytes=-"), 200, WHOLE],
  [range("bytes="), 200, WHOLE],
  [range("bytes=a-b"), 200, WHOLE],
  [range("bytes=0x1-2"), 200, WHOLE],
  [range("bytes=1 - 2"), 200, WHOLE],
  [range("bytes=--1"), 200, WHOLE],
  [range("bytes=1--2"), 200, WHOLE],
  [range("bytes=1.0-2"), 200, WHOLE],
  [range("bytes 0-1"), 200, WHOLE],
  [range("items=0-1"), 200, WHOLE],
  [range("0-1"), 200, WHOLE],
  // If-Range.
  [{ range: "bytes=1-2", "if-range": TAG }, 206, [1, 3]],
  [{ range: "bytes=1-2", "if-range": '"other"' }, 200, WHOLE],
  [{ range: "bytes=1-2", "if-range": `W/${TAG}` }, 200, WHOLE],
  [{ range: "bytes=1-2", "if-range": `${TAG}, "x"` }, 200, WHOLE],
  [{ range: "bytes=1-2", "if-range": "*" }, 200, WHOLE],
  [{ range: "bytes=1-2", "if-range": "" }, 200, WHOLE],
  [{ range: "bytes=1-2", "if-range": MODIFIED }, 206, [1, 3]],
  [{ range: "bytes=1-2", "if-range": BEFORE }, 200, WHOLE],
  [{ range: "bytes=1-2", "if-range": AFTER }, 200, WHOLE],
  [{ range: "bytes=5000-", "if-range": '"other"' }, 200, WHOLE],
  [{ "if-range": '"other"' }, 200, WHOLE],
  // If-None-Match.
  [{ "if-none-match": TAG }, 304],
  [{ "if-none-match": `W/${TAG}` }, 304],
  [{ "if-none-match": `"a", ${TAG}` }, 304],
  [{ "if-none-match": `"a" ,, W/"b",${TAG},` }, 304],
  [{ "if-none-match": "*" }, 304],
  [{ "if-none-match": '"abc", "def"' }, 200, WHOLE],
  [{ "if-none-match": "abc,def" }, 200, WHOLE],
  [{ "if-none-match": "" }, 200, WHOLE],
  [{ "if-none-match": TAG, range: "bytes=1-2" }, 304],
  // If-Modified-Since, which If-None-Match overrules.
  [{ "if-modified-since": MODIFIED }, 304],
  [{ "if-modified-since": AFTER }, 304],
  [{ "if-modified-since": BEFORE }, 200, WHOLE],
  [{ "if-modified-since": "Monday, 03-Feb-20 04:05:06 GMT" }, 304],
  [{ "if-modified-since": "Mon Feb  3 04:05:06 2020" }, 304],
  [{ "if-modified-since": "2020-02-03T04:05:06Z" }, 200, WHOLE],
  [{ "if-modified-since": "never" }, 200, WHOLE],
  [{ "if-modified-since": AFTER, "if-none-match": '"x"' }, 200, WHOLE],
  [{ "if-modified-since": BEFORE, "if-none-match": TAG }, 304],
  // If-Match and If-Unmodified-Since, which come first.
  [{ "if-match": TAG }, 200, WHOLE],
  [{ "if-match": `"a", ${TAG}` }, 200, WHOLE],
  [{ "if-match": "*" }, 200, WHOLE],
  [{ "if-match": '"a"' }, 412],
  [{ "if-match": `W/${TAG}` }, 412],
  [{ "if-match": '"a"', range: "bytes=1-2" }, 412],
  [{ "if-match": TAG, range: "bytes=1-2" }, 206, [1, 3]],
  [{ "if-match": TAG, "if-none-match": TAG }, 304],
  [{ "if-unmodified-since": MODIFIED }, 200, WHOLE],
  [{ "if-unmodified-since": AFTER }, 200, WHOLE],
  [{ "if-unmodified-since": BEFORE }, 412],
  [{ "if-unmodified-since": "never" }, 200, WHOLE],
  [{ "if-unmodified-since": BEFORE, "if-match": TAG }, 200, WHOLE],
];

/** A file of the table, with what was done to it. */
class TaggedFile extends TestFile {
  readonly etag = TAG;
  readonly type = "text/x";
  readonly lastModified = Date.parse(MODIFIED) + 789;
}

type Answers = (request: Request, file: FileSource) => Promise<Response>;

/** Each place that answers with a file. */
const PLACES: Readonly<Record<string, Answers>> = {
  "a host's plain file": (request, file) =>
    new IsapiHost({ files: storeOf(file) }).fetch(request),
  "SEND_URL": (request, file) =>
    new IsapiHost({ files: storeOf(file) }).mount("/send", {
      HttpExtensionProc(ecb) {
        ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_SEND_URL, "/file");
        return HSE_STATUS_SUCCESS;
      },
    }).fetch(new Request("http://localhost/send", request)),
  "fileResponse()": (request, file) => fileResponse(request, file),
};

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly file: TaggedFile;
}

async function ask(
  answers: Answers,
  method: string,
  headers: Fields,
  chunk = 300,
): Promise<Answered> {
  const file = new TaggedFile(CONTENT, { chunk });
  const request = new Request("http://localhost/file", { method, headers });
  const response = await bounded(answers(request, file), "the answer");
  const bytes = await bounded(response.bytes(), "the body");
  await turns();
  return { status: response.status, headers: response.headers, bytes, file };
}

/** The fields of an answer that follow from the file. */
function fieldsOf(headers: Headers): Record<string, string> {
  const all = Object.fromEntries(headers);
  return Object.fromEntries(
    [
      "accept-ranges",
      "content-length",
      "content-range",
      "content-type",
      "etag",
      "last-modified",
    ].filter((name) => name in all).map((name) => [name, all[name]!]),
  );
}

/** The same, as RFC 9110 wants them. */
function wantedFields(status: number, part: [number, number] | undefined) {
  const validators = { etag: TAG, "last-modified": MODIFIED };
  if (status === 304) return { etag: TAG };
  if (part === undefined) {
    return {
      ...(status === 416 ? { "content-range": `bytes */${SIZE}` } : {}),
      "content-type": "text/plain; charset=utf-8",
    };
  }
  const [start, end] = part;
  return {
    ...validators,
    "accept-ranges": "bytes",
    "content-length": String(end - start),
    "content-type": "text/x",
    ...(status === 206
      ? { "content-range": `bytes ${start}-${end - 1}/${SIZE}` }
      : {}),
  };
}

for (const [place, answers] of Object.entries(PLACES)) {
  Deno.test(`${place} answers GET as RFC 9110 has it, and closes the file once`, async () => {
    for (const [fields, status, part] of ROWS) {
      const row = JSON.stringify(fields);
      const got = await ask(answers, "GET", fields);
      assertEquals(got.status, status, row);
      const wanted = wantedFields(status, part);
      const own = fieldsOf(got.headers);
      if (part === undefined) delete own["content-length"];
      assertEquals(own, wanted, row);
      if (part !== undefined) {
        assertEquals(got.bytes, CONTENT.slice(...part), row);
        assertEquals(got.file.slices, [part], row);
      } else {
        assertEquals([got.file.streams, got.file.read], [0, 0], row);
      }
      assertEquals(got.file.closed, 1, row);
    }
  });

  Deno.test(`${place} answers HEAD with the head of the whole file, and reads nothing`, async () => {
    for (const [fields, status] of ROWS) {
      const row = JSON.stringify(fields);
      const got = await ask(answers, "HEAD", fields);
      const wanted = status === 206 || status === 416 ? 200 : status;
      assertEquals(got.status, wanted, row);
      if (wanted === 200) {
        assertEquals(fieldsOf(got.headers), wantedFields(200, WHOLE), row);
      }
      const { streams, read, closed } = got.file;
      assertEquals([got.bytes.length, read, closed], [0, 0, 1], row);
      // SEND_URL asks with GET, and cancels what it gets.
      if (place !== "SEND_URL") assertEquals(streams, 0, row);
    }
  });
}

Deno.test("SEND_URL answers a POST with the whole file, as if GET had asked without conditions", async () => {
  for (const [fields] of ROWS) {
    const got = await ask(PLACES["SEND_URL"]!, "POST", fields);
    assertEquals(got.status, 200, JSON.stringify(fields));
    assertEquals(got.bytes, CONTENT);
  }
});

Deno.test("EXEC_URL gives the parent the whole file, whatever its client asks for", async () => {
  for (const [headers] of ROWS) {
    const file = new TaggedFile(CONTENT);
    const host = new IsapiHost({ files: storeOf(file) }).mount("/exec", {
      async HttpExtensionProc(ecb) {
        await write(ecb, "before");
        await executed(ecb, { pszUrl: "/file" });
        await write(ecb, "after");
        return HSE_STATUS_SUCCESS;
      },
    });
    const request = new Request("http://localhost/exec", { headers });
    const response = await bounded(host.fetch(request), "the answer");
    assertEquals(response.status, 200, JSON.stringify(headers));
    const bytes = await bounded(response.bytes(), "the body");
    assertEquals(bytes.slice(6, -5), CONTENT);
    assertEquals(file.closed, 1);
  }
});

Deno.test("EXEC_URL passes on the conditions that the extension gives", async () => {
  const host = new IsapiHost({ files: storeOf(new TaggedFile(CONTENT)) })
    .mount("/exec", {
      async HttpExtensionProc(ecb) {
        const pszChildHeaders = "Range: bytes=1-2\r\n";
        await executed(ecb, { pszUrl: "/file", pszChildHeaders });
        return HSE_STATUS_SUCCESS;
      },
    });
  const response = await host.fetch(new Request("http://localhost/exec"));
  assertEquals(response.status, 206);
  assertEquals(await response.bytes(), CONTENT.slice(1, 3));
});

Deno.test("fileResponse() answers other methods with the whole file", async () => {
  for (const method of ["POST", "PUT", "DELETE"]) {
    for (const [fields] of ROWS) {
      const got = await ask(PLACES["fileResponse()"]!, method, fields);
      assertEquals(got.status, 200, JSON.stringify(fields));
      assertEquals(got.bytes, CONTENT);
    }
  }
});

Deno.test("a file without a time and a tag has no validators: dates do not count, * does", async () => {
  const rows: [Fields, number][] = [
    [{}, 200],
    [range("bytes=1-2"), 206],
    [{ range: "bytes=1-2", "if-range": TAG }, 200],
    [{ range: "bytes=1-2", "if-range": MODIFIED }, 200],
    [{ "if-none-match": TAG }, 200],
    [{ "if-none-match": "*" }, 304],
    [{ "if-match": TAG }, 412],
    [{ "if-match": "*" }, 200],
    [{ "if-modified-since": AFTER }, 200],
    [{ "if-unmodified-since": BEFORE }, 200],
  ];
  for (const [headers, status] of rows) {
    const file = new TestFile(CONTENT);
    const request = new Request("http://localhost/", { headers });
    const response = await fileResponse(request, file);
    await response.bytes();
    assertEquals(response.status, status, JSON.stringify(headers));
    assertEquals(response.headers.get("etag"), null);
    assertEquals(response.headers.get("last-modified"), null);
    assertEquals(file.closed, 1);
  }
});

Deno.test("an empty file has no part", async () => {
  const rows: [Fields, number][] = [
    [{}, 200],
    [range("bytes=0-"), 416],
    [range("bytes=0-0"), 416],
    [range("bytes=-1"), 200],
    [range("bytes=-0"), 416],
  ];
  for (const [headers, status] of rows) {
    const request = new Request("http://localhost/", { headers });
    const response = await fileResponse(request, new Blob([]));
    assertEquals(response.status, status, JSON.stringify(headers));
    if (status === 200) assertEquals(await response.text(), "");
    else assertEquals(response.headers.get("content-range"), "bytes */0");
    await response.body?.cancel();
  }
});
