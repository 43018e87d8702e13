// respond() in this process: what producers give, what is told of their
// failures, and what becomes of init.

import {
  assert,
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "@std/assert";
import {
  type Producer,
  respond,
  type RespondInit,
  type WriteClient,
  WriteClientError,
} from "../../mod.ts";
import { call } from "../../src/testing/mod.ts";
import { bounded, until } from "../helpers/bounded.ts";
import { latin1Bytes } from "../helpers/patterns.ts";
import { settled, turns } from "../helpers/settled.ts";

class Boom extends Error {}

/** All that came of one answer. */
interface Outcome {
  /** What respond() rejected with. */
  readonly rejected: unknown;
  readonly response: Response | undefined;
  /** The whole body; `undefined` if it was errored. */
  readonly text: string | undefined;
  /** What the body was errored with. */
  readonly broken: unknown;
  readonly told: readonly unknown[];
}

/** Has a client read all of an answer. */
async function outcome(
  producer: unknown,
  init: RespondInit = {},
  method = "GET",
): Promise<Outcome> {
  const told: unknown[] = [];
  const request = new Request("http://localhost/", { method });
  const onError = (error: unknown) => told.push(error);
  let rejected: unknown;
  const response = await bounded(
    respond(request, producer as Producer, { onError, ...init })
      .catch((error) => {
        rejected = error;
        return undefined;
      }),
    "the outcome",
  );
  let broken: unknown;
  const text = response && await bounded(
    response.text().catch((error) => {
      broken = error;
      return undefined;
    }),
    "the body",
  );
  await turns();
  return { rejected, response, text, broken, told };
}

/** So that what follows comes after the hand-over. */
async function handedOver(client: WriteClient): Promise<void> {
  await client.write(latin1Bytes("first"));
  await turns();
}

// -- What a producer gives --

async function* chunks() {
  yield latin1Bytes("bytes, ");
  yield "text, \u00e9\u20ac, ";
  await turns();
  yield new DataView(latin1Bytes("[view]").buffer, 1, 4);
  yield latin1Bytes("").buffer;
  yield "";
}

const ALL = "bytes, text, \u00e9\u20ac, view";

/** Each way to give chunks. */
const giving: Record<string, unknown> = {
  "an async generator function": chunks,
  "a function that gives back a generator": () => chunks(),
  "an async function that gives back a generator": async () => {
    await turns();
    return chunks();
  },
  "a generator in place of a function": chunks(),
  "an object with an iterator": {
    [Symbol.asyncIterator]: () => chunks()[Symbol.asyncIterator](),
  },
  "a stream of bytes": () => new Blob([ALL]).stream(),
  "a stream in place of a function": new Blob([ALL]).stream(),
};

for (const [name, producer] of Object.entries(giving)) {
  Deno.test(`respond() writes the chunks of ${name}`, async () => {
    const { text, told, rejected } = await outcome(producer);
    assertEquals([text, told, rejected], [ALL, [], undefined]);
  });
}

Deno.test("respond() writes what a producer gives back after what it wrote itself", async () => {
  const { text } = await outcome(async (client: WriteClient) => {
    await client.write(latin1Bytes("head, "));
    return chunks();
  });
  assertEquals(text, `head, ${ALL}`);
});

Deno.test("respond() to HEAD counts the chunks of an iterable, and a length holds for them", async () => {
  const head = await outcome(
    async function* () {
      yield "text";
    },
    {},
    "HEAD",
  );
  assertEquals(head.response?.headers.get("content-length"), "4");
  const headers = { "content-length": "3" };
  const { rejected, told } = await outcome(async function* () {
    yield "text";
  }, { headers });
  assert(rejected instanceof WriteClientError);
  assertEquals(rejected.code, 13);
  assertEquals(told, [rejected]);
});

/** What cannot be written, and what the message says of it. */
const wrong: [name: string, unknown, RegExp][] = [
  ["a Response", new Response("x"), /received a Response; return it in place/],
  ["a string", "text", /the string "text"; write it with client\.write\(\)$/],
  ["bytes", new Uint8Array(3), /a Uint8Array; write it with client\.write/],
  ["a number", 5, /received 5; put client\.write\(\) in braces$/],
  ["null", null, /received null/],
  ["an array", ["text"], /received an array/],
  ["a generator that is not async", (function* () {})(), /received an object/],
];

for (const [name, given, message] of wrong) {
  Deno.test(`respond() of a producer that gives back ${name} fails, and nothing looks whole`, async () => {
    for (const producer of [() => given, () => Promise.resolve(given)]) {
      const { rejected, told } = await outcome(producer);
      assert(rejected instanceof TypeError);
      assertMatch(rejected.message, message);
      assertMatch(rejected.message, /must give back nothing or an async iter/);
      assertEquals(told, [rejected]);
    }
    const late = await outcome(async (client: WriteClient) => {
      await handedOver(client);
      return given;
    });
    assertEquals([late.response?.status, late.text], [200, undefined]);
    assertStrictEquals(late.broken, late.told[0]);
    assertEquals(late.told.length, 1);
  });
}

Deno.test("respond() of an iterable that throws, or yields what is no chunk, fails with that", async () => {
  const boom = new Boom();
  let closed = 0;
  async function* throwing() {
    yield "some";
    throw boom;
  }
  async function* mistaken() {
    try {
      yield 5;
    } finally {
      closed++;
    }
  }
  const thrown = await outcome(throwing);
  assertStrictEquals(thrown.rejected, boom);
  assertEquals(thrown.told, [boom]);
  const mistake = await outcome(mistaken);
  assert(mistake.rejected instanceof TypeError);
  assertMatch(mistake.rejected.message, /buffer must be .* received 5/);
  assertEquals([mistake.told, closed], [[mistake.rejected], 1]);
});

Deno.test("an iterable is closed when its client leaves: at its next chunk, or while it waits", async () => {
  let closed = 0;
  async function* endless() {
    try {
      while (true) {
        yield new Uint8Array(1000);
        await turns();
      }
    } finally {
      closed++;
    }
  }
  const told: unknown[] = [];
  const init = { onError: (error: unknown) => told.push(error) };
  await using reading = call((request) => respond(request, endless, init), "/");
  await reading.read(2000);
  reading.leave();
  await until(() => closed === 1, "the generator was closed");

  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  const waiting: AsyncIterable<string> = {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        await over;
        return { done: true, value: undefined };
      },
      return: () => {
        closed++;
        end();
        return Promise.resolve({ done: true, value: undefined });
      },
    }),
  };
  await using silent = call((request) => respond(request, waiting, init), "/");
  await turns();
  silent.leave();
  await until(() => closed === 2, "the iterator was closed");
  assertEquals((await silent.response).status, 499);
  assertEquals(told, []);
});

