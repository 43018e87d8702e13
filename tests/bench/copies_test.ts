// Copies are safe in each configuration that the benchmark times: its own
// handlers, with a caller that spoils its buffer as soon as the call was made.
// `task bench:engines` checks the same on the other engines.

import { assert, assertEquals } from "@std/assert";
import type { Connected, Handler } from "../../bench/contenders.ts";
import { ours } from "../../bench/ours.ts";
import { fresh, reused, streams } from "../../bench/peers.ts";
import { corrupted, reusing } from "../../bench/reuse.ts";
import { KIB } from "../../bench/workloads.ts";
import { bounded } from "../helpers/bounded.ts";

/** Writes of the benchmark's sizes, enough of each for the client to fall behind. */
const bodies = [
  { size: 16, writes: 20_000 },
  { size: 256, writes: 10_000 },
  { size: 4 * KIB, writes: 2000 },
  { size: 64 * KIB, writes: 160 },
  // A response that is complete in its first turn.
  { size: 256, writes: 8 },
];

/** The part of wrong bytes at the client of a handler, through Deno.serve. */
async function corruption(
  make: (workload: ReturnType<typeof reusing>) => Handler | Connected,
  size: number,
  writes: number,
): Promise<number> {
  const handler = make(reusing(size, writes)) as Handler;
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    (request, info) => handler(request, info),
  );
  const response = await fetch(`http://127.0.0.1:${server.addr.port}/`);
  return await bounded(
    corrupted(response, size, writes),
    `${writes} writes of ${size} bytes`,
    60_000,
  );
}

for (const [name, make] of Object.entries(ours)) {
  for (const { size, writes } of bodies) {
    Deno.test(`the benchmark's ${name}, ${writes} writes of ${size} bytes from a buffer that is reused at once: no corrupt byte`, async () => {
      assertEquals(await corruption(make, size, writes), 0);
    });
  }
}

Deno.test("the benchmark's correct peers send no corrupt byte", async () => {
  assertEquals(await corruption(streams(reused).cTS, 4 * KIB, 2000), 0);
  for (const make of Object.values(streams(fresh))) {
    assertEquals(await corruption(make, 4 * KIB, 2000), 0);
  }
});

Deno.test("corruption is seen where there is some: a TransformStream without copies", async () => {
  const part = await corruption(streams(reused).uTS, 4 * KIB, 2000);
  assert(part > 0.5, `only ${part * 100} % were wrong`);
});
