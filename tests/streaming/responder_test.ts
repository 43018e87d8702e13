// A Responder: options that answers share, and the end that they share.

import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import {
  type LogRecord,
  Responder,
  type TraceEvent,
  type WriteClient,
  WriteClientError,
} from "../../mod.ts";
import { call } from "../../src/testing/mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { settled, turns } from "../helpers/settled.ts";

const request = () => new Request("http://localhost/path?query");

/** Writes a first piece, and waits for the signal's abort. */
async function untilStopped(client: WriteClient): Promise<void> {
  await client.write("open ");
  await client.flush();
  if (!client.signal.aborted) {
    await new Promise((stop) => client.signal.addEventListener("abort", stop));
  }
}

Deno.test("a Responder's shutdown aborts each signal at once, and lets the answers end", async () => {
  const responder = new Responder();
  const seen: unknown[] = [];
  const producer = async (client: WriteClient) => {
    await untilStopped(client);
    const { reason } = client.signal;
    assert(reason instanceof WriteClientError);
    seen.push(reason.code, reason.disconnected, await client.write("closing"));
  };
  await using open = call(
    (request) => responder.respond(request, producer),
    "/",
  );
  assertEquals((await open.response).status, 200);
  const shutdown = responder.shutdown();
  assertEquals(await open.text(), "open closing");
  await bounded(shutdown, "the shutdown");
  assertEquals(seen, [995, false, 7]);
});

Deno.test("a signal that is first read after the shutdown has begun is aborted", async () => {
  const responder = new Responder();
  const { promise: gate, resolve: enter } = Promise.withResolvers<void>();
  const response = responder.respond(request(), async (client) => {
    await gate;
    await client.write(String(client.signal.aborted));
  });
  const shutdown = responder.shutdown();
  enter();
  assertEquals(await (await response).text(), "true");
  await bounded(shutdown, "the shutdown");
});

Deno.test("what is open at the shutdown's deadline is cut: 995, and onError is not called", async () => {
  const told: unknown[] = [];
  const records: LogRecord[] = [];
  const responder = new Responder({
    onError: (error) => told.push(error),
    onLog: (record) => records.push(record),
  });
  const codes: unknown[] = [];
  await using deaf = call(
    (request) =>
      responder.respond(request, async (client) => {
        await client.write("open");
        await client.flush();
        const failure = await client.closed.catch((error) => error);
        codes.push(failure.code, failure.disconnected);
        await client.write("late").catch((error) => codes.push(error.code));
        throw failure;
      }),
    "/",
  );
  await deaf.read(4);
  await bounded(responder.shutdown({ deadline: 0 }), "the shutdown");
  await assertRejects(() => deaf.read(1), WriteClientError);
  await turns();
  assertEquals(codes, [995, true, 995]);
  assertEquals(told, []);
  assertEquals(records.map(({ outcome, status }) => [outcome, status]), [
    ["failed", 200],
  ]);
});

Deno.test("an answer that is cut before its head has left is a 503", async () => {
  const records: LogRecord[] = [];
  const responder = new Responder({ onLog: (record) => records.push(record) });
  const response = responder.respond(request(), () => new Promise(() => {}));
  await bounded(responder.shutdown({ deadline: 0 }), "the shutdown");
  assertEquals((await bounded(response, "the response")).status, 503);
  assertEquals(records.map(({ status }) => status), [503]);
});

Deno.test("a request after the shutdown has begun is answered with 503, and its producer is not called", async () => {
  const records: LogRecord[] = [];
  const responder = new Responder({ onLog: (record) => records.push(record) });
  const first = responder.shutdown();
  assertStrictEquals(responder.shutdown(), first);
  let calls = 0;
  const late = await responder.respond(request(), () => void calls++);
  assertEquals([late.status, calls], [503, 0]);
  assertEquals(records.map(({ url, outcome }) => [url, outcome]), [
    ["http://localhost/path?query", "sent"],
  ]);
  await first;
});

Deno.test("beyond maxResponses a request is answered with 503, until an answer has ended", async () => {
  const responder = new Responder({ maxResponses: 2 });
  const ends: (() => void)[] = [];
  const wait = () => new Promise<void>((resolve) => ends.push(resolve));
  const statusOf = async (response: Promise<Response>) =>
    (await response).status;
  const open = [1, 2].map(() => responder.respond(request(), wait));
  assertEquals(await statusOf(responder.respond(request(), wait)), 503);
  ends[0]!();
  assertEquals(await statusOf(open[0]!), 200);
  const third = responder.respond(request(), wait);
  assertEquals(await settled(third), "pending");
  for (const end of ends) end();
  assertEquals(await statusOf(third), 200);
  // What fails gives its place back, too.
  for (let i = 0; i < 5; i++) {
    const failing = responder.respond(request(), () => {
      throw new Error("failed");
    });
    await assertRejects(() => failing, Error, "failed");
  }
  await bounded(responder.shutdown(), "the shutdown");
});

