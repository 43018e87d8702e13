import {
  assert,
  assertEquals,
  assertFalse,
  assertMatch,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import {
  HSE_REQ_SEND_URL,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  type IsapiHostOptions,
  type LogRecord,
} from "../../mod.ts";
import { Directory } from "../../src/files/mod.ts";
import type { FileSource } from "../../src/files/file_store.ts";
import { bounded, until } from "../helpers/bounded.ts";
import { FileTree } from "../helpers/file_tree.ts";
import { ManualClock } from "../../src/testing/manual_clock.ts";
import { latin1Bytes, pattern } from "../helpers/patterns.ts";
import { turns } from "../helpers/settled.ts";
import { execStatus, executed, sendUrl } from "../helpers/support_calls.ts";
import { CountingStore, storeOf, TestFile } from "../helpers/test_files.ts";
import { HostServer } from "../helpers/wire_server.ts";

const TIME = new Date("2020-02-03T04:05:06Z");
const BIG = pattern(3, 8 << 20);

/** A tree and a host that serves it, with all that it told. */
class Served implements AsyncDisposable {
  readonly logs: LogRecord[] = [];
  readonly errors: unknown[] = [];
  readonly store: CountingStore;
  readonly host: IsapiHost;
  readonly tree: FileTree;

  private constructor(tree: FileTree, options: IsapiHostOptions) {
    this.tree = tree;
    this.store = new CountingStore(new Directory(tree.root));
    this.host = new IsapiHost({
      files: this.store,
      ...options,
      onLog: (record) => this.logs.push(record),
      onError: (error) => this.errors.push(error),
    });
  }

  static async make(options: IsapiHostOptions = {}): Promise<Served> {
    const tree = await FileTree.make();
    const path = await tree.put("page.html", "<p>page</p>");
    await Deno.utime(path, TIME, TIME);
    await tree.put("empty.css", "");
    await tree.put("big.bin", BIG);
    return new Served(tree, options);
  }

  ask(path: string, method = "GET"): Promise<Response> {
    return this.host.fetch(new Request(`http://localhost${path}`, { method }));
  }

  /** The one record there is, in short. */
  get logged(): unknown[] {
    const { method, status, bytes, outcome, url } = this.logs[0]!;
    const { pathname } = new URL(url);
    return [this.logs.length, method, pathname, status, bytes, outcome];
  }

  get handles(): [opened: number, closed: number] {
    return [this.store.opened, this.store.closed];
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.tree[Symbol.asyncDispose]();
  }
}

function named(headers: Headers): Record<string, string> {
  return Object.fromEntries(headers);
}

Deno.test("IsapiHost answers GET with a file, its type, length and time", async () => {
  await using served = await Served.make();
  const response = await served.ask("/page.html");
  assertEquals(response.status, 200);
  const { etag, ...fields } = named(response.headers);
  assertEquals(fields, {
    "accept-ranges": "bytes",
    "content-length": "11",
    "content-type": "text/html; charset=UTF-8",
    "last-modified": "Mon, 03 Feb 2020 04:05:06 GMT",
  });
  assertMatch(etag!, /^"[!#-~]+"$/);
  assertEquals(await response.text(), "<p>page</p>");
  assertEquals(served.handles, [1, 1]);
  assertEquals(served.logged, [1, "GET", "/page.html", 200, 11, "sent"]);
});

Deno.test("IsapiHost answers HEAD with the same head, and closes the file at once", async () => {
  await using served = await Served.make();
  const get = await served.ask("/page.html");
  await get.text();
  served.logs.length = 0;
  const head = await served.ask("/page.html", "HEAD");
  assertEquals(head.status, 200);
  assertEquals(named(head.headers), named(get.headers));
  assertEquals(head.body, null);
  await turns();
  assertEquals(served.handles, [2, 2]);
  assertEquals(served.logged, [1, "HEAD", "/page.html", 200, 0, "sent"]);
});

Deno.test("IsapiHost answers with an empty file", async () => {
  await using served = await Served.make();
  const response = await served.ask("/empty.css");
  assertEquals(response.status, 200);
  assertEquals(response.headers.get("content-length"), "0");
  assertEquals(response.headers.get("content-type"), "text/css; charset=UTF-8");
  assertEquals(await response.text(), "");
  await turns();
  assertEquals(served.handles, [1, 1]);
  assertEquals(served.logged, [1, "GET", "/empty.css", 200, 0, "sent"]);
});

Deno.test("IsapiHost ignores a file's query", async () => {
  await using served = await Served.make();
  const response = await served.ask("/page.html?v=%2e%2e/1");
  assertEquals(await response.text(), "<p>page</p>");
});

for (const method of ["GET", "HEAD"]) {
  Deno.test(`IsapiHost asks the fallback for what is missing, ${method}`, async () => {
    const asked: string[] = [];
    await using served = await Served.make({
      fallback: (request) => {
        asked.push(`${request.method} ${new URL(request.url).pathname}`);
        return new Response("other", { status: 202 });
      },
    });
    for (const path of ["/missing", "/", "/sub", "/out.txt", "/nul"]) {
      const response = await served.ask(path, method);
      const body = method === "HEAD" ? "" : "other";
      assertEquals([response.status, await response.text()], [202, body]);
      assertEquals(asked.pop(), `${method} ${path}`);
      assertEquals(asked, []);
    }
    assertEquals(served.handles, [0, 0]);
    assertEquals(served.logs.length, 5);
  });

  Deno.test(`IsapiHost answers 404 without a fallback, ${method}`, async () => {
    await using served = await Served.make();
    for (const path of ["/missing", "/", "/sub/", "/out.txt", "/aux.html"]) {
      const response = await served.ask(path, method);
      assertEquals(response.status, 404);
      await response.text();
      assertEquals(served.logs.pop()?.status, 404);
      assertEquals(served.logs, []);
    }
  });
}

Deno.test("IsapiHost serves no file for another method", async () => {
  await using served = await Served.make();
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"]) {
    const response = await served.ask("/page.html", method);
    assertEquals(response.status, 404, method);
    await response.text();
  }
  assertEquals(served.handles, [0, 0]);
  assertEquals(served.logs.length, 5);
});

