/**
 * Returns HSE_STATUS_PENDING at once and finishes elsewhere: requests wait in a
 * queue for one of a few workers, as they do for a pool of threads.
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

/** One worker: takes requests until none is left. */
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
    // A client that left needs no more sums.
    if (!await ecb.WriteClient(ecb.ConnID, line, size, HSE_IO_SYNC)) return;
  }
}

/** Stands for work that takes a while. */
function sum(job: number): Promise<number> {
  return new Promise((resolve) =>
    setTimeout(() => resolve(job * (job + 1) / 2), 20)
  );
}
