import { announce } from "../helpers/announce.ts";
import {
  assert,
  assertEquals,
  assertFalse,
  assertInstanceOf,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { Buffer } from "node:buffer";
import type { Bytes, ByteWriter } from "../../src/client/byte_writer.ts";
import { ResponseWriter } from "../../src/response/response_writer.ts";
import { WriteClient, WriteClientError } from "../../src/client/mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { Delivery } from "../helpers/delivery.ts";
import { HeldSink } from "../helpers/held_sink.ts";
import {
  concat,
  corruptBytes,
  fillPattern,
  pattern,
} from "../helpers/patterns.ts";
import { assertFair, Producer } from "../helpers/producer.ts";
import { Events } from "../helpers/record_events.ts";
import { responseClient } from "../helpers/response_client.ts";
import { settled, turns } from "../helpers/settled.ts";

/** A client over our writer. */
function overResponse(bufferLimit = 65536) {
  const delivery = new Delivery();
  const writer = new ResponseWriter(delivery, { bufferLimit });
  return { delivery, writer, client: responseClient(writer) };
}

/** A client over a platform's writer whose sink is the test. */
function overSink(highWaterMark = 1) {
  const sink = new HeldSink(highWaterMark);
  return { sink, client: new WriteClient(sink.writer) };
}

/** A client over a sink that takes everything at once. */
function overNothing(options = {}) {
  return new WriteClient(new WritableStream<Uint8Array>().getWriter(), options);
}

/** Notes each completion as `bytes error`. */
function noting(client: WriteClient): string[] {
  const log: string[] = [];
  client.onCompletion((_context, bytes, error) => {
    log.push(`${bytes} ${error}`);
  });
  return log;
}

async function refusal(promise: Promise<unknown>): Promise<WriteClientError> {
  return await assertRejects(() => promise, WriteClientError);
}

function refused(call: () => unknown): WriteClientError {
  return assertThrows(call, WriteClientError);
}

/** A writer of which nothing settles, but for what a test gives. */
function stuckWriter(parts: Partial<ByteWriter>): ByteWriter {
  return {
    ready: new Promise<void>(() => {}),
    closed: new Promise<undefined>(() => {}),
    desiredSize: 0,
    write: () => new Promise(() => {}),
    close: () => Promise.resolve(),
    abort: () => Promise.resolve(),
    ...parts,
  };
}

/** Writes from one buffer that is overwritten after each call. */
async function reusing(
  client: WriteClient,
  mode: "sync" | "async",
  writes: number,
  size: number,
): Promise<void> {
  const buffer = new Uint8Array(size);
  if (mode === "sync") {
    for (let index = 0; index < writes; index++) {
      fillPattern(buffer, index);
      const written = client.write(buffer);
      buffer.fill(0xee);
      assertEquals(await written, size);
    }
    return;
  }
  let index = 0;
  await bounded(
    new Promise<void>((resolve) => {
      const next = () => {
        if (index === writes) return resolve();
        fillPattern(buffer, index++);
        client.submit(buffer);
        buffer.fill(0xee);
      };
      client.onCompletion(next);
      next();
    }),
    "the completions",
  );
}

const never = () =>
  new WritableStream<Uint8Array>({ write: () => new Promise(() => {}) })
    .getWriter();

// What goes in

Deno.test("WriteClient.write() gives the count of each kind of buffer and sends its bytes", async () => {
  const { delivery, client } = overResponse();
  const whole = new Uint8Array([9, 1, 2, 9]);
  const shared = new Uint8Array(new SharedArrayBuffer(2));
  shared.set([7, 8]);
  const kinds: [Bytes, number[]][] = [
    [new Uint8Array([1, 2, 3]), [1, 2, 3]],
    [new Uint8Array([4, 5]).buffer, [4, 5]],
    [whole.subarray(1, 3), [1, 2]],
    [new DataView(whole.buffer, 2, 2), [2, 9]],
    [new Uint16Array([0x0201, 0x0403]), [1, 2, 3, 4]],
    [new Uint8ClampedArray([300]), [255]],
    [Buffer.from("hi"), [104, 105]],
    [Buffer.from(whole.buffer, 1, 2), [1, 2]],
    [shared, [7, 8]],
  ];
  for (const [buffer, bytes] of kinds) {
    assertEquals(await client.write(buffer), bytes.length);
  }
  await client.close();
  assertEquals(
    await delivery.rest(),
    new Uint8Array(kinds.flatMap(([, bytes]) => bytes)),
  );
});

for (const value of [5, null, undefined, [1, 2], {}, new Blob(["x"])]) {
  const shown = Array.isArray(value) ? "an array" : String(value);
  Deno.test(`WriteClient refuses ${shown} with a TypeError in both modes`, async () => {
    const { client } = overResponse();
    const log = noting(client);
    const bad = value as unknown as Bytes;
    await assertRejects(() => client.write(bad), TypeError, "buffer must be");
    assertThrows(() => client.submit(bad), TypeError, "Cannot submit: buffer");
    assertEquals(client.bytesWritten, 0);
    assertFalse(client.outstanding);
    await client.close();
    assertEquals(log, []);
  });
}

Deno.test("WriteClient refuses a detached view with 87 in both modes", async () => {
  const { client } = overResponse();
  const log = noting(client);
  const view = new Uint8Array(8);
  structuredClone(view, { transfer: [view.buffer] });
  assertEquals((await refusal(client.write(view))).code, 87);
  assertEquals(refused(() => client.submit(view)).code, 87);
  assertEquals(
    (await refusal(client.write(view, { transfer: true }))).code,
    87,
  );
  await client.close();
  assertEquals(log, []);
});

// Buffer reuse and transfer

for (const mode of ["sync", "async"] as const) {
  const over = {
    "a ResponseWriter": () => {
      const { delivery, client } = overResponse();
      return { client, all: () => delivery.rest() };
    },
    "a platform's writer": () => {
      const { readable, writable } = new TransformStream<
        Uint8Array<ArrayBuffer>,
        Uint8Array<ArrayBuffer>
      >();
      const bytes = new Response(readable).bytes();
      return {
        client: new WriteClient(writable.getWriter()),
        all: () => bytes,
      };
    },
  };
  for (const [name, make] of Object.entries(over)) {
    Deno.test(`WriteClient copies at the call in ${mode} mode over ${name}`, async () => {
      const { client, all } = make();
      await reusing(client, mode, 30, 100);
      const close = client.close();
      await turns();
      const bytes = await bounded(all(), "the end");
      assertEquals(corruptBytes(bytes, 30, 100), 0);
      await close;
    });
  }

  /** Clients over a writer of ours and over any other, and what was written. */
  const targets = () => {
    const { delivery, client } = overResponse();
    const { sink, client: other } = overSink(100);
    const ends = async () => {
      await turns();
      sink.take();
      const ends = [client.close(), other.close()];
      const all = await delivery.rest();
      await Promise.all(ends);
      return [all, concat(sink.chunks)];
    };
    return { clients: [client, other], ends };
  };

  Deno.test(`WriteClient with transfer in ${mode} mode detaches a buffer that is written whole`, async () => {
    const { clients, ends } = targets();
    for (const target of clients) {
      noting(target);
      const whole = new Uint8Array([1, 2, 3]);
      const part = whole.subarray(1);
      if (mode === "sync") target.write(whole, { transfer: true });
      else target.submit(whole, { transfer: true });
      assertEquals([whole.length, part.length], [0, 0]);
      assertEquals(target.bytesWritten, 3);
    }
    for (const sent of await ends()) {
      assertEquals(sent, new Uint8Array([1, 2, 3]));
    }
  });

  for (
    const [what, partOf] of Object.entries({
      "behind its start": (all: ArrayBuffer) => new Uint8Array(all, 1),
      "before its end": (all: ArrayBuffer) => new Uint8Array(all, 0, 20_000),
      "in its middle": (all: ArrayBuffer) => new DataView(all, 1, 3),
    })
  ) {
    Deno.test(`WriteClient with transfer in ${mode} mode copies a part of a buffer ${what}, and leaves the rest`, async () => {
      const { clients, ends } = targets();
      const all = pattern(1, 20_001);
      const part = partOf(all.buffer);
      const expected = new Uint8Array(all.buffer)
        .slice(part.byteOffset, part.byteOffset + part.byteLength);
      for (const target of clients) {
        noting(target);
        if (mode === "sync") target.write(part, { transfer: true });
        else target.submit(part, { transfer: true });
        assertEquals(target.bytesWritten, expected.length);
      }
      assertEquals(all, pattern(1, 20_001));
      all.fill(0xee);
      for (const sent of await ends()) assertEquals(sent, expected);
    });
  }

  if (mode === "sync") {
    Deno.test("WriteClient with transfer copies a part of a buffer of a call that queues", async () => {
      const { sink, client } = overSink(1);
      const calls = [client.write(new Uint8Array([0, 1, 2]))];
      const [first, second] = [new Uint8Array([3, 4]), new Uint8Array([5])];
      calls.push(client.write(first.subarray(0, 1), { transfer: true }));
      calls.push(client.write(second, { transfer: true }));
      assertEquals([first.length, second.length], [2, 0]);
      first.fill(0xee);
      for (let taken = 0; taken < 3; taken++) {
        await turns();
        sink.take();
      }
      assertEquals(await bounded(Promise.all(calls), "the calls"), [3, 1, 1]);
      assertEquals(concat(sink.chunks), new Uint8Array([0, 1, 2, 3, 5]));
    });
  }

  Deno.test(`WriteClient with transfer in ${mode} mode detaches nothing when it is refused`, async () => {
    const { client } = overResponse();
    const attempt = async (bytes: Uint8Array) =>
      mode === "sync"
        ? (await refusal(client.write(bytes, { transfer: true }))).code
        : refused(() => client.submit(bytes, { transfer: true })).code;
    const bytes = new Uint8Array(10);
    if (mode === "async") assertEquals(await attempt(bytes), 87);
    noting(client);
    client.submit(new Uint8Array(1));
    assertEquals(await attempt(bytes), 170);
    await turns();
    client.abort("stop");
    assertEquals(await attempt(bytes), 995);
    assertEquals(bytes.length, 10);
  });

  Deno.test(`WriteClient with transfer in ${mode} mode refuses memory that cannot be given away with 87`, async () => {
    for (
      const client of [overResponse().client, overSink().client]
    ) {
      const log = noting(client);
      const memory = new WebAssembly.Memory({ initial: 1 }).buffer;
      const shared = new SharedArrayBuffer(8) as unknown as ArrayBuffer;
      const views = [
        new Uint8Array(shared),
        new Uint8Array(shared, 2, 3),
        new Uint8Array(memory),
      ];
      for (const view of views) {
        const { length } = view;
        const error = mode === "sync"
          ? await refusal(client.write(view, { transfer: true }))
          : refused(() => client.submit(view, { transfer: true }));
        assertEquals(error.code, 87);
        assert(error.cause);
        assertEquals(view.length, length);
      }
      assertEquals(client.bytesWritten, 0);
      assertFalse(client.outstanding);
      await client.close();
      assertEquals(log, []);
    }
  });
}

// One operation

Deno.test("WriteClient.submit() never completes inside the call, whatever the writer", async () => {
  for (
    const client of [
      overResponse().client,
      overNothing(),
      overSink().client,
    ]
  ) {
    const log = noting(client);
    for (const size of [0, 1, 100_000]) {
      if (client.outstanding) break;
      client.submit(new Uint8Array(size));
      assertEquals(log, []);
      assert(client.outstanding);
      await turns();
      log.length = 0;
    }
    client.abort();
  }
  await turns();
});

Deno.test("WriteClient refuses an onError that is not a function", () => {
  assertThrows(
    () => overNothing({ onError: 5 }),
    TypeError,
    "onError must be a function, received 5",
  );
});

Deno.test("WriteClient.onCompletion() throws a TypeError for what is no function", () => {
  const client = overNothing();
  for (const bad of [undefined, 1, "f", {}]) {
    assertThrows(
      () => client.onCompletion(bad as unknown as null),
      TypeError,
      "Cannot register a completion",
    );
  }
});

// Synchronous mode

Deno.test("WriteClient.write() reports a chunk that failed later to the next call and to close()", async () => {
  const { sink, client } = overSink(100);
  await turns();
  assertEquals(await client.write(new Uint8Array(5)), 5, "accepted");
  sink.fail("disk full");
  await turns();
  const error = await refusal(client.write(new Uint8Array(1)));
  assertEquals([error.code, error.bytesWritten], [10054, 5]);
  assertEquals(error.cause, "disk full");
  assertEquals((await refusal(client.close())).code, 10054);
});

Deno.test("WriteClient.write() that is not awaited queues in order, and nothing is lost", async () => {
  const { delivery, client } = overResponse(1000);
  const events = new Events();
  const parts: Uint8Array[] = [];
  for (let index = 0; index < 50; index++) {
    const part = pattern(index, 100);
    parts.push(part);
    client.write(part).then(() => events.mark(index));
  }
  const close = client.close();
  await turns();
  assertEquals(await bounded(delivery.rest(), "the end"), concat(parts));
  await close;
  assertEquals(events.log, parts.map((_part, index) => String(index)));
  assertEquals(client.bytesWritten, 5000);
});

Deno.test("WriteClient.write() is refused with 10055 beyond 1 MiB over the limit, nothing copied", async () => {
  const { writer, client } = overSinkLike();
  const taken: Promise<number>[] = [];
  const chunk = new Uint8Array(65536);
  for (let i = 0; i < 17; i++) taken.push(client.write(chunk));
  assertEquals(client.bytesWritten, 17 * 65536, "exactly limit + 1 MiB");
  const given = new Uint8Array(1);
  const error = await refusal(client.write(given, { transfer: true }));
  assertEquals(error.code, 10055);
  assertEquals(error.bytesWritten, 17 * 65536);
  assertFalse(error.disconnected);
  assertEquals(given.length, 1);
  assertEquals(writer.writes, 17);
  assertEquals(await client.write(new Uint8Array(0)), 0, "zero bytes fit");
  writer.release();
  assertEquals(await Promise.all(taken), taken.map(() => 65536));
  assertEquals(await client.write(given), 1, "room again");
});

Deno.test("WriteClient.write() takes one write of any size when none waits", async () => {
  const { writer, client } = overSinkLike();
  const large = client.write(new Uint8Array(3 << 20));
  assertEquals((await refusal(client.write(new Uint8Array(1)))).code, 10055);
  writer.release();
  assertEquals(await large, 3 << 20);
});

/** A client over a writer that has no room until it is released. */
function overSinkLike() {
  const full = Promise.withResolvers<void>();
  const writer = {
    writes: 0,
    release: () => full.resolve(),
    copies: true,
    ready: full.promise,
    closed: new Promise<undefined>(() => {}),
    desiredSize: 0,
    write: () => {
      writer.writes++;
      return full.promise;
    },
    close: () => Promise.resolve(),
    abort: () => Promise.resolve(),
  };
  const asWriter: ByteWriter = writer;
  return { writer, client: new WriteClient(asWriter) };
}

// A completion that throws

for (const how of ["throws", "rejects"] as const) {
  const fail = () => {
    if (how === "throws") throw new Error("mine");
    return Promise.reject(new Error("mine"));
  };
  const next = {
    "write()": (client: WriteClient) => client.write(new Uint8Array(1)),
    "submit()": (client: WriteClient) =>
      Promise.resolve().then(() => client.submit(new Uint8Array(1))),
    "flush()": (client: WriteClient) => client.flush(),
    "close()": (client: WriteClient) => client.close(),
  };
  for (const [name, call] of Object.entries(next)) {
    Deno.test(`WriteClient.${name} is refused with 574, once, after a completion that ${how}`, async () => {
      const client = overNothing();
      client.onCompletion(fail);
      client.submit(new Uint8Array(3));
      await turns();
      const error = await refusal(call(client));
      assertEquals([error.code, error.bytesWritten], [574, 3]);
      assertEquals((error.cause as Error).message, "mine");
      assertFalse(error.disconnected);
      client.onCompletion(null);
      assertEquals(await client.write(new Uint8Array(2)), 2);
      await client.close();
      assertEquals(client.bytesWritten, 5);
    });
  }

  Deno.test(`WriteClient tells onError of a completion that ${how}, and refuses nothing`, async () => {
    const told: unknown[] = [];
    const client = overNothing({
      onError: (error: unknown) => told.push(error),
    });
    client.onCompletion(fail);
    client.submit(new Uint8Array(3));
    await turns();
    assertEquals(told.map((error) => (error as Error).message), ["mine"]);
    assertEquals(await client.write(new Uint8Array(2)), 2);
    await client.close();
  });
}

Deno.test("WriteClient ignores what onError throws", async () => {
  const client = overNothing({
    onError: () => {
      throw new Error("mine");
    },
  });
  client.onCompletion(() => {
    throw new Error("first");
  });
  client.submit(new Uint8Array(3));
  await turns();
  assertFalse(client.outstanding);
  await client.close();
});

Deno.test("WriteClient.close() is refused with 574 when the completion it waited for throws", async () => {
  const { sink, client } = overSink();
  client.onCompletion(() => {
    throw new Error("mine");
  });
  client.submit(new Uint8Array(3));
  const close = client.close();
  sink.take();
  assertEquals((await refusal(close)).code, 574);
  assertEquals(
    sink.outcome,
    undefined,
    "a failed producer never looks complete",
  );
  await client.close();
  assertEquals(sink.outcome, "ended");
});

Deno.test("WriteClient.close() that is refused with 574 at once closes nothing: a write behind it is taken", async () => {
  const client = overNothing();
  client.onCompletion(() => {
    throw new Error("mine");
  });
  client.submit(new Uint8Array(3));
  await turns();
  const close = client.close();
  const written = client.write(new Uint8Array(2));
  assertEquals((await refusal(close)).code, 574);
  assertEquals(await written, 2);
  await client.close();
});

Deno.test("WriteClient stays failed when close() waited and the completion throws because the client left", async () => {
  const { delivery, client } = overResponse(1);
  client.onCompletion(() => {
    throw new Error("mine");
  });
  client.submit(new Uint8Array(3));
  const close = client.close();
  await turns();
  await delivery.reader.cancel("gone");
  assertEquals((await refusal(close)).code, 574);
  const error = await refusal(client.write(new Uint8Array(1)));
  assertEquals([error.code, error.bytesWritten], [10054, 3]);
  assertEquals(client.bytesWritten, 3);
  assertEquals((await refusal(client.close())).code, 10054);
});

// Close

Deno.test("WriteClient.close() gives the same promise again, and other calls are refused with 87", async () => {
  const { sink, client } = overSink();
  const log = noting(client);
  client.submit(new Uint8Array(3));
  const close = client.close();
  assertStrictEquals(client.close(), close);
  assertStrictEquals(client[Symbol.asyncDispose](), close);
  for (let i = 0; i < 2; i++) {
    assertEquals((await refusal(client.write(new Uint8Array(1)))).code, 87);
    assertEquals(refused(() => client.submit(new Uint8Array(1))).code, 87);
    assertEquals((await refusal(client.flush())).code, 87);
    if (i === 1) break;
    assertEquals(await settled(close), "pending", "after the operation");
    sink.take();
    await close;
  }
  assertStrictEquals(client.close(), close);
  assertEquals(log, ["3 0"]);
  assertEquals(client.desiredSize, 0);
  await client.closed;
});

Deno.test("WriteClient.close() runs after the completion, and after what the completion begins", async () => {
  const { sink, client } = overSink();
  const events = new Events();
  client.onCompletion((_context, bytes) => {
    events.mark(bytes);
  });
  client.submit(new Uint8Array(3));
  events.watch("close", client.close());
  await turns();
  events.mark("take");
  sink.take();
  await turns();
  assertEquals(events.log, ["take", "3", "close ok"]);
});

Deno.test("WriteClient.close() inside the completion closes", async () => {
  const { delivery, client } = overResponse();
  let close: Promise<void> | undefined;
  client.onCompletion(() => {
    close = client.close();
  });
  client.submit(new Uint8Array(3));
  await turns();
  assertEquals((await delivery.rest()).length, 3);
  await bounded(close!, "close");
});

Deno.test("WriteClient is closed by `await using`", async () => {
  const { delivery, client } = overResponse();
  {
    await using using = client;
    await using.write(new Uint8Array(2));
  }
  assertEquals((await delivery.rest()).length, 2);
  await client.closed;
});

Deno.test("WriteClient fails with 87 when somebody else closes the writer", async () => {
  const stream = new WritableStream<Uint8Array>();
  const writer = stream.getWriter();
  const client = new WriteClient(writer);
  await writer.close();
  await turns();
  const error = await refusal(client.write(new Uint8Array(1)));
  assertEquals(error.code, 87);
  assertFalse(error.disconnected);
});

// Abort and failure

Deno.test("WriteClient.abort() completes (0, 995) at once over a sink that never settles", async () => {
  const client = new WriteClient(never());
  // Until it has started, a platform's sink has nothing in flight.
  await turns();
  const events = new Events();
  client.onCompletion((_context, bytes, error) => {
    events.mark(`${bytes} ${error}`);
  });
  client.submit(new Uint8Array(3));
  const abort = client.abort("enough");
  assertEquals(events.log, [], "not inside the call");
  await turns(1);
  assertEquals(events.log, ["0 995"]);
  assertFalse(client.outstanding);
  assertEquals(await settled(abort), "pending", "the sink's own promise");
  const error = await refusal(client.write(new Uint8Array(1)));
  assertEquals([error.code, error.cause], [995, "enough"]);
  assert(error.disconnected);
  assertEquals(error.bytesWritten, 3);
  assertEquals((await refusal(client.closed)).code, 995);
  assertEquals((await refusal(client.ready)).code, 995);
  assertEquals(client.desiredSize, null);
});

Deno.test("WriteClient.abort() leaves no unhandled rejection, and `closed` and `ready` neither", async () => {
  for (const client of [overSink().client, overResponse(1).client]) {
    void client.closed;
    void client.ready;
    noting(client);
    client.submit(new Uint8Array(5));
    void client.ready;
    client.abort("nobody listens");
    void client.closed;
    void client.ready;
    await turns();
  }
});

Deno.test("WriteClient fails without an unhandled rejection when the client leaves and nobody listens", async () => {
  const { delivery, client } = overResponse(1);
  void client.closed;
  void client.ready;
  noting(client);
  client.submit(new Uint8Array(5));
  void client.ready;
  await turns();
  await delivery.reader.cancel("gone");
  await turns();
  const { sink, client: other } = overSink();
  void other.closed;
  noting(other);
  other.submit(new Uint8Array(5));
  void other.ready;
  sink.fail("gone");
  await turns();
});

Deno.test("WriteClient tells everybody when the client leaves, with code, cause and count", async () => {
  const { delivery, client } = overResponse(1);
  const cause = new Error("reset");
  const log = noting(client);
  client.submit(new Uint8Array(5));
  await turns();
  await delivery.reader.cancel(cause);
  await turns();
  assertEquals(log, ["0 995"]);
  for (
    const error of [
      await refusal(client.write(new Uint8Array(1))),
      refused(() => client.submit(new Uint8Array(1))),
      await refusal(client.flush()),
      await refusal(client.close()),
      await refusal(client.closed),
      await refusal(client.ready),
    ]
  ) {
    assertInstanceOf(error, WriteClientError);
    assertEquals(error.name, "WriteClientError");
    assertEquals([error.code, error.bytesWritten], [10054, 5]);
    assertStrictEquals(error.cause, cause);
    assert(error.disconnected);
  }
  assertEquals(client.desiredSize, null);
  assertEquals(client.bytesWritten, 5);
});

Deno.test("WriteClient keeps a reason that is undefined out of `cause`", async () => {
  const client = overNothing();
  client.abort();
  const error = await refusal(client.write(new Uint8Array(1)));
  assertFalse("cause" in error);
});

Deno.test("WriteClientError.disconnected is true for 10054, 995, 64 and 121 alone", () => {
  for (const code of [10054, 995, 64, 121, 13, 87, 170, 574, 10055]) {
    const error = new WriteClientError(code, { bytesWritten: 4, cause: 1 });
    assertEquals(error.disconnected, [10054, 995, 64, 121].includes(code));
    assertEquals([error.bytesWritten, error.cause], [4, 1]);
    assert(error.message.startsWith("Cannot write to the client: "));
  }
});

for (const part of ["write", "ready", "closed"] as const) {
  Deno.test(`WriteClient fails when ${part} rejects although nothing else of its writer settles`, async () => {
    const modes = part === "write" ? ["sync", "async"] : ["async"];
    for (const mode of modes) {
      const { promise, reject } = Promise.withResolvers<undefined>();
      promise.catch(() => {});
      const parts = { [part]: part === "write" ? () => promise : promise };
      const client = new WriteClient(stuckWriter(parts));
      const log = noting(client);
      const one = new Uint8Array(1);
      const write = mode === "sync" ? client.write(one) : client.submit(one);
      reject("gone" as never);
      if (write) assertEquals((await refusal(write)).code, 10054);
      await turns();
      assertEquals(log, mode === "sync" ? [] : ["0 995"]);
    }
  });
}

for (const first of ["abort", "close", "fail", "take"] as const) {
  for (const second of ["abort", "close", "fail", "take"] as const) {
    Deno.test(`WriteClient completes exactly once when ${first} and ${second} race`, async () => {
      const sink = new HeldSink(1);
      const response = overResponse(1);
      announce(response.writer);
      await turns();
      const actions = [
        (client: WriteClient, action: string) => {
          if (action === "abort") client.abort("stop").catch(() => {});
          if (action === "close") client.close().catch(() => {});
          if (action === "fail") sink.fail("gone");
          if (action === "take") sink.take();
        },
        (client: WriteClient, action: string) => {
          const { reader } = response.delivery;
          if (action === "abort") client.abort("stop");
          if (action === "close") client.close().catch(() => {});
          if (action === "fail") reader.cancel("gone").catch(() => {});
          if (action === "take") reader.read().catch(() => {});
        },
      ];
      const clients = [new WriteClient(sink.writer), response.client];
      for (const [index, client] of clients.entries()) {
        const log = noting(client);
        client.submit(new Uint8Array(3));
        actions[index]!(client, first);
        actions[index]!(client, second);
        assertEquals(log, [], "inside a call");
        await turns();
        if (log.length === 0) {
          // Only close() was called, and it waits for the consumer.
          assertEquals([first, second], ["close", "close"]);
          actions[index]!(client, "take");
          await turns();
        }
        assertEquals(log.length, 1);
        assert(["3 0", "0 995"].includes(log[0]!), log[0]);
        client.abort().catch(() => {});
        await turns();
        assertEquals(log.length, 1);
      }
    });
  }
}

// ready, desiredSize, flush

Deno.test("WriteClient.ready is the writer's, and the same promise while the writer's is", async () => {
  const { sink, client } = overSink();
  const before = client.ready;
  assertStrictEquals(client.ready, before);
  await before;
  client.write(new Uint8Array(3));
  assert(client.ready !== before);
  assertEquals(client.desiredSize, -2);
  assertEquals(await settled(client.ready), "pending");
  sink.take();
  await bounded(client.ready, "ready");
  assertEquals(client.desiredSize, 1);
  await client.close();
});

Deno.test("WriteClient.flush() waits for the sink, over both writers", async () => {
  const { sink, client } = overSink(100);
  await turns();
  await client.flush();
  client.write(new Uint8Array(3));
  const flush = client.flush();
  assertEquals(await settled(flush), "pending");
  sink.take();
  await bounded(flush, "flush");
  await client.close();

  const { delivery, client: other } = overResponse();
  await other.write(new Uint8Array(3));
  const handed = other.flush();
  assertEquals(delivery.bodies.length, 1, "at once");
  assertEquals(await settled(handed), "pending");
  noting(other);
  other.submit(new Uint8Array(1)); // A flush is no operation.
  await delivery.reader.read();
  await delivery.reader.read();
  await bounded(handed, "flush");
  await other.close();
});

Deno.test("WriteClient.bytesWritten counts what was accepted, in both modes", async () => {
  const { sink, client } = overSink(100);
  noting(client);
  assertEquals(client.bytesWritten, 0);
  await client.write(new Uint8Array(3));
  client.submit(new Uint8Array(4));
  assertEquals(client.bytesWritten, 7);
  client.write(new Uint8Array(5)).catch(() => {});
  assertEquals(client.bytesWritten, 7, "refused");
  sink.fail("gone");
  await turns();
  assertEquals(client.bytesWritten, 7);
});

// writable

Deno.test("WriteClient.writable takes a pipe, whose close is the client's", async () => {
  const { delivery, client } = overResponse(1000);
  assertStrictEquals(client.writable, client.writable);
  const source = new Blob([pattern(1, 200_000)]).stream();
  const pipe = source.pipeTo(client.writable);
  await turns();
  assertEquals(await bounded(delivery.rest(), "the end"), pattern(1, 200_000));
  await bounded(pipe, "the pipe");
  await client.closed;
  assertEquals(client.bytesWritten, 200_000);
});

Deno.test("WriteClient.writable takes buffers of any kind and refuses what is none", async () => {
  const { delivery, client } = overResponse();
  const writer = client.writable.getWriter();
  await writer.write(new Uint16Array([0x0201]));
  await writer.write(new Uint8Array([3]).buffer);
  await assertRejects(() => writer.write(5 as unknown as Bytes), TypeError);
  await turns();
  assertEquals(
    (await delivery.reader.read()).value,
    new Uint8Array([1, 2, 3]),
  );
  client.abort();
});

Deno.test("WriteClient.writable carries a source's error to the client as its abort", async () => {
  const { delivery, client } = overResponse();
  const cause = new Error("source");
  const source = new ReadableStream<Bytes>({
    pull(controller) {
      controller.enqueue(new Uint8Array(10));
      controller.error(cause);
    },
  }, { highWaterMark: 0 });
  assertStrictEquals(
    await source.pipeTo(client.writable).catch((reason) => reason),
    cause,
  );
  const error = await refusal(client.write(new Uint8Array(1)));
  assertEquals(error.code, 995);
  assertStrictEquals(error.cause, cause);
  assertEquals(delivery.reasons, []);
});

Deno.test("WriteClient.writable cancels the source when the client leaves, even between chunks", async () => {
  const { delivery, client } = overResponse();
  let cancelled: unknown;
  const source = new ReadableStream<Bytes>({
    start(controller) {
      controller.enqueue(new Uint8Array(10));
    },
    cancel(reason) {
      cancelled = reason;
    },
  });
  const pipe = source.pipeTo(client.writable);
  pipe.catch(() => {});
  await turns();
  await delivery.reader.cancel("gone");
  const error = await bounded(refusal(pipe), "the pipe's end");
  assertEquals([error.code, error.cause], [10054, "gone"]);
  assertStrictEquals(cancelled, error);
});

// Platform writers

Deno.test("WriteClient over a TransformStream fails when the consumer cancels with a write pending", async () => {
  for (const mode of ["sync", "async"]) {
    const { readable, writable } = new TransformStream<
      Uint8Array,
      Uint8Array
    >();
    const client = new WriteClient(writable.getWriter());
    const log = noting(client);
    await turns();
    let write: Promise<unknown> | undefined;
    if (mode === "sync") {
      // A pending write may fulfil when the readable is cancelled: the one after it tells.
      write = client.write(new Uint8Array(3)).catch((error) => error);
    } else client.submit(new Uint8Array(3));
    await turns();
    await readable.cancel("gone");
    await turns();
    await write;
    if (mode === "async") {
      assertEquals(log.length, 1);
      assert(["3 0", "0 995"].includes(log[0]!));
    }
    assertEquals((await refusal(client.write(new Uint8Array(1)))).code, 10054);
    assertEquals((await refusal(client.closed)).cause, "gone");
  }
});

Deno.test("WriteClient over a TransformStream completes when it is aborted with a write pending", async () => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const client = new WriteClient(writable.getWriter());
  const log = noting(client);
  await turns();
  client.submit(new Uint8Array(3));
  await turns();
  client.abort("stop").catch(() => {});
  await turns(1);
  assertEquals(log, ["0 995"]);
  assertEquals(
    await readable.getReader().read().catch((reason) => reason),
    "stop",
  );
});

