// The table of docs/respond.md that sets respond() beside Hono's stream(), row
// by row, over sockets. What its examples show is asserted there.

import { assert, assertEquals } from "@std/assert";
import { Hono } from "hono";
import { stream } from "hono/streaming";
import { respond, type RespondInit, WriteClientError } from "../../mod.ts";
import { bounded, pause, until } from "../helpers/bounded.ts";
import { WireServer } from "../helpers/wire_server.ts";

const BLOCK = new Uint8Array(1 << 20);

/** Writes, and gives what the write gave. */
type Write = (bytes: Uint8Array<ArrayBuffer>) => Promise<unknown>;
type Produce = (write: Write) => Promise<void>;

/** Both, with one producer. */
function servers(
  produce: Produce,
  init: RespondInit = {},
): Readonly<Record<"ours" | "hono", WireServer>> {
  const app = new Hono().get("/", (c) => {
    new Headers(init.headers).forEach((value, name) => c.header(name, value));
    return stream(
      c,
      (stream) => produce((bytes) => stream.write(bytes)),
      () => Promise.resolve(),
    );
  });
  return {
    ours: new WireServer((request) =>
      respond(
        request,
        (client) => produce((bytes) => client.write(bytes)),
        init,
      )
        .catch(() => new Response(null, { status: 500 }))
    ),
    hono: new WireServer((request) => app.fetch(request)),
  };
}

Deno.test("a producer that throws at first: 500, and with Hono 200 and an empty body that ends well", async () => {
  const { ours, hono } = servers(() => Promise.reject(new Error("own")));
  await using _ours = ours;
  await using _hono = hono;
  const seen = await Promise.all([ours, hono].map(async (server) => {
    await using client = await server.connect();
    const { head, text } = await client.fetch("/");
    return [head.status, text];
  }));
  assertEquals(seen, [[500, ""], [200, ""]]);
});

Deno.test("a write gives the bytes accepted, and with Hono the stream", async () => {
  const given: unknown[] = [];
  const { ours, hono } = servers(async (write) => {
    const result = await write(new Uint8Array(3));
    given.push(typeof result === "number" ? result : typeof result);
  });
  await using _ours = ours;
  await using _hono = hono;
  for (const server of [ours, hono]) {
    await using client = await server.connect();
    await client.fetch("/");
  }
  assertEquals(given, [3, "object"]);
});

Deno.test("a small answer has its length, and with Hono it is chunked", async () => {
  const { ours, hono } = servers(async (write) => {
    await write(new Uint8Array(3));
  });
  await using _ours = ours;
  await using _hono = hono;
  const seen = await Promise.all([ours, hono].map(async (server) => {
    await using client = await server.connect();
    const { head } = await client.fetch("/");
    return [head.get("content-length"), head.get("transfer-encoding")];
  }));
  assertEquals(seen, [["3", undefined], [undefined, "chunked"]]);
});

Deno.test("more than was declared is refused with 13, and with Hono the writes succeed", async () => {
  const outcomes: unknown[] = [];
  const { ours, hono } = servers(async (write) => {
    await write(new Uint8Array(5));
    outcomes.push(
      await write(new Uint8Array(5)).then(
        () => "fulfilled",
        (error) => error instanceof WriteClientError && error.code,
      ),
    );
  }, { headers: { "content-length": "5" } });
  await using _ours = ours;
  await using _hono = hono;
  for (const server of [ours, hono]) {
    await using client = await server.connect();
    await client.request("/");
    const { body } = await client.answer();
    assertEquals(body.length, 5);
  }
  assertEquals(outcomes, [13, "fulfilled"]);
});

Deno.test("a client that does not read is given up after the write deadline, and with Hono it is waited for", async () => {
  const ends: unknown[] = [];
  const { ours, hono } = servers(async (write) => {
    try {
      for (let i = 0; i < 64; i++) await write(BLOCK);
      ends.push("all");
    } catch (error) {
      assert(error instanceof WriteClientError);
      ends.push(error.code);
      throw error;
    }
  }, { deadlines: { write: 300 } });
  {
    await using _ours = ours;
    await using client = await ours.connect();
    await client.request("/");
    await until(() => ends.length === 1, "it was given up", 20_000);
  }
  assertEquals(ends, [121]);
  {
    await using _hono = hono;
    await using client = await hono.connect();
    await client.request("/");
    await pause(1500);
    assertEquals(ends, [121], "still waiting");
    await bounded(client.close(), "the client's end");
  }
  await until(() => ends.length === 2, "the producer has ended", 20_000);
});