Deno.test("a stream that waits for its next chunk is cancelled as soon as the client leaves", async () => {
  for (const inPlace of [false, true]) {
    const cancelled: unknown[] = [];
    let pulled = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller): Promise<void> | void {
        if (pulled++ === 0) controller.enqueue(latin1Bytes("first"));
        else return new Promise<void>(() => {});
      },
      cancel: (reason) => void cancelled.push(reason),
    }, { highWaterMark: 0 });
    await using reading = call(
      (request) => respond(request, inPlace ? stream : () => stream),
      "/",
    );
    await reading.read(5);
    await until(() => pulled === 2, "the next chunk was asked for");
    reading.leave();
    await until(() => cancelled.length > 0, "the stream was cancelled");
    const [reason] = cancelled;
    assert(reason instanceof WriteClientError);
    assertEquals([reason.code, cancelled.length], [10054, 1]);
  }
});

Deno.test("a stream that is locked, or fails, fails the answer", async () => {
  const locked = new Blob(["x"]).stream();
  locked.getReader();
  const { rejected, told } = await outcome(locked);
  assert(rejected instanceof TypeError);
  assertEquals(told, [rejected]);
  const boom = new Boom();
  const failing = new ReadableStream({ start: (c) => c.error(boom) });
  assertEquals((await outcome(failing)).told, [boom]);
});

Deno.test("an iterable is asked for no more than its client takes", async () => {
  let yielded = 0;
  async function* much() {
    while (yielded < 100) {
      yielded++;
      yield new Uint8Array(20_000);
    }
  }
  await using slow = call((request) => respond(request, much), "/", {
    buffer: 0,
  });
  await slow.response;
  await turns();
  assert(yielded < 10, `${yielded} chunks were asked for`);
  assertEquals((await slow.text()).length, 2_000_000);
});

