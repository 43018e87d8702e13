// Recipes that need nothing but this package, over sockets.

import { assert, assertEquals, assertMatch } from "@std/assert";
import longPolling from "../../../examples/recipes/long_polling.ts";
import { proxy } from "../../../examples/recipes/proxy.ts";
import { ticker } from "../../../examples/recipes/timer.ts";
import { bounded, pause, stalled, until } from "../../helpers/bounded.ts";
import { latin1Text } from "../../helpers/patterns.ts";
import { turns } from "../../helpers/settled.ts";
import { WireServer } from "../../helpers/wire_server.ts";

/** A proxy, and what it stands before. */
async function proxied(
  upstream: Deno.ServeHandler,
  see: (server: WireServer, origin: WireServer) => Promise<void>,
): Promise<void> {
  await using origin = new WireServer(upstream);
  await using server = new WireServer(
    proxy(`http://127.0.0.1:${origin.port}`),
  );
  await see(server, origin);
}

Deno.test("the proxy passes on status, headers and body, both ways", async () => {
  await proxied(async (request) => {
    const { pathname, search } = new URL(request.url);
    const body = await request.text();
    return new Response(`${request.method} ${pathname}${search} ${body}`, {
      status: 404,
      headers: [
        ["x-asked", request.headers.get("x-asking") ?? "none"],
        ["set-cookie", "a=1"],
        ["set-cookie", "b=2"],
      ],
    });
  }, async (server) => {
    const answer = await bounded(
      fetch(`http://127.0.0.1:${server.port}//elsewhere/a%20b?c=d`, {
        method: "POST",
        body: "text",
        headers: { "x-asking": "this" },
      }),
      "an answer",
    );
    assertEquals(answer.status, 404);
    assertEquals(await answer.text(), "POST //elsewhere/a%20b?c=d text");
    assertEquals(answer.headers.get("x-asked"), "this");
    assertEquals(answer.headers.getSetCookie(), ["a=1", "b=2"]);
  });
});

Deno.test("the proxy passes on HEAD, a redirect and 304, without a body", async () => {
  await proxied((request) => {
    switch (new URL(request.url).pathname) {
      case "/moved":
        return new Response(null, { status: 302, headers: { location: "/" } });
      case "/same":
        return new Response(null, { status: 304, headers: { etag: '"1"' } });
      default:
        return new Response("12345", { headers: { "content-length": "5" } });
    }
  }, async (server) => {
    await using client = await server.connect();
    const head = await client.fetch("/", "HEAD");
    assertEquals(head.head.status, 200);
    assertEquals(head.head.get("content-length"), "5");
    const moved = await client.fetch("/moved");
    assertEquals([moved.head.status, moved.head.get("location")], [302, "/"]);
    const same = await client.fetch("/same");
    assertEquals([same.head.status, same.head.get("etag")], [304, '"1"']);
    assertEquals((await client.fetch("/")).text, "12345");
    assertEquals(server.runtimeErrors, []);
  });
});

Deno.test("the proxy answers 502 where there is no server", async () => {
  const gone = new WireServer(() => new Response());
  const { port } = gone;
  await gone[Symbol.asyncDispose]();
  await using server = new WireServer(proxy(`http://127.0.0.1:${port}`));
  await using client = await server.connect();
  assertEquals((await client.fetch("/")).head.status, 502);
});

Deno.test("a client of the proxy that does not read holds the upstream back, and one that leaves cancels it", async () => {
  let pulled = 0;
  let cancelled = false;
  await proxied(() =>
    new Response(
      new ReadableStream({
        pull(controller) {
          pulled++;
          controller.enqueue(new Uint8Array(65536));
        },
        cancel() {
          cancelled = true;
        },
      }, { highWaterMark: 0 }),
    ), async (server) => {
    await using client = await server.connect();
    await client.request("/");
    await stalled(() => pulled, "the upstream");
    assert(pulled < 1000);
    await client.close();
    await until(() => cancelled, "the upstream was cancelled");
    assertEquals(server.runtimeErrors, []);
  });
});

Deno.test("a client of the proxy that leaves before the head cancels the upstream's request", async () => {
  let left = false;
  await proxied(async (request) => {
    await new Promise((resolve) =>
      request.signal.addEventListener("abort", resolve)
    );
    left = true;
    return new Response();
  }, async (server, origin) => {
    await using client = await server.connect();
    await client.request("/");
    await until(() => origin.requests > 0, "the upstream was asked");
    await client.close();
    await until(() => left, "the upstream's client has left");
  });
});

Deno.test("a long poll waits for the next message, or for the time that was asked", async () => {
  await using server = new WireServer(longPolling.fetch);
  await using client = await server.connect();
  assertEquals((await client.fetch("/?wait=0")).text, "[]");
  await client.request("/");
  await until(() => server.requests === 2, "the poll has arrived");
  await using other = await server.connect();
  await other.request("/", "POST", ["Content-Length: 3"]);
  await other.send("one");
  assertEquals((await other.head()).status, 204);
  const { head, text } = await client.answer();
  assertEquals([text, head.get("content-length")], ['["one"]', "7"]);
  assertEquals((await client.fetch("/")).text, '["one"]');
  assertEquals((await client.fetch("/?after=1&wait=0")).text, "[]");
  assertEquals(server.runtimeErrors, []);
});

Deno.test("a timer writes without waiting, and stops when its client has left", async () => {
  const errors: unknown[] = [];
  await using server = new WireServer(async (request) => {
    try {
      return await ticker(1)(request);
    } catch (error) {
      errors.push(error);
      throw error;
    }
  });
  for (const way of ["close", "reset"] as const) {
    await using client = await server.connect();
    await client.request("/");
    assertEquals((await client.head()).status, 200);
    for (let ticks = 0; ticks < 3; ticks++) {
      assertMatch(latin1Text(await client.chunk()), /^(?:\d{4}-\S+Z\n)+$/);
    }
    await client[way]();
  }
  // A timer that goes on, or a rejection that is not handled, fails this test.
  assertEquals([errors, server.runtimeErrors], [[], []]);
});

Deno.test("a timer misses ticks while its client does not read, and a write that waited ends without harm", async () => {
  const leave = new AbortController();
  const request = new Request("http://localhost/", { signal: leave.signal });
  const { body } = await ticker(1, { bufferLimit: 1 })(request);
  const reader = body!.getReader();
  const ticks = async () => {
    const { value } = await bounded(reader.read(), "a tick");
    return latin1Text(value!).split("\n").length - 1;
  };
  await pause(50);
  assertEquals(await ticks(), 1);
  await pause(50);
  assertEquals(await ticks(), 1);
  await pause(50);
  leave.abort();
  await turns();
  await reader.cancel().catch(() => {});
});
