// client.signal: aborted when the client leaves or is given up.

import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import {
  HSE_STATUS_PENDING,
  IsapiHost,
  respond,
  type WriteClient,
  WriteClientError,
  writeClientOf,
} from "../../mod.ts";
import { WriteClient as Client } from "../../src/client/mod.ts";
import { call, ManualWriter } from "../../src/testing/mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { turns } from "../helpers/settled.ts";

/** Waits for a signal, and gives the code of its reason. */
async function codeOf(signal: AbortSignal): Promise<number> {
  if (!signal.aborted) {
    const aborted = new Promise((resolve) =>
      signal.addEventListener("abort", resolve)
    );
    await bounded(aborted, "the signal's abort");
  }
  const { reason } = signal;
  assert(reason instanceof WriteClientError);
  assert(reason.disconnected);
  return reason.code;
}

/** How a client is lost, and the code of it. */
const losses: readonly (readonly [
  name: string,
  code: number,
  lose: (client: WriteClient, writer: ManualWriter) => unknown,
])[] = [
  ["leaves", 10054, (_, writer) => writer.fail("left")],
  ["is given up", 995, (client) => client.abort("enough")],
];

for (const [name, code, lose] of losses) {
  Deno.test(`signal aborts when the client ${name}, with the error that closed rejects with`, async () => {
    const writer = new ManualWriter();
    const client = new Client(writer);
    const { signal } = client;
    assertStrictEquals(client.signal, signal);
    assertEquals(signal.aborted, false);
    lose(client, writer);
    assertEquals(await codeOf(signal), code);
    const closed = await client.closed.catch((error) => error);
    assertStrictEquals(signal.reason, closed);
  });

  Deno.test(`signal that is first read after the client ${name} is aborted`, async () => {
    const writer = new ManualWriter();
    const client = new Client(writer);
    lose(client, writer);
    await turns();
    assert(client.signal.aborted);
    assertEquals(await codeOf(client.signal), code);
  });
}

Deno.test("signal does not abort when the body ends as it should, and an abort afterwards changes nothing", async () => {
  const client = new Client(new WritableStream<Uint8Array>().getWriter());
  const { signal } = client;
  await client.write("whole");
  await client.close();
  await client.abort().catch(() => {});
  assertEquals(signal.aborted, false);
});

Deno.test("signal aborts with 121 when a deadline passes", async () => {
  const signals: AbortSignal[] = [];
  await using slow = call((request) =>
    respond(request, (client) => {
      signals.push(client.signal);
      return new Promise(() => {});
    }), "/");
  slow.response.catch(() => {});
  await slow.advance(120_000);
  assertEquals(await codeOf(signals[0]!), 121);
});

Deno.test("signal's listener may call the client: it is refused, and the answer ends once", async () => {
  const outcomes: unknown[] = [];
  const errors: unknown[] = [];
  await using gone = call((request) =>
    respond(request, async (client) => {
      client.signal.addEventListener("abort", () => {
        client.write("late").catch((error) => outcomes.push(error.code));
        client.close().catch((error) => outcomes.push(error.code));
        client.abort("again");
      });
      await client.write("first");
      await client.flush();
      await client.closed.catch(() => {});
    }, { onError: (error) => errors.push(error) }), "/");
  await gone.read(5);
  gone.leave();
  await turns();
  assertEquals(outcomes, [10054, 10054]);
  assertEquals(errors, []);
  const ends = gone.transcript.filter(({ kind }) => kind === "end");
  assertEquals(ends.map(({ name }) => name), ["disconnected"]);
});

Deno.test("signal of a control block's client aborts with it", async () => {
  const signals: AbortSignal[] = [];
  const host = new IsapiHost().mount("/", {
    HttpExtensionProc(ecb) {
      signals.push(writeClientOf(ecb).signal);
      return HSE_STATUS_PENDING;
    },
  });
  await using gone = call(host, "/");
  await turns();
  gone.leave();
  assertEquals(await codeOf(signals[0]!), 10054);
  await host.shutdown();
});
