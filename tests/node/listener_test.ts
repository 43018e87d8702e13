// nodeListener() over the node:http of the engine that runs the tests. Node's
// own, and Bun's, are tried by the contract: tests/runtimes.

import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import {
  type ExtensionControlBlock,
  getServerVariable,
  HSE_REQ_ABORTIVE_CLOSE,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  type IsapiHostOptions,
} from "../../mod.ts";
import { nodeListener } from "../../src/node/mod.ts";
import { bounded, until } from "../helpers/bounded.ts";
import { write } from "../helpers/ecb_calls.ts";
import { header } from "../helpers/header_calls.ts";
import { latin1Text } from "../helpers/patterns.ts";
import { support } from "../helpers/support_calls.ts";
import { MemoryFiles } from "../helpers/test_host.ts";
import { type AnyListener, NodeServer } from "./node_server.ts";

type Proc = (ecb: ExtensionControlBlock) => number | Promise<number>;

/** A host with one mount, and what it was told. */
function hostOf(proc: Proc, options: IsapiHostOptions = {}) {
  const errors: unknown[] = [];
  const logs: string[] = [];
  const host = new IsapiHost({
    onError: (error) => void errors.push(error),
    onLog: ({ status, outcome }) => void logs.push(`${status} ${outcome}`),
    ...options,
  }).mount("/own", { HttpExtensionProc: proc });
  return { host, errors, logs };
}

const says = (text: string): Proc => async (ecb) => {
  await write(ecb, text);
  return HSE_STATUS_SUCCESS;
};

/** What has become of a request below a framework: its next handler answers with that. */
function withNext(
  host: IsapiHost,
  before: AnyListener = () => {},
): AnyListener {
  const listener = nodeListener(host);
  return (request, response) => {
    before(request, response);
    listener(request, response, (error) => {
      response.end(`next ${error ?? ""}`);
    });
  };
}

Deno.test("nodeListener() refuses what is not a host", () => {
  for (const wrong of [undefined, null, {}, "host", IsapiHost.prototype]) {
    const error = assertThrows(
      () => nodeListener(wrong as IsapiHost),
      TypeError,
    );
    assertMatch(error.message, /host must be an IsapiHost/);
  }
});

Deno.test("nodeListener() leaves what no mount, file or fallback answers to next(), unlogged", async () => {
  const files = new MemoryFiles({ "/a.txt": new Blob(["file"]) });
  for (const options of [{}, { files }]) {
    const { host, logs } = hostOf(says("own"), options);
    await using server = await NodeServer.start(withNext(host));
    await using client = await server.connect();
    assertEquals((await client.fetch("/other")).text, "next ");
    assertEquals((await client.fetch("/own")).text, "own");
    assertEquals(logs, ["200 sent"]);
  }
});

Deno.test("nodeListener() answers files and the fallback itself, and 404 without next()", async () => {
  const files = new MemoryFiles({ "/a.txt": new Blob(["file"]) });
  const fallback = (request: Request) =>
    new Response(`fallback ${new URL(request.url).pathname}`);
  const { host } = hostOf(says("own"), { files, fallback });
  await using server = await NodeServer.start(withNext(host));
  await using client = await server.connect();
  assertEquals((await client.fetch("/a.txt")).text, "file");
  assertEquals((await client.fetch("/b.txt")).text, "fallback /b.txt");
  await using plain = await NodeServer.start(
    nodeListener(hostOf(says("own")).host),
  );
  await using other = await plain.connect();
  assertEquals((await other.fetch("/other")).head.status, 404);
});

Deno.test("a host that has been shut down still leaves foreign paths to next()", async () => {
  const { host } = hostOf(says("own"));
  await host.shutdown();
  await using server = await NodeServer.start(withNext(host));
  await using client = await server.connect();
  assertEquals((await client.fetch("/other")).text, "next ");
  assertEquals((await client.fetch("/own")).head.status, 503);
});

Deno.test("a body that a parser has read is taken from request.body, bytes or text", async () => {
  const seen: unknown[] = [];
  const { host } = hostOf((ecb) => {
    seen.push(ecb.cbTotalBytes, latin1Text(ecb.lpbData));
    return 204;
  });
  for (const parsed of [new TextEncoder().encode("parsed"), "parsed"]) {
    await using server = await NodeServer.start((request, response) => {
      request.resume().on("end", () => {
        request.body = parsed;
        nodeListener(host)(request, response);
      });
    });
    await using client = await server.connect();
    await client.request("/own", "POST", ["Content-Length: 3"]);
    await client.send("abc");
    assertEquals((await client.answer("POST")).head.status, 204);
  }
  assertEquals(seen, [6, "parsed", 6, "parsed"]);
});

