// Our contenders: the host with the control block, and respond().

import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_SYNC,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_VECTOR_SEND,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER,
  IsapiHost,
  respond,
  writeClientOf,
} from "../mod.ts";
import type { Handler, Makers } from "./contenders.ts";
import type { Writes } from "./workloads.ts";

type Proc = (ecb: ExtensionControlBlock) => number | Promise<number>;

/** Each of ours that writes a body by chunks. */
export const ours: Makers<
  "sync" | "async" | "respond" | "transfer" | "vector"
> = {
  sync: (writes) => hosted((ecb) => writeInTurn(ecb, writes)),
  async: (writes) => hosted((ecb) => writeInChain(ecb, writes)),
  respond: ({ chunk, writes, pause, reuse }) => (request) =>
    respond(request, async (client) => {
      for (let i = 0; i < writes; i++) {
        reuse?.fill(chunk, i);
        const written = client.write(chunk);
        reuse?.spoil(chunk);
        await written;
        if (pause) await pause(i);
      }
    }),
  transfer: (writes) => hosted((ecb) => giveAway(ecb, writes)),
  vector: (writes) => hosted((ecb) => sendVectors(ecb, writes)),
};

/** A host with one extension. */
export function hosted(HttpExtensionProc: Proc): Handler {
  return new IsapiHost({ onError: console.error })
    .mount("/", { HttpExtensionProc }).fetch;
}

/** Sync mode: `HSE_IO_SYNC`, awaited. */
export async function writeInTurn(
  ecb: ExtensionControlBlock,
  { chunk, writes, pause, reuse }: Writes,
): Promise<number> {
  const count = { value: chunk.length };
  for (let i = 0; i < writes; i++) {
    reuse?.fill(chunk, i);
    const written = ecb.WriteClient(ecb.ConnID, chunk, count, HSE_IO_SYNC);
    reuse?.spoil(chunk);
    if (!await written) return HSE_STATUS_ERROR;
    if (pause) await pause(i);
  }
  return HSE_STATUS_SUCCESS;
}

/** Async mode: `HSE_IO_ASYNC`, the next write from the completion of the one before. */
export function writeInChain(
  ecb: ExtensionControlBlock,
  { chunk, writes, pause, reuse }: Writes,
): number {
  const { ConnID } = ecb;
  const count = { value: chunk.length };
  let index = 0;
  const done = (status: number) => {
    ecb.ServerSupportFunction(ConnID, HSE_REQ_DONE_WITH_SESSION, {
      value: status,
    });
  };
  const next = () => {
    if (index === writes) return done(HSE_STATUS_SUCCESS);
    reuse?.fill(chunk, index);
    index++;
    const accepted = ecb.WriteClient(ConnID, chunk, count, HSE_IO_ASYNC);
    reuse?.spoil(chunk);
    if (!accepted) done(HSE_STATUS_ERROR);
  };
  ecb.ServerSupportFunction(
    ConnID,
    HSE_REQ_IO_COMPLETION,
    (_ecb, _context, _bytes, error) => {
      if (error !== 0) return done(HSE_STATUS_ERROR);
      const paused = pause?.(index - 1);
      return paused ? paused.then(next) : next();
    },
  );
  next();
  return HSE_STATUS_PENDING;
}

/** A fresh buffer for each write, and no copy of it. */
async function giveAway(
  ecb: ExtensionControlBlock,
  { chunk, writes, reuse }: Writes,
): Promise<number> {
  const client = writeClientOf(ecb);
  const given = { transfer: true };
  for (let i = 0; i < writes; i++) {
    reuse?.fill(chunk, i);
    const written = client.write(chunk.slice(), given);
    reuse?.spoil(chunk);
    await written;
  }
  return HSE_STATUS_SUCCESS;
}

const ELEMENTS = 8;

/** The chunk eight times in each call. */
async function sendVectors(
  ecb: ExtensionControlBlock,
  { chunk, writes, reuse }: Writes,
): Promise<number> {
  const chunks = Array.from({ length: ELEMENTS }, () => chunk.slice());
  const vector = {
    dwFlags: HSE_IO_SYNC,
    lpElementArray: chunks.map((pvContext) => ({
      ElementType: HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER,
      pvContext,
    })),
  };
  for (let i = 0; i < writes; i += ELEMENTS) {
    if (reuse) chunks.forEach((chunk, at) => reuse.fill(chunk, i + at));
    const sent = ecb.ServerSupportFunction(
      ecb.ConnID,
      HSE_REQ_VECTOR_SEND,
      vector,
    );
    if (reuse) chunks.forEach((chunk) => reuse.spoil(chunk));
    if (!await sent) return HSE_STATUS_ERROR;
  }
  return HSE_STATUS_SUCCESS;
}
