/**
 * FastReport's ISAPI extension: a thread for each request, which hands an HTTP
 * request to a server of its own and sends what that answers.
 *
 * @see {@link https://github.com/itdgrin/shsmeta | Sources/Components/FastReport5/LibD19/frxISAPI.pas}
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_URL_REDIRECT_RESP,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS_AND_KEEP_CONN,
} from "../../../mod.ts";

/** What its server answers: a head in full, and a body. */
export interface Reply {
  readonly head: string;
  readonly body: string;
  readonly location?: string;
}

let serve: (request: string) => Promise<Reply> = () =>
  Promise.reject(new Error("no server"));

/** Sets the server, as its unit did when the DLL was loaded. */
export function open(server: typeof serve): void {
  serve = server;
}

let threads = 0;

/** How many threads ran when `TerminateExtension` had waited for them. */
export let threadsAtEnd = -1;

function field(ecb: ExtensionControlBlock, name: string): string {
  const buffer = new Uint8Array(4096);
  const size = { value: buffer.length };
  return ecb.GetServerVariable(ecb.ConnID, name, buffer, size) ||
      ecb.GetServerVariable(ecb.ConnID, `HTTP_${name}`, buffer, size)
    ? new TextDecoder().decode(
      buffer.subarray(0, Math.max(0, size.value - 1)),
    )
    : "";
}

/** `TfrxISAPIThread.Execute`. */
async function execute(ecb: ExtensionControlBlock): Promise<void> {
  let status = HSE_STATUS_SUCCESS_AND_KEEP_CONN;
  try {
    await send(ecb);
  } catch {
    status = HSE_STATUS_ERROR;
  }
  ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_DONE_WITH_SESSION, {
    value: status,
  });
  threads--; // InterlockedDecrement
}

async function send(ecb: ExtensionControlBlock): Promise<void> {
  const path = ecb.lpszPathInfo || "/";
  const { head, body, location } = await serve(
    `${ecb.lpszMethod} ${path}${ecb.lpszQueryString} HTTP/1.1\r\n` +
      `${field(ecb, "ALL_RAW")}\r\n`,
  );
  if (location !== undefined) {
    ecb.ServerSupportFunction(
      ecb.ConnID,
      HSE_REQ_SEND_URL_REDIRECT_RESP,
      field(ecb, "SCRIPT_NAME") + location,
      null,
      null,
    );
    return;
  }
  const bytes = new TextEncoder().encode(body);
  const end = head.indexOf("\r\n");
  // @Size: the body's, where the status' belongs.
  const size = { value: bytes.length };
  ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_REQ_SEND_RESPONSE_HEADER,
    head.slice(0, end),
    size,
    head.slice(end + 2),
  );
  await ecb.WriteClient(ecb.ConnID, bytes, size, 0);
}

export function HttpExtensionProc(ecb: ExtensionControlBlock): number {
  threads++; // InterlockedIncrement
  void execute(ecb); // it catches what it throws
  return HSE_STATUS_PENDING;
}

export async function TerminateExtension(): Promise<boolean> {
  while (threads > 0) await new Promise((resolve) => setTimeout(resolve, 1));
  threadsAtEnd = threads;
  return true;
}
