// The rows of the end-to-end tables: who takes part, and what is sent.

import { turnEnd } from "../src/turn.ts";
import type { ContenderName, Makers } from "./contenders.ts";
import { transmissions } from "./files.ts";
import { ours } from "./ours.ts";
import { fresh, raw, reused, streams, whole } from "./peers.ts";
import { bare } from "./tcp.ts";
import { KIB, long, MIB, short, type Workload } from "./workloads.ts";

/** One row. */
export interface Row {
  readonly contenders: Partial<Makers>;
  readonly workload: Workload;
}

/** Names of the rows, as goals use them. */
export type RowName = keyof Awaited<ReturnType<typeof rows>>;

const { sync, async, respond, transfer, vector } = ours;

/** Everybody who can do with one buffer, which some send corrupted. */
const all = {
  sync,
  async,
  respond,
  ...streams(reused),
  ...whole,
  ...bare(reused),
};

/** The same for short responses: a bare connection knows no pipelining. */
const { TCP: _, ...served } = all;

/** Everybody with a fresh buffer for each write. */
const given = { transfer, ...streams(fresh), ...bare(fresh) };

/**
 * The rows.
 *
 * Short responses are asked for at once, since a client in JavaScript takes
 * longer for a request than the server does: sent in turn, responses wait for
 * the client, and ratios shrink.
 *
 * @param path Where a file may be written.
 * @param parts Divides what is sent: 1 for all.
 */
export async function rows(path: string, parts: number) {
  const file = long(64 * KIB, 64 * MIB / parts);
  await Deno.writeFile(path, file.body);
  const requests = 500 / parts;
  const connections = 16;
  return {
    "16 B": { contenders: all, workload: long(16, 4 * MIB / parts) },
    "256 B": { contenders: all, workload: long(256, 16 * MIB / parts) },
    "4 KiB": { contenders: all, workload: long(4 * KIB, 64 * MIB / parts) },
    "64 KiB": { contenders: all, workload: long(64 * KIB, 128 * MIB / parts) },
    "4 KiB, fresh": {
      contenders: given,
      workload: long(4 * KIB, 64 * MIB / parts),
    },
    "64 KiB, fresh": {
      contenders: given,
      workload: long(64 * KIB, 128 * MIB / parts),
    },
    "1 KiB in 4": {
      contenders: served,
      workload: short(4, requests, { connections, pace: "at once" }),
    },
    "1 KiB in 4, in turn": {
      contenders: served,
      workload: short(4, requests, { connections, pace: "in turn" }),
    },
    "256 B in each turn": {
      contenders: { sync, respond, ...raw },
      workload: long(256, 4 * MIB / parts, turnEnd),
    },
    "first byte": {
      contenders: { sync, respond, ...raw },
      workload: short(1, requests, {
        connections: 1,
        pace: "first byte",
        pause: idle,
      }),
    },
    "256 B, 8 at once": {
      contenders: { vector, sync },
      workload: long(256, 16 * MIB / parts),
    },
    file: { contenders: transmissions(path), workload: file },
  } satisfies Record<string, Row>;
}

/** Long enough for what was written to be on its way first. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 2);
  });
}

/** Who takes part in a row. */
export function namesOf({ contenders }: Row): ContenderName[] {
  return Object.keys(contenders) as ContenderName[];
}
