import { assert, assertEquals } from "@std/assert";
import { HSE_STATUS_SUCCESS, IsapiHost } from "../../mod.ts";
import { ManualClock } from "../../src/testing/manual_clock.ts";
import { bounded, pause, SOON, until } from "../helpers/bounded.ts";
import { write } from "../helpers/ecb_calls.ts";
import { concat, corruptBytes, pattern } from "../helpers/patterns.ts";
import { ServerProcess } from "../helpers/server_process.ts";
import { WireServer } from "../helpers/wire_server.ts";
import type { Flood } from "./server_process.ts";

const SERVER = new URL("./server_process.ts", import.meta.url);
const MiB = 1 << 20;
for (const how of ["sync", "async", "unawaited", "respond"]) {
  Deno.test(`256 MiB for a client that never reads, ${how}: few accepted, few held, ended by the deadline`, async () => {
    await using server = await ServerProcess.start(SERVER);
    await using never = await server.connect();
    await using asker = await server.connect();
    const ask = async (): Promise<Flood> =>
      JSON.parse((await asker.fetch("/flood")).text);
    await never.request(`/${how}`);
    let flood: Flood;
    const ended = async () => {
      do {
        await pause(50);
        flood = await ask();
      } while (!flood.failed);
    };
    await bounded(ended(), "the deadline", 4 * SOON);
    assertEquals(flood!.failed, [0, 121]);
    await pause(50);
    flood = await ask();
    assertEquals(flood.endings, 1);
    assert(flood.accepted <= 8 * MiB, `${flood.accepted} bytes accepted`);
    assert(flood.grown <= 32 * MiB, `${flood.grown} bytes of memory`);
  });
}

Deno.test("a client that is slow but reads meets no write deadline", async () => {
  const WRITES = 640;
  const clock = new ManualClock();
  let outcome: string | undefined;
  await using host = new IsapiHost({
    deadlines: { write: 1000 },
    onLog: (record) => outcome = record.outcome,
  });
  host.mount("/", {
    async HttpExtensionProc(ecb) {
      for (let i = 0; i < WRITES; i++) await write(ecb, pattern(i, 65536));
      return HSE_STATUS_SUCCESS;
    },
  });
  await using server = new WireServer((request, info) =>
    host.fetch(request, { ...info, ...clock.info })
  );
  await using client = await server.connect();
  await client.request("/");
  const head = await client.head();
  assertEquals(head.get("transfer-encoding"), "chunked");
  const chunks = [];
  for (let chunk; (chunk = await client.chunk()).length > 0;) {
    chunks.push(chunk);
    // 40 MiB in 3.2 s: longer than the deadline in all, and less for what the
    // kernel holds, which asks for more once a third of its buffer is free.
    await clock.advance(5 * chunk.length / 65536);
  }
  assertEquals(corruptBytes(concat(chunks), WRITES, 65536), 0);
  await until(() => outcome !== undefined, "the session ended");
  assertEquals(outcome, "sent");
  assert(clock.now() > 3000, `${clock.now()} ms`);
});