Deno.test("IsapiHost prefers a mount to a file", async () => {
  await using served = await Served.make();
  served.host.mount("/page.html", {
    HttpExtensionProc: (ecb) => {
      ecb.dwHttpStatusCode = 203;
      return 1;
    },
  });
  assertEquals((await served.ask("/page.html")).status, 203);
  assertEquals(served.handles, [0, 0]);
});

Deno.test("IsapiHost sends a large file as it is read, and closes it at its end", async () => {
  await using served = await Served.make();
  const response = await served.ask("/big.bin");
  assertEquals(served.handles, [1, 0]);
  assertEquals(await response.bytes(), BIG);
  assertEquals(served.handles, [1, 1]);
  assertEquals(served.logged, [1, "GET", "/big.bin", 200, BIG.length, "sent"]);
});

Deno.test("IsapiHost reads of a file what is asked for, and one piece ahead", async () => {
  const file = new TestFile(BIG);
  const host = new IsapiHost({ files: storeOf(file) });
  const response = await host.fetch(new Request("http://localhost/"));
  await turns();
  assertEquals(file.read, 0);
  const reader = response.body!.getReader();
  await reader.read();
  await turns();
  assertEquals(file.read, 2 * 65536);
  await turns();
  assertEquals(file.read, 2 * 65536);
  await reader.cancel();
  assertEquals([file.cancelled, file.closed], [1, 1]);
});

Deno.test("IsapiHost closes a file and logs once when its reader leaves midway", async () => {
  await using served = await Served.make();
  const response = await served.ask("/big.bin");
  const reader = response.body!.getReader();
  const { value } = await reader.read();
  await reader.cancel("enough");
  await turns();
  assertEquals(served.handles, [1, 1]);
  assertEquals(served.logged, [
    1,
    "GET",
    "/big.bin",
    200,
    value!.length,
    "disconnected",
  ]);
});

Deno.test("IsapiHost closes a file and logs once when its reader leaves while a read waits", async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const file = new TestFile(BIG, { gate });
  const logs: LogRecord[] = [];
  const host = new IsapiHost({
    files: storeOf(file),
    onLog: (record) => logs.push(record),
  });
  const response = await host.fetch(new Request("http://localhost/"));
  const reader = response.body!.getReader();
  await reader.read();
  const waiting = reader.read();
  await bounded(reader.cancel(), "the cancellation");
  assert((await waiting).done);
  open();
  await turns();
  assertEquals([file.closed, file.cancelled], [1, 1]);
  assertEquals(
    logs.map(({ outcome, bytes }) => [outcome, bytes]),
    [["disconnected", 65536]],
  );
});