for (
  const [type, parser] of [
    ["application/json", "express.json()"],
    ["application/x-www-form-urlencoded", "express.urlencoded()"],
    ["multipart/form-data; boundary=x", "a multipart parser such as multer"],
    ["text/other", "a middleware before this one"],
  ] as const
) {
  Deno.test(`a parsed body of ${type} that is no bytes is an error that names the middleware`, async () => {
    const { host, errors, logs } = hostOf(says("own"));
    const parsed = (then: AnyListener): AnyListener => (request, response) =>
      request.resume().on("end", () => {
        request.body = { parsed: true };
        then(request, response);
      });
    const ask = async (listener: AnyListener) => {
      await using server = await NodeServer.start(parsed(listener));
      await using client = await server.connect();
      const fields = ["Content-Length: 2", `Content-Type: ${type}`];
      await client.request("/own", "POST", fields);
      await client.send("{}");
      return await client.answer("POST");
    };
    const { text } = await ask(withNext(host));
    assert(text.includes(`leave ${parser} out for this route`), text);
    assertEquals([errors.length, logs.length], [0, 0]);
    assertEquals((await ask(nodeListener(host))).head.status, 500);
    assert(String(errors[0]).includes(parser), String(errors[0]));
    assertEquals(logs, ["500 sent"]);
  });
}

Deno.test("headers that are on the response stay, the extension's win, cookies add up", async () => {
  const { host } = hostOf(async (ecb) => {
    header(
      ecb,
      "201 Made Here",
      "X-Both: own\r\nSet-Cookie: b=2\r\nSet-Cookie: c=3\r\n\r\n",
    );
    await write(ecb, "page");
    return HSE_STATUS_SUCCESS;
  });
  await using server = await NodeServer.start((request, response) => {
    response.setHeader("X-Powered-By", "a framework");
    response.setHeader("x-both", "a framework");
    response.setHeader("Set-Cookie", "a=1");
    nodeListener(host)(request, response);
  });
  await using client = await server.connect();
  const { head, text } = await client.fetch("/own");
  assertEquals(head.line, "HTTP/1.1 201 Made Here");
  assertEquals(head.get("x-powered-by"), "a framework");
  assertEquals(head.get("x-both"), "own");
  assertEquals(head.all("set-cookie"), ["a=1", "b=2", "c=3"]);
  assertEquals(text, "page");
});

Deno.test("a response that was answered already is an error, and is left alone", async () => {
  const { host, errors } = hostOf(says("own"));
  let given: unknown;
  await using server = await NodeServer.start((request, response) => {
    response.write("first");
    nodeListener(host)(request, response);
    nodeListener(host)(request, response, (error) => given = error);
    response.end();
  });
  await using client = await server.connect();
  assertEquals((await client.fetch("/own")).text, "first");
  assertMatch(String(given), /must not be answered yet/);
  assertMatch(String(errors[0]), /must not be answered yet/);
});

Deno.test("ALL_RAW has the names as they were sent, and the protocol is the client's", async () => {
  const seen: (string | undefined)[] = [];
  const { host } = hostOf((ecb) => {
    for (const name of ["ALL_RAW", "ALL_HTTP", "SERVER_PROTOCOL", "URL"]) {
      seen.push(getServerVariable(ecb, name));
    }
    return 204;
  });
  await using server = await NodeServer.start((request, response) => {
    // As Express does below app.use("/own").
    request.originalUrl = request.url;
    request.url = "/x";
    nodeListener(host)(request, response);
  });
  await using client = await server.connect();
  await client.send(
    "GET /own/x?q HTTP/1.0\r\nHOST: a.test\r\nx-MiXed: 1\r\nX-Mixed: 2\r\n\r\n",
  );
  await client.rest();
  assertEquals(seen, [
    "HOST: a.test\r\nx-MiXed: 1\r\nX-Mixed: 2\r\n",
    "HTTP_HOST:a.test\r\nHTTP_X_MIXED:1, 2\r\n",
    "HTTP/1.0",
    "/own/x",
  ]);
});

