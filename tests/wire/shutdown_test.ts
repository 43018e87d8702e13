import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  HSE_TERM_MUST_UNLOAD,
  type IsapiExtension,
} from "../../mod.ts";
import { bounded, stalled, until } from "../helpers/bounded.ts";
import {
  connected,
  done,
  onCompletion,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { latin1Text } from "../helpers/patterns.ts";
import { turns } from "../helpers/settled.ts";
import { HostServer } from "../helpers/wire_server.ts";

const BLOCK = new Uint8Array(65536);

/** An extension that notes what it is called for. */
function noted(
  calls: string[],
  proc: IsapiExtension["HttpExtensionProc"],
): IsapiExtension {
  return {
    GetExtensionVersion() {
      calls.push("version");
      return true;
    },
    async HttpExtensionProc(ecb) {
      calls.push("begin");
      const result = await proc(ecb);
      calls.push("end");
      return result;
    },
    TerminateExtension(flags) {
      calls.push(`terminate ${flags}`);
      return true;
    },
  };
}

Deno.test("a shutdown lets what streams complete, and turns the next away", async () => {
  const calls: string[] = [];
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  await using server = HostServer.start({
    "/": noted(calls, async (ecb) => {
      await write(ecb, "before ");
      await gate;
      await write(ecb, "after");
      return HSE_STATUS_SUCCESS;
    }),
  });
  await using client = await server.connect();
  await client.request("/");
  const head = await client.head();
  assertEquals(latin1Text(await client.chunk()), "before ");

  let over = false;
  const shutdown = server.host.shutdown().then(() => {
    over = true;
  });
  await using late = await server.connect();
  const refused = await late.fetch("/");
  assertEquals([refused.head.status, refused.text], [
    503,
    "503 Service Unavailable\n",
  ]);
  await turns();
  assertEquals([over, calls], [false, ["version", "begin"]]);

  open();
  assertEquals(latin1Text(await client.body(head)), "after");
  await bounded(shutdown, "the shutdown");
  assertEquals(calls, [
    "version",
    "begin",
    "end",
    `terminate ${HSE_TERM_MUST_UNLOAD}`,
  ]);
  assertEquals(HSE_TERM_MUST_UNLOAD, 2);
  const records = server.logs.map(({ status, outcome }) => [status, outcome]);
  assertEquals(records, [[503, "sent"], [200, "sent"]]);
});

for (const mode of ["sync", "async"]) {
  Deno.test(`what outlasts the shutdown's deadline is cut, ${mode}`, async () => {
    const events: unknown[] = [];
    let written = 0;
    let ecb: ExtensionControlBlock | undefined;
    await using server = HostServer.start({
      "/": {
        async HttpExtensionProc(given) {
          ecb = given;
          if (mode === "async") {
            onCompletion(ecb, (bytes, error) => {
              written += bytes;
              if (error === 0) submit(given, BLOCK);
              else events.push([bytes, error]);
            });
            submit(ecb, BLOCK);
            return HSE_STATUS_PENDING;
          }
          let outcome;
          while ((outcome = await write(ecb, BLOCK)).ok) {
            written += outcome.count;
          }
          events.push([outcome.count, outcome.error]);
          return HSE_STATUS_SUCCESS;
        },
        TerminateExtension(flags) {
          events.push(`terminate ${flags}`);
          return true;
        },
      },
    });
    await using client = await server.connect();
    await client.request("/");
    await stalled(() => written, "writing");
    const started = performance.now();
    await bounded(server.host.shutdown({ deadline: 100 }), "the shutdown");
    const took = performance.now() - started;
    assert(took >= 95, `it took ${took} ms`);
    assertEquals(events, [[0, 995], "terminate 2"]);
    if (mode === "async") {
      assertEquals(connected(ecb!), false);
      assertEquals((await write(ecb!, "late")).error, 995);
      assertEquals(submit(ecb!, "late"), 995);
      assertEquals(done(ecb!), true);
    }
    assertEquals(server.logs.map(({ outcome }) => outcome), ["failed"]);
    const { text } = await client.rest();
    assert(text.startsWith("HTTP/1.1 200"), text.slice(0, 100));
    assert(!text.endsWith("0\r\n\r\n"), "the body ended cleanly");
  });
}

Deno.test("GetExtensionVersion is asked once, TerminateExtension once, at the very end", async () => {
  const calls: string[] = [];
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  await using server = HostServer.start({
    "/": noted(calls, async (ecb) => {
      await write(ecb, "begun");
      await gate;
      return HSE_STATUS_SUCCESS;
    }),
  });
  const clients = await Promise.all(
    Array.from({ length: 10 }, () => server.connect()),
  );
  try {
    const answers = clients.map((client) => client.fetch("/"));
    await until(
      () => calls.filter((call) => call === "begin").length === 10,
      "all were called",
    );
    const shutdown = server.host.shutdown();
    open();
    await bounded(shutdown, "the shutdown");
    for (const answer of answers) assertEquals((await answer).text, "begun");
    assertEquals(calls.filter((call) => call === "version").length, 1);
    assertEquals(calls.indexOf("version"), 0);
    assertEquals(calls.indexOf("terminate 2"), calls.length - 1);
  } finally {
    for (const client of clients) await client.close();
  }
});
