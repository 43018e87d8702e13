import { assert, assertEquals } from "@std/assert";
import {
  type LogRecord,
  respond,
  Responder,
  type RespondInit,
  type WriteClient,
  WriteClientError,
} from "../../mod.ts";
import { stalled, until } from "../helpers/bounded.ts";
import type { RawClient } from "../helpers/raw_client.ts";
import { turns } from "../helpers/settled.ts";
import { WireServer } from "../helpers/wire_server.ts";

const encoder = new TextEncoder();
const BLOCK = new Uint8Array(65536);

type Producer = (client: WriteClient) => void | Promise<void>;

/** A server of one `respond` handler, one client that has asked, and what `respond` rejected with. */
async function responding(
  producer: Producer,
  init: RespondInit,
  see: (client: RawClient, rejected: unknown[]) => Promise<void>,
): Promise<void> {
  const rejected: unknown[] = [];
  await using server = new WireServer(async (request) => {
    try {
      return await respond(request, producer, init);
    } catch (error) {
      rejected.push(error);
      return new Response("rejected", { status: 500 });
    }
  });
  await using client = await server.connect();
  await client.request("/");
  await see(client, rejected);
}

function assertCode(error: unknown, code: number, disconnected: boolean) {
  assert(error instanceof WriteClientError, String(error));
  assertEquals([error.code, error.disconnected], [code, disconnected]);
}

for (const way of ["close", "reset"] as const) {
  for (const when of ["pending", "idle"]) {
    Deno.test(`respond: ${way} with a write ${when}: WriteClientError 10054 at once`, async () => {
      let written = 0;
      let failed: unknown;
      let closed: unknown;
      const { promise: gate, resolve: open } = Promise.withResolvers<void>();
      const producer: Producer = async (client) => {
        client.closed.catch((error) => {
          closed = error;
          open();
        });
        try {
          if (when === "idle") {
            await client.write(encoder.encode("first"));
            await gate;
          }
          while (true) written += await client.write(BLOCK);
        } catch (error) {
          failed = error;
          throw error;
        }
      };
      await responding(producer, {}, async (client, rejected) => {
        if (when === "idle") {
          await client.head();
          await client.chunk();
        } else {
          await stalled(() => written, "writing");
        }
        await client[way]();
        await until(() => failed !== undefined, "the write failed");
        assertCode(failed, 10054, true);
        assertCode(closed, 10054, true);
        assertEquals(rejected, []);
      });
    });
  }
}

for (const way of ["close", "reset"] as const) {
  Deno.test(`respond: ${way} before anything was handed over gives a 499 that is reported to no one`, async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const codes: unknown[] = [];
    const statuses: number[] = [];
    const told: unknown[] = [];
    let begun = false;
    await using server = new WireServer(async (request) => {
      const response = await respond(request, async (client) => {
        begun = true;
        client.closed.catch(({ code }) => codes.push(code));
        await gate;
        await client.write(BLOCK);
      }, { onError: (error) => told.push(error) });
      statuses.push(response.status);
      return response;
    });
    await using client = await server.connect();
    await client.request("/");
    await until(() => begun, "the producer was called");
    await client[way]();
    await until(() => statuses.length > 0, "respond resolved");
    open();
    await turns();
    assertEquals([statuses, codes], [[499], [10054]]);
    assertEquals([told, server.runtimeErrors], [[], []]);
  });
}

Deno.test("respond: a body short of its length rejects with 13 before the hand-over, and is cut behind it", async () => {
  const headers = { "content-length": "10" };
  const short: Producer = async (client) => {
    await client.write(encoder.encode("short"));
  };
  await responding(short, { headers }, async (client, rejected) => {
    assertEquals((await client.answer()).head.status, 500);
    assertCode(rejected[0], 13, false);
  });
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const late: Producer = async (client) => {
    await short(client);
    await gate;
  };
  await responding(late, { headers }, async (client, rejected) => {
    assertEquals((await client.head()).get("content-length"), "10");
    assertEquals((await client.take(5)).length, 5);
    open();
    const { text } = await client.rest();
    assertEquals([text, rejected], ["", []]);
  });
});

Deno.test("Responder.onLog has a HEAD whose producer outlives its answer", async () => {
  const records: LogRecord[] = [];
  const ends = Promise.withResolvers<void>();
  const responder = new Responder({ onLog: (record) => records.push(record) });
  // It reads nothing of the request.
  await using server = new WireServer((request) =>
    responder.respond(request, () => ends.promise)
  );
  {
    await using client = await server.connect();
    await client.send("HEAD /late HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await client.head();
  }
  ends.resolve();
  await until(() => records.length > 0, "the record came");
  const [{ method, url, status, outcome }] = records as [LogRecord];
  assertEquals([method, url], ["HEAD", "http://localhost/late"]);
  assertEquals([status, outcome], [200, "sent"]);
});
