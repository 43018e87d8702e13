import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { WriteClientError } from "../../mod.ts";
import {
  Directory,
  fileResponse,
  type FileResponseInit,
  type FileSource,
  openFile,
} from "../../src/files/mod.ts";
import { entityTag } from "../../src/files/validators.ts";
import { ManualClock } from "../../src/testing/manual_clock.ts";
import { bounded, pause } from "../helpers/bounded.ts";
import { FileTree } from "../helpers/file_tree.ts";
import { hungFile, never } from "../helpers/hung.ts";
import { pattern } from "../helpers/patterns.ts";
import { turns } from "../helpers/settled.ts";
import { TestFile } from "../helpers/test_files.ts";

const LARGE = pattern(7, 1_000_000);
const SMALL = pattern(8, 1000);
/** Long ago, so that a tag made of it is strong. */
const TIME = new Date("2020-02-03T04:05:06Z");

function ask(headers: Record<string, string> = {}, method = "GET"): Request {
  return new Request("http://localhost/", { method, headers });
}

/** A response, and what of it a test compares. */
async function seen(response: Response): Promise<unknown[]> {
  const bytes = await bounded(response.bytes(), "the body");
  return [response.status, bytes.length];
}

// -- Arguments --

Deno.test("fileResponse() rejects wrong arguments in words, and closes the source", async () => {
  const rows: [request: unknown, init: unknown, text: string][] = [
    [{ raw: ask() }, {}, "pass its raw"],
    ["/", {}, "request must be a Request, received the string"],
    [ask(), null, "init must be an object, received null"],
    [ask(), { onError: 1 }, "onError must be a function, received 1"],
    [ask(), { status: 99 }, "status must be from 200 to 599"],
    [ask(), { status: 304 }, "status must be from 200 to 599"],
    [ask(), { status: 206 }, "status must be from 200 to 599"],
    [ask(), { statusText: 1 }, "statusText must be a string, received 1"],
    [ask(), { statusText: "a\nb" }, "must not have control characters"],
    [ask(), { deadlines: { idle: -1 } }, "deadline idle"],
    [ask(), { headers: { etag: "plain" } }, "ETag must be a text in double"],
    [ask(), { headers: { "last-modified": "soon" } }, "Last-Modified must be"],
  ];
  for (const [request, init, text] of rows) {
    const file = new TestFile(SMALL);
    const made = fileResponse(
      request as Request,
      file,
      init as FileResponseInit,
    );
    const error = await assertRejects(() => bounded(made, text), Error, text);
    assert(/^Cannot (?:send a file|use deadline)/.test(error.message));
    assertEquals([file.closed, file.streams], [1, 0], text);
  }
});

Deno.test("fileResponse() rejects what is no source in words", async () => {
  const rows: [source: unknown, text: string][] = [
    [undefined, "received undefined"],
    ["file.txt", "received the string"],
    [Promise.resolve(new Blob([])), "received a Promise; await it"],
    [{ size: -1, slice() {} }, "received an object"],
    [{ size: 1 }, "received an object"],
    [new Uint8Array(4), "received a Uint8Array"],
  ];
  for (const [source, text] of rows) {
    const error = await assertRejects(
      () => fileResponse(ask(), source as FileSource),
      TypeError,
    );
    assert(error.message.includes(text), error.message);
  }
});

// -- What a handler chooses --

Deno.test("fileResponse() sends the handler's fields in place of the source's", async () => {
  const headers = {
    "content-type": "text/y",
    "content-length": "5",
    "content-range": "bytes 0-1/9",
    "cache-control": "max-age=60",
    "connection": "close",
    "etag": '"mine"',
    "last-modified": "Mon, 03 Feb 2020 04:05:06 GMT",
  };
  const response = await fileResponse(
    ask({ range: "bytes=1-2", "if-range": '"mine"' }),
    new Blob([SMALL], { type: "text/x" }),
    { headers },
  );
  assertEquals(Object.fromEntries(response.headers), {
    "accept-ranges": "bytes",
    "cache-control": "max-age=60",
    "content-length": "2",
    "content-range": "bytes 1-2/1000",
    "content-type": "text/y",
    "etag": '"mine"',
    "last-modified": "Mon, 03 Feb 2020 04:05:06 GMT",
  });
  assertEquals(await response.bytes(), SMALL.slice(1, 3));
});

