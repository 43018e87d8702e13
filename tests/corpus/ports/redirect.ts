/**
 * A `redir.dll` of 1996: it sends the client to the address in its query, and
 * writes referrer and target into the log.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525172(v=vs.90) | HSE_REQ_SEND_URL}
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_URL,
  HSE_REQ_SEND_URL_REDIRECT_RESP,
  HSE_STATUS_ERROR,
  HSE_STATUS_SUCCESS,
} from "../../../mod.ts";

/** An error page: status and page are in the header call, and the result is an error. */
function refuse(ecb: ExtensionControlBlock, text: string): number {
  ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_REQ_SEND_RESPONSE_HEADER,
    "200 OK",
    null,
    `Content-Type: text/html\r\n\r\n<h1>${text}</h1>`,
  );
  return HSE_STATUS_ERROR;
}

function referrer(ecb: ExtensionControlBlock): string {
  const buffer = new Uint8Array(260);
  const size = { value: buffer.length };
  return ecb.GetServerVariable(ecb.ConnID, "HTTP_REFERER", buffer, size)
    ? new TextDecoder().decode(buffer.subarray(0, size.value - 1))
    : "-";
}

export function HttpExtensionProc(ecb: ExtensionControlBlock): number {
  if (ecb.lpszMethod.toLowerCase() !== "get") {
    return refuse(ecb, "This extension supports GET.");
  }
  const [, encoded] = /^target=([^&]*)/i.exec(ecb.lpszQueryString) ?? [];
  if (encoded === undefined) return refuse(ecb, "There is no target.");
  const target = decodeURIComponent(encoded);
  // strncpy() to 79 characters: the host cuts, too.
  ecb.lpszLogData = ` rdrRef=${referrer(ecb)} rdrTgt=${target}`;
  // In place of a size it passed the size of a pointer, as a pointer.
  const code = target.startsWith("/")
    ? HSE_REQ_SEND_URL
    : HSE_REQ_SEND_URL_REDIRECT_RESP;
  ecb.ServerSupportFunction(ecb.ConnID, code, target);
  return HSE_STATUS_SUCCESS;
}
