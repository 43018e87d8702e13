import {
  assert,
  assertEquals,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { WriteClientError } from "../../src/base/errors.ts";
import { LengthWriter } from "../../src/response/length_writer.ts";
import { ResponseWriter } from "../../src/response/response_writer.ts";
import { WriteClient } from "../../src/client/write_client.ts";
import { Delivery } from "../helpers/delivery.ts";
import { HeldSink } from "../helpers/held_sink.ts";
import { settled, turns } from "../helpers/settled.ts";
import { sinkOver, SinkWriter } from "../helpers/writer_over.ts";

function overResponse(length: number) {
  const delivery = new Delivery();
  const inner = new ResponseWriter(delivery, { bufferLimit: 65536 });
  return {
    delivery,
    inner,
    writer: new SinkWriter(new LengthWriter(inner, length)),
  };
}

Deno.test("LengthWriter passes exactly the declared bytes", async () => {
  const { delivery, writer } = overResponse(5);
  await writer.write(new Uint8Array([1, 2]));
  await writer.write(new Uint8Array([3, 4, 5]));
  await writer.close();
  assertEquals(delivery.bodies, [new Uint8Array([1, 2, 3, 4, 5])]);
});

Deno.test("LengthWriter.write() throws 13 and takes nothing when the bytes do not fit", async () => {
  const { delivery, writer, inner } = overResponse(5);
  await writer.write(new Uint8Array([1, 2]));
  const error = assertThrows(
    () => writer.write(new Uint8Array(4)),
    WriteClientError,
    "the head declared 5, 2 were written",
  );
  assertEquals(error.code, 13);
  assertEquals(error.bytesWritten, 2);
  assert(!error.disconnected);
  assertEquals(inner.waiting, 2);
  await writer.write(new Uint8Array([3, 4, 5]));
  await writer.close();
  assertEquals(delivery.bodies, [new Uint8Array([1, 2, 3, 4, 5])]);
});

Deno.test("LengthWriter.close() rejects with 13 and errors the body when bytes are missing", async () => {
  const { delivery, writer, inner } = overResponse(5);
  await writer.write(new Uint8Array(3));
  await turns();
  const read = delivery.rest();
  read.catch(() => {});
  await turns();
  const error = await assertRejects(() => writer.close(), WriteClientError);
  assertEquals(error.code, 13);
  assertEquals(error.bytesWritten, 3);
  const seen = await assertRejects(() => read);
  assertEquals(seen, error, "never ended cleanly");
  assertEquals(await settled(inner.closed), "rejected");
});

Deno.test("LengthWriter.close() delivers nothing when bytes are missing before the first hand-over", async () => {
  const { delivery, writer } = overResponse(5);
  await writer.write(new Uint8Array(3));
  await assertRejects(() => writer.close(), WriteClientError);
  await turns();
  assertEquals(delivery.bodies, []);
});

Deno.test("LengthWriter.close() fulfils when nothing was declared and nothing written", async () => {
  const { delivery, writer } = overResponse(0);
  assertThrows(() => writer.write(new Uint8Array(1)), WriteClientError);
  await writer.close();
  assertEquals(delivery.bodies, [null]);
});

Deno.test("LengthWriter.give() detaches what fits and leaves what does not", async () => {
  const { delivery, writer } = overResponse(3);
  const large = new Uint8Array(4);
  assertThrows(() => writer.give(large), WriteClientError);
  assertEquals(large.length, 4, "a refused call detaches nothing");
  const fits = new Uint8Array([1, 2, 3]);
  writer.give(fits);
  assertEquals(fits.length, 0);
  await turns();
  writer.close();
  assertEquals(await delivery.rest(), new Uint8Array([1, 2, 3]));
});

Deno.test("LengthWriter.give() counts nothing when the buffer cannot be given away", async () => {
  const { writer } = overResponse(3);
  const shared = new Uint8Array(new SharedArrayBuffer(3));
  assertThrows(() => writer.give(shared as unknown as Uint8Array<ArrayBuffer>));
  await writer.write(new Uint8Array(3));
  await writer.close();
});

Deno.test("LengthWriter.give() works over a writer that cannot take buffers", async () => {
  const sink = new HeldSink(16);
  const writer = new SinkWriter(new LengthWriter(sinkOver(sink.writer), 3));
  const bytes = new Uint8Array([1, 2, 3]);
  sink.take();
  await turns();
  await writer.give(bytes);
  assertEquals(bytes.length, 0);
  assertEquals(sink.chunks, [new Uint8Array([1, 2, 3])]);
  await writer.close();
});

Deno.test("LengthWriter shows what its inner writer shows", async () => {
  const { writer, inner } = overResponse(10);
  writer.write(new Uint8Array(4));
  assertEquals(writer.desiredSize, inner.desiredSize);
  assertStrictEquals(writer.ready, inner.ready);
  await writer.abort("stop");
  assertEquals(writer.desiredSize, null);
  assertEquals(
    await assertRejects(() => writer.flush()).catch((r) => r),
    "stop",
  );
  await turns();
});

Deno.test("LengthWriter.flush() waits for what was written when the inner writer has no flush", async () => {
  const sink = new HeldSink(1);
  const writer = new SinkWriter(new LengthWriter(sinkOver(sink.writer), 3));
  writer.write(new Uint8Array(1));
  const flush = writer.flush();
  assertEquals(await settled(flush), "pending");
  sink.take();
  await flush;
  await writer.abort();
});

Deno.test("WriteClient.close() rejects with 13 over a LengthWriter that misses bytes", async () => {
  const { writer } = overResponse(4);
  const client = new WriteClient(writer);
  await client.write(new Uint8Array(3));
  const error = await assertRejects(() => client.close(), WriteClientError);
  assertEquals(error.code, 13);
  assertEquals(error.bytesWritten, 3);
  assertEquals(await settled(client.closed), "rejected");
  await turns();
});