Deno.test("fileResponse() keeps the handler's fields where no file is sent, but those of the file", async () => {
  const headers = {
    "cache-control": "max-age=60",
    "content-encoding": "gzip",
    "content-language": "en",
    "content-location": "/a",
    "etag": '"mine"',
    "vary": "accept-encoding",
  };
  const rows: [Record<string, string>, number, Record<string, string>][] = [
    [{ "if-none-match": '"mine"' }, 304, {
      "cache-control": "max-age=60",
      "content-location": "/a",
      "etag": '"mine"',
      "vary": "accept-encoding",
    }],
    [{ range: "bytes=1000-" }, 416, {
      "content-location": "/a",
      "content-range": "bytes */1000",
      "content-type": "text/plain; charset=utf-8",
      "vary": "accept-encoding",
    }],
    [{ "if-match": '"other"' }, 412, {
      "content-location": "/a",
      "content-type": "text/plain; charset=utf-8",
      "vary": "accept-encoding",
    }],
  ];
  for (const [asked, status, fields] of rows) {
    const response = await fileResponse(ask(asked), new Blob([SMALL]), {
      headers,
    });
    await response.text();
    assertEquals(response.status, status);
    assertEquals(Object.fromEntries(response.headers), fields);
  }
});

Deno.test("fileResponse() sends the whole file with another status, and without parts", async () => {
  const asked = ask({ range: "bytes=0-1", "if-none-match": "*" });
  const page = await fileResponse(asked, new Blob(["none"]), {
    status: 404,
    statusText: "Gone",
  });
  assertEquals([page.status, page.statusText], [404, "Gone"]);
  assertEquals(page.headers.get("accept-ranges"), null);
  assertEquals(await page.text(), "none");
  const whole = await fileResponse(
    ask({ range: "bytes=0-1" }),
    new Blob(["whole"]),
    { headers: { "accept-ranges": "none" } },
  );
  assertEquals([whole.status, await whole.text()], [200, "whole"]);
});

// -- Ends --

Deno.test("fileResponse() closes the source once, whatever ends the body", async () => {
  const file = new TestFile(LARGE);
  const response = await fileResponse(ask(), file);
  assertEquals(file.closed, 0);
  assertEquals(await response.bytes(), LARGE);
  assertEquals(file.closed, 1);

  const left = new TestFile(LARGE);
  const { body } = await fileResponse(ask(), left);
  const reader = body!.getReader();
  await reader.read();
  await reader.cancel();
  assertEquals([left.closed, left.cancelled], [1, 1]);

  const unread = new TestFile(LARGE);
  await (await fileResponse(ask(), unread)).body!.cancel();
  assertEquals([unread.closed, unread.cancelled, unread.read], [1, 1, 0]);
});

Deno.test("fileResponse() errors the body, and calls onError once, when the source fails", async () => {
  const rows: [FileSource & { closed?: number }, string][] = [
    [new TestFile(LARGE, { failAt: 100_000 }), "the disk is gone"],
    [new TestFile(LARGE, { size: 1_000_001 }), "received 1000000"],
    [
      Object.assign(new TestFile(LARGE), { isUnchanged: () => false }),
      "it was changed",
    ],
    [
      Object.assign(new TestFile(LARGE), {
        isUnchanged: () => Promise.reject(new Error("no look")),
      }),
      "no look",
    ],
  ];
  for (const [file, text] of rows) {
    const errors: unknown[] = [];
    const response = await fileResponse(ask(), file, {
      onError: (error) => {
        errors.push(error);
        throw error;
      },
    });
    await assertRejects(() => bounded(response.bytes(), text), Error, text);
    await turns();
    assertEquals([errors.length, file.closed], [1, 1], text);
  }
});

