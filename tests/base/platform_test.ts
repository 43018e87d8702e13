import { assertEquals } from "@std/assert";
import { getServerVariable, HSE_STATUS_SUCCESS, respond } from "../../mod.ts";
import { bounded, until } from "../helpers/bounded.ts";
import { done, sendHeader, write } from "../helpers/ecb_calls.ts";
import { settled, turns } from "../helpers/settled.ts";
import { executed } from "../helpers/support_calls.ts";
import { type Proc, TestHost } from "../helpers/test_host.ts";

/** What `@hono/node-server` passes: Node's own request and response. */
function nodeInfo() {
  const info = {
    destroyed: 0,
    incoming: { socket: { remoteAddress: "192.0.2.7", remotePort: 4321 } },
    outgoing: { destroy: () => info.destroyed++ },
  };
  return info;
}

/** A request as srvx makes it. */
function srvxRequest(path: string): Request {
  return Object.assign(new Request(new URL(path, "http://localhost")), {
    ip: "192.0.2.8",
    runtime: { name: "node" },
  });
}

const fails: Proc = async (ecb) => {
  await write(ecb, "begun");
  await turns();
  throw new Error("failed");
};

Deno.test("a failed answer ends the connection that an adapter for Node has passed", async () => {
  const { host } = new TestHost({ "/": fails });
  const info = nodeInfo();
  const request = new Request("http://localhost/");
  const response = await bounded(host.fetch(request, info), "the response");
  const body = await response.text().then(() => "whole", () => "cut");
  assertEquals([body, info.destroyed], ["cut", 1]);
});

Deno.test("nothing is destroyed that is not beside a socket, whatever it looks like", async () => {
  for (const incoming of [undefined, {}, { socket: null }]) {
    const { host } = new TestHost({ "/": fails });
    const info = { ...nodeInfo(), incoming };
    let destroyed = 0;
    info.outgoing = { destroy: () => ++destroyed };
    const request = new Request("http://localhost/");
    const response = await bounded(host.fetch(request, info), "the response");
    const body = await response.text().then(() => "whole", () => "cut");
    assertEquals([body, destroyed], ["cut", 0]);
  }
});

Deno.test("a whole answer does not, whatever its extension does behind it", async () => {
  const { host } = new TestHost({
    "/declared": async (ecb) => {
      sendHeader(ecb, "200 OK", "Content-Length: 5\r\n\r\n");
      await write(ecb, "whole");
      await turns();
      throw new Error("behind the last byte");
    },
    "/done": async (ecb) => {
      await write(ecb, "whole");
      done(ecb);
      await turns();
      throw new Error("behind the last byte");
    },
  });
  for (const path of ["/declared", "/done"]) {
    const info = nodeInfo();
    const request = new Request(`http://localhost${path}`);
    const response = await bounded(host.fetch(request, info), "the response");
    assertEquals(await response.text(), "whole");
    await turns();
    assertEquals(info.destroyed, 0, path);
  }
});

Deno.test("nor does a child that fails: its parent goes on", async () => {
  const { host } = new TestHost({
    "/child": fails,
    "/parent": async (ecb) => {
      await executed(ecb, { pszUrl: "/child" });
      await write(ecb, ", then the parent");
      return HSE_STATUS_SUCCESS;
    },
  });
  const info = nodeInfo();
  const request = new Request("http://localhost/parent");
  const response = await bounded(host.fetch(request, info), "the response");
  assertEquals(await response.text(), "begun, then the parent");
  assertEquals(info.destroyed, 0);
});

Deno.test("a complete answer has a length of its own behind srvx on Node, a child's bytes among it", async () => {
  const answers: Proc = async (ecb) => {
    await write(ecb, "answer");
    return HSE_STATUS_SUCCESS;
  };
  const { host } = new TestHost({
    "/child": answers,
    "/parent": async (ecb) => {
      await executed(ecb, { pszUrl: "/child" });
      return await answers(ecb);
    },
  });
  const alone = await host.fetch(srvxRequest("/child"));
  assertEquals(alone.headers.get("content-length"), "6");
  const parent = await host.fetch(srvxRequest("/parent"));
  assertEquals(await parent.text(), "answeranswer");
  assertEquals(parent.headers.get("content-length"), "12");
});

