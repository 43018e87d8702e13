import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  getServerVariable,
  HSE_REQ_IS_KEEP_CONN,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "../../mod.ts";
import { bounded, pause, stalled, until } from "../helpers/bounded.ts";
import {
  connected,
  onCompletion,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { WAYS } from "../helpers/leaving.ts";
import { turns } from "../helpers/settled.ts";
import { ServerProcess } from "../helpers/server_process.ts";
import { HostServer } from "../helpers/wire_server.ts";
import type { Flood } from "./server_process.ts";

const BLOCK = new Uint8Array(65536);

for (const mode of ["sync", "async"]) {
  Deno.test(`half-close after a full queue: the write deadline notices, ${mode}`, async () => {
    let written = 0;
    const failures: unknown[] = [];
    await using server = HostServer.start(async (ecb) => {
      if (mode === "async") {
        onCompletion(ecb, (bytes, error) => {
          written += bytes;
          if (error === 0) submit(ecb, BLOCK);
          else failures.push([bytes, error]);
        });
        submit(ecb, BLOCK);
        return HSE_STATUS_PENDING;
      }
      for (let outcome; (outcome = await write(ecb, BLOCK)).ok;) {
        written += outcome.count;
      }
      failures.push([0, ecb.GetLastError()]);
      return HSE_STATUS_SUCCESS;
    }, { deadlines: { write: 300 } });
    await using client = await server.connect();
    await client.request("/");
    await stalled(() => written, "writing");
    await client.halfClose();
    await until(() => failures.length > 0, "the write failed");
    // Or what a runtime says that notices at once.
    const gone = mode === "async" ? 995 : 10054;
    const [[count, error]] = failures as [[number, number]];
    assertEquals(count, 0);
    assert(error === 121 || error === gone, `it failed with ${error}`);
    await server.noSession();
    assertEquals(failures.length, 1);
  });
}

Deno.test("one client that leaves disturbs no other", async () => {
  let leavers = 0;
  await using server = HostServer.start({
    "/leave": async (ecb) => {
      while ((await write(ecb, BLOCK)).ok);
      leavers++;
      return HSE_STATUS_SUCCESS;
    },
    "/stay": async (ecb) => {
      for (let i = 0; i < 50; i++) {
        await write(ecb, new Uint8Array(1000).fill(i));
        await pause(1);
      }
      return HSE_STATUS_SUCCESS;
    },
  });
  await using stayer = await server.connect();
  await stayer.request("/stay");
  for (let i = 0; i < 10; i++) {
    await using leaver = await server.connect();
    await leaver.request("/leave");
    await leaver.head();
    if (i % 2 === 0) await leaver.reset();
  }
  const { body } = await stayer.answer();
  assertEquals(body.length, 50_000);
  assert(body.every((byte, at) => byte === Math.floor(at / 1000)));
  await until(() => leavers === 10, "all ten extensions were told");
  const outcomes = server.logs.map(({ outcome }) => outcome).sort();
  assertEquals(outcomes, [...Array(10).fill("disconnected"), "sent"]);
});

for (const way of ["reset", "never read"] as const) {
  Deno.test(`${way} with the extension done and bytes waiting: the session ends`, async () => {
    let returned = false;
    await using server = HostServer.start(async (ecb) => {
      for (let i = 0; i < 160; i++) assert((await write(ecb, BLOCK)).ok);
      returned = true;
      return HSE_STATUS_SUCCESS;
    }, { responseBufferLimit: 16 << 20, deadlines: { write: 300 } });
    await using client = await server.connect();
    await client.request("/");
    await until(() => returned, "the extension returned");
    if (way === "reset") await client.reset();
    const { outcome, bytes } = await server.log();
    assertEquals(bytes, 160 * BLOCK.length);
    assertEquals(outcome, way === "reset" ? "disconnected" : "timed out");
    await server.noSession();
    assertEquals(server.errors, []);
  });
}

// Deno's default to be: the signal says nothing of a client that leaves
// mid-body, and only the stream's cancel does.
for (const way of ["close", "reset"] as const) {
  for (
    const [path, failed] of [
      ["/patient/sync", [0, 10054]],
      ["/patient/async", [0, 995]],
      ["/patient/respond", [0, 10054]],
      ["/patient/idle", [0, 10054]],
    ] as const
  ) {
    Deno.test(`${way} where no signal tells, ${path}: noticed at once`, async () => {
      await using server = await ServerProcess.start(
        new URL("./server_process.ts", import.meta.url),
        "--unstable-no-legacy-abort",
      );
      await using client = await server.connect();
      await using asker = await server.connect();
      await client.request(path);
      await client.head();
      const ask = async (): Promise<Flood> =>
        JSON.parse((await asker.fetch("/flood")).text);
      await stalled(async () => (await ask()).accepted, "writing");
      await client[way]();
      let flood: Flood;
      const told = async () => {
        do flood = await ask(); while (!flood.failed);
      };
      await bounded(told(), "the failure");
      assertEquals([flood!.failed, flood!.endings], [failed, 1]);
    });
  }
}

const VARIABLES = [
  "ALL_HTTP",
  "ALL_RAW",
  "CONTENT_LENGTH",
  "CONTENT_TYPE",
  "HTTPS",
  "HTTP_HOST",
  "HTTP_X_A",
  "PATH_INFO",
  "QUERY_STRING",
  "REMOTE_ADDR",
  "REMOTE_HOST",
  "REQUEST_METHOD",
  "SCRIPT_NAME",
  "SERVER_NAME",
  "SERVER_PORT",
  "SERVER_PROTOCOL",
  "URL",
];

/** All that is known of the request. */
function facts(ecb: ExtensionControlBlock): Record<string, unknown> {
  const kept = { value: false };
  ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_IS_KEEP_CONN, kept);
  const variables = VARIABLES.map((name) => [
    name,
    getServerVariable(ecb, name),
  ]);
  return {
    ...Object.fromEntries(variables),
    kept,
    method: ecb.lpszMethod,
    type: ecb.lpszContentType,
    query: ecb.lpszQueryString,
    path: ecb.lpszPathInfo,
    total: ecb.cbTotalBytes,
  };
}

