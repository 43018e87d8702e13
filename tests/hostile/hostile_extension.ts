/**
 * What the hostile corpora ask, on any engine: serve what `hostileHost()`
 * gives, and give the checks the URL of its `/hostile`. Or mount `hostile` in
 * a host of one's own, and give them the URL of that.
 *
 * It keeps nothing but what the last cases were told, so that a second request
 * can ask for it.
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  type FileStore,
  HSE_IO_ASYNC,
  HSE_IO_SEND_HEADERS,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  type IsapiExtension,
  IsapiHost,
  respond,
} from "../../mod.ts";
import { pause } from "../helpers/bounded.ts";
import { latin1Bytes } from "../helpers/patterns.ts";
import {
  done,
  type Outcome,
  read,
  sendHeader,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { header, headerEx, redirect } from "../helpers/header_calls.ts";
import { turns } from "../helpers/settled.ts";
import { completion } from "../helpers/support_calls.ts";
import { transmitFile, vectorSend } from "../helpers/transmissions.ts";
import type { HeaderCase } from "./header_case.ts";
import { headerCases } from "./header_cases.ts";
import { lengthByte, type LengthCase, lengthCases } from "./length_cases.ts";

const HEADERS = headerCases();
const LENGTHS = lengthCases();

/** What the writes of a case gave, by the name that its asker gave it. */
const told = new Map<string, readonly number[]>();
/** Names of requests that only a misread body can have made. */
const smuggled: string[] = [];

type Proc = (ecb: ExtensionControlBlock) => number | Promise<number>;

const PROCS: Readonly<Record<string, Proc>> = {
  "/echo": (ecb) => answer(ecb, ecb.lpszQueryString),
  "/headers": headers,
  "/lengths": lengths,
  "/told": async (ecb) => {
    // An answer without a body may be there before its extension has ended.
    for (let i = 0; i < 500 && !told.has(ecb.lpszQueryString); i++) {
      await pause(4);
    }
    const outcomes = told.get(ecb.lpszQueryString);
    told.delete(ecb.lpszQueryString);
    return answer(ecb, JSON.stringify(outcomes ?? null));
  },
  "/read": async (ecb) => {
    while ((await read(ecb, 1000)).count > 0);
    return answer(ecb, ecb.lpszQueryString);
  },
  "/part": async (ecb) => {
    await read(ecb, 1);
    return answer(ecb, ecb.lpszQueryString);
  },
  "/smuggled": (ecb) => {
    smuggled.push(ecb.lpszQueryString);
    return answer(ecb, "smuggled");
  },
  "/smuggled/seen": (ecb) => answer(ecb, JSON.stringify(smuggled.splice(0))),
};

/** The extension. */
export const hostile: IsapiExtension = {
  HttpExtensionProc(ecb) {
    const proc = PROCS[ecb.lpszPathInfo];
    return proc === undefined ? 404 : proc(ecb);
  },
};

/** The extension at `/hostile`, `respond()` at `/respond`, and everywhere else the files of a `FileTree`, where there are any. */
export function hostileHost(files?: FileStore): IsapiHost {
  const options = { fallback: respondToCase, ...(files ? { files } : {}) };
  return new IsapiHost(options).mount("/hostile", hostile);
}

async function answer(
  ecb: ExtensionControlBlock,
  text: string,
): Promise<number> {
  await write(ecb, text);
  return HSE_STATUS_SUCCESS;
}

// -- Headers --

/** What was made of a case, as the body says it. */
function verdict(code: number): string {
  return `{"code":${code}}`;
}

async function headers(ecb: ExtensionControlBlock): Promise<number> {
  const code = await give(ecb, HEADERS[Number(ecb.lpszQueryString)]!);
  // A header call may follow a refusal.
  if (code !== 0) sendHeader(ecb, "200 OK", "\r\n");
  const { ok, error } = await write(ecb, verdict(code));
  if (!ok) {
    // The lines that were held are no head: only the write that closes them can tell.
    sendHeader(ecb, "200 OK", "\r\n");
    await write(ecb, verdict(error));
  }
  return HSE_STATUS_SUCCESS;
}

/** Gives status and lines in the case's way: 0, or the last error. */
async function give(
  ecb: ExtensionControlBlock,
  { way, status, text, count }: HeaderCase,
): Promise<number> {
  const block = `${text}\r\n`;
  const counted = <T>(field: T) => count === undefined ? {} : field;
  switch (way) {
    case "header":
      return header(ecb, status, block);
    case "headerEx":
      return headerEx(ecb, {
        pszStatus: status,
        pszHeader: block,
        ...counted({ cchHeader: count }),
      });
    case "raw": {
      const raw = latin1Bytes(`HTTP/1.1 ${status}\r\n${block}`);
      return (await write(ecb, raw)).error;
    }
    case "redirect":
      return redirect(ecb, text);
    case "transmit": {
      const completed = completion(ecb);
      const code = transmitFile(ecb, {
        pszStatusCode: status,
        pHead: block,
        dwFlags: HSE_IO_ASYNC | HSE_IO_SEND_HEADERS,
        ...counted({ HeadLength: count }),
      });
      if (code === 0) await completed;
      return code;
    }
    case "vector":
      return await vectorSend(ecb, [], {
        pszStatus: status,
        pszHeaders: block,
        dwFlags: HSE_IO_SEND_HEADERS,
      });
    case "respond":
      return 0;
  }
}

/** The cases of `respond()`, which is no extension: at a path of its own. */
async function respondToCase(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (pathname !== "/respond") return new Response(null, { status: 404 });
  const { status, text } = HEADERS[Number(search.slice(1))]!;
  try {
    return await respond(request, async (client) => {
      await client.write(latin1Bytes(verdict(0)));
    }, { status: Number(status), headers: { "X-Case": text } });
  } catch (error) {
    const refused = error instanceof TypeError || error instanceof RangeError;
    return new Response(verdict(refused ? 87 : -1));
  }
}

// -- Lengths --

/** Asked with the case's number and the name to tell its outcome by. */
function lengths(ecb: ExtensionControlBlock): number {
  const [number, name] = ecb.lpszQueryString.split("&");
  writeLengths(ecb, LENGTHS[Number(number)]!).then((outcomes) => {
    told.set(name!, outcomes);
    done(ecb);
  });
  return HSE_STATUS_PENDING;
}

async function writeLengths(
  ecb: ExtensionControlBlock,
  { mode, status, declared, writes }: LengthCase,
): Promise<number[]> {
  const field = declared === undefined ? "" : `Content-Length: ${declared}\r\n`;
  header(ecb, String(status), `${field}\r\n`);
  const outcomes: number[] = [];
  let at = 0;
  for (const size of writes) {
    if (size === null) {
      await turns();
      continue;
    }
    const from = at;
    const bytes = Uint8Array.from(
      { length: size },
      (_, i) => lengthByte(from + i),
    );
    const { ok, count, error } = mode === "sync"
      ? await write(ecb, bytes)
      : await submitted(ecb, bytes);
    outcomes.push(ok ? count : -error);
    if (ok) at += count;
  }
  return outcomes;
}

/** WriteClient in async mode, with its completion. */
async function submitted(
  ecb: ExtensionControlBlock,
  bytes: Uint8Array,
): Promise<Outcome> {
  const completed = completion(ecb);
  const refusal = submit(ecb, bytes);
  if (refusal !== 0) return { ok: false, count: 0, error: refusal };
  const [count, error] = await completed;
  return { ok: error === 0, count, error };
}