Deno.test("fileResponse() rejects, and calls onError once, where the source fails before its first byte", async () => {
  const open = { size: 1000, slice: () => new Blob([SMALL]) };
  const rows: [Partial<FileSource>, string][] = [
    [{
      slice: () => {
        throw new Error("no slice");
      },
    }, "no slice"],
    [{
      slice: () => ({
        stream: never as never,
        arrayBuffer: () => Promise.reject(new Error("no bytes")),
      }),
    }, "no bytes"],
    [{ size: 1001 }, "received 1000"],
    [{ isUnchanged: () => false }, "it was changed"],
  ];
  for (const [members, text] of rows) {
    const errors: unknown[] = [];
    let closed = 0;
    const file = { ...open, ...members, close: () => void closed++ };
    await assertRejects(
      () =>
        fileResponse(ask(), file, { onError: (error) => errors.push(error) }),
      Error,
      text,
    );
    assertEquals([errors.length, closed], [1, 1], text);
  }
});

Deno.test("fileResponse() resolves to an empty 499 when its client leaves before the first byte", async () => {
  const stop = new AbortController();
  const file = { ...hungFile(), closed: 0, close: () => void file.closed++ };
  const part = {
    ...file.slice(0, 10),
    arrayBuffer: () => never<ArrayBuffer>(),
  };
  const request = new Request("http://localhost/", { signal: stop.signal });
  const answered = fileResponse(request, { ...file, slice: () => part });
  await turns();
  stop.abort();
  assertEquals((await bounded(answered, "the answer")).status, 499);
  assertEquals(file.closed, 1);
});

Deno.test("fileResponse() ends at its deadlines: a file that is not read, a client that takes nothing", async () => {
  const clock = new ManualClock();
  const errors: unknown[] = [];
  const init: FileResponseInit = {
    info: clock.info,
    deadlines: { idle: 1000, write: 2000 },
    onError: (error) => errors.push(error),
  };
  // Before there is a response.
  let closed = 0;
  const close = () => void closed++;
  const { promise: arrayBuffer, reject } = Promise.withResolvers<ArrayBuffer>();
  const held = {
    size: 10,
    slice: () => ({ stream: never as never, arrayBuffer: () => arrayBuffer }),
    close,
  };
  const late = fileResponse(ask(), held, init).catch((error) => error);
  await clock.advance(1000);
  const reason = await bounded(late, "the answer");
  assert(reason instanceof WriteClientError);
  assertEquals([reason.code, errors.length, closed], [121, 1, 1]);
  reject(new Error("too late"));
  await turns();
  assertEquals([errors.length, closed], [1, 1]);
  // In the body.
  const hung = await fileResponse(ask(), { ...hungFile(4), close }, init);
  const reader = hung.body!.getReader();
  await reader.read();
  const waiting = assertRejects(() => reader.read());
  await clock.advance(1000);
  await bounded(waiting, "the read");
  assertEquals([errors.length, closed], [2, 2]);
  // The client's fault.
  const unread = await fileResponse(ask(), new TestFile(LARGE), init);
  await clock.advance(1999);
  const first = unread.body!.getReader();
  assertEquals((await first.read()).done, false);
  await clock.advance(2000);
  await assertRejects(() => first.read());
  assertEquals([errors.length, clock.pending], [2, 0]);
});

// -- Files that change --

Deno.test("a file that is changed while it is sent errors the body, wherever it comes from", async () => {
  await using tree = await FileTree.make();
  const changes: Record<string, (path: string) => Promise<void>> = {
    "written to": async (path) => {
      using file = await Deno.open(path, { write: true });
      await file.write(new Uint8Array(10));
    },
    "cut": (path) => Deno.truncate(path, 900_000),
    "grown": (path) => Deno.writeFile(path, SMALL, { append: true }),
  };
  for (const [how, change] of Object.entries(changes)) {
    const path = await tree.put("large.bin", LARGE);
    await Deno.utime(path, TIME, TIME);
    const files = new Directory(tree.root);
    for (const open of [() => openFile(path), () => files.open(path)]) {
      const response = await fileResponse(ask(), (await open())!);
      const reader = response.body!.getReader();
      await reader.read();
      await change(path);
      const rest = async () => {
        while (!(await reader.read()).done);
      };
      await assertRejects(() => bounded(rest(), how), Error, "Cannot send");
      await tree.put("large.bin", LARGE);
      await Deno.utime(path, TIME, TIME);
    }
  }
});

