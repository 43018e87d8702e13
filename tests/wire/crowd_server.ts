/**
 * A server for a crowd of clients, in a process of its own: sockets that nobody
 * reads hold memory of the kernel, and a process has to end by itself.
 *
 * @module
 */

import { announced } from "../helpers/announced_server.ts";
import {
  type ExtensionControlBlock,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  IsapiHost,
} from "../../mod.ts";
import { pause } from "../helpers/bounded.ts";
import { done, onCompletion, submit, write } from "../helpers/ecb_calls.ts";

/** Milliseconds that a client may take nothing. */
export const WRITE_DEADLINE = 1500;
/** Milliseconds that a shutdown waits. */
export const SHUTDOWN_DEADLINE = 3000;
/** Requests that come after it has begun. */
export const LATE = 20;

/** What the extensions have seen, and in which order things ended. */
export interface CrowdReport {
  /** Extensions that were called. */
  called: number;
  /** Those that wrote their last byte in time. */
  finished: number;
  /** Codes that ended the others, and how often. */
  codes: Record<string, number>;
  /** Outcomes in the log. */
  outcomes: Record<string, number>;
  /** Calls of TerminateExtension. */
  terminated: number;
  /** Those that had written their last byte by then. */
  finishedBefore: number;
  /** Extensions that were called after it. */
  calledAfter: number;
}

const report: CrowdReport = {
  called: 0,
  finished: 0,
  codes: {},
  outcomes: {},
  terminated: 0,
  finishedBefore: 0,
  calledAfter: 0,
};
const BLOCK = new Uint8Array(16384);
let closing = false;
/** Requests that came after the shutdown had begun, and what waits for all of them. */
let late = 0;
const turnedAway = Promise.withResolvers<void>();

function begin(): void {
  report.called++;
  if (report.terminated > 0) report.calledAfter++;
}

function end(code: number): void {
  if (code === 0) report.finished++;
  else report.codes[code] = (report.codes[code] ?? 0) + 1;
}

/** Writes for ever, a block at a time. */
async function floodSync(ecb: ExtensionControlBlock): Promise<number> {
  begin();
  while (true) {
    const { ok, error } = await write(ecb, BLOCK);
    if (ok) continue;
    end(error);
    return HSE_STATUS_SUCCESS;
  }
}

function floodAsync(ecb: ExtensionControlBlock): number {
  begin();
  onCompletion(ecb, (_bytes, error) => {
    if (error === 0) submit(ecb, BLOCK);
    else {
      end(error);
      done(ecb);
    }
  });
  submit(ecb, BLOCK);
  return HSE_STATUS_PENDING;
}

/** Streams a little now and then, until the shutdown has begun. */
async function finishing(ecb: ExtensionControlBlock): Promise<number> {
  begin();
  while (!closing) {
    await write(ecb, "more ");
    await pause(20);
  }
  // Others are turned away meanwhile.
  await turnedAway.promise;
  const { ok, error } = await write(ecb, "the end");
  end(ok ? 0 : error);
  return HSE_STATUS_SUCCESS;
}

/** Streams a little now and then, for ever. */
async function endless(ecb: ExtensionControlBlock): Promise<number> {
  begin();
  while (true) {
    const { ok, error } = await write(ecb, "more ");
    if (!ok) {
      end(error);
      return HSE_STATUS_SUCCESS;
    }
    await pause(20);
  }
}

if (import.meta.main) {
  const host = new IsapiHost({
    deadlines: { write: WRITE_DEADLINE },
    onLog: ({ outcome }) => {
      report.outcomes[outcome] = (report.outcomes[outcome] ?? 0) + 1;
    },
  });
  const mounted = { floodSync, floodAsync, finishing, endless };
  for (const [name, HttpExtensionProc] of Object.entries(mounted)) {
    host.mount(`/${name}`, {
      HttpExtensionProc,
      TerminateExtension() {
        report.terminated++;
        report.finishedBefore = report.finished;
        return true;
      },
    });
  }
  let over: Promise<void> | undefined;
  const server = announced((request, info) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/report") return Response.json(report);
    if (pathname === "/shutdown") {
      closing = true;
      over = host.shutdown({ deadline: SHUTDOWN_DEADLINE });
    }
    if (closing && ++late === LATE) turnedAway.resolve();
    return host.fetch(request, info);
  });
  // Nothing keeps the process then but what an extension still waits for.
  addEventListener("unload", () => console.log(JSON.stringify(report)));
  for await (const _ of Deno.stdin.readable);
  await over;
  await server.shutdown();
}
