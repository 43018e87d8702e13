import { assert, assertEquals, assertRejects } from "@std/assert";
import { RequestBody } from "../../src/session/request_body.ts";
import { bounded } from "../helpers/bounded.ts";
import { concat, pattern } from "../helpers/patterns.ts";

type Chunk = Uint8Array<ArrayBuffer>;

const OPTIONS = { readAhead: 49152, maxRequestBytes: undefined };
const CONTENT = pattern(3, 300_000);

/** A stream of bytes that gives `CONTENT`, in the ways in which sources do. */
const SOURCES: Readonly<Record<string, () => ReadableStream<Chunk>>> = {
  "a source that fills the buffer that it is given": () => {
    let at = 0;
    return new ReadableStream({
      type: "bytes",
      pull(controller) {
        const request = controller.byobRequest!;
        const view = request.view as Chunk;
        const part = CONTENT.subarray(at, at + Math.min(view.length, 50_000));
        view.set(part);
        at += part.length;
        if (part.length === 0) controller.close();
        request.respond(part.length);
      },
    });
  },
  "a source with chunks of its own, that closes and says no more": () => {
    let at = 0;
    return new ReadableStream({
      type: "bytes",
      pull(controller) {
        const part = CONTENT.slice(at, at += 70_000);
        if (part.length > 0) controller.enqueue(part);
        else controller.close();
      },
    });
  },
  "a source that closes right after its last chunk": () => {
    return new ReadableStream({
      type: "bytes",
      pull(controller) {
        controller.enqueue(CONTENT.slice());
        queueMicrotask(() => controller.close());
      },
    });
  },
  "a source that closes in a later turn": () => {
    let at = 0;
    return new ReadableStream({
      type: "bytes",
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve));
        const part = CONTENT.slice(at, at += 150_000);
        if (part.length > 0) controller.enqueue(part);
        else controller.close();
      },
    });
  },
  "the body of a Request": () =>
    new Request("http://localhost/", { method: "POST", body: CONTENT.slice() })
      .body!,
  "a stream of chunks": () => new Blob([CONTENT]).stream(),
};

async function readThrough(body: RequestBody, size: number): Promise<Chunk> {
  const parts: Chunk[] = [];
  const buffer = new Uint8Array(size);
  while (true) {
    const count = await body.read(buffer);
    if (count === 0) return concat(parts);
    parts.push(buffer.slice(0, count));
  }
}

for (const [what, source] of Object.entries(SOURCES)) {
  Deno.test(`RequestBody gives every byte once, and the end, of ${what}`, async () => {
    for (const size of [1000, 8192, 65536, 100_000, 400_000]) {
      for (const length of [undefined, CONTENT.length]) {
        const body = new RequestBody(source(), length, OPTIONS);
        await bounded(body.readAhead(), "the read-ahead");
        const rest = await bounded(
          readThrough(body, size),
          `${size} at a time`,
        );
        assertEquals(concat([body.available, rest]), CONTENT, `${size}`);
      }
    }
  });

  Deno.test(`RequestBody.stream() gives chunks that no later read changes, of ${what}`, async () => {
    const body = new RequestBody(source(), undefined, OPTIONS);
    await body.readAhead();
    const chunks: Chunk[] = [];
    const read = async () => {
      for await (const chunk of body.stream()) chunks.push(chunk);
    };
    await bounded(read(), "the stream's end");
    assertEquals(concat(chunks), CONTENT);
  });
}

Deno.test("RequestBody reads a large body into two buffers at most", async () => {
  // A mark at the end of a buffer is still there when the buffer comes again.
  const marks: number[] = [];
  const stream: ReadableStream<Chunk> = new ReadableStream({
    type: "bytes",
    pull(controller) {
      const request = controller.byobRequest!;
      const view = request.view as Chunk;
      const last = view.length - 1;
      view[last] ||= marks.length + 1;
      marks.push(view[last]!);
      request.respond(60_000);
    },
  });
  const body = new RequestBody(stream, 6_000_000, OPTIONS);
  await body.readAhead();
  const buffer = new Uint8Array(8192);
  for (let i = 0; i < 200; i++) assertEquals(await body.read(buffer), 8192);
  assert(marks.length > 20, `${marks.length} pulls`);
  assert(new Set(marks).size <= 2, `buffers ${[...new Set(marks)]}`);
  body.cancel();
});

Deno.test("RequestBody.read() rejects with a stream of bytes that fails, and gives what came before", async () => {
  let pulls = 0;
  const stream = new ReadableStream({
    type: "bytes",
    pull(controller) {
      if (pulls++ > 0) controller.error(new Error("the client left"));
      else controller.enqueue(CONTENT.slice(0, 60_000));
    },
  });
  const body = new RequestBody(stream, 100_000, OPTIONS);
  await body.readAhead();
  assertEquals(await body.read(new Uint8Array(10_000)), 10_000);
  await assertRejects(
    async () =>
      await bounded(
        Promise.resolve(body.read(new Uint8Array(10_000))),
        "the read",
      ),
    Error,
    "the client left",
  );
  const left = new Uint8Array(848);
  assertEquals(await body.read(left), 848);
  assertEquals(left, CONTENT.slice(59_152, 60_000));
});
