import { assert, assertEquals } from "@std/assert";
import { HSE_STATUS_PENDING, HSE_STATUS_SUCCESS } from "../../mod.ts";
import { pause, until } from "../helpers/bounded.ts";
import {
  connected,
  done,
  onCompletion,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { concat, corruptBytes, pattern } from "../helpers/patterns.ts";
import { ServerProcess } from "../helpers/server_process.ts";
import { HostServer } from "../helpers/wire_server.ts";
import type { Flood } from "./server_process.ts";

const SERVER = new URL("./server_process.ts", import.meta.url);
const MiB = 1 << 20;
const BLOCK = new Uint8Array(65536);

for (const how of ["sync", "async", "unawaited", "respond"]) {
  Deno.test(`256 MiB for a client that never reads, ${how}: few accepted, few held, ended by the deadline`, async () => {
    await using server = await ServerProcess.start(SERVER);
    await using never = await server.connect();
    await using asker = await server.connect();
    const ask = async (): Promise<Flood> =>
      JSON.parse((await asker.fetch("/flood")).text);
    await never.request(`/${how}`);
    let flood: Flood | undefined;
    for (let i = 0; i < 100 && !flood?.failed; i++) {
      await pause(50);
      flood = await ask();
    }
    assertEquals(flood!.failed, [0, 121]);
    await pause(50);
    flood = await ask();
    assertEquals(flood.endings, 1);
    assert(flood.accepted <= 8 * MiB, `${flood.accepted} bytes accepted`);
    assert(flood.grown <= 32 * MiB, `${flood.grown} bytes of memory`);
  });
}

for (const mode of ["sync", "async"]) {
  Deno.test(`the write deadline cuts the body and ends the session, ${mode}`, async () => {
    const seen: unknown[] = [];
    await using server = HostServer.start(async (ecb) => {
      const failed = async (count: number, error: number) => {
        seen.push([count, error], connected(ecb));
        seen.push((await write(ecb, "x")).error, submit(ecb, "x"), done(ecb));
      };
      if (mode === "async") {
        onCompletion(ecb, (count, error) => {
          if (error === 0) submit(ecb, BLOCK);
          else failed(count, error);
        });
        submit(ecb, BLOCK);
        return HSE_STATUS_PENDING;
      }
      let outcome;
      while ((outcome = await write(ecb, BLOCK)).ok);
      await failed(outcome.count, outcome.error);
      return HSE_STATUS_SUCCESS;
    }, { deadlines: { write: 200 } });
    await using client = await server.connect();
    await client.request("/");
    await until(() => seen.length === 5, "the write failed");
    assertEquals(seen, [[0, 121], false, 121, 121, true]);
    await server.noSession();
    assertEquals((await server.log()).outcome, "timed out");
    const { text } = await client.rest();
    assert(text.startsWith("HTTP/1.1 200"), "no head");
    assert(!text.endsWith("0\r\n\r\n"), "the body ended cleanly");
  });
}

Deno.test("a client that is slow but reads meets no write deadline", async () => {
  const WRITES = 160;
  await using server = HostServer.start(async (ecb) => {
    for (let i = 0; i < WRITES; i++) await write(ecb, pattern(i, 65536));
    return HSE_STATUS_SUCCESS;
  }, { deadlines: { write: 1000 } });
  await using client = await server.connect();
  await client.request("/");
  await client.head();
  const chunks = [];
  const started = performance.now();
  for (let chunk; (chunk = await client.chunk()).length > 0;) {
    chunks.push(chunk);
    // Longer than the deadline in all, and never between two that are taken:
    // the kernel asks for more once a third of its buffer is free.
    if (performance.now() - started < 1800) await pause(20);
  }
  assertEquals(corruptBytes(concat(chunks), WRITES, 65536), 0);
  assertEquals((await server.log()).outcome, "sent");
});
