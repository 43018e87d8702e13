/**
 * Sends a request's body back. It reads the body as extensions for uploads do:
 * first the bytes that the server has read ahead, then the rest.
 *
 * It uses `ReadClient` and sync writes. With `?async` it uses a chain of
 * asynchronous reads and writes, one outstanding at a time.
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_SYNC,
  HSE_REQ_ASYNC_READ_CLIENT,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "@isapi/streams";

const CHUNK = 16384;

export function HttpExtensionProc(
  ecb: ExtensionControlBlock,
): number | Promise<number> {
  const type = ecb.lpszContentType || "application/octet-stream";
  ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_REQ_SEND_RESPONSE_HEADER,
    "200 OK",
    null,
    `Content-Type: ${type}\r\n\r\n`,
  );
  const query = new URLSearchParams(ecb.lpszQueryString);
  return query.has("async") ? echoAsync(ecb) : echoSync(ecb);
}

async function echoSync(ecb: ExtensionControlBlock): Promise<number> {
  const buffer = new Uint8Array(CHUNK);
  let data = ecb.lpbData;
  const size = { value: ecb.cbAvailable };
  while (size.value > 0) {
    if (!await ecb.WriteClient(ecb.ConnID, data, size, HSE_IO_SYNC)) break;
    data = buffer;
    size.value = buffer.length;
    // TRUE with 0 bytes means the end of the body.
    if (!await ecb.ReadClient(ecb.ConnID, buffer, size)) break;
  }
  return ecb.GetLastError() === 0 ? HSE_STATUS_SUCCESS : HSE_STATUS_ERROR;
}

/** The state of the outstanding operation. */
interface Echo {
  readonly buffer: Uint8Array;
  step: "read" | "write";
}

function echoAsync(ecb: ExtensionControlBlock): number {
  const echo: Echo = { buffer: new Uint8Array(CHUNK), step: "write" };
  ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_REQ_IO_COMPLETION,
    completed,
    null,
    echo,
  );
  const size = { value: ecb.cbAvailable };
  const begun = ecb.cbAvailable > 0
    ? ecb.WriteClient(ecb.ConnID, ecb.lpbData, size, HSE_IO_ASYNC)
    : read(ecb, echo);
  return begun ? HSE_STATUS_PENDING : HSE_STATUS_ERROR;
}

function completed(
  ecb: ExtensionControlBlock,
  echo: Echo,
  cbIO: number,
  dwError: number,
): void {
  const atEnd = echo.step === "read" && cbIO === 0;
  if (dwError === 0 && !atEnd) {
    if (echo.step === "write" ? read(ecb, echo) : write(ecb, echo, cbIO)) {
      return;
    }
  }
  ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_DONE_WITH_SESSION);
}

function read(ecb: ExtensionControlBlock, echo: Echo): boolean {
  echo.step = "read";
  return ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_REQ_ASYNC_READ_CLIENT,
    echo.buffer,
    { value: echo.buffer.length },
    { value: HSE_IO_ASYNC },
  );
}

function write(
  ecb: ExtensionControlBlock,
  echo: Echo,
  count: number,
): boolean {
  echo.step = "write";
  return ecb.WriteClient(
    ecb.ConnID,
    echo.buffer,
    { value: count },
    HSE_IO_ASYNC,
  );
}
