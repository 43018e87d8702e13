// Ours and its peers: the same body, each in its own way.

import { Hono } from "hono";
import { stream } from "hono/streaming";
import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_SYNC,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_IO_COMPLETION,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  respond,
} from "../../mod.ts";
import type { Workload } from "./workloads.ts";

/** What answers a request. */
export type Handler = (request: Request) => Response | Promise<Response>;

/** Who takes part. */
export type ContenderName =
  | "sync"
  | "async"
  | "respond"
  | "cTS"
  | "uTS"
  | "Hono"
  | "static";

/** Makes each contender's handler for a workload. */
export const contenders: Readonly<
  Record<ContenderName, (workload: Workload) => Handler>
> = {
  sync: (workload) => hosted((ecb) => writeInTurn(ecb, workload)),
  async: (workload) => hosted((ecb) => writeInChain(ecb, workload)),
  respond: ({ chunk, writes }) => (request) =>
    respond(request, async (client) => {
      for (let i = 0; i < writes; i++) await client.write(chunk);
    }),
  cTS: ({ chunk, writes }) => () =>
    throughTransform(writes, () => chunk.slice()),
  uTS: ({ chunk, writes }) => () => throughTransform(writes, () => chunk),
  Hono: ({ chunk, writes }) => {
    const app = new Hono().get(
      "/",
      (context) =>
        stream(context, async (body) => {
          for (let i = 0; i < writes; i++) await body.write(chunk);
        }),
    );
    return (request) => app.fetch(request);
  },
  static: ({ body }) => () => new Response(body),
};

/** What each name stands for. */
export const legend: Readonly<Record<ContenderName, string>> = {
  sync: "ours: host, control block, every WriteClient awaited",
  async:
    "ours: host, control block, every completion makes the next WriteClient",
  respond: "ours: respond(), every write awaited",
  cTS:
    "an identity TransformStream's writer, each chunk copied, each write awaited",
  uTS: "the same without copies: a buffer that is reused is sent corrupted",
  Hono: "Hono's stream(), each write awaited: no copies either",
  static: "one Response of the whole body's bytes",
};

function hosted(
  HttpExtensionProc: (ecb: ExtensionControlBlock) => number | Promise<number>,
): Handler {
  return new IsapiHost({ onError: console.error })
    .mount("/", { HttpExtensionProc }).fetch;
}

/** Sync mode: `HSE_IO_SYNC`, awaited. */
export async function writeInTurn(
  ecb: ExtensionControlBlock,
  { chunk, writes }: Pick<Workload, "chunk" | "writes">,
): Promise<number> {
  const count = { value: chunk.length };
  for (let i = 0; i < writes; i++) {
    if (!await ecb.WriteClient(ecb.ConnID, chunk, count, HSE_IO_SYNC)) {
      return HSE_STATUS_ERROR;
    }
  }
  return HSE_STATUS_SUCCESS;
}

/** Async mode: `HSE_IO_ASYNC`, the next write from the completion of the one before. */
export function writeInChain(
  ecb: ExtensionControlBlock,
  { chunk, writes }: Pick<Workload, "chunk" | "writes">,
): number {
  const { ConnID } = ecb;
  const count = { value: chunk.length };
  let left = writes;
  const done = (status: number) => {
    ecb.ServerSupportFunction(ConnID, HSE_REQ_DONE_WITH_SESSION, {
      value: status,
    });
  };
  const next = () => {
    if (left-- === 0) return done(HSE_STATUS_SUCCESS);
    if (!ecb.WriteClient(ConnID, chunk, count, HSE_IO_ASYNC)) {
      done(HSE_STATUS_ERROR);
    }
  };
  ecb.ServerSupportFunction(
    ConnID,
    HSE_REQ_IO_COMPLETION,
    (_ecb, _context, _bytes, error) =>
      error === 0 ? next() : done(HSE_STATUS_ERROR),
  );
  next();
  return HSE_STATUS_PENDING;
}

function throughTransform(
  writes: number,
  chunk: () => Uint8Array<ArrayBuffer>,
): Response {
  const { readable, writable } = new TransformStream<
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>
  >();
  const writer = writable.getWriter();
  const write = async () => {
    for (let i = 0; i < writes; i++) await writer.write(chunk());
    await writer.close();
  };
  write().catch((error) => writer.abort(error));
  return new Response(readable);
}
