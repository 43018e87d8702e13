// nodeRespond() over the node:http of the engine that runs the tests.

import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { type RespondInit, WriteClientError } from "../../mod.ts";
import { nodeRespond } from "../../src/node/mod.ts";
import type { Producer } from "../../src/streaming/producer.ts";
import { latin1Bytes } from "../helpers/patterns.ts";
import { NodeServer } from "./node_server.ts";

/** What became of one call, beside what its client has got. */
interface Seen {
  settled: string;
  readonly told: unknown[];
}

/** A server whose one route is a producer; a rejection is answered with its text. */
async function serverOf(
  producer: Producer,
  init: RespondInit = {},
): Promise<{ server: NodeServer; seen: Seen }> {
  const seen: Seen = { settled: "", told: [] };
  const server = await NodeServer.start((request, response) => {
    nodeRespond(request, response, producer, {
      onError: (error) => void seen.told.push(error),
      ...init,
    }).then(() => {
      seen.settled = "fulfilled";
    }, (error) => {
      seen.settled = "rejected";
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  return { server, seen };
}

Deno.test("nodeRespond() sends status, status text, headers and body, and fulfils", async () => {
  const { server, seen } = await serverOf(async function* () {
    yield "text, ";
    await new Promise((resolve) => setTimeout(resolve, 10));
    yield latin1Bytes("bytes");
  }, { status: 201, statusText: "Made", headers: { "x-own": "1" } });
  await using _ = server;
  await using client = await server.connect();
  const { head, text } = await client.fetch("/");
  assertEquals(head.line, "HTTP/1.1 201 Made");
  assertEquals(head.get("x-own"), "1");
  assertEquals(text, "text, bytes");
  assertEquals(seen, { settled: "fulfilled", told: [] });
});

Deno.test("nodeRespond() rejects with what the producer threw, and has sent nothing", async () => {
  const { server, seen } = await serverOf(() => {
    throw new Error("too early");
  });
  await using _ = server;
  await using client = await server.connect();
  assertEquals((await client.fetch("/")).text, "Error: too early");
  assertEquals(seen.settled, "rejected");
  assertEquals(seen.told.map(String), ["Error: too early"]);
});

Deno.test("nodeRespond() breaks off what a producer failed in the middle of, and fulfils", async () => {
  const { server, seen } = await serverOf(async (client) => {
    await client.write(latin1Bytes("some"));
    await client.flush();
    throw new Error("too late");
  });
  await using _ = server;
  await using client = await server.connect();
  await client.request("/");
  const { text } = await client.rest();
  assertMatch(text, /some/);
  assert(!text.endsWith("0\r\n\r\n"), text);
  assertEquals(seen.settled, "fulfilled");
  assertEquals(seen.told.map(String), ["Error: too late"]);
});

Deno.test("nodeRespond() rejects a body that ends short of its length, with 13", async () => {
  const { server } = await serverOf(
    (client) => void client.write(latin1Bytes("four")),
    { headers: { "content-length": "5" } },
  );
  await using _ = server;
  await using client = await server.connect();
  assertMatch((await client.fetch("/")).text, /declared 5 bytes and 4/);
});

Deno.test("nodeRespond() to a HTTP/1.0 client breaks off with a reset: an end would look whole", async () => {
  const { server } = await serverOf(async (client) => {
    await client.write(latin1Bytes("some"));
    await client.flush();
    await new Promise((resolve) => setTimeout(resolve, 50));
    throw new Error("too late");
  });
  await using _ = server;
  await using client = await server.connect();
  await client.send("GET / HTTP/1.0\r\n\r\n");
  const { how, text } = await client.rest();
  assertMatch(text, /some$/);
  // The node:http of Deno cannot reset.
  if (!("Deno" in globalThis)) assertEquals(how, "reset");
});

Deno.test("nodeRespond() refuses what is not of a server of Node", async () => {
  const refused = (request: unknown, response: unknown) =>
    assertRejects(
      () => nodeRespond(request as never, response as never, () => {}),
      TypeError,
    );
  const request = { method: "GET", rawHeaders: [], httpVersion: "1.1" };
  const response = { writeHead() {}, end() {} };
  const cases: readonly [unknown, unknown, RegExp][] = [
    [
      new Request("http://localhost/"),
      response,
      /of a Request, use respond\(\)/,
    ],
    [undefined, response, /request must be that of a server of Node/],
    [{ raw: request }, response, /request.raw of Fastify/],
    [request, new Response(), /response must be that of a server of Node/],
    [request, { ...response, headersSent: true }, /whose head has left/],
  ];
  for (const [request, response, message] of cases) {
    assertMatch((await refused(request, response)).message, message);
  }
});

Deno.test("nodeRespond(): a client that leaves is an error of the write, and no failure", async () => {
  const codes: number[] = [];
  const { server, seen } = await serverOf(async (client) => {
    try {
      while (true) {
        await client.write(new Uint8Array(65536));
      }
    } catch (error) {
      if (error instanceof WriteClientError) codes.push(error.code);
      throw error;
    }
  });
  await using _ = server;
  const client = await server.connect();
  await client.request("/");
  await client.head();
  await client.reset();
  for (let i = 0; seen.settled === "" && i < 500; i++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assertEquals([codes, seen], [[10054], { settled: "fulfilled", told: [] }]);
});