Deno.test("IsapiHost errors the body, and tells onError, when a file has shrunk or cannot be read", async () => {
  const rows: [file: FileSource, text: string][] = [
    [new TestFile(BIG, { size: BIG.length + 1 }), "received 8388608"],
    [new TestFile(BIG, { failAt: 100_000 }), "the disk is gone"],
    [
      {
        size: 4,
        slice: () => ({
          stream: () => ReadableStream.from(["text"]) as ReadableStream,
        }),
      },
      "Cannot send a file: buffer must be",
    ],
  ];
  for (const [file, text] of rows) {
    for (const path of ["/", "/send"]) {
      const logs: LogRecord[] = [];
      const errors: unknown[] = [];
      const host = new IsapiHost({
        files: storeOf(file),
        onLog: (record) => logs.push(record),
        onError: (error) => errors.push(error),
      }).mount("/send", {
        HttpExtensionProc: (ecb) => {
          assertEquals(sendUrl(ecb, "/"), 0);
          return HSE_STATUS_SUCCESS;
        },
      });
      const url = `http://localhost${path}`;
      const response = await host.fetch(new Request(url));
      await assertRejects(() => bounded(response.bytes(), "the body's end"));
      await turns();
      assertEquals(logs.map(({ outcome }) => outcome), ["failed"]);
      assertEquals(errors.length, 1, text);
      assertStringIncludes(String(errors[0]), text);
    }
    if (file instanceof TestFile) assertEquals(file.closed, 2);
  }
});

Deno.test("A file that fails in EXEC_URL is reported to onError; one whose client leaves is not", async () => {
  const errors: unknown[] = [];
  let status: unknown;
  const host = new IsapiHost({
    files: storeOf(new TestFile(BIG, { failAt: 100_000 })),
    onError: (error) => errors.push(error),
  }).mount("/exec", {
    async HttpExtensionProc(ecb) {
      await executed(ecb, { pszUrl: "/" });
      status = execStatus(ecb);
      return HSE_STATUS_SUCCESS;
    },
  });
  const response = await host.fetch(new Request("http://localhost/exec"));
  await assertRejects(() => bounded(response.bytes(), "the body's end"));
  await turns();
  assertEquals(status, [200, 995]);
  // The child's failure, and that the parent's answer is not whole.
  assertStringIncludes(String(errors[0]), "the disk is gone");
  errors.length = 0;
  const left = await host.fetch(new Request("http://localhost/"));
  await left.body!.cancel("left");
  await turns();
  assertEquals(errors, []);
});

Deno.test("IsapiHost sends no more of a file than its length says", async () => {
  const file = new TestFile(BIG, { size: 100_000 });
  // A source that minds no range.
  const files = storeOf({
    size: 100_000,
    slice: () => file.slice(0, BIG.length),
    close: () => file.close(),
  });
  const response = await new IsapiHost({ files }).fetch(
    new Request("http://localhost/"),
  );
  assertEquals(await response.bytes(), BIG.slice(0, 100_000));
  assertEquals([file.cancelled, file.closed], [1, 1]);
});

Deno.test("IsapiHost answers 500 and closes when a file cannot be sent at all", async () => {
  const broken: Partial<FileSource>[] = [
    {
      slice: () => {
        throw new Error("no slice");
      },
    },
    {
      slice: () => ({
        stream: () => {
          throw new Error("no stream");
        },
      }),
    },
  ];
  for (const members of broken) {
    const file = new TestFile(BIG);
    const errors: unknown[] = [];
    const logs: LogRecord[] = [];
    const host = new IsapiHost({
      files: storeOf({
        size: 5,
        slice: (start, end) => file.slice(start, end),
        close: () => file.close(),
        ...members,
      }),
      onError: (error) => errors.push(error),
      onLog: (record) => logs.push(record),
    });
    const response = await host.fetch(new Request("http://localhost/"));
    await response.text();
    assertEquals([response.status, file.closed], [500, 1]);
    assertEquals([errors.length, logs.map(({ status }) => status)], [1, [500]]);
  }
});

Deno.test("IsapiHost says nothing of a file's time that is none", async () => {
  const rows = [
    [undefined, null],
    [NaN, null],
    [Infinity, null],
    [1e20, null],
    [0, "Thu, 01 Jan 1970 00:00:00 GMT"],
  ] as const;
  for (const [lastModified, expected] of rows) {
    const file: FileSource = {
      size: 4,
      slice: (start, end) => new Blob(["file"]).slice(start, end),
      ...(lastModified === undefined ? {} : { lastModified }),
    };
    const response = await new IsapiHost({ files: storeOf(file) })
      .fetch(new Request("http://localhost/"));
    assertEquals(response.headers.get("last-modified"), expected);
    assertEquals(await response.text(), "file");
  }
});

Deno.test("IsapiHost does not mind a close that throws or rejects", async () => {
  const closes = [
    () => {
      throw new Error("no close");
    },
    () => Promise.reject(new Error("no close")),
  ];
  for (const close of closes) {
    for (const method of ["GET", "HEAD"]) {
      const logs: LogRecord[] = [];
      const host = new IsapiHost({
        files: storeOf({
          size: 3,
          slice: () => new Blob(["abc"]),
          close,
        }),
        onLog: (record) => logs.push(record),
      });
      const response = await host.fetch(
        new Request("http://localhost/", { method }),
      );
      assertEquals(await response.text(), method === "GET" ? "abc" : "");
      await turns();
      assertEquals(logs.map(({ outcome }) => outcome), ["sent"]);
    }
  }
});

