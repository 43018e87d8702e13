// What a write and a completion cost by themselves: no server, no socket.

import { type ExtensionControlBlock, respond } from "../mod.ts";
import { hosted, writeInChain, writeInTurn } from "./ours.ts";
import type { Subject } from "./measure.ts";

/** Names of the rows. */
export type OperationName = "await" | "WriteClient" | "write" | "completion";

/** What each name stands for. */
export const operations: Readonly<Record<OperationName, string>> = {
  await: "the await floor: one settled promise awaited",
  WriteClient: "16 B through a control block, awaited",
  write: "16 B through the class, awaited",
  completion: "16 B through a control block, to its completion",
};

const TIMES = 200_000;
const chunk = new Uint8Array(16);
const writes = { chunk, writes: TIMES };

/** Each gives nanoseconds per operation; the body is read to its end, and that counts. */
export const inProcess: Readonly<Record<OperationName, Subject>> = {
  await: async () => {
    const settled = Promise.resolve(true);
    const started = performance.now();
    for (let i = 0; i < TIMES; i++) await settled;
    return each(started);
  },
  WriteClient: () => throughHost((ecb) => writeInTurn(ecb, writes)),
  write: () =>
    timed(() =>
      respond(new Request("http://localhost/"), async (client) => {
        for (let i = 0; i < TIMES; i++) await client.write(chunk);
      })
    ),
  completion: () => throughHost((ecb) => writeInChain(ecb, writes)),
};

function throughHost(
  proc: (ecb: ExtensionControlBlock) => number | Promise<number>,
): Promise<number> {
  const handler = hosted(proc);
  return timed(() => handler(new Request("http://localhost/")));
}

async function timed(
  answer: () => Response | Promise<Response>,
): Promise<number> {
  const started = performance.now();
  const response = await answer();
  let received = 0;
  for await (const { length } of response.body!) received += length;
  const time = each(started);
  const expected = TIMES * chunk.length;
  if (received === expected) return time;
  throw new Error(`Cannot time: ${received} bytes came, of ${expected}`);
}

function each(started: number): number {
  return (performance.now() - started) * 1e6 / TIMES;
}