Deno.test("REMOTE_ADDR behind srvx is the request's ip, in a child too", async () => {
  const addresses: unknown[] = [];
  const note: Proc = (ecb) => {
    addresses.push(getServerVariable(ecb, "REMOTE_ADDR"));
    return HSE_STATUS_SUCCESS;
  };
  const { host } = new TestHost({
    "/child": note,
    "/parent": async (ecb) => {
      await executed(ecb, { pszUrl: "/child" });
      return await note(ecb);
    },
  });
  await host.fetch(srvxRequest("/parent"));
  assertEquals(addresses, ["192.0.2.8", "192.0.2.8"]);
});

Deno.test("waitUntil is given what ends when the session and its extension's function have", async () => {
  let resume = () => {};
  const gate = new Promise<void>((resolve) => {
    resume = resolve;
  });
  const { host, logs } = new TestHost({
    "/": async (ecb) => {
      await write(ecb, "begun");
      await gate;
      return HSE_STATUS_SUCCESS;
    },
  });
  let work: Promise<unknown> | undefined;
  const context = {
    waitUntil: (promise: Promise<unknown>) => {
      work = promise;
    },
  };
  const client = new AbortController();
  const response = await host.fetch(
    new Request("http://localhost/", { signal: client.signal }),
    undefined,
    context,
  );
  await response.body!.cancel();
  await until(() => logs.length === 1, "the session ended");
  assertEquals(logs[0]!.outcome, "disconnected");
  assertEquals(await settled(work!), "pending");
  resume();
  await bounded(work!, "its end");
});

Deno.test("waitUntil is given that before the first turn ends: a client that resets by then would take all with it", async () => {
  const { host } = new TestHost({
    "/": async (ecb) => {
      await turns();
      await write(ecb, "late");
      return HSE_STATUS_SUCCESS;
    },
  });
  const work: Promise<unknown>[] = [];
  const context = {
    waitUntil: (promise: Promise<unknown>) => void work.push(promise),
  };
  const response = host.fetch(
    new Request("http://localhost/"),
    undefined,
    context,
  );
  for (let i = 0; i < 50; i++) await Promise.resolve();
  assertEquals(work.length, 1);
  assertEquals(await (await response).text(), "late");
  await bounded(work[0]!, "its end");
  assertEquals(work.length, 1);
});

/** A request whose runtime is asked to keep work, and a gate for that work. */
function keeping() {
  let resume = () => {};
  const gate = new Promise<void>((resolve) => {
    resume = resolve;
  });
  const kept: Promise<unknown>[] = [];
  const request = Object.assign(new Request("http://localhost/"), {
    waitUntil: (work: Promise<unknown>) => kept.push(work),
  });
  return { request, kept, gate, resume };
}

Deno.test("waitUntil is given what ends when a producer has, whose client has left", async () => {
  const { request, kept, gate, resume } = keeping();
  const response = await respond(request, async (client) => {
    await client.write(new Uint8Array(1));
    await gate;
    throw new Error("too late");
  });
  await turns();
  await response.body!.cancel();
  assertEquals(await settled(kept[0]!), "pending");
  resume();
  await bounded(kept[0]!, "its end");
});

Deno.test("waitUntil is given the rest of a producer that has ended its body itself", async () => {
  const { request, kept, gate, resume } = keeping();
  const response = await respond(request, async (client) => {
    await client.write(new Uint8Array(1));
    await client.close();
    await gate;
  });
  assertEquals((await response.bytes()).length, 1);
  await turns();
  assertEquals(kept.length, 1);
  assertEquals(await settled(kept[0]!), "pending");
  resume();
  await bounded(kept[0]!, "its end");
});
