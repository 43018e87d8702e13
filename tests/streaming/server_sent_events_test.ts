// Server-sent events in this process: what is sent is what arrives, and when.
// tests/wire/server_sent_events_test.ts has sockets and other clients.

import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import { Responder, WriteClientError } from "../../mod.ts";
import {
  EventClient,
  type EventProducer,
  respondEvents,
  type RespondEventsInit,
  type ServerSentEvent,
} from "../../src/streaming/sse.ts";
import { WriteClient } from "../../src/client/mod.ts";
import { EventParser } from "../../src/testing/event_parser.ts";
import {
  call,
  ManualWriter,
  type ReceivedEvent,
} from "../../src/testing/mod.ts";
import { bounded, until } from "../helpers/bounded.ts";
import { events, received } from "../helpers/server_sent_events.ts";
import { assertProperty } from "../helpers/property.ts";
import { turns } from "../helpers/settled.ts";

/** A client whose handler sends events. */
function visit(
  producer: EventProducer,
  init?: RespondEventsInit,
  input: Request | string = "/",
) {
  return call((request) => respondEvents(request, producer, init), input);
}

// -- What is sent is what arrives --

Deno.test("whatever is in data, event, id and comment, what is sent is what arrives", async () => {
  await assertProperty(
    fc.asyncProperty(events, async (sent) => {
      await using client = visit(async (events) => {
        for (const event of sent) await events.send(event);
      });
      const arrived = await bounded(client.events(), "the events");
      assertEquals(arrived, received(sent));
    }),
    { runs: 300 },
  );
});

Deno.test("events arrive whole, wherever the stream is cut", () => {
  assertProperty(
    fc.property(events, fc.array(fc.nat({ max: 30 })), (sent, cuts) => {
      const writer = new ManualWriter();
      const client = new EventClient(new WriteClient(writer), {
        keepAlive: Infinity,
      });
      for (const event of sent) client.send(event);
      const bytes = new TextEncoder().encode(writer.text());
      const parser = new EventParser();
      const arrived: ReceivedEvent[] = [];
      let from = 0;
      for (const cut of [...cuts, bytes.length]) {
        arrived.push(...parser.read(bytes.subarray(from, from + cut)));
        from += cut;
      }
      assertEquals(arrived, received(sent));
      writer.fail("over");
    }),
    { runs: 100 },
  );
});

Deno.test("the events of HTML's examples are read as HTML says", () => {
  const read = (text: string) => {
    const parser = new EventParser();
    const events = parser.read(new TextEncoder().encode(text));
    return [...events.map(({ event, data, id }) => [event, data, id])];
  };
  assertEquals(read("data: YHOO\ndata: +2\ndata: 10\n\n"), [
    ["message", "YHOO\n+2\n10", ""],
  ]);
  assertEquals(
    read(
      ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
    ),
    [
      ["message", "first event", "1"],
      ["message", "second event", ""],
      ["message", " third event", ""],
    ],
  );
  assertEquals(read("data\n\ndata\ndata\n\ndata:"), [
    ["message", "", ""],
    ["message", "\n", ""],
  ]);
  assertEquals(read("data:test\r\rdata: test\r\n\r\n"), [
    ["message", "test", ""],
    ["message", "test", ""],
  ]);
  assertEquals(
    read("\ufeffevent: a\nid: x\0\nretry: 5x\nevent: b\ndata: c\n\n"),
    [
      ["b", "c", ""],
    ],
  );
});

Deno.test("the text of an event has a field for each member, and for each line", async () => {
  await using client = visit((events) => {
    events.send("text");
    events.send({
      data: "a\r\nb\rc\n",
      event: "tick",
      id: "7",
      retry: 0,
      comment: "x\ny",
    });
    events.send({ id: "" });
    events.send({ comment: "" });
    events.send({ data: "" });
  });
  assertEquals(
    await client.text(),
    ":\n\n" +
      "data: text\n\n" +
      ": x\n: y\nevent: tick\nid: 7\nretry: 0\n" +
      "data: a\ndata: b\ndata: c\ndata: \n\n" +
      "id: \n\n" +
      ": \n\n" +
      "data: \n\n",
  );
});

/** What cannot be sent, and what the message says. */
const wrong: readonly (readonly [event: unknown, says: RegExp])[] = [
  [{ event: "a\nb" }, /event must be text without CR, LF and NUL, .*"a\\x0ab"/],
  [{ event: "a\rb" }, /event must be/],
  [{ event: "a\0b" }, /event must be/],
  [{ id: "1\ndata: injected" }, /id must be text without CR, LF and NUL/],
  [{ id: "1\r" }, /id must be/],
  [{ id: "\0" }, /id must be/],
  [{ retry: -1 }, /retry must be an integer of at least 0, received -1/],
  [{ retry: 0.5 }, /retry must be/],
  [{ retry: NaN }, /retry must be/],
  [{ retry: "5" }, /retry must be.*"5"/],
  [{ data: { a: 1 } }, /data must be text, received an object; JSON/],
  [{ data: null }, /data must be text, received null/],
  [{ comment: 5 }, /comment must be text/],
  [{ event: 5 }, /event must be text/],
  [{}, /event must have data, event, id, retry or comment/],
  [null, /event must be an object or a string, received null/],
  [5, /event must be an object or a string, received 5/],
  [undefined, /received undefined/],
];