Deno.test("WriteClient over a CompressionStream compresses what was written, buffers reused", async () => {
  const gzip = new CompressionStream("gzip");
  const client = new WriteClient(gzip.writable.getWriter());
  const bytes = new Response(
    gzip.readable.pipeThrough(new DecompressionStream("gzip")),
  ).bytes();
  await reusing(client, "sync", 40, 5000);
  await client.close();
  assertEquals(corruptBytes(await bytes, 40, 5000), 0);
});

Deno.test("WriteClient over a TCP connection sends what was written, buffers reused", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr as Deno.NetAddr;
  const [connection, peer] = await Promise.all([
    Deno.connect({ hostname: "127.0.0.1", port }),
    listener.accept(),
  ]);
  const received = new Response(peer.readable).bytes();
  const client = new WriteClient(connection.writable.getWriter());
  await reusing(client, "async", 50, 20_000);
  await client.close();
  assertEquals(corruptBytes(await bounded(received, "the end"), 50, 20_000), 0);
});

Deno.test("WriteClient over a file writes what was written, buffers reused", async () => {
  const path = await Deno.makeTempFile();
  try {
    const file = await Deno.open(path, { write: true });
    const client = new WriteClient(file.writable.getWriter());
    await reusing(client, "sync", 20, 20_000);
    await client.close();
    assertEquals(corruptBytes(await Deno.readFile(path), 20, 20_000), 0);
  } finally {
    await Deno.remove(path);
  }
});

