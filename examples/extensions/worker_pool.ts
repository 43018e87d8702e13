/**
 * An extension that returns HSE_STATUS_PENDING at once and finishes later:
 * requests wait in a queue for one of a few workers, as for a pool of threads.
 *
 * `?jobs=N` asks for N sums, 3 by default.
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_IO_SYNC,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_STATUS_PENDING,
} from "@isapi/streams";

const WORKERS = 2;

const queue: ExtensionControlBlock[] = [];
let idle = WORKERS;

export function HttpExtensionProc(ecb: ExtensionControlBlock): number {
  queue.push(ecb);
  if (idle > 0) work();
  return HSE_STATUS_PENDING;
}

/** A worker: takes requests until the queue is empty. */
async function work(): Promise<void> {
  idle--;
  let ecb: ExtensionControlBlock | undefined;
  while ((ecb = queue.shift()) !== undefined) {
    await answer(ecb);
    ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_DONE_WITH_SESSION);
  }
  idle++;
}

async function answer(ecb: ExtensionControlBlock): Promise<void> {
  const query = new URLSearchParams(ecb.lpszQueryString);
  const jobs = Number(query.get("jobs") ?? 3);
  for (let job = 1; job <= jobs; job++) {
    const line = new TextEncoder().encode(`job ${job}: ${await sum(job)}\n`);
    const size = { value: line.length };
    // No more sums are needed if the client has left.
    if (!await ecb.WriteClient(ecb.ConnID, line, size, HSE_IO_SYNC)) return;
  }
}

/** Simulates work that takes some time. */
function sum(job: number): Promise<number> {
  return new Promise((resolve) =>
    setTimeout(() => resolve(job * (job + 1) / 2), 20)
  );
}