Deno.test("what cannot be sent as one field is refused with a TypeError, and nothing of it is sent", async () => {
  await using client = visit(async (events) => {
    for (const [event, says] of wrong) {
      const sent = events.send(event as ServerSentEvent);
      const error = await assertRejects(() => sent, TypeError);
      assertMatch(error.message, says);
    }
    await events.send("end");
  });
  assertEquals(await client.text(), ":\n\ndata: end\n\n");
});

// -- The head, and the request --

Deno.test("the head leaves at once, before the producer sends anything", async () => {
  await using client = visit(() => new Promise(() => {}));
  const { status, headers } = await bounded(client.response, "the head");
  assertEquals(status, 200);
  assertEquals(headers.get("content-type"), "text/event-stream");
  assertEquals(headers.get("cache-control"), "no-cache");
  assertEquals(headers.get("x-accel-buffering"), "no");
  assertEquals(await client.read(3), new TextEncoder().encode(":\n\n"));
});

Deno.test("the caller's headers win, and its status", async () => {
  await using client = visit((events) => void events.send("x"), {
    status: 201,
    headers: { "Cache-Control": "private", "x-own": "1" },
  });
  const { status, headers } = await client.response;
  assertEquals(status, 201);
  assertEquals(
    ["cache-control", "x-own", "content-type"].map((name) => headers.get(name)),
    ["private", "1", "text/event-stream"],
  );
});

Deno.test("lastEventId is what the client has sent, text beyond ASCII too", async () => {
  const encoder = new TextEncoder();
  for (const id of ["", "7", "a b", "caf\u00e9", "\u20ac\u{1f600}"]) {
    const header = String.fromCharCode(...encoder.encode(id));
    const seen: string[] = [];
    const headers = new Headers();
    if (id !== "") headers.set("last-event-id", header);
    await using client = visit(
      ({ lastEventId }) => void seen.push(lastEventId),
      {},
      new Request("http://localhost/", { headers }),
    );
    await client.response;
    assertEquals(seen, [id]);
  }
  // Bytes that are no UTF-8 stay what they are.
  const seen: string[] = [];
  await using client = visit(
    ({ lastEventId }) => void seen.push(lastEventId),
    {},
    new Request("http://localhost/", { headers: { "last-event-id": "\xff" } }),
  );
  await client.response;
  assertEquals(seen, ["\xff"]);
});

Deno.test("respondEvents() refuses wrong arguments with words", async () => {
  const request = new Request("http://localhost/");
  const rejects = (
    args: readonly unknown[],
    kind: typeof TypeError | typeof RangeError,
    says: string,
  ) =>
    assertRejects(
      () => respondEvents(...args as Parameters<typeof respondEvents>),
      kind,
      says,
    );
  await rejects([{}, () => {}], TypeError, "request must be a Request");
  await rejects([request, "text"], TypeError, "producer must be a function");
  await rejects([request, () => {}, null], TypeError, "init must be");
  for (const keepAlive of [0, -1, NaN, 2 ** 31, "5"]) {
    await rejects([request, () => {}, { keepAlive }], RangeError, "keepAlive");
  }
  await rejects([request, () => {}, { status: 99 }], RangeError, "status");
  assertThrows(
    () =>
      new EventClient(new WriteClient(new ManualWriter()), { keepAlive: 0 }),
    RangeError,
  );
});

// -- Iterables --

Deno.test("what a generator yields is sent, and what it cannot send fails the answer", async () => {
  await using client = visit(async function* () {
    yield "one";
    await turns();
    yield { id: "2", data: "two" };
  });
  assertEquals((await client.events()).map(({ data }) => data), ["one", "two"]);
  const told: unknown[] = [];
  await using failing = visit(
    async function* () {
      await turns();
      yield { id: "a\nb" };
    },
    { onError: (error) => told.push(error) },
  );
  await assertRejects(() => failing.text(), TypeError, "id must be");
  assertEquals(told.length, 1);
});

Deno.test("a generator is closed when its client leaves", async () => {
  let closed = false;
  await using client = visit(async function* () {
    try {
      while (true) {
        yield "tick";
        await turns();
      }
    } finally {
      closed = true;
    }
  });
  assertEquals((await client.events(2)).length, 2);
  client.leave();
  await until(() => closed, "the generator was closed");
});

// -- Clients that leave --