Deno.test("WriteClient over a null sink works in both modes", async () => {
  const client = overNothing();
  const log = noting(client);
  assertEquals(await client.write(new Uint8Array(5)), 5);
  client.submit(new Uint8Array(6));
  await turns();
  assertEquals(log, ["6 0"]);
  await client.flush();
  await client.close();
});

Deno.test("WriteClient.abort() that nobody awaits leaves nothing unhandled when the sink's own rejects", async () => {
  const stream = new WritableStream<Uint8Array<ArrayBuffer>>({
    abort() {
      throw new Error("mine");
    },
  });
  const client = new WriteClient(stream.getWriter());
  client.abort("enough");
  await turns();
  assertEquals((await refusal(client.write(new Uint8Array(1)))).code, 995);
});

// Many, and fairness

for (const target of ["a null sink", "a ResponseWriter"] as const) {
  Deno.test(`WriteClient completes 200,000 chained one-byte writes over ${target}`, async () => {
    const { delivery, client: response } = overResponse();
    const client = target === "a null sink" ? overNothing() : response;
    let received = 0;
    let reading: Promise<void> | undefined;
    if (target === "a ResponseWriter") {
      const read = async () => {
        while (true) {
          const { done, value } = await delivery.reader.read();
          if (done) return;
          received += value.length;
        }
      };
      reading = client.flush().then(read);
      await turns();
    }
    const byte = new Uint8Array(1);
    let completed = 0;
    let deepest = 0;
    let depth = 0;
    await bounded(
      new Promise<void>((resolve, reject) => {
        client.onCompletion((_context, bytes, error) => {
          deepest = Math.max(deepest, ++depth);
          if (bytes !== 1 || error !== 0) {
            reject(new Error(`${bytes} ${error}`));
          }
          if (++completed === 200_000) resolve();
          else client.submit(byte);
          depth--;
        });
        client.submit(byte);
      }),
      "200,000 completions",
      60_000,
    );
    await client.close();
    await reading;
    assertEquals(completed, 200_000);
    assertEquals(deepest, 1, "never inside a call");
    assertEquals(client.bytesWritten, 200_000);
    if (reading) assertEquals(received, 200_000);
  });
}

