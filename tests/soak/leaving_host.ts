/**
 * The server's half of clients that leave, on any engine: one extension for
 * each moment in which they can, sync and async. It tells what became of each.
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  IsapiHost,
} from "../../mod.ts";
import { hostAnswer } from "../helpers/on_node_server.ts";
import { pause } from "../helpers/bounded.ts";
import {
  type Completed,
  done,
  onCompletion,
  submit,
  write,
} from "../helpers/ecb_calls.ts";

/** When clients leave. */
export const MOMENTS = ["before", "body", "pending", "idle"] as const;

/** When a client leaves: before the head, mid-body, with a write pending, or behind the first bytes. */
export type Moment = typeof MOMENTS[number];

/** How the extension does its I/O. */
export type Mode = "sync" | "async";

/** What became of one client's session. */
export interface Departure {
  /** Bytes that were taken so far. */
  written: number;
  /** What ended the extension's I/O: its count and its code. */
  readonly ends: Completed[];
  /** Of its log records. */
  readonly outcomes: string[];
}

/** Milliseconds of the deadlines, for what an engine does not tell: long, or they come before the client has left, or is noticed. */
const DEADLINES = { write: 5000, idle: 7000 };

const BLOCK = new Uint8Array(65536);
const PIECES = 400;
const PIECE_EVERY = 5;

/** A departure, and the session that waits for it. */
interface Waiting {
  readonly told: Departure;
  readonly left: Promise<void>;
  leave(): void;
}

type Proc = (
  ecb: ExtensionControlBlock,
  waiting: Waiting,
) => number | Promise<number>;

const PROCS: Readonly<Record<Moment, Readonly<Record<Mode, Proc>>>> = {
  before: {
    sync: (ecb, waiting) => asksOnceLeft(ecb, waiting),
    async: (ecb, waiting) => submitsOnceLeft(ecb, waiting),
  },
  idle: {
    async sync(ecb, waiting) {
      await write(ecb, "first");
      return await asksOnceLeft(ecb, waiting);
    },
    async(ecb, waiting) {
      onCompletion(ecb, () => {});
      submit(ecb, "first");
      return submitsOnceLeft(ecb, waiting);
    },
  },
  body: {
    async sync(ecb, { told }) {
      for (let i = 0; i < PIECES; i++) {
        const { ok, count, error } = await write(ecb, "piece");
        if (!ok) {
          told.ends.push([count, error]);
          return HSE_STATUS_SUCCESS;
        }
        await pause(PIECE_EVERY);
      }
      return HSE_STATUS_SUCCESS;
    },
    async(ecb, { told }) {
      let pieces = 0;
      const next = () => {
        const refused = submit(ecb, "piece");
        if (refused !== 0) told.ends.push([0, refused]);
      };
      onCompletion(ecb, (bytes, error) => {
        if (error !== 0) told.ends.push([bytes, error]);
        else if (++pieces === PIECES) done(ecb);
        else setTimeout(next, PIECE_EVERY);
      });
      next();
      return HSE_STATUS_PENDING;
    },
  },
  pending: {
    async sync(ecb, { told }) {
      while (true) {
        const { ok, count, error } = await write(ecb, BLOCK);
        if (!ok) {
          told.ends.push([count, error]);
          return HSE_STATUS_SUCCESS;
        }
        told.written += count;
      }
    },
    async(ecb, { told }) {
      onCompletion(ecb, (bytes, error) => {
        told.written += bytes;
        if (error === 0) submit(ecb, BLOCK);
        else told.ends.push([bytes, error]);
      });
      submit(ecb, BLOCK);
      return HSE_STATUS_PENDING;
    },
  },
};

async function asksOnceLeft(
  ecb: ExtensionControlBlock,
  { told, left }: Waiting,
): Promise<number> {
  await left;
  const { count, error } = await write(ecb, "x");
  told.ends.push([count, error]);
  return HSE_STATUS_SUCCESS;
}

function submitsOnceLeft(
  ecb: ExtensionControlBlock,
  { told, left }: Waiting,
): number {
  onCompletion(ecb, () => {});
  left.then(() => told.ends.push([0, submit(ecb, "x")]));
  return HSE_STATUS_PENDING;
}

/** Serves what is below `/leaving`: a moment, a mode, and the client's name as query. */
export class LeavingHost {
  readonly #waiting = new Map<string, Waiting>();
  readonly #host = new IsapiHost({
    deadlines: DEADLINES,
    onLog: ({ url, outcome }) => {
      const waiting = this.#waiting.get(new URL(url).search.slice(1));
      waiting?.told.outcomes.push(outcome);
      waiting?.leave();
    },
  });

  constructor() {
    for (const moment of MOMENTS) {
      for (const mode of ["sync", "async"] as const) {
        this.#host.mount(`/leaving/${moment}/${mode}`, {
          HttpExtensionProc: (ecb) => this.#serve(ecb, PROCS[moment][mode]),
        });
      }
    }
  }

  /** Serves, or tells what became of the sessions whose names begin so. */
  async fetch(
    request: Request,
    info?: unknown,
    context?: unknown,
  ): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    if (pathname !== "/leaving/told") {
      return await hostAnswer(this.#host, request, info, context);
    }
    const asked = [...this.#waiting]
      .filter(([name]) => name.startsWith(search.slice(1)))
      .map(([name, { told }]) => [name, told]);
    return Response.json(Object.fromEntries(asked));
  }

  #serve(ecb: ExtensionControlBlock, proc: Proc): number | Promise<number> {
    let leave!: () => void;
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const told: Departure = { written: 0, ends: [], outcomes: [] };
    const waiting = { told, left, leave };
    this.#waiting.set(ecb.lpszQueryString, waiting);
    return proc(ecb, waiting);
  }
}
