/**
 * The server whose memory is measured, in a process of its own. `/sync/16/1000`
 * is the contender's response of a thousand writes of 16 bytes; `/held/sync/...`
 * the same, which waits behind its first write for `/burst`, and then before
 * its end for ever. `/settled` tells of the process's bytes after a
 * collection, `/peak` of the most since it was last asked.
 *
 * @module
 */

import type { Handler } from "../contenders.ts";
import { ours } from "../ours.ts";
import { raw } from "../peers.ts";
import { long, type Pause } from "../workloads.ts";

const { sync, async, respond } = ours;
const makers = { sync, async, respond, ...raw };

/** Who takes part. */
export type Measured = keyof typeof makers;

/** Their names. */
export const measured = Object.keys(makers) as Measured[];

const forever = new Promise<void>(() => {});
const burst = Promise.withResolvers<void>();
const handlers = new Map<string, Handler>();
let peak = 0;

const told: Readonly<Record<string, () => number | Promise<number>>> = {
  "/settled": settled,
  "/peak": () => {
    const most = Math.max(peak, sample());
    peak = 0;
    return most;
  },
  "/burst": () => {
    burst.resolve();
    return 0;
  },
};

function sample(): number {
  const { rss } = Deno.memoryUsage();
  peak = Math.max(peak, rss);
  return rss;
}

/** Twice, with a pause: what the first collection finalises goes with the second. */
async function settled(): Promise<number> {
  const { gc } = globalThis as { gc?: () => void };
  for (let i = 0; i < 2; i++) {
    gc?.();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return sample();
}

function handlerOf(pathname: string): Handler {
  const [writes, size, name, held] = pathname.slice(1).split("/").reverse();
  const [length, count] = [Number(size), Number(writes)];
  const pause = held ? holding(count) : undefined;
  const workload = long(length, length * count, pause);
  return makers[name as Measured](workload) as Handler;
}

/** Behind the first write until the burst is asked for, behind the last for ever. */
function holding(writes: number): Pause {
  return (index) =>
    index === 0 ? burst.promise : index === writes - 1 ? forever : undefined;
}

if (import.meta.main) {
  setInterval(sample, 10);
  Deno.serve({
    port: 0,
    hostname: "127.0.0.1",
    onListen: ({ port }) => console.log(port),
  }, async (request, info) => {
    const { pathname } = new URL(request.url);
    const tell = told[pathname];
    if (tell) return Response.json(await tell());
    let handler = handlers.get(pathname);
    if (handler === undefined) {
      handler = handlerOf(pathname);
      handlers.set(pathname, handler);
    }
    return handler(request, info);
  });
  // The parent closes our input when it ends, however it ends.
  for await (const _ of Deno.stdin.readable);
  Deno.exit();
}
