// The same guarantees over TLS and HTTP/2, as Deno.serve has them.

import { assert, assertEquals } from "@std/assert";
import {
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_STATUS_PENDING,
  IsapiHost,
  respond,
  type RespondInit,
  type WriteClient,
  WriteClientError,
} from "../../mod.ts";
import { until } from "../helpers/bounded.ts";
import {
  type Completed,
  done,
  onCompletion,
  submit,
} from "../helpers/ecb_calls.ts";
import { Http2Server } from "../helpers/http2_server.ts";
import { support } from "../helpers/support_calls.ts";

const BLOCK = new Uint8Array(65536);
/** More than window, queue and buffers take; few, since node:http2 in Deno reads slowly. */
const BLOCKS = 32;
const ALL = BLOCKS * BLOCK.length;

/** A server of one producer, and how it ended: its count, or an error's code. */
function serving(
  produce: (client: WriteClient) => Promise<void>,
  init: RespondInit = {},
) {
  const ends: unknown[] = [];
  const server = new Http2Server((request) =>
    respond(request, async (client) => {
      try {
        await produce(client);
        ends.push(client.bytesWritten);
      } catch (error) {
        ends.push(error instanceof WriteClientError ? error.code : error);
        throw error;
      }
    }, init)
  );
  return { server, ends };
}

async function flood(client: WriteClient): Promise<void> {
  for (let i = 0; i < BLOCKS; i++) await client.write(BLOCK);
}

Deno.test("HTTP/2: a long answer is whole, with its declared length or without one", async () => {
  for (const headers of [{}, { "content-length": `${ALL}` }]) {
    const { server, ends } = serving(flood, { headers });
    await using _server = server;
    const answer = await server.fetch("/");
    assertEquals(answer.status, 200);
    assertEquals([answer.bytes, answer.whole], [ALL, true]);
    assertEquals(ends, [ALL]);
  }
});

Deno.test("HTTP/2: a small answer has its length", async () => {
  const { server } = serving(async (client) => {
    await client.write(new Uint8Array(100));
  });
  await using _server = server;
  const { length, bytes, whole } = await server.fetch("/");
  assertEquals([length, bytes, whole], ["100", 100, true]);
});

Deno.test("HTTP/2: a client that cancels its stream is an error, and its connection serves on", async () => {
  const { server, ends } = serving(flood);
  await using _server = server;
  await server.fetch("/", { leaveAfter: 100_000 });
  await until(() => ends.length === 1, "the producer was told");
  assertEquals(ends, [10054]);
  const next = await server.fetch("/");
  assertEquals([next.bytes, next.whole], [ALL, true]);
});

Deno.test("HTTP/2: a client that does not read is given up, and sees that its stream broke off", async () => {
  const { server, ends } = serving(flood, { deadlines: { write: 300 } });
  await using _server = server;
  const { bytes, whole } = await server.fetch("/", { pause: 1500 });
  assertEquals(ends, [121]);
  assert(bytes < ALL);
  assertEquals(whole, false);
});

Deno.test("HTTP/2: a producer that throws breaks its stream off", async () => {
  const own = new Error("own");
  const { server, ends } = serving(async (client) => {
    await client.write(BLOCK);
    await client.flush();
    throw own;
  });
  await using _server = server;
  const { status, whole } = await server.fetch("/");
  assertEquals([status, whole], [200, false]);
  assertEquals(ends, [own]);
});

Deno.test("HTTP/2: an asynchronous extension gets one completion for each write", async () => {
  const completions: Completed[] = [];
  const host = new IsapiHost().mount("/", {
    HttpExtensionProc(ecb) {
      support(ecb, HSE_REQ_SEND_RESPONSE_HEADER_EX, {
        pszStatus: "200 OK",
        pszHeader: "Content-Type: application/octet-stream\r\n\r\n",
      });
      onCompletion(ecb, (...completed) => {
        completions.push(completed);
        if (completions.length === BLOCKS) done(ecb);
        else submit(ecb, BLOCK);
      });
      submit(ecb, BLOCK);
      return HSE_STATUS_PENDING;
    },
  });
  await using server = new Http2Server(host.fetch);
  const answer = await server.fetch("/");
  assertEquals([answer.bytes, answer.whole], [ALL, true]);
  assertEquals(completions.length, BLOCKS);
  assert(completions.every(([bytes, error]) => bytes === 65536 && error === 0));
});
