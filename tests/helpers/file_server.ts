/**
 * A server of files in a process of its own, for memory that only it should
 * hold. `/transmit?PATH` transmits a file, `/vector?PATH` sends it in sync
 * mode, `/root?PATH` names the directory that plain requests are answered
 * from, and `/memory` tells of the peak since the last time it was asked.
 *
 * @module
 */

import { announced } from "./announced_server.ts";
import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_SEND_HEADERS,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  IsapiHost,
} from "../../mod.ts";
import { Directory, openFile } from "../../src/files/mod.ts";
import { done } from "./ecb_calls.ts";
import { CountingStore } from "./test_files.ts";
import { filePart, transmitFile, vectorSend } from "./transmissions.ts";

/** What the server tells. */
export interface Memory {
  /** Bytes of RSS at most since it was last asked. */
  peak: number;
  /** Files that are open. */
  open: number;
  /** How the transmissions ended. */
  ended: (readonly [bytes: number, error: number])[];
}

const WRITE_DEADLINE = 600;

let directory = new Directory(".");
const plain = new CountingStore({
  map: (path) => directory.map(path),
  open: (path) => directory.open(path),
});
let ended: Memory["ended"] = [];
let transmitted = 0;
let peak = 0;

function sample(): void {
  peak = Math.max(peak, Deno.memoryUsage().rss);
}

function memory(): Memory {
  sample();
  const told = {
    peak,
    open: transmitted + plain.opened - plain.closed,
    ended,
  };
  peak = 0;
  ended = [];
  return told;
}

async function transmit(ecb: ExtensionControlBlock): Promise<number> {
  const hFile = await openFile(ecb.lpszQueryString);
  transmitted++;
  const pfnHseIO = async (
    _ecb: unknown,
    _context: never,
    ...told: readonly [number, number]
  ) => {
    ended.push(told);
    transmitted--;
    await hFile.close?.();
    done(ecb);
  };
  transmitFile(ecb, {
    hFile,
    pfnHseIO,
    dwFlags: HSE_IO_ASYNC | HSE_IO_SEND_HEADERS,
    pHead: `Content-Length: ${hFile.size}\r\n\r\n`,
  });
  return HSE_STATUS_PENDING;
}

async function vector(ecb: ExtensionControlBlock): Promise<number> {
  const file = await openFile(ecb.lpszQueryString);
  transmitted++;
  const code = await vectorSend(ecb, [filePart(file)]);
  ended.push([0, code]);
  transmitted--;
  await file.close?.();
  return HSE_STATUS_SUCCESS;
}

if (import.meta.main) {
  setInterval(sample, 5);
  const host = new IsapiHost({
    files: plain,
    deadlines: { write: WRITE_DEADLINE },
  })
    .mount("/transmit", { HttpExtensionProc: transmit })
    .mount("/vector", { HttpExtensionProc: vector });
  const server = announced((request, info) => {
    const { pathname, search } = new URL(request.url);
    if (pathname === "/memory") return Response.json(memory());
    if (pathname === "/root") {
      directory = new Directory(search.slice(1));
      return new Response();
    }
    return host.fetch(request, info);
  });
  // The parent closes our input when it ends, however it ends.
  for await (const _ of Deno.stdin.readable);
  await Promise.race([
    server.shutdown(),
    new Promise((resolve) => setTimeout(resolve, 100)),
  ]);
  Deno.exit();
}