// -- Sources that are piped --

Deno.test("respond() fails with the error of the stream that was piped", async () => {
  const boom = new Boom();
  const failing = (after: number) => {
    let pulled = 0;
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        await turns();
        if (pulled++ === after) controller.error(boom);
        else controller.enqueue(new Uint8Array(10));
      },
    }, { highWaterMark: 0 });
  };
  const first = await outcome((client: WriteClient) =>
    failing(0).pipeTo(client.writable)
  );
  assertStrictEquals(first.rejected, boom);
  assertEquals(first.told, [boom]);
  const later = await outcome((client: WriteClient) =>
    failing(2).pipeTo(client.writable)
  );
  assertEquals([later.response?.status, later.text], [200, undefined]);
  assertStrictEquals(later.broken, boom);
  assertEquals(later.told, [boom]);
});

Deno.test("respond() fails with the reason of the producer's own abort, or with 995", async () => {
  const boom = new Boom();
  const given = await outcome(async (client: WriteClient) => {
    await client.abort(boom);
  });
  assertStrictEquals(given.rejected, boom);
  assertEquals(given.told, [boom]);
  const none = await outcome(async (client: WriteClient) => {
    await client.abort();
  });
  assert(none.rejected instanceof WriteClientError);
  assertEquals([none.rejected.code, none.told], [995, [none.rejected]]);
});

// -- Clients that leave --

Deno.test("respond() to a client that left before its head gives an empty 499", async () => {
  const told: unknown[] = [];
  const failures: unknown[] = [];
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  await using gone = call((request) =>
    respond(request, async (client) => {
      await gate;
      await client.write(new Uint8Array(1)).catch((error) => {
        failures.push(error);
        throw error;
      });
    }, { onError: (error) => told.push(error) }), "/");
  await turns();
  gone.leave();
  const { status, body } = await bounded(gone.response, "the response");
  assertEquals([status, body], [499, null]);
  open();
  await turns();
  const [failure] = failures;
  assert(failure instanceof WriteClientError);
  assertEquals([failure.code, told], [10054, []]);
  assertEquals(gone.transcript.filter(({ kind }) => kind === "end").length, 1);
});

/** What a producer may throw after its client has left, and whether that is told. */
const afterwards: [name: string, thrown: () => unknown, isTold: boolean][] = [
  ["an error of its own", () => new Boom(), true],
  ["an AbortError", () => new DOMException("stop", "AbortError"), false],
  ["nothing", () => undefined, true],
  [
    "what the write gave",
    () => new WriteClientError(10054),
    false,
  ],
];

for (const [name, makes, isTold] of afterwards) {
  Deno.test(`onError is ${isTold ? "" : "not "}called with ${name}, thrown after the client has left`, async () => {
    const told: unknown[] = [];
    const thrown = makes();
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    await using gone = call((request) =>
      respond(request, async (client) => {
        await handedOver(client);
        await gate;
        throw thrown;
      }, { onError: (error) => told.push(error) }), "/");
    await gone.read(5);
    gone.leave();
    open();
    await turns();
    assertEquals(told, isTold ? [thrown] : []);
  });
}

// -- onError --

Deno.test("onError is called once with what the producer threw, before and after the hand-over", async () => {
  const boom = new Boom();
  const early = await outcome(() => {
    throw boom;
  });
  assertEquals([early.rejected, early.told], [boom, [boom]]);
  const late = await outcome(async (client: WriteClient) => {
    await handedOver(client);
    throw boom;
  });
  assertEquals([late.broken, late.told], [boom, [boom]]);
  const closed = await outcome(async (client: WriteClient) => {
    await client.write(latin1Bytes("whole"));
    await client.close();
    throw boom;
  });
  assertEquals([closed.text, closed.told], ["whole", [boom]]);
});

Deno.test("an answer is broken off whatever was thrown, undefined too", async () => {
  for (const thrown of [undefined, null, 0, "", "text", Symbol()]) {
    const { response, text, told } = await outcome(
      async (client: WriteClient) => {
        await handedOver(client);
        throw thrown;
      },
    );
    assertEquals([response?.status, text, told], [200, undefined, [thrown]]);
  }
});