for (const way of ["close", "reset", "stay"] as const) {
  Deno.test(`${way}: what is first asked of a request whose client is gone is answered`, async () => {
    const ecbs: ExtensionControlBlock[] = [];
    let expected: Record<string, unknown> | undefined;
    await using server = HostServer.start((ecb) => {
      ecbs.push(ecb);
      // While the client is there.
      expected ??= facts(ecb);
      return HSE_STATUS_PENDING;
    }, { deadlines: { idle: way === "stay" ? 200 : Infinity } });
    const ask = async () => {
      const client = await server.connect();
      await client.request("/a/b?c=d", "GET", [
        "X-A: b",
        "Content-Type: a/b",
        "User-Agent: wire",
      ]);
      return client;
    };
    await using there = await ask();
    await until(() => ecbs.length === 1, "the extension was called");
    await there.close();
    // When it has left, or was answered by a deadline: Deno closes the request.
    await using gone = await ask();
    await until(() => ecbs.length === 2, "the extension was called again");
    if (way === "stay") assertEquals((await gone.answer()).head.status, 504);
    else await gone[way]();
    await until(() => connected(ecbs[1]!) === false, "IS_CONNECTED was false");
    await turns();
    assertEquals(facts(ecbs[1]!), expected);
    assertEquals(expected?.["REMOTE_ADDR"], "127.0.0.1");
    assertEquals(expected?.["HTTP_X_A"], "b");
    await server.log(1);
    assertEquals(server.logs.map(({ method }) => method), ["GET", "GET"]);
    assert(server.logs.every(({ url }) => url.endsWith("/a/b?c=d")));
  });
}

Deno.test("a client that leaves is no failure of the server: the runtime is told of no broken body", async () => {
  for (const [how, leave] of Object.entries(WAYS)) {
    const ended: unknown[] = [];
    await using server = HostServer.start(async (ecb) => {
      let outcome;
      do {
        outcome = await write(ecb, "x");
        await pause(5);
      } while (outcome.ok);
      ended.push(outcome.error);
      return HSE_STATUS_SUCCESS;
    });
    const client = await server.connect();
    await client.request("/");
    await client.head();
    await leave(client);
    await until(() => ended.length === 1, `${how}: the extension was told`);
    await server.noSession();
    await turns();
    assertEquals([ended, server.runtimeErrors], [[10054], []], how);
    await client.close();
  }
});
