import {
  assert,
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "@std/assert";
import { DiscardWriter } from "../../src/response/discard_writer.ts";
import { Events } from "../helpers/record_events.ts";
import { settled, turns } from "../helpers/settled.ts";
import { SinkWriter } from "../helpers/writer_over.ts";

function recording() {
  const delivered: (number | undefined)[] = [];
  const sink = new DiscardWriter({
    bodiless: (length) => delivered.push(length),
  });
  return { sink, writer: new SinkWriter(sink), delivered };
}

Deno.test("DiscardWriter.close() delivers the count of what was discarded", async () => {
  const { writer, delivered } = recording();
  await writer.write(new Uint8Array(1000));
  await writer.write(new Uint8Array(0));
  await writer.write(new Uint8Array(234));
  assertEquals(delivered, []);
  await writer.close();
  assertEquals(delivered, [1234]);
  assertEquals(writer.desiredSize, 0);
});

Deno.test("DiscardWriter.write() waits for the turn's end at 64 KiB, and the head may leave", async () => {
  const { writer, delivered } = recording();
  await writer.write(new Uint8Array(65535));
  assertEquals(writer.desiredSize, 1);
  const events = new Events();
  events.watch("write", writer.write(new Uint8Array(1)));
  events.watch("ready", writer.ready);
  await Promise.resolve();
  assertEquals(events.log, []);
  await turns();
  assertEquals(events.log, ["write ok", "ready ok"]);
  assertEquals(delivered, [undefined]);
  assertEquals(writer.desiredSize, 65536);
  await writer.close();
});

Deno.test("DiscardWriter.write() waits for the turn's end at 256 calls", async () => {
  const { sink } = recording();
  const settledPromise = sink.ready;
  for (let i = 1; i < 256; i++) {
    assertEquals(sink.put(new Uint8Array(1)), undefined);
  }
  const last = sink.put(new Uint8Array(1));
  assert(last !== undefined);
  assertStrictEquals(sink.ready, last);
  assertStrictEquals(sink.put(new Uint8Array(1)), last, "one turn serves all");
  await last;
  assertStrictEquals(sink.ready, settledPromise);
  sink.end();
});

Deno.test("DiscardWriter.flush() lets the head leave at once", async () => {
  const { writer, delivered } = recording();
  await writer.flush();
  assertEquals(delivered, [undefined]);
  await writer.close();
});

Deno.test("DiscardWriter.close() settles a write that waits for its turn", async () => {
  const { writer } = recording();
  const events = new Events();
  events.watch("write", writer.write(new Uint8Array(65536)));
  events.watch("ready", writer.ready);
  writer.close();
  await turns();
  assertEquals(events.log, ["write ok", "ready ok"]);
});

Deno.test("DiscardWriter.abort() rejects what waits with the reason", async () => {
  const { writer, delivered } = recording();
  const events = new Events();
  events.watch("write", writer.write(new Uint8Array(65536)));
  events.watch("ready", writer.ready);
  await writer.abort("stop");
  await turns();
  assertEquals(events.log.toSorted(), [
    "ready failed stop",
    "write failed stop",
  ]);
  assertEquals(writer.desiredSize, null);
  assertEquals(delivered, [], "the head does not leave");
  await writer.abort("again");
});

Deno.test("DiscardWriter refuses as the Streams Standard does once it has ended", async () => {
  const { writer } = recording();
  await writer.close();
  await assertRejects(() => writer.write(new Uint8Array(1)), TypeError);
  await assertRejects(() => writer.flush(), TypeError);
  await assertRejects(() => writer.close(), TypeError);
  await writer.abort("late");

  const { writer: errored } = recording();
  await errored.abort("stop");
  for (const call of ["write", "flush"] as const) {
    const reason = await errored[call](new Uint8Array(1)).catch((r) => r);
    assertEquals(reason, "stop");
  }
  assertEquals(await settled(errored.ready), "rejected");
});

Deno.test("DiscardWriter leaves no unhandled rejection when it is aborted", async () => {
  const { writer } = recording();
  writer.write(new Uint8Array(65536));
  writer.abort("nobody listens");
  await turns();
});