Deno.test("onError is called with another client's error: only the answer's own client can leave it", async () => {
  const upstream = new WriteClientError(10054);
  for (const waits of [false, true]) {
    const { told, rejected, broken } = await outcome(
      async (client: WriteClient) => {
        if (waits) await handedOver(client);
        throw upstream;
      },
    );
    assertEquals([rejected ?? broken, told], [upstream, [upstream]]);
  }
});

Deno.test("respond(): bytes that were accepted before the producer throws arrive, and the body is errored after them", async () => {
  const told: unknown[] = [];
  const response = await respond(
    new Request("http://localhost/"),
    async (client) => {
      await client.write("first|");
      await turns();
      client.write("x".repeat(200_000)).catch(() => {});
      client.write("|last").catch(() => {});
      throw new Boom("thrown");
    },
    { onError: (error) => told.push(error) },
  );
  const decoder = new TextDecoder();
  let text = "";
  const reading = (async () => {
    for await (const chunk of response.body!) text += decoder.decode(chunk);
  })();
  const error = await bounded(
    reading.then(() => undefined, (error) => error),
    "the body",
  );
  assert(error instanceof Boom, "the body ended as a whole one");
  assertEquals(text, `first|${"x".repeat(200_000)}|last`);
  assertEquals(told, [error]);
});

Deno.test("respond(): a producer that throws while its client takes nothing is told of at once, and ended by the write deadline", async () => {
  const told: unknown[] = [];
  const client = call(
    (request) =>
      respond(request, async (client) => {
        await client.write("first");
        await turns();
        client.write("rest").catch(() => {});
        throw new Boom("thrown");
      }, {
        onError: (error) => told.push(error),
        deadlines: { write: 100, idle: Infinity },
      }),
    "/",
    { buffer: 0 },
  );
  await bounded(client.response, "the response");
  await turns(4);
  assert(told[0] instanceof Boom);
  await client.advance(100);
  const failed = await bounded(
    client.read().then(() => false, () => true),
    "the body",
  );
  assert(failed);
  assertEquals(told.length, 1);
});

Deno.test("onError is called with a length that is not kept, and with a completion that throws", async () => {
  const headers = { "content-length": "10" };
  const short = await outcome(handedOver, { headers });
  assertEquals(short.text, undefined);
  const [error] = short.told;
  assert(error instanceof WriteClientError);
  assertEquals([error.code, short.told.length], [13, 1]);

  const boom = new Boom();
  const thrown = await outcome(async (client: WriteClient) => {
    client.onCompletion(() => {
      throw boom;
    });
    client.submit(new Uint8Array(1));
    await turns();
  });
  assertEquals(thrown.text, undefined);
  const [failure] = thrown.told;
  assert(failure instanceof WriteClientError);
  assertEquals([failure.code, failure.cause], [574, boom]);
  assertEquals(thrown.told.length, 1);
});

for (
  const [kind, isTold] of Object.entries({
    idle: true,
    total: true,
    write: false,
  })
) {
  Deno.test(`onError is ${isTold ? "" : "not "}called when the ${kind} deadline passes`, async () => {
    const told: unknown[] = [];
    await using slow = call(
      (request) =>
        respond(request, async (client) => {
          await handedOver(client);
          if (kind === "write") await client.write(new Uint8Array(100_000));
          else await new Promise(() => {});
        }, {
          deadlines: { idle: Infinity, write: Infinity, [kind]: 1000 },
          onError: (error) => told.push(error),
        }),
      "/",
      { buffer: kind === "write" ? 0 : Infinity },
    );
    await slow.response;
    await turns();
    await slow.advance(1000);
    await turns();
    const ends = slow.transcript.filter((event) => event.kind === "end");
    assertEquals(ends.map(({ name }) => name), ["timed out"]);
    assertEquals(told.length, isTold ? 1 : 0);
    if (isTold) {
      assert(told[0] instanceof WriteClientError);
      assertEquals(told[0].code, 121);
    }
  });
}

