import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  ManualWriter,
  type ManualWriterOptions,
} from "../../src/testing/mod.ts";
import { WriteClient, WriteClientError } from "../../src/client/mod.ts";
import { settled, turns } from "../helpers/settled.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function client(options?: ManualWriterOptions) {
  const writer = new ManualWriter(options);
  return { writer, client: new WriteClient(writer) };
}

Deno.test("ManualWriter.chunks and text() have what was handed over, taken or not", () => {
  const writer = new ManualWriter();
  writer.write(bytes("a\u00e4".slice(0, 1)));
  const [first, second] = bytes("\u00e4");
  writer.write(Uint8Array.of(first!));
  writer.write(Uint8Array.of(second!));
  assertEquals(writer.chunks.map(({ length }) => length), [1, 1, 1]);
  assertEquals(writer.text(), "a\u00e4");
});

Deno.test("ManualWriter.write() fulfils when the chunk's last byte was taken", async () => {
  const writer = new ManualWriter();
  const written = writer.write(bytes("abc"));
  await turns();
  writer.take(2);
  assertEquals(await settled(written), "pending");
  writer.take(1);
  assertEquals(await settled(written), "fulfilled");
});

Deno.test("ManualWriter.ready is pending while there is no room", async () => {
  const writer = new ManualWriter({ highWaterMark: 4 });
  writer.write(bytes("abc"));
  assertEquals(await settled(writer.ready), "fulfilled");
  writer.write(bytes("de"));
  assertEquals(writer.desiredSize, -1);
  const { ready } = writer;
  assertEquals(await settled(ready), "pending");
  writer.take(3);
  assertEquals(await settled(ready), "fulfilled");
  assertEquals(writer.desiredSize, 2);
});

Deno.test("ManualWriter.take(n) takes bytes that come later, take() only those that wait", async () => {
  const writer = new ManualWriter();
  writer.take();
  const first = writer.write(bytes("ab"));
  assertEquals(await settled(first), "pending");
  writer.take(3);
  assertEquals(await settled(first), "fulfilled");
  const second = writer.write(bytes("cd"));
  assertEquals(await settled(second), "pending");
  const third = writer.write(bytes("ef"));
  writer.take();
  assertEquals(await settled(Promise.all([second, third])), "fulfilled");
  writer.take(1);
  writer.take(1);
  const fourth = writer.write(bytes("xy"));
  assertEquals(await settled(fourth), "fulfilled");
  writer.take(Infinity);
  const more = [writer.write(bytes("gh")), writer.write(bytes("ij"))];
  assertEquals(await settled(Promise.all(more)), "fulfilled");
});

Deno.test("ManualWriter.take() twice takes what waits once, and nothing that comes later", async () => {
  const writer = new ManualWriter();
  const first = [writer.write(bytes("ab")), writer.write(bytes("cd"))];
  writer.take();
  writer.take();
  assertEquals(await settled(Promise.all(first)), "fulfilled");
  assertEquals(await settled(writer.write(bytes("ef"))), "pending");
});

Deno.test("ManualWriter takes chunks of no bytes by itself", async () => {
  const writer = new ManualWriter();
  assertEquals(await settled(writer.write(new Uint8Array(0))), "fulfilled");
});

Deno.test("ManualWriter.take() refuses what is no count", () => {
  const writer = new ManualWriter();
  for (const count of [-1, 0.5, NaN, -Infinity]) {
    assertThrows(() => writer.take(count), RangeError);
  }
  assertThrows(() => new ManualWriter({ highWaterMark: 0 }), RangeError);
});

Deno.test("ManualWriter.close() fulfils when all was taken", async () => {
  const writer = new ManualWriter();
  writer.write(bytes("ab"));
  const closed = writer.close();
  assertEquals(await settled(closed), "pending");
  assertEquals(writer.state, "open");
  writer.take();
  assertEquals(await settled(closed), "fulfilled");
  assertEquals(await settled(writer.closed), "fulfilled");
  assertEquals(writer.state, "closed");
  await assertRejects(() => writer.write(bytes("c")), TypeError);
  assertEquals(writer.text(), "ab");
});

Deno.test("ManualWriter.fail() rejects what waits and what comes", async () => {
  const writer = new ManualWriter();
  const written = writer.write(bytes("ab"));
  await turns();
  writer.fail("left");
  assertEquals(await written.catch((reason) => reason), "left");
  assertEquals(await writer.closed.catch((reason) => reason), "left");
  assertEquals(await writer.ready.catch((reason) => reason), "left");
  assertEquals(writer.desiredSize, null);
  assertEquals(writer.state, "failed");
  const later = writer.write(bytes("c"));
  assertEquals(await later.catch((reason) => reason), "left");
  assertEquals(writer.text(), "ab");
});

Deno.test("ManualWriter.fail() that nobody listens to is no unhandled rejection", async () => {
  new ManualWriter().fail(new Error("nobody listens"));
  await turns();
});

Deno.test("ManualWriter.abort() rejects a chunk that is held at once", async () => {
  const writer = new ManualWriter();
  const written = writer.write(bytes("ab"));
  await turns();
  const aborted = writer.abort("enough");
  assertEquals(await settled(written), "rejected");
  assertEquals(await settled(aborted), "fulfilled");
  assertEquals(writer.state, "aborted");
});

Deno.test("WriteClient over a ManualWriter waits in sync mode until there is room", async () => {
  const { writer, client: sync } = client({ highWaterMark: 3 });
  assertEquals(await settled(sync.write(bytes("ab"))), "fulfilled");
  const written = sync.write(bytes("cd"));
  assertEquals(await settled(written), "pending");
  writer.take();
  assertEquals(await written, 2);
  assertEquals(writer.text(), "abcd");
});

Deno.test("WriteClient over a ManualWriter completes in async mode when the chunk was taken", async () => {
  const { writer, client: async } = client();
  const completions: unknown[] = [];
  async.onCompletion((_context, ...outcome) => void completions.push(outcome));
  async.submit(bytes("abc"));
  await turns();
  assertEquals(completions, []);
  writer.take();
  await turns();
  assertEquals(completions, [[3, 0]]);
  async.submit(bytes("d"));
  writer.fail();
  await turns();
  assertEquals(completions, [[3, 0], [0, 995]]);
  await assertRejects(() => async.write(bytes("e")), WriteClientError);
});