Deno.test("a Host that no URL can have does not fail the request", async () => {
  const hosts = ["", "a b", "[::zz", "xn--", "1.2.3.4.5", "a:99999", "[::1]:8"];
  const { host } = hostOf(async (ecb) => {
    await write(ecb, getServerVariable(ecb, "SERVER_NAME") ?? "none");
    return HSE_STATUS_SUCCESS;
  });
  await using server = await NodeServer.start(nodeListener(host));
  for (const name of hosts) {
    await using client = await server.connect();
    await client.send(`GET /own HTTP/1.1\r\nHost: ${name}\r\n\r\n`);
    const { head, text } = await client.answer();
    if (head.status === 400) continue;
    assertEquals(text, name === "[::1]:8" ? "[::1]" : "localhost", name);
  }
});

Deno.test("ABORTIVE_CLOSE resets the connection: later I/O is FALSE 64", async () => {
  const seen: number[] = [];
  const { host, logs } = hostOf(async (ecb) => {
    await write(ecb, "some");
    await new Promise((resolve) => setTimeout(resolve, 50));
    seen.push(support(ecb, HSE_REQ_ABORTIVE_CLOSE));
    seen.push((await write(ecb, "more")).error);
    seen.push(support(ecb, HSE_REQ_ABORTIVE_CLOSE));
    return HSE_STATUS_SUCCESS;
  });
  await using server = await NodeServer.start(nodeListener(host));
  await using client = await server.connect();
  await client.request("/own");
  const { text } = await client.rest();
  assert(!text.endsWith("0\r\n\r\n"), text);
  assertEquals(seen, [0, 64, 64]);
  await until(() => logs.length === 1, "the log");
});

Deno.test("an upload that the extension does not read leaves its answer and the next request alone", async () => {
  let asked = 0;
  let isHeldBack = () => true;
  const { host } = hostOf(async (ecb) => {
    asked++;
    // The rest of a large one is on its way, and nothing takes it.
    if (ecb.cbTotalBytes > 1_000_000) {
      await until(() => isHeldBack(), "the upload is held back");
    }
    await write(ecb, `answer ${asked}`);
    return HSE_STATUS_SUCCESS;
  });
  await using server = await NodeServer.start((request, response) => {
    isHeldBack = () => request.isPaused();
    nodeListener(host)(request, response);
  });
  for (const size of [10, 100_000, 4_000_000]) {
    await using client = await server.connect();
    const before = asked;
    await client.request("/own", "POST", [`Content-Length: ${size}`]);
    const [, first] = await Promise.all([
      client.send(new Uint8Array(size)),
      client.answer("POST"),
    ]);
    assertEquals(first.text, `answer ${before + 1}`);
    assertEquals((await client.fetch("/own")).text, `answer ${before + 2}`);
  }
});

Deno.test("a connection with many requests for the fallback is not listened to more and more", async () => {
  const signals: AbortSignal[] = [];
  const fallback = (request: Request) => {
    signals.push(request.signal);
    return new Response("fallback");
  };
  const { host } = hostOf(says("own"), { fallback });
  const listeners = new Set<number>();
  await using server = await NodeServer.start((request, response) => {
    listeners.add(request.socket.listenerCount("close"));
    nodeListener(host)(request, response);
  });
  await using client = await server.connect();
  for (let i = 0; i < 5; i++) {
    assertEquals((await client.fetch("/other")).text, "fallback");
  }
  assert(listeners.size <= 2, `${[...listeners]} listeners`);
  assertEquals(signals.map(({ aborted }) => aborted), Array(5).fill(false));
});

Deno.test("the signal of the fallback's request aborts when its client leaves", async () => {
  const aborted = Promise.withResolvers<void>();
  const began = Promise.withResolvers<void>();
  const fallback = ({ signal }: Request) => {
    signal.addEventListener("abort", () => aborted.resolve());
    began.resolve();
    return new Promise<Response>(() => {});
  };
  const { host } = hostOf(says("own"), {
    fallback,
    deadlines: { idle: Infinity },
  });
  await using server = await NodeServer.start(nodeListener(host));
  await using client = await server.connect();
  await client.request("/other");
  await bounded(began.promise, "the fallback's call");
  await client.reset();
  await bounded(aborted.promise, "the signal");
});
