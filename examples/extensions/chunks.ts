/**
 * An extension in async mode: it returns `HSE_STATUS_PENDING`, each completion
 * starts the next write, and the last one ends the session.
 *
 * `?chunks=N&size=B` asks for N writes of B bytes, 4 of 16 by default;
 * `&pause=MS` for a pause before each but the first.
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "@isapi/streams";

/** The context value: the state that a completion needs to go on. */
interface Transfer {
  readonly buffer: Uint8Array;
  readonly pause: number;
  remaining: number;
}

export function HttpExtensionProc(ecb: ExtensionControlBlock): number {
  const query = new URLSearchParams(ecb.lpszQueryString);
  const transfer: Transfer = {
    buffer: new Uint8Array(Number(query.get("size") ?? 16)),
    pause: Number(query.get("pause") ?? 0),
    remaining: Number(query.get("chunks") ?? 4),
  };
  ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_SEND_RESPONSE_HEADER_EX, {
    pszStatus: "200 OK",
    pszHeader: "Content-Type: application/octet-stream\r\n\r\n",
  });
  ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_REQ_IO_COMPLETION,
    completed,
    null,
    transfer,
  );
  return sendNext(ecb, transfer) ? HSE_STATUS_PENDING : HSE_STATUS_ERROR;
}

/** The buffer, reused for each write: WriteClient copies the bytes before it returns. */
function sendNext(ecb: ExtensionControlBlock, transfer: Transfer): boolean {
  const { buffer } = transfer;
  buffer.fill(0x41 + --transfer.remaining % 26);
  return ecb.WriteClient(
    ecb.ConnID,
    buffer,
    { value: buffer.length },
    HSE_IO_ASYNC,
  );
}

async function completed(
  ecb: ExtensionControlBlock,
  transfer: Transfer,
  _cbIO: number,
  dwError: number,
): Promise<void> {
  if (dwError === 0 && transfer.remaining > 0) {
    if (transfer.pause > 0) await delay(transfer.pause);
    if (sendNext(ecb, transfer)) return;
  }
  const status = {
    value: dwError === 0 ? HSE_STATUS_SUCCESS : HSE_STATUS_ERROR,
  };
  ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_DONE_WITH_SESSION, status);
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