Deno.test("onError may throw, reject, and is called on its init", async () => {
  const boom = new Boom();
  const seen: unknown[] = [];
  const inits: (RespondInit & { name: string })[] = [
    {
      name: "throws",
      onError() {
        seen.push(this.name);
        throw new Error("thrown by onError");
      },
    },
    {
      name: "rejects",
      onError() {
        seen.push(this.name);
        return Promise.reject(new Error("rejected by onError"));
      },
    },
  ];
  for (const init of inits) {
    const { rejected } = await outcome(() => Promise.reject(boom), init);
    assertStrictEquals(rejected, boom);
  }
  assertEquals(seen, ["throws", "rejects"]);
  const wrong = await outcome(() => {}, { onError: "log" as never });
  assertMatch(String(wrong.rejected), /onError must be a function.*"log"/);
});

// -- One end --

Deno.test("an answer that its producer has closed ends once, as sent, whatever passes afterwards", async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  await using sent = call((request) =>
    respond(request, async (client) => {
      await client.write(latin1Bytes("whole"));
      await client.close();
      await gate;
    }, { deadlines: { total: 1000 } }), "/");
  assertEquals(await sent.text(), "whole");
  await sent.advance(5000);
  open();
  await turns();
  const ends = sent.transcript.filter(({ kind }) => kind === "end");
  assertEquals(ends.map(({ name }) => name), ["sent"]);
  assertEquals(sent.transcript.some(({ kind }) => kind === "deadline"), false);
});

// -- init --

Deno.test("respond() drops the fields that belong to another connection", async () => {
  const headers = new Headers({
    "connection": "close, X-Hop",
    "keep-alive": "timeout=5",
    "proxy-connection": "close",
    "te": "trailers",
    "trailer": "x-sum",
    "transfer-encoding": "chunked",
    "upgrade": "websocket",
    "x-hop": "1",
    "x-kept": "2",
  });
  headers.append("set-cookie", "a=1");
  headers.append("set-cookie", "b=2");
  for (const method of ["GET", "HEAD"]) {
    const { response, text, told } = await outcome(
      async function* () {
        yield "no chunk framing\r\n";
      },
      { headers },
      method,
    );
    assertEquals(told, []);
    assertEquals(text, method === "GET" ? "no chunk framing\r\n" : "");
    assertEquals(
      [...response!.headers].filter(([name]) => name !== "content-length"),
      [["set-cookie", "a=1"], ["set-cookie", "b=2"], ["x-kept", "2"]],
    );
  }
});

Deno.test("respond() keeps the status text, whatever its body is", async () => {
  const init = { status: 201, statusText: "Well \u00e9 done" };
  const whole = await outcome(chunks, init);
  const streamed = await outcome(handedOver, init);
  const head = await outcome(handedOver, init, "HEAD");
  const empty = await outcome(() => {}, { ...init, status: 204 });
  for (const { response } of [whole, streamed, head, empty]) {
    assertEquals(response?.statusText, init.statusText);
  }
  assertEquals((await outcome(chunks)).response?.statusText, "");
});

Deno.test("respond() lets Bun's connection be quiet, with info", async () => {
  const calls: unknown[] = [];
  const info = {
    requestIP: () => null,
    timeout(request: Request, seconds: number) {
      calls.push([this === info, request, seconds]);
    },
  };
  const request = new Request("http://localhost/");
  const response = await respond(request, handedOver, { info });
  await response.text();
  assertEquals(calls, [[true, request, 0]]);
});

Deno.test("respond() gives its producer to waitUntil, with context, until it has ended", async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const kept: Promise<unknown>[] = [];
  const context = {
    waitUntil(work: Promise<unknown>) {
      assertStrictEquals(this, context);
      kept.push(work);
    },
  };
  const response = await respond(
    new Request("http://localhost/"),
    async (client) => {
      try {
        await handedOver(client);
        await client.closed;
      } finally {
        await gate;
      }
    },
    { context },
  );
  await response.body!.cancel();
  await turns();
  assertEquals(kept.length, 1);
  assertEquals(await settled(kept[0]!), "pending");
  open();
  await bounded(kept[0]!, "its end");
});

Deno.test("respond() cuts the connection of a failed answer, with info of an adapter for Node", async () => {
  let cut = 0;
  const info = {
    incoming: { socket: {} },
    outgoing: { destroy: () => cut++ },
  };
  const failing = async (client: WriteClient) => {
    await handedOver(client);
    throw new Boom();
  };
  const failed = await outcome(failing, { info });
  assertEquals([failed.text, cut], [undefined, 1]);
  const whole = await outcome(handedOver, { info });
  assertEquals([whole.text, cut], ["first", 1]);
});