Deno.test("a Responder's options hold where init has none, one by one", async () => {
  const shared: unknown[] = [];
  const own: unknown[] = [];
  const responder = new Responder({
    bufferLimit: 10,
    deadlines: { idle: 1000, total: 5000 },
    onError: (error) => shared.push(error),
  });
  const sizes: unknown[] = [];
  const size = (client: WriteClient) => void sizes.push(client.desiredSize);
  await responder.respond(request(), size);
  await responder.respond(request(), size, { bufferLimit: 20 });
  assertEquals(sizes, [10, 20]);
  const boom = new Error("boom");
  const fails = () => Promise.reject(boom);
  const onError = (error: unknown) => void own.push(error);
  await responder.respond(request(), fails).catch(() => {});
  await responder.respond(request(), fails, { onError }).catch(() => {});
  assertEquals([shared, own], [[boom], [boom]]);

  await using slow = call(
    (request) =>
      responder.respond(request, () => new Promise(() => {}), {
        deadlines: { idle: 3000 },
      }),
    "/",
  );
  slow.response.catch(() => {});
  await slow.advance(2999);
  assertEquals(await settled(slow.response), "pending");
  await slow.advance(1);
  const error = await assertRejects(() => slow.response, WriteClientError);
  assertMatch(error.message, /idle deadline of 3000 ms/);
  await responder.shutdown();
});

Deno.test("onLog is called once for each answer, however it ends", async () => {
  const records: LogRecord[] = [];
  const responder = new Responder({
    onLog(record) {
      records.push(record);
      throw new Error("thrown by onLog");
    },
  });
  const respond = (producer: () => unknown) =>
    responder.respond(request(), producer as never).catch(() => {});
  await (await respond(async function* () {
    yield "€";
  }))?.text();
  await respond(() => {
    throw new Error("early");
  });
  await using gone = call(
    (request) => responder.respond(request, () => new Promise(() => {})),
    "/a\nb",
  );
  await turns();
  gone.leave();
  await gone.response;
  await using slow = call(
    (request) => responder.respond(request, () => new Promise(() => {})),
    "/",
  );
  slow.response.catch(() => {});
  await slow.advance(120_000);
  assertEquals(
    records.map(({ status, bytes, outcome, logData }) => [
      status,
      bytes,
      outcome,
      logData,
    ]),
    [
      [200, 3, "sent", ""],
      [500, 0, "failed", ""],
      [499, 0, "disconnected", ""],
      [504, 0, "timed out", ""],
    ],
  );
  assert(records.every(({ duration }) => duration >= 0));
  await bounded(responder.shutdown(), "the shutdown");
});

Deno.test("onTrace receives the events of each answer under an id of its own", async () => {
  const events: TraceEvent[] = [];
  const responder = new Responder({ onTrace: (event) => events.push(event) });
  for (const text of ["a", "b"]) {
    const answer = responder.respond(request(), (client) => {
      client.write(text);
    });
    await (await answer).text();
  }
  const shown = events.map(({ id, kind }) => `${id} ${kind}`);
  assert(shown.includes("1 request") && shown.includes("2 end"));
  assertEquals(shown.filter((line) => line.endsWith("request")).length, 2);
  await responder.shutdown();
});

Deno.test("a Responder with wrong options is refused, and the message names them", () => {
  const make = (options: unknown) => () => new Responder(options as never);
  assertThrows(make({ bufferLimit: 0 }), RangeError, "bufferLimit");
  assertThrows(make({ maxResponses: 0 }), RangeError, "maxResponses");
  assertThrows(make({ deadlines: { idle: -1 } }), RangeError, "idle");
  assertThrows(make({ onLog: 5 }), TypeError, "onLog must be a function");
  const responder = new Responder();
  assertThrows(() => responder.shutdown({ deadline: -1 }), RangeError);
});

Deno.test("a Responder's respond() rejects as respond() does, and leaves nothing open", async () => {
  const responder = new Responder();
  await assertRejects(
    () => responder.respond({} as never, () => {}),
    TypeError,
    "request must be a Request",
  );
  await assertRejects(
    () => responder.respond(request(), "text" as never),
    TypeError,
  );
  await assertRejects(
    () => responder.respond(request(), () => {}, { status: 99 }),
    RangeError,
  );
  await using late = responder;
  await bounded(late.shutdown({ deadline: Infinity }), "the shutdown");
});
