import { assert, assertEquals } from "@std/assert";
import {
  type LogRecord,
  respond,
  Responder,
  type RespondInit,
  type WriteClient,
  WriteClientError,
} from "../../mod.ts";
import { until } from "../helpers/bounded.ts";
import type { RawClient } from "../helpers/raw_client.ts";
import { WireServer } from "../helpers/wire_server.ts";

const encoder = new TextEncoder();

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
