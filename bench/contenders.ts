// Who takes part: ours and its peers, each with the same body in its own way.

import type { Workload } from "./workloads.ts";

/** What answers a request, told what the engine tells beside it. */
export type Handler = (
  request: Request,
  info?: unknown,
  context?: unknown,
) => Response | Promise<Response>;

/** What answers on a bare connection. */
export interface Connected {
  serve(connection: Deno.TcpConn): Promise<void>;
}

/** Names of those who take part. */
export type ContenderName = keyof typeof legend;

/** Makes contenders for a workload. */
export type Makers<Name extends ContenderName = ContenderName> = Readonly<
  Record<Name, (workload: Workload) => Handler | Connected>
>;

/** What each name stands for. */
export const legend = {
  sync: "ours: host, control block, every WriteClient awaited",
  async:
    "ours: host, control block, every completion makes the next WriteClient",
  respond: "ours: respond(), every write awaited",
  transfer: "ours: host, control block, every buffer given away, awaited",
  vector: "ours: host, control block, VECTOR_SEND of 8 elements, awaited",
  transmit: "ours: host, control block, one TRANSMIT_FILE",
  cTS:
    "an identity TransformStream's writer, each chunk copied, each write awaited",
  uTS: "the same without copies: a buffer that is reused is sent corrupted",
  Hono: "Hono's stream(), each write awaited: no copies either",
  static: "one Response of the whole body's bytes",
  TCP:
    "a Deno.TcpConn's write() after a head, each awaited: no HTTP server at all",
  raw: "a ReadableStream's enqueue(), each chunk copied",
  chunks: "a ReadableStream's enqueue() of what was read from the file",
  file: "Deno.open()'s readable, handed to Response as it is",
} as const;