Deno.test("IsapiHost answers 500 when the store throws", async () => {
  const errors: unknown[] = [];
  for (const broken of ["map", "open"]) {
    const host = new IsapiHost({
      files: {
        ...storeOf(new TestFile(BIG)),
        [broken]: () => {
          throw new Error(broken);
        },
      },
      onError: (error) => errors.push((error as Error).message),
    });
    const response = await host.fetch(new Request("http://localhost/"));
    assertEquals(response.status, 500);
    await response.text();
  }
  assertEquals(errors, ["map", "open"]);
});

Deno.test("IsapiHost serves a Blob, and one without type or time", async () => {
  const files = storeOf(
    new File(["blob"], "x", { type: "text/x", lastModified: 0 }),
  );
  const response = await new IsapiHost({ files }).fetch(
    new Request("http://localhost/"),
  );
  assertEquals(named(response.headers), {
    "accept-ranges": "bytes",
    "content-length": "4",
    "content-type": "text/x",
    "etag": '"4-0"',
    "last-modified": "Thu, 01 Jan 1970 00:00:00 GMT",
  });
  assertEquals(await response.text(), "blob");
  const bare = await new IsapiHost({ files: storeOf(new Blob(["bare"])) })
    .fetch(new Request("http://localhost/"));
  assertEquals(named(bare.headers), {
    "accept-ranges": "bytes",
    "content-length": "4",
    "content-type": "application/octet-stream",
  });
  assertEquals(await bare.text(), "bare");
});

Deno.test("IsapiHost sends a type that is no header value as plain bytes", async () => {
  for (const type of ["no\r\ntype", "☃", ""]) {
    const file = new TestFile(latin1Bytes("bytes"));
    const files = storeOf({
      size: 5,
      type,
      slice: (start, end) => file.slice(start, end),
    });
    const response = await new IsapiHost({ files }).fetch(
      new Request("http://localhost/"),
    );
    assertEquals(
      [response.headers.get("content-type"), await response.text()],
      ["application/octet-stream", "bytes"],
    );
  }
});

// -- Over a socket --

Deno.test("a client leaves in the middle of a file: closed, logged once", async () => {
  await using tree = await FileTree.make();
  const path = await tree.put("huge.bin", "");
  await Deno.truncate(path, 256 << 20);
  const store = new CountingStore(new Directory(tree.root));
  await using server = HostServer.start({}, { files: store });
  for (const how of ["close", "reset"] as const) {
    const client = await server.connect();
    await client.request("/huge.bin");
    await client.head();
    await client.take(100_000);
    await client[how]();
    await until(() => store.closed === store.opened, "the file was closed");
  }
  await server.log(1);
  assertEquals(store.opened, 2);
  assertEquals(
    server.logs.map(({ outcome }) => outcome),
    ["disconnected", "disconnected"],
  );
  for (const { bytes } of server.logs) {
    assert(bytes >= 100_000 && bytes < 256 << 20, `${bytes} bytes`);
  }
});

Deno.test("a file that shrinks on its way: the connection is cut", async () => {
  const file = new TestFile(latin1Bytes("x".repeat(70_000)), { size: 90_000 });
  await using server = HostServer.start({}, { files: storeOf(file) });
  await using client = await server.connect();
  await client.request("/");
  const { text } = await client.rest();
  assert(text.includes("content-length: 90000"), text.slice(0, 300));
  assert(text.length < 90_000, "it looks whole");
  assertEquals((await server.log()).outcome, "failed");
  assertEquals(file.closed, 1);
});

Deno.test("IsapiHost gives up a file that nobody reads once the write deadline has passed, by SEND_URL too", async () => {
  for (const path of ["/", "/send"]) {
    const clock = new ManualClock();
    const file = new TestFile(BIG);
    const logs: LogRecord[] = [];
    const host = new IsapiHost({
      files: storeOf({
        size: BIG.length,
        slice: (start, end) => file.slice(start, end),
        close: () => file.close(),
      }),
      deadlines: { write: 1000 },
      onLog: (record) => logs.push(record),
    }).mount("/send", {
      HttpExtensionProc(ecb) {
        ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_SEND_URL, "/");
        return HSE_STATUS_SUCCESS;
      },
    });
    const request = new Request(`http://localhost${path}`);
    const response = await bounded(host.fetch(request, clock.info), path);
    const reader = response.body!.getReader();
    assertFalse((await reader.read()).done);
    await clock.advance(999);
    assertEquals(logs, []);
    await clock.advance(1);
    assertEquals(logs.map(({ outcome }) => outcome), ["timed out"], path);
    assertEquals(file.closed, 1);
    await assertRejects(() => reader.read());
    assertEquals(clock.pending, 0);
    await bounded(host.shutdown(), "shutdown");
  }
});