Deno.test("an event that is not awaited to a client that has left is no unhandled rejection; awaited, it is refused with 10054", async () => {
  const outcomes: unknown[] = [];
  await using client = visit(async (events) => {
    await new Promise((stop) => events.signal.addEventListener("abort", stop));
    events.send("not awaited");
    await turns();
    const error = await events.send("awaited").catch((error) => error);
    assert(error instanceof WriteClientError);
    outcomes.push(error.code, events.signal.reason.code);
  });
  await client.response;
  client.leave();
  await turns(8);
  assertEquals(outcomes, [10054, 10054]);
});

Deno.test("close() ends the events", async () => {
  await using client = visit(async (events) => {
    await events.send("last");
    await events.close();
    const error = await events.send("late").catch((error) => error);
    assertEquals(error.code, 87);
    await new Promise(() => {});
  });
  assertEquals((await client.events()).map(({ data }) => data), ["last"]);
});

// -- Silence --

Deno.test("a comment line follows each period of silence, and an event begins a new one", async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  await using client = visit(async (events) => {
    await gate;
    await events.send("x");
    await new Promise(() => {});
  }, { keepAlive: 10_000 });
  const next = async () => new TextDecoder().decode(await client.read());
  assertEquals(await next(), ":\n\n");
  await client.advance(10_000);
  assertEquals(await next(), ":\n\n");
  await client.advance(9000);
  open();
  await turns();
  assertEquals(await next(), "data: x\n\n");
  await client.advance(9999);
  const late = next();
  await client.advance(1);
  assertEquals(await late, ":\n\n");
  const [, ...waits] = client.transcript.filter(({ kind }) =>
    kind === "handed over"
  );
  assertEquals(waits.map(({ time }) => time), [0, 10_000, 19_000, 29_000]);
});

Deno.test("comment lines are activity for idle, and keepAlive: Infinity sends none", async () => {
  await using kept = visit(() => new Promise(() => {}), {
    deadlines: { idle: 20_000 },
  });
  await kept.response;
  await kept.advance(600_000);
  assertEquals(kept.transcript.some(({ kind }) => kind === "end"), false);

  await using silent = visit(() => new Promise(() => {}), {
    keepAlive: Infinity,
    deadlines: { idle: 20_000 },
  });
  await silent.response;
  await silent.advance(20_000);
  assert(silent.transcript.some(({ kind }) => kind === "deadline"));
});

Deno.test("no comment line is sent to a client that takes nothing: the write deadline gives it up", async () => {
  await using slow = call(
    (request) =>
      respondEvents(request, async (events) => {
        await events.send("x".repeat(100));
        await new Promise(() => {});
      }, { bufferLimit: 50, keepAlive: 1000 }),
    "/",
    { buffer: 0 },
  );
  await slow.response;
  await turns();
  await slow.advance(299_000);
  const calls = slow.transcript.filter(({ kind, name }) =>
    kind === "call" && name === "WriteClient.write"
  );
  assert(calls.length <= 2, `${calls.length} writes`);
  await slow.advance(1000);
  const ends = slow.transcript.filter(({ kind }) => kind === "end");
  assertEquals(ends.map(({ name }) => name), ["timed out"]);
});

Deno.test("no comment line follows what was written past the events, until the next event", async () => {
  await using client = visit(async (events) => {
    await events.client.write("data: one, ");
    await new Promise((resolve) => events.client.closed.catch(resolve));
  }, { keepAlive: 1000 });
  await client.response;
  await turns();
  await client.advance(10_000);
  assertEquals(
    new TextDecoder().decode(await client.read(14)),
    ":\n\ndata: one, ",
  );
  const chunks = client.transcript.filter(({ name }) => name === "body");
  assertEquals(chunks.length, 1);
});

Deno.test("no timer is left when the answer has ended, in whatever way", async () => {
  const timers = new Set<() => void>();
  const clock = {
    now: () => 0,
    after: (_: number, callback: () => void) => {
      timers.add(callback);
      return () => timers.delete(callback);
    },
  };
  const { CLOCK } = await import("../../src/base/platform.ts");
  const ways: Record<string, EventProducer> = {
    returns: () => {},
    closes: (events) => events.close(),
    throws: () => {
      throw new Error("thrown");
    },
    aborts: (events) => events.client.abort(),
  };
  for (const [name, way] of Object.entries(ways)) {
    const request = Object.assign(new Request("http://localhost/"), {
      [CLOCK]: clock,
    });
    await respondEvents(request, way)
      .then((response) => response.text()).catch(() => {});
    await turns();
    assertEquals(timers.size, 0, name);
  }
});

// -- Responders --

Deno.test("a Responder's shutdown aborts the signal, and the last event arrives", async () => {
  const responder = new Responder();
  await using client = visit(async (events) => {
    await events.send("first");
    await new Promise((stop) => events.signal.addEventListener("abort", stop));
    await events.send({ event: "bye", data: "" });
  }, { responder });
  assertEquals((await client.events(1)).length, 1);
  const shutdown = responder.shutdown();
  assertEquals((await client.events()).map(({ event }) => event), ["bye"]);
  await bounded(shutdown, "the shutdown");
  await using late = visit(() => {}, { responder });
  assertEquals((await late.response).status, 503);
});
