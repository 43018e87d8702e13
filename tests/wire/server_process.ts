/**
 * A server in a process of its own, for what would take the tests' own process
 * down, and for memory that only the server's process should hold.
 *
 * @module
 */

import { announced } from "../helpers/announced_server.ts";
import {
  type ExtensionControlBlock,
  HSE_IO_SYNC,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  respond,
  WriteClientError,
} from "../../mod.ts";
import { pause } from "../helpers/bounded.ts";
import {
  connected,
  onCompletion,
  submit,
  write,
} from "../helpers/ecb_calls.ts";

/** What the never-reading client's writer has seen. */
export interface Flood {
  accepted: number;
  /** The end: the byte count and code of the call that failed. */
  failed: [count: number, error: number] | null;
  endings: number;
  /** Bytes of RSS over those before, at most. */
  grown: number;
}

const BLOCK = new Uint8Array(65536);
const ALL = 256 << 20;
const WRITE_DEADLINE = 600;
/** Paths without a write deadline begin so. */
const PATIENT = "/patient";

let flood: Flood;
let rss = 0;

function begin(): void {
  rss = Deno.memoryUsage().rss;
  flood = { accepted: 0, failed: null, endings: 0, grown: 0 };
}

function failed(count: number, error: number): void {
  flood.failed = [count, error];
  flood.endings++;
}

function sample(): void {
  if (rss > 0) {
    flood.grown = Math.max(flood.grown, Deno.memoryUsage().rss - rss);
  }
}

async function floodSync(ecb: ExtensionControlBlock): Promise<number> {
  begin();
  while (flood.accepted < ALL) {
    const { ok, count, error } = await write(ecb, BLOCK);
    if (!ok) {
      failed(count, error);
      break;
    }
    flood.accepted += count;
  }
  return HSE_STATUS_SUCCESS;
}

/** 4 MiB at a time without waiting: what is too much is refused. */
async function floodUnawaited(ecb: ExtensionControlBlock): Promise<number> {
  begin();
  while (flood.accepted < ALL) {
    const calls: Promise<boolean>[] = [];
    for (let i = 0; i < 64; i++) {
      const size = { value: BLOCK.length };
      calls.push(ecb.WriteClient(ecb.ConnID, BLOCK, size, HSE_IO_SYNC));
    }
    for (const ok of await Promise.all(calls)) {
      if (ok) flood.accepted += BLOCK.length;
    }
    if (ecb.GetLastError() !== 10055) {
      failed(0, ecb.GetLastError());
      break;
    }
  }
  return HSE_STATUS_SUCCESS;
}

function floodAsync(ecb: ExtensionControlBlock): number {
  begin();
  onCompletion(ecb, (bytes, error) => {
    flood.accepted += bytes;
    if (error !== 0) failed(bytes, error);
    else if (flood.accepted < ALL) submit(ecb, BLOCK);
  });
  submit(ecb, BLOCK);
  return HSE_STATUS_PENDING;
}

function floodRespond(request: Request, write: number): Promise<Response> {
  begin();
  return respond(request, async (client) => {
    try {
      while (flood.accepted < ALL) {
        flood.accepted += await client.write(BLOCK);
      }
    } catch (error) {
      failed(0, error instanceof WriteClientError ? error.code : -1);
      throw error;
    }
  }, { deadlines: { write } });
}

/** Idles behind its first bytes until its client is gone. */
async function idle(ecb: ExtensionControlBlock): Promise<number> {
  begin();
  flood.accepted += (await write(ecb, "first")).count;
  while (connected(ecb)) await pause(5);
  const { count, error } = await write(ecb, "late");
  failed(count, error);
  return HSE_STATUS_SUCCESS;
}

/** One of a kind at the time: sockets of never-reading clients outlive their sessions. */
function makeHost(prefix: string, write: number): IsapiHost {
  return new IsapiHost({ deadlines: { write } })
    .mount(`${prefix}/sync`, { HttpExtensionProc: floodSync })
    .mount(`${prefix}/unawaited`, { HttpExtensionProc: floodUnawaited })
    .mount(`${prefix}/async`, { HttpExtensionProc: floodAsync })
    .mount(`${prefix}/idle`, { HttpExtensionProc: idle });
}

if (import.meta.main) {
  setInterval(sample, 10);
  const host = makeHost("", WRITE_DEADLINE);
  const patient = makeHost(PATIENT, Infinity);
  const server = announced((request, info) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/flood") return Response.json(flood);
    const isPatient = pathname.startsWith(PATIENT);
    if (pathname.endsWith("/respond")) {
      return floodRespond(request, isPatient ? Infinity : WRITE_DEADLINE);
    }
    return (isPatient ? patient : host).fetch(request, info);
  });
  // The parent closes our input when it ends, however it ends.
  for await (const _ of Deno.stdin.readable);
  await Promise.race([
    server.shutdown(),
    new Promise((resolve) => setTimeout(resolve, 100)),
  ]);
  Deno.exit();
}
