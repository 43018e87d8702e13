// Copies are safe in each configuration that the benchmark measures: its own
// handlers, with a caller that spoils its buffer as soon as the call was made.
// `deno task bench --rows=copies` checks the same on the other engines.

import { assert, assertEquals } from "@std/assert";
import { compare } from "../../bench/client/compare.ts";
import { handlerOf, type Makers } from "../../bench/served/job.ts";
import { type Handler, ours } from "../../bench/served/ours.ts";
import { peers } from "../../bench/served/peers.ts";
import { KIB, type Workload } from "../../bench/workload.ts";
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
  makers: Makers<Handler>,
  handler: string,
  { size, writes }: { size: number; writes: number },
): Promise<number> {
  const workload: Workload = { task: "write", size, writes, reuse: true };
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    handlerOf({ handler, workload, directory: "", file: "" }, makers),
  );
  const target = { port: server.addr.port, path: "/", workload };
  const { wrong } = await bounded(
    compare(target),
    `${writes} writes of ${size} bytes`,
    60_000,
  );
  return wrong!;
}

for (const name of Object.keys(ours)) {
  for (const body of bodies) {
    const what = `${body.writes} writes of ${body.size} bytes`;
    Deno.test(`the benchmark's ${name}, ${what} from a buffer that is reused at once: no corrupt byte`, async () => {
      assertEquals(await corruption(ours, name, body), 0);
    });
  }
}

Deno.test("the benchmark's peers that copy send no corrupt byte", async () => {
  for (const name of ["raw", "cts"]) {
    assertEquals(
      await corruption(peers, name, { size: 4 * KIB, writes: 2000 }),
      0,
    );
  }
});

Deno.test("the benchmark sees corruption where there is some: a TransformStream without copies", async () => {
  const part = await corruption(peers, "uts", { size: 4 * KIB, writes: 2000 });
  assert(part > 0.5, `only ${part * 100} % were wrong`);
});
