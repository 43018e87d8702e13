/**
 * An extension in sync mode: a header call, then one write for each line.
 *
 * `?lines=N` asks for N lines of 64 bytes, 3 by default.
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_IO_SYNC,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_STATUS_ERROR,
  HSE_STATUS_SUCCESS,
} from "@isapi/streams";

/** The size of one line in bytes, its end included. */
export const LINE = 64;

export async function HttpExtensionProc(
  ecb: ExtensionControlBlock,
): Promise<number> {
  ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_SEND_RESPONSE_HEADER_EX, {
    pszStatus: "200 OK",
    pszHeader: "Content-Type: text/plain\r\n\r\n",
  });

  const lines = Number(
    new URLSearchParams(ecb.lpszQueryString).get("lines") ?? 3,
  );
  const buffer = new Uint8Array(LINE); // one buffer for all lines
  const cbWritten = { value: 0 };
  for (let i = 0; i < lines; i++) {
    const text = `line ${i} of ${lines}`.padEnd(LINE - 1, ".") + "\n";
    new TextEncoder().encodeInto(text, buffer);
    cbWritten.value = LINE;
    if (
      !await ecb.WriteClient(ecb.ConnID, buffer, cbWritten, HSE_IO_SYNC) ||
      cbWritten.value !== LINE
    ) return HSE_STATUS_ERROR; // the client is gone
  }
  return HSE_STATUS_SUCCESS;
}