Deno.test("WriteClient lets a timer fire while a synchronous loop runs over a null sink", async () => {
  const client = overNothing();
  const byte = new Uint8Array(1);
  await assertFair(() => client.write(byte));
  await client.close();
});

Deno.test("WriteClient lets a timer fire while zero bytes are written in a loop", async () => {
  for (const client of [overNothing(), overResponse().client]) {
    const nothing = new Uint8Array(0);
    await assertFair(() => client.write(nothing));
    await client.close();
  }
});

Deno.test("WriteClient lets a timer fire while writes are refused in a loop", async () => {
  const client = overNothing();
  await client.close();
  const byte = new Uint8Array(1);
  await assertFair(() => client.write(byte).catch(() => {}));
});

for (const size of [0, 1]) {
  Deno.test(`WriteClient lets a timer fire while completions of ${size} bytes chain over a null sink`, async () => {
    const client = overNothing();
    const bytes = new Uint8Array(size);
    using producer = new Producer();
    const chained = new Promise<void>((resolve) => {
      client.onCompletion(() => {
        if (producer.goesOn) client.submit(bytes);
        else resolve();
      });
    });
    client.submit(bytes);
    await Promise.race([bounded(producer.timer, "the timer"), chained]);
    producer.stop();
    await chained;
    producer.assertFair();
    await client.close();
  });
}

Deno.test("an asynchronous write of no bytes completes once the bytes before it were accepted", async () => {
  const accept = Promise.withResolvers<void>();
  const stream = new WritableStream<Uint8Array>(
    { write: () => accept.promise },
    { highWaterMark: 100, size: ({ length }) => length },
  );
  const client = new WriteClient(stream.getWriter());
  await client.write(new Uint8Array(10));
  const seen: number[] = [];
  const done = Promise.withResolvers<void>();
  client.onCompletion((_context, bytes) => {
    seen.push(bytes);
    done.resolve();
  });
  client.submit(new Uint8Array(0));
  await turns();
  assertEquals(seen, []);
  accept.resolve();
  await bounded(done.promise, "the completion");
  assertEquals(seen, [0]);
});
