import { announce } from "../helpers/announce.ts";
import {
  assert,
  assertEquals,
  assertFalse,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { ResponseWriter } from "../../src/response/response_writer.ts";
import { bounded } from "../helpers/bounded.ts";
import { type Body, consumerOf, Delivery } from "../helpers/delivery.ts";
import { concat, corruptBytes, fillPattern } from "../helpers/patterns.ts";
import { Events } from "../helpers/record_events.ts";
import { settled, turns } from "../helpers/settled.ts";

function open(bufferLimit = 65536) {
  const delivery = new Delivery();
  return { delivery, writer: new ResponseWriter(delivery, { bufferLimit }) };
}

function text(body: Body | undefined): string {
  assert(body instanceof Uint8Array);
  return new TextDecoder().decode(body);
}

function rejection(promise: Promise<unknown>): Promise<unknown> {
  const reason = promise.then(() => "fulfilled", (reason) => reason);
  return bounded(reason, "a rejection");
}

const encoder = new TextEncoder();

// What is delivered, and when

Deno.test("ResponseWriter.close() in the first turn delivers all bytes at once, no stream", async () => {
  const { delivery, writer } = open();
  writer.write(encoder.encode("Hello, "));
  writer.write(encoder.encode("world"));
  const close = writer.close();
  assertEquals(delivery.bodies.length, 1);
  assertEquals(text(delivery.bodies[0]), "Hello, world");
  await close;
  await writer.closed;
  await turns();
  assertEquals(delivery.bodies.length, 1);
});

Deno.test("ResponseWriter.close() delivers null when nothing was written", async () => {
  const { delivery, writer } = open();
  await writer.close();
  assertEquals(delivery.bodies, [null]);
});

Deno.test("ResponseWriter.close() delivers null when only zero bytes were written", async () => {
  const { delivery, writer } = open();
  await writer.write(new Uint8Array(0));
  await writer.close();
  assertEquals(delivery.bodies, [null]);
});

Deno.test("ResponseWriter delivers a stream at the turn's end, and hands over what was staged", async () => {
  const { delivery, writer } = open();
  writer.write(encoder.encode("a"));
  writer.write(encoder.encode("b"));
  await Promise.resolve();
  assertEquals(delivery.bodies, [], "not in a microtask");
  await turns(1);
  const { value } = await delivery.reader.read();
  assertEquals(text(value), "ab");
  await writer.close();
  assertEquals((await delivery.reader.read()).done, true);
  assertEquals(delivery.bodies.length, 1);
});

Deno.test("ResponseWriter.flush() hands over at once, and settles when all was taken", async () => {
  const { delivery, writer } = open();
  writer.write(encoder.encode("abc"));
  const flush = writer.flush();
  assertEquals(delivery.bodies.length, 1);
  assertEquals(await settled(flush), "pending");
  assertEquals(text((await delivery.reader.read()).value), "abc");
  await bounded(flush, "the flush");
  await writer.close();
});

Deno.test("ResponseWriter.flush() delivers the stream when there are no bytes", async () => {
  const { delivery, writer } = open();
  await writer.flush();
  assert(delivery.streamed);
  await writer.close();
  assertEquals((await delivery.reader.read()).done, true);
});

Deno.test("ResponseWriter.flush() rejects when the consumer leaves first", async () => {
  const { delivery, writer } = open();
  writer.write(encoder.encode("abc"));
  const flush = writer.flush();
  await delivery.reader.cancel("gone");
  assertEquals(await flush.catch((reason) => reason), "gone");
});

Deno.test("ResponseWriter.announce() delivers the stream at the turn's end without a write", async () => {
  const { delivery, writer } = open();
  announce(writer);
  assertEquals(delivery.bodies, []);
  await turns(1);
  assert(delivery.streamed);
  const read = delivery.reader.read();
  await writer.close();
  assertEquals((await read).done, true);
});

Deno.test("ResponseWriter.announce() is no stream when all is closed in that turn", async () => {
  const { delivery, writer } = open();
  announce(writer);
  writer.write(encoder.encode("all"));
  await writer.close();
  assertEquals(text(delivery.bodies[0]), "all");
  await turns();
  assertEquals(delivery.bodies.length, 1);
});

Deno.test("ResponseWriter.eager hands over each write, and what was staged before", async () => {
  const { delivery, writer } = open();
  writer.write(encoder.encode("staged"));
  writer.setEager(true);
  assertEquals(text((await delivery.reader.read()).value), "staged");
  for (const word of ["one", "two"]) {
    writer.write(encoder.encode(word));
    const { value } = await bounded(delivery.reader.read(), word);
    assertEquals(text(value), word);
  }
  writer.setEager(false);
  writer.write(encoder.encode("3"));
  writer.write(encoder.encode("4"));
  assertEquals(text((await delivery.reader.read()).value), "34");
  await writer.close();
});

Deno.test("ResponseWriter.eager does nothing once the writer has ended", async () => {
  const { delivery, writer } = open();
  await writer.close();
  writer.setEager(true);
  assertEquals(delivery.bodies, [null]);
});

// Blocks

Deno.test("ResponseWriter grows its block as one write needs: 2, 4, 16, 64 KiB", async () => {
  for (
    const [size, buffer] of [
      [1, 1], // copied out: an idle writer keeps its small block
      [1023, 1023],
      [1024, 2048],
      [2048, 2048],
      [2049, 4096],
      [4096, 4096],
      [4097, 16384],
      [16384, 16384],
      [16385, 65536],
      [65535, 65536],
      [65536, 65536],
      [65537, 65537], // handed over as it is
      [200000, 200000],
    ] as const
  ) {
    const { delivery, writer } = open(1 << 20);
    writer.write(new Uint8Array(size));
    await turns(1);
    const { value } = await delivery.reader.read();
    assertEquals(value!.length, size);
    assertEquals(value!.buffer.byteLength, buffer, `a write of ${size}`);
    await writer.close();
  }
});

Deno.test("ResponseWriter makes the next block as large as the last turn needed, and small again", async () => {
  const { delivery, writer } = open(1 << 20);
  const sizes: number[] = [];
  for (const writes of [3000, 3000, 20000, 1500, 1500]) {
    for (let i = 0; i < writes; i++) writer.write(new Uint8Array(1));
    await turns(1);
    const { value } = await delivery.reader.read();
    assertEquals(value!.length, writes);
    sizes.push(value!.buffer.byteLength);
  }
  // What did not fit moves to a larger block: one chunk for each turn.
  assertEquals(sizes, [4096, 4096, 65536, 65536, 2048]);
  await writer.close();
});

Deno.test("ResponseWriter hands over a block of 64 KiB as soon as it is full", async () => {
  const { delivery, writer } = open(1 << 20);
  for (let i = 0; i < 64; i++) writer.write(new Uint8Array(1024));
  assertEquals(delivery.bodies.length, 1, "in the call");
  writer.write(new Uint8Array(10));
  assertEquals((await delivery.reader.read()).value!.length, 65536);
  assertEquals((await delivery.reader.read()).value!.length, 10);
  await writer.close();
});

Deno.test("ResponseWriter keeps the order of small writes, large ones and given ones", async () => {
  const { delivery, writer } = open(1 << 20);
  const rest = turns(1).then(() => delivery.rest());
  const expected: Uint8Array[] = [];
  for (
    const [index, size] of [1, 70000, 5, 65536, 3, 65535, 2, 0, 9].entries()
  ) {
    const bytes = new Uint8Array(size);
    fillPattern(bytes, index);
    expected.push(bytes.slice());
    if (index % 3 === 2) writer.give(bytes);
    else writer.write(bytes);
  }
  await turns();
  writer.close();
  assertEquals(await bounded(rest, "the end"), concat(expected));
});

// Ownership

for (const size of [1, 100, 1024, 3000, 16384, 65535, 65536, 65537, 150000]) {
  for (const slow of [false, true]) {
    Deno.test(`ResponseWriter keeps ${size}-byte writes apart from a reused buffer with a ${slow ? "slow" : "fast"} reader`, async () => {
      const { delivery, writer } = open();
      const writes = Math.min(500, Math.ceil(600_000 / size));
      const chunks: Uint8Array[] = [];
      const copies: Uint8Array[] = [];
      const buffers = new Set<ArrayBuffer>();
      const read = async () => {
        while (true) {
          if (slow) await turns(1);
          const { done, value } = await delivery.reader.read();
          if (done) return;
          assertFalse(buffers.has(value.buffer), "a buffer in two chunks");
          buffers.add(value.buffer);
          chunks.push(value);
          copies.push(value.slice());
        }
      };
      const buffer = new Uint8Array(size);
      announce(writer);
      await turns(1);
      const reading = read();
      for (let index = 0; index < writes; index++) {
        fillPattern(buffer, index);
        const written = writer.write(buffer);
        buffer.fill(0xee);
        await written;
      }
      await writer.close();
      await bounded(reading, "the end");
      assertEquals(corruptBytes(concat(copies), writes, size), 0);
      assertEquals(concat(chunks), concat(copies), "changed after hand-over");
    });
  }
}

Deno.test("ResponseWriter goes on undisturbed when the consumer overwrites or detaches its chunks", async () => {
  const { delivery, writer } = open();
  for (let i = 0; i < 20; i++) {
    writer.write(encoder.encode(String(i)));
    await turns(1);
    const { value } = await delivery.reader.read();
    assertEquals(text(value), String(i));
    if (i % 2) value!.fill(0);
    else structuredClone(value, { transfer: [value!.buffer] });
  }
  await writer.close();
});

Deno.test("ResponseWriter.abandon() fails what waits, and errors the stream when the turn has ended: it never looks whole", async () => {
  const { delivery, writer } = open();
  for (const part of ["one", "two"]) {
    writer.write(encoder.encode(part));
    writer.flush().catch(() => {});
  }
  const close = writer.close();
  writer.abandon("left");
  assertEquals(await rejection(close), "left");
  assertEquals(writer.desiredSize, null);
  const { value } = await delivery.reader.read();
  assertEquals(value, encoder.encode("one"), "what is in the stream");
  assertEquals(await rejection(delivery.reader.read()), "left");
});

Deno.test("ResponseWriter.give() takes the caller's buffer itself", async () => {
  const { delivery, writer } = open();
  const whole = new Uint8Array(20_000).fill(7);
  const part = whole.subarray(1, 19_000);
  writer.give(part);
  assertEquals([part.length, whole.length], [0, 0]);
  const { value } = await delivery.reader.read();
  assertEquals(value, new Uint8Array(18_999).fill(7));
  assertEquals(value!.buffer.byteLength, 20_000, "no copy");
  await writer.close();
});

Deno.test("ResponseWriter.give() stages a small buffer with others, and takes it all the same", async () => {
  const { delivery, writer } = open();
  const whole = new Uint8Array([0, 1, 2, 3, 4]);
  const part = whole.subarray(1, 4);
  writer.write(encoder.encode("a"));
  writer.give(part);
  writer.write(encoder.encode("b"));
  assertEquals([part.length, whole.length], [0, 0]);
  await writer.close();
  assertEquals(delivery.bodies, [new Uint8Array([97, 1, 2, 3, 98])]);
});

Deno.test("ResponseWriter.give() throws and stays usable when a buffer cannot be given away", async () => {
  const { delivery, writer } = open();
  const memory = new WebAssembly.Memory({ initial: 1 });
  for (const buffer of [new SharedArrayBuffer(8), memory.buffer]) {
    assertThrows(() =>
      writer.give(new Uint8Array(buffer as ArrayBuffer, 0, 8))
    );
  }
  assertEquals(writer.waiting, 0);
  writer.write(encoder.encode("on"));
  await writer.close();
  assertEquals(text(delivery.bodies[0]), "on");
});

// Backpressure

Deno.test("ResponseWriter.desiredSize counts what is staged, queued and in the stream", async () => {
  const { delivery, writer } = open(100);
  assertEquals(writer.desiredSize, 100);
  writer.write(new Uint8Array(60));
  assertEquals([writer.desiredSize, writer.waiting], [40, 60]);
  await turns(1);
  assertEquals([writer.desiredSize, writer.waiting], [40, 60], "in the stream");
  const over = writer.write(new Uint8Array(90));
  assertEquals([writer.desiredSize, writer.waiting], [-50, 150]);
  assertEquals(await settled(over), "pending");
  await delivery.reader.read();
  await bounded(over, "room");
  assertEquals([writer.desiredSize, writer.waiting], [10, 90]);
  await delivery.reader.read();
  assertEquals([writer.desiredSize, writer.waiting], [100, 0]);
  await writer.close();
});

Deno.test("ResponseWriter.write() at exactly the limit waits, below it does not", async () => {
  const { delivery, writer } = open(100);
  await bounded(writer.write(new Uint8Array(99)), "a write with room left");
  const full = writer.write(new Uint8Array(1));
  assertEquals(writer.desiredSize, 0);
  assertEquals(await settled(full), "pending");
  assertEquals(await settled(writer.ready), "pending");
  await delivery.reader.read();
  await bounded(full, "room");
  await writer.close();
});

Deno.test("ResponseWriter.write() gives one settled promise while there is room", async () => {
  const { writer } = open();
  const first = writer.write(new Uint8Array(1));
  assertStrictEquals(writer.write(new Uint8Array(1)), first);
  assertStrictEquals(writer.ready, first);
  await writer.close();
});

for (const limit of [1, 1000]) {
  for (const size of [1, 999, 5000, 70000]) {
    Deno.test(`ResponseWriter with a limit of ${limit} passes writes of ${size} bytes without deadlock`, async () => {
      const { delivery, writer } = open(limit);
      const writes = 40;
      const write = async () => {
        const buffer = new Uint8Array(size);
        for (let index = 0; index < writes; index++) {
          fillPattern(buffer, index);
          await writer.write(buffer);
          await writer.ready;
          assert(writer.desiredSize! > 0);
        }
        await writer.close();
      };
      const writing = write();
      await turns();
      const bytes = await bounded(delivery.rest(), "the end");
      await bounded(writing, "the writes");
      assertEquals(corruptBytes(bytes, writes, size), 0);
    });
  }
}

Deno.test("ResponseWriter makes a write wait for the turn's end after 16 hand-overs", async () => {
  const { delivery, writer } = open(1 << 30);
  announce(writer);
  await turns(1);
  const reading = delivery.rest();
  for (let i = 1; i < 16; i++) {
    assertStrictEquals(
      writer.write(new Uint8Array(65536)),
      writer.ready,
      `${i}`,
    );
  }
  const before = writer.ready;
  const last = writer.write(new Uint8Array(65536));
  const events = new Events();
  events.watch("write", last);
  events.watch("ready", writer.ready);
  const small = [1, 2].map(() => writer.write(new Uint8Array(1)));
  small.forEach((write) => assertStrictEquals(write, last, "so do others"));
  await Promise.resolve();
  assert(writer.ready !== before);
  assertEquals(events.log, []);
  await turns(1);
  assertEquals(events.log, ["write ok", "ready ok"]);
  assertStrictEquals(writer.ready, before);
  await writer.close();
  assertEquals((await reading).length, 16 * 65536 + 2);
});

Deno.test("ResponseWriter coalesces what is written while a chunk waits", async () => {
  const { delivery, writer } = open();
  for (const part of ["a", "b", "c", "d"]) {
    writer.write(encoder.encode(part));
    await turns(1);
  }
  assertEquals(text((await delivery.reader.read()).value), "a");
  assertEquals(text((await delivery.reader.read()).value), "bcd");
  await writer.close();
});

Deno.test("ResponseWriter tells of progress when bytes go to an idle consumer, and when some are taken", async () => {
  const { delivery, writer } = open();
  writer.write(new Uint8Array(5));
  assertEquals(delivery.progressed, 0);
  await turns(1);
  assertEquals(delivery.progressed, 1);
  writer.write(new Uint8Array(70000));
  assertEquals(delivery.progressed, 1, "bytes were waiting");
  await delivery.reader.read();
  assertEquals(delivery.progressed, 2);
  writer.abort();
  await turns();
});

// Close

Deno.test("ResponseWriter.close() waits until the consumer has taken everything", async () => {
  const { delivery, writer } = open(1 << 20);
  writer.write(new Uint8Array(70000));
  writer.write(new Uint8Array(70000));
  writer.write(new Uint8Array(7));
  const close = writer.close();
  assertEquals(writer.desiredSize, (1 << 20) - 140007);
  for (const size of [70000, 70000]) {
    assertEquals(await settled(close), "pending");
    assertEquals((await delivery.reader.read()).value!.length, size);
  }
  assertEquals(await settled(close), "pending");
  assertEquals((await delivery.reader.read()).value!.length, 7);
  await bounded(close, "close");
  await bounded(writer.closed, "closed");
  assertEquals(writer.desiredSize, 0);
  assertEquals((await delivery.reader.read()).done, true);
});

Deno.test("ResponseWriter.close() settles a write that waited for its turn", async () => {
  const { delivery, writer } = open(1 << 30);
  announce(writer);
  await turns(1);
  const reading = delivery.rest();
  let last = writer.ready;
  for (let i = 0; i < 20; i++) last = writer.write(new Uint8Array(65536));
  await bounded(writer.close(), "close");
  await bounded(last, "the write");
  assertEquals((await reading).length, 20 * 65536);
});

Deno.test("ResponseWriter refuses as the Streams Standard does once it is closing or closed", async () => {
  const { delivery, writer } = open();
  writer.write(new Uint8Array(5));
  await turns(1);
  const close = writer.close();
  for (let i = 0; i < 2; i++) {
    await assertRejects(() => writer.write(new Uint8Array(1)), TypeError);
    await assertRejects(
      async () => await writer.give(new Uint8Array(1)),
      TypeError,
    );
    await assertRejects(() => writer.flush(), TypeError);
    await assertRejects(() => writer.close(), TypeError);
    if (i === 0) await delivery.reader.read();
    await close;
  }
});

// The consumer leaves, in every state

Deno.test("ResponseWriter errors when the consumer cancels with nothing written", async () => {
  const { delivery, writer } = open();
  announce(writer);
  await turns(1);
  await delivery.reader.cancel("gone");
  assertEquals(delivery.reasons, ["gone"]);
  assertEquals(writer.desiredSize, null);
  assertEquals(await writer.closed.catch((reason) => reason), "gone");
  assertEquals(await writer.ready.catch((reason) => reason), "gone");
});

Deno.test("ResponseWriter rejects everything in order when the consumer cancels under backpressure", async () => {
  const { delivery, writer } = open(1);
  const events = new Events();
  events.watch("write 1", writer.write(new Uint8Array(1)));
  events.watch("write 2", writer.write(new Uint8Array(70000)));
  events.watch("flush", writer.flush());
  events.watch("ready", writer.ready);
  events.watch("closed", writer.closed);
  await delivery.reader.cancel("gone");
  await turns();
  assertEquals(events.log, [
    "ready failed gone",
    "write 1 failed gone",
    "write 2 failed gone",
    "flush failed gone",
    "closed failed gone",
  ]);
  assertEquals(writer.waiting, 0);
  assertEquals(delivery.reasons, ["gone"]);
  await turns();
});

Deno.test("ResponseWriter errors when the consumer cancels with bytes staged in this turn", async () => {
  const { delivery, writer } = open();
  announce(writer);
  await turns(1);
  await bounded(writer.write(new Uint8Array(10)), "a write");
  await delivery.reader.cancel("gone");
  assertEquals(writer.waiting, 0);
  assertEquals(
    await writer.write(new Uint8Array(1)).catch((reason) => reason),
    "gone",
  );
});

Deno.test("ResponseWriter ignores a cancel once it is closed or aborted", async () => {
  const { delivery, writer } = open();
  announce(writer);
  await turns(1);
  await writer.close();
  await delivery.reader.cancel("late");
  assertEquals(delivery.reasons, []);
  await writer.closed;

  const other = open();
  announce(other.writer);
  await turns(1);
  other.writer.abort("stop");
  assertEquals(
    await other.delivery.reader.cancel("late").catch((reason) => reason),
    "stop",
  );
  assertEquals(other.delivery.reasons, []);
});

Deno.test("ResponseWriter survives a consumer that cancels inside stream()", async () => {
  const reasons: unknown[] = [];
  const consumer = consumerOf((stream) => stream.cancel("at once"), {
    cancelled: (reason) => reasons.push(reason),
  });
  const writer = new ResponseWriter(consumer, { bufferLimit: 10 });
  const write = writer.write(new Uint8Array(5));
  await turns();
  await write;
  assertEquals(reasons, ["at once"]);
  assertEquals(writer.desiredSize, null);
  assertEquals(await settled(writer.ready), "rejected");
  assertEquals(
    await writer.write(new Uint8Array(1)).catch((reason) => reason),
    "at once",
  );
});

Deno.test("ResponseWriter.write() rejects when handing over makes the consumer cancel", async () => {
  const consumer = consumerOf((stream) => stream.cancel("at once"));
  const writer = new ResponseWriter(consumer, { bufferLimit: 10 });
  writer.setEager(true);
  const write = writer.write(new Uint8Array(5));
  assertEquals(await write.catch((reason) => reason), "at once");
  await turns();
});

Deno.test("ResponseWriter.write() stages nothing more when its first part makes the consumer cancel", async () => {
  const consumer = consumerOf((stream) => stream.cancel("at once"));
  const writer = new ResponseWriter(consumer, { bufferLimit: 1 << 20 });
  writer.write(new Uint8Array(60_000));
  const write = writer.write(new Uint8Array(10_000));
  assertEquals(await write.catch((reason) => reason), "at once");
  assertEquals(writer.waiting, 0);
  await turns();
});

Deno.test("ResponseWriter writes re-entrantly from progress(), which runs inside pull", async () => {
  let left = 50;
  let streamed: ReadableStream<Uint8Array<ArrayBuffer>> | undefined;
  const consumer = consumerOf((stream) => streamed = stream, {
    progress: () => {
      if (left-- > 0) writer.write(new Uint8Array([left]));
      else if (left === -1) writer.close();
    },
  });
  const writer = new ResponseWriter(consumer, { bufferLimit: 3 });
  writer.write(new Uint8Array([255]));
  await turns(1);
  const bytes = new Uint8Array(
    await bounded(new Response(streamed).arrayBuffer(), "the end"),
  );
  assertEquals(bytes.length, 51);
  assertEquals(bytes[0], 255);
  assertEquals(bytes.at(-1), 0);
});

Deno.test("ResponseWriter hands over inside pull what has outlived its turn", async () => {
  const { delivery, writer } = open();
  writer.write(encoder.encode("a"));
  await turns(1);
  writer.write(encoder.encode("b"));
  await turns(1);
  // No turn is armed; both reads are there before the pull that serves the second.
  const reads = [delivery.reader.read(), delivery.reader.read()];
  const values = await bounded(Promise.all(reads), "both reads");
  assertEquals(values.map(({ value }) => text(value)), ["a", "b"]);
  assertEquals(writer.waiting, 0);
  await writer.close();
});

// Abort

Deno.test("ResponseWriter.abort() before the first hand-over delivers nothing", async () => {
  const { delivery, writer } = open();
  writer.write(new Uint8Array(100));
  await writer.abort("stop");
  await turns();
  assertEquals(delivery.bodies, []);
});

Deno.test("ResponseWriter leaves no unhandled rejection when nobody listens", async () => {
  const { delivery, writer } = open(1);
  writer.write(new Uint8Array(5));
  writer.write(new Uint8Array(5));
  writer.flush();
  void writer.ready;
  void writer.closed;
  writer.close();
  writer.abort("stop");
  await turns();
  assertEquals(delivery.reasons, []);
});
