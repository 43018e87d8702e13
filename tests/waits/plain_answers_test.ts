// Requests that no extension answers: they wait for a store, a file, a
// fallback, and are ended as sessions are.

import { assertEquals } from "@std/assert";
import type { FileSource, IsapiHostOptions } from "../../mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { hungFile, never } from "../helpers/hung.ts";
import { settled, turns } from "../helpers/settled.ts";
import { TestFile } from "../helpers/test_files.ts";
import { TestHost } from "../helpers/test_host.ts";

/** Milliseconds. */
const IDLE = 1000;

/** A host without extensions, its store or fallback held up by a gate. */
class Held {
  readonly host: TestHost;
  readonly let: {
    go(answer: unknown): void;
    fail(reason: unknown): void;
  };

  constructor(held: "open" | "fallback", options: IsapiHostOptions = {}) {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.let = { go: resolve, fail: reject };
    this.host = new TestHost({}, {
      deadlines: { idle: IDLE },
      ...(held === "open"
        ? {
          files: {
            map: (path: string) => path,
            open: () => promise as Promise<FileSource>,
          },
        }
        : { fallback: () => promise as Promise<Response> }),
      ...options,
    });
  }

  /** Asks, and waits until the deadline has passed. */
  async expire(): Promise<Response> {
    const answered = this.host.fetch("/");
    await this.host.clock.advance(IDLE);
    return await bounded(answered, "the answer");
  }
}

Deno.test("a file that is opened when its deadline has passed is closed", async () => {
  const held = new Held("open");
  assertEquals((await held.expire()).status, 504);
  const file = new TestFile(new Uint8Array(10));
  held.let.go(file);
  await turns();
  assertEquals([file.closed, file.read], [1, 0]);
  assertEquals(held.host.logs.length, 1);
});

Deno.test("the fallback is not asked after the deadline has passed while a file opened", async () => {
  const opened = Promise.withResolvers<undefined>();
  let asked = 0;
  const host = new TestHost({}, {
    files: { map: (path) => path, open: () => opened.promise },
    fallback: () => {
      asked++;
      return new Response();
    },
    deadlines: { idle: IDLE },
  });
  const answered = host.fetch("/");
  await host.clock.advance(IDLE);
  assertEquals((await bounded(answered, "the answer")).status, 504);
  opened.resolve(undefined);
  await turns();
  assertEquals(asked, 0);
  assertEquals(host.logs.length, 1);
});

Deno.test("what a fallback answers when its deadline has passed is cancelled", async () => {
  const held = new Held("fallback");
  assertEquals((await held.expire()).status, 504);
  let cancelled = 0;
  held.let.go(
    new Response(new ReadableStream({ cancel: () => void cancelled++ })),
  );
  await turns();
  assertEquals(cancelled, 1);
  assertEquals(held.host.logs.length, 1);
});

for (const held of ["open", "fallback"] as const) {
  Deno.test(`what ${held} rejects with when its deadline has passed is reported to onError`, async () => {
    const { host, let: gate } = new Held(held);
    const answered = host.fetch("/");
    await host.clock.advance(IDLE);
    assertEquals((await bounded(answered, "the answer")).status, 504);
    const late = new Error("late");
    gate.fail(late);
    await turns();
    assertEquals(host.errors.slice(1), [late]);
    assertEquals(host.logs.map(({ status }) => status), [504]);
  });

  Deno.test(`a client that leaves while ${held} is waited for ends its request`, async () => {
    const { host } = new Held(held);
    const leaving = new AbortController();
    const answered = host.fetch("/", { signal: leaving.signal });
    await turns();
    leaving.abort();
    assertEquals((await bounded(answered, "the answer")).status, 499);
    assertEquals(host.logs.map(({ outcome }) => outcome), ["disconnected"]);
    assertEquals(host.errors, []);
    assertEquals(host.clock.pending, 0);
  });

  Deno.test(`a shutdown waits for ${held}, and takes none of maxSessions' places`, async () => {
    const { host, let: gate } = new Held(held, { maxSessions: 1 });
    const first = host.fetch("/");
    const second = host.fetch("/");
    await turns();
    const shutdown = host.host.shutdown({ deadline: 60_000 });
    assertEquals(await settled(shutdown), "pending");
    gate.go(
      held === "open" ? new Blob(["abc"]) : new Response(null),
    );
    for (const answered of [first, second]) {
      const { status, body } = await bounded(answered, "the answer");
      assertEquals(status, 200);
      if (body) { for await (const _ of body); }
    }
    await bounded(shutdown, "the shutdown");
  });
}

Deno.test("a file is watched while its client takes it, and not afterwards", async () => {
  const file = new TestFile(new Uint8Array(10), { chunk: 4 });
  const host = new TestHost({}, {
    files: { map: (path) => path, open: () => Promise.resolve(file) },
    deadlines: { write: 100, idle: 100 },
  });
  const response = await host.fetch("/");
  const reader = response.body!.getReader();
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.length;
    await host.clock.advance(99);
  }
  assertEquals(bytes, 10);
  assertEquals(host.logs.map(({ outcome }) => outcome), ["sent"]);
  assertEquals([host.clock.pending, file.closed], [0, 1]);
});

Deno.test("a file whose deadline has passed is let go: its stream is cancelled, it is closed", async () => {
  let cancelled = 0;
  let closed = 0;
  const { size, slice } = hungFile();
  const file: FileSource = {
    size,
    slice(start, end) {
      const reader = slice(start, end).stream().getReader();
      const stream = new ReadableStream<Uint8Array>({
        pull: async (stream) => stream.enqueue((await reader.read()).value!),
        cancel: () => void cancelled++,
      });
      return { stream: () => stream };
    },
    close: () => void closed++,
  };
  const host = new TestHost({}, {
    files: { map: (path) => path, open: () => Promise.resolve(file) },
    deadlines: { idle: IDLE },
  });
  const text = (await host.fetch("/")).text();
  text.catch(() => {});
  await host.clock.advance(IDLE);
  assertEquals([cancelled, closed], [1, 1]);
  assertEquals(await settled(text), "rejected");
});

Deno.test("a close() that never settles, and a cancel() that does not, hold nothing up", async () => {
  const file = (stream: () => ReadableStream<Uint8Array>): FileSource => ({
    size: 3,
    slice: () => ({ stream }),
    close: () => never(),
  });
  const open = () => new Blob(["abc"]).stream();
  const hung = () =>
    new ReadableStream<Uint8Array>({
      pull: () => never(),
      cancel: () => never(),
    });
  for (
    const [stream, outcome] of [[open, "sent"], [hung, "timed out"]] as const
  ) {
    const host = new TestHost({}, {
      files: { map: (path) => path, open: () => Promise.resolve(file(stream)) },
      deadlines: { idle: IDLE },
    });
    const text = (await host.fetch("/")).text();
    text.catch(() => {});
    await host.clock.advance(IDLE);
    assertEquals(host.logs.map(({ outcome }) => outcome), [outcome]);
    await bounded(text.catch(() => {}), "the body");
    await bounded(host.host.shutdown({ deadline: 60_000 }), "the shutdown");
  }
});
