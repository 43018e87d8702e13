// What is sent: bodies, and the writes that they are made of.

/** One row of the end-to-end tables. */
export interface Workload {
  /** What every write is given. */
  readonly chunk: Uint8Array<ArrayBuffer>;
  readonly writes: number;
  /** All of them in one piece: what a client has to receive. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Connections at the same time. */
  readonly connections: number;
  /** Requests that each connection carries. */
  readonly requests: number;
  /** Whether a connection's requests are sent at once, or each after the response before it. */
  readonly pipelined: boolean;
}

/** Names of the rows, as goals use them. */
export type WorkloadName =
  | "16 B"
  | "256 B"
  | "4 KiB"
  | "64 KiB"
  | "1 KiB in 4"
  | "1 KiB in 4, in turn";

const KIB = 1024;
const MIB = 1024 * KIB;

/** The rows. A function, since their bodies take memory that in-process rows do without. */
export function workloads(): Record<WorkloadName, Workload> {
  return {
    "16 B": long(16, 4 * MIB),
    "256 B": long(256, 16 * MIB),
    "4 KiB": long(4 * KIB, 64 * MIB),
    "64 KiB": long(64 * KIB, 128 * MIB),
    "1 KiB in 4": short(true),
    "1 KiB in 4, in turn": short(false),
  };
}

function long(size: number, total: number): Workload {
  return {
    ...bytes(size, total / size),
    connections: 1,
    requests: 1,
    pipelined: true,
  };
}

/**
 * Pipelined, since a client in JavaScript takes longer for a request than the
 * server does: sent in turn, responses wait for the client, and ratios shrink.
 */
function short(pipelined: boolean): Workload {
  return { ...bytes(256, 4), connections: 16, requests: 500, pipelined };
}

function bytes(
  size: number,
  writes: number,
): Pick<Workload, "chunk" | "writes" | "body"> {
  const chunk = new Uint8Array(size);
  // No byte begins a line or a head, or can be taken for framing.
  for (let i = 0; i < size; i++) chunk[i] = 0x80 | (i * 31);
  const body = new Uint8Array(size * writes);
  for (let write = 0; write < writes; write++) body.set(chunk, write * size);
  return { chunk, writes, body };
}