Deno.test("a file is sent whole though another takes its name, or its mode changes", async () => {
  await using tree = await FileTree.make();
  const path = await tree.put("large.bin", LARGE);
  const response = await fileResponse(ask(), await openFile(path));
  const reader = response.body!.getReader();
  const first = (await reader.read()).value!;
  await Deno.chmod(path, 0o600);
  const other = await tree.put("other.bin", SMALL);
  await Deno.rename(other, path);
  let size = first.length;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
  }
  assertEquals(size, LARGE.length);
});

Deno.test("a download that broke off is not resumed with another file's bytes", async () => {
  await using tree = await FileTree.make();
  const path = await tree.put("app.bin", SMALL);
  const resume = async (before: string, replace: () => Promise<void>) => {
    await Deno.utime(path, TIME, TIME);
    const first = await fileResponse(ask(), await openFile(path));
    await first.body?.cancel();
    const etag = first.headers.get("etag")!;
    assert(etag.startsWith('"'), `${before}: ${etag}`);
    await replace();
    const rest = ask({ range: "bytes=500-", "if-range": etag });
    return await seen(await fileResponse(rest, await openFile(path)));
  };
  assertEquals(await resume("the same", async () => {}), [206, 500]);
  // In place, of the same size.
  const write = () => Deno.writeFile(path, SMALL.toReversed());
  assertEquals(await resume("in place", write), [200, 1000]);
  const longer = () => Deno.writeFile(path, LARGE.slice(0, 2000));
  assertEquals(await resume("longer", longer), [200, 2000]);
});

Deno.test("a file put in the place of one with its size and time has another tag", async () => {
  await using tree = await FileTree.make();
  const path = await tree.put("app.bin", SMALL);
  await Deno.utime(path, TIME, TIME);
  const one = await openFile(path);
  await one.close?.();
  // Deno tells the time of such a change in seconds.
  await pause(1100);
  const other = await tree.put("other.bin", SMALL.toReversed());
  await Deno.utime(other, TIME, TIME);
  await Deno.rename(other, path);
  const two = await openFile(path);
  await two.close?.();
  assertEquals(one.lastModified, two.lastModified);
  assert(one.etag !== two.etag, one.etag);
});

Deno.test("a file that was changed a moment ago has a weak tag: it may change again unseen", () => {
  const now = Date.parse("2024-01-01T00:00:10Z");
  const rows: [modified: number, strong: boolean][] = [
    [now - 3_600_000, true],
    // Of a clock with milliseconds.
    [now - 999, true],
    [now - 51, true],
    [now - 49, false],
    [now - 1, false],
    [now + 49, false],
    [now + 51, true],
    // Of a clock with seconds, perhaps.
    [now - 2000, true],
    [now - 1000, false],
    [now, false],
    [now + 1000, false],
  ];
  for (const [modified, strong] of rows) {
    const tag = entityTag(SMALL.length, modified, now);
    assertEquals(tag.startsWith('"'), strong, `${now - modified}`);
    assertMatch(tag, /^(?:W\/)?"[0-9a-z]+-[0-9a-z]+"$/);
  }
});

Deno.test("a weak tag is for 304, and not for a part", async () => {
  const file = { size: 4, etag: 'W/"a"', slice: () => new Blob(["weak"]) };
  const same = ask({ "if-none-match": 'W/"a"' });
  assertEquals(await seen(await fileResponse(same, file)), [304, 0]);
  const part = ask({ range: "bytes=0-1", "if-range": 'W/"a"' });
  assertEquals(await seen(await fileResponse(part, file)), [200, 4]);
  const match = ask({ "if-match": 'W/"a"' });
  assertEquals((await seen(await fileResponse(match, file)))[0], 412);
});

Deno.test("a source's tag that is none is not sent", async () => {
  for (const etag of ["a", '"a', "", '"a b"', '"a"\r\nx: y']) {
    const file = { size: 4, etag, slice: () => new Blob(["file"]) };
    const response = await fileResponse(ask(), file);
    assertEquals(response.headers.get("etag"), null, etag);
    await response.text();
  }
});

Deno.test("a time that lies ahead is not said", async () => {
  const ahead = new File(["x"], "x", { lastModified: Date.UTC(2999, 0) });
  const response = await fileResponse(ask(), ahead);
  await response.text();
  assertEquals(response.headers.get("last-modified"), null);
  assert(response.headers.get("etag"));
});
