// Ours: the host with the control block, and respond().

import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_SYNC,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_REQ_VECTOR_SEND,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER,
  IsapiHost,
  respond,
  type RespondInit,
  type WriteClient,
  writeClientOf,
} from "@isapi/streams";
import type { Job, Makers } from "./job.ts";
import { type Writes, writesOf } from "./writes.ts";

/** What answers a request, given what the engine passes beside it. */
export type Handler = (
  request: Request,
  info?: unknown,
  context?: unknown,
) => Response | Promise<Response>;

type Proc = (ecb: ExtensionControlBlock) => number | Promise<number>;

/** Each of our hosts that writes a body. */
export const hosts: Makers<IsapiHost> = {
  host: hostedWrites(writeInTurn),
  async: hostedWrites(writeInChain),
  transfer: hostedWrites(giveAway),
  vector: hostedWrites(sendVectors),
};

/** Each of ours that writes a body. */
export const ours: Makers<Handler> = {
  ...byFetch(hosts),
  respond: (job) => {
    const { produce, init } = producerOf(job);
    return (request) => respond(request, produce, init);
  },
};

/** What `respond()` is given for a workload. */
export function producerOf({ workload }: Pick<Job, "workload">): {
  readonly produce: (client: WriteClient) => Promise<void>;
  readonly init: RespondInit;
} {
  const writes = writesOf(workload);
  const { length } = writes;
  return {
    produce: (client) => writeEach(client, writes),
    init: length === undefined
      ? {}
      : { headers: { "content-length": `${length}` } },
  };
}

/** Hosts as fetch handlers. */
export function byFetch(makers: Makers<IsapiHost>): Makers<Handler> {
  return Object.fromEntries(
    Object.entries(makers).map(([name, make]) => [
      name,
      (job) => make(job).fetch,
    ]),
  );
}

/** A host with one extension. */
export function hosted(HttpExtensionProc: Proc): IsapiHost {
  return new IsapiHost({ onError: console.error })
    .mount("/", { HttpExtensionProc });
}

function hostedWrites(
  write: (
    ecb: ExtensionControlBlock,
    writes: Writes,
  ) => number | Promise<number>,
): Makers<IsapiHost>[string] {
  return ({ workload }) => {
    const writes = writesOf(workload);
    const { length } = writes;
    if (length === undefined) return hosted((ecb) => write(ecb, writes));
    const head = {
      pszStatus: "200 OK",
      pszHeader: `Content-Length: ${length}\r\n\r\n`,
    };
    return hosted((ecb) => {
      ecb.ServerSupportFunction(
        ecb.ConnID,
        HSE_REQ_SEND_RESPONSE_HEADER_EX,
        head,
      );
      return write(ecb, writes);
    });
  };
}

/** `respond()`: each write awaited. */
export async function writeEach(
  client: WriteClient,
  { writes, text, buffer, pause, reuse }: Writes,
): Promise<void> {
  for (let i = 0; text !== undefined && i < writes; i++) {
    await client.write(text);
  }
  for (let i = 0; text === undefined && i < writes; i++) {
    const bytes = buffer();
    reuse?.fill(bytes, i);
    const written = client.write(bytes);
    reuse?.spoil(bytes);
    await written;
    if (pause) await pause(i);
  }
}

/** Sync mode: `HSE_IO_SYNC`, awaited. */
export async function writeInTurn(
  ecb: ExtensionControlBlock,
  { writes, size, buffer, pause, reuse }: Writes,
): Promise<number> {
  const count = { value: size };
  for (let i = 0; i < writes; i++) {
    const bytes = buffer();
    reuse?.fill(bytes, i);
    const written = ecb.WriteClient(ecb.ConnID, bytes, count, HSE_IO_SYNC);
    reuse?.spoil(bytes);
    if (!await written) return HSE_STATUS_ERROR;
    if (pause) await pause(i);
  }
  return HSE_STATUS_SUCCESS;
}

/** Async mode: `HSE_IO_ASYNC`, the next write from the completion of the one before. */
export function writeInChain(
  ecb: ExtensionControlBlock,
  { writes, size, buffer, pause, reuse }: Writes,
): number {
  const { ConnID } = ecb;
  const count = { value: size };
  let index = 0;
  const done = (status: number) => {
    ecb.ServerSupportFunction(ConnID, HSE_REQ_DONE_WITH_SESSION, {
      value: status,
    });
  };
  const next = () => {
    if (index === writes) return done(HSE_STATUS_SUCCESS);
    const bytes = buffer();
    reuse?.fill(bytes, index);
    index++;
    const accepted = ecb.WriteClient(ConnID, bytes, count, HSE_IO_ASYNC);
    reuse?.spoil(bytes);
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
  { writes, buffer, reuse }: Writes,
): Promise<number> {
  const client = writeClientOf(ecb);
  const given = { transfer: true };
  for (let i = 0; i < writes; i++) {
    const bytes = buffer();
    if (!reuse) await client.write(bytes, given);
    else {
      reuse.fill(bytes, i);
      const written = client.write(bytes.slice(), given);
      reuse.spoil(bytes);
      await written;
    }
  }
  return HSE_STATUS_SUCCESS;
}

const ELEMENTS = 8;

/** The chunk eight times in each call. */
async function sendVectors(
  ecb: ExtensionControlBlock,
  { writes, buffer, reuse }: Writes,
): Promise<number> {
  const chunks = Array.from({ length: ELEMENTS }, () => buffer().slice());
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
