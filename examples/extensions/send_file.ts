/**
 * Sends the file that the rest of the path names, with an asynchronous
 * HSE_REQ_TRANSMIT_FILE whose `pHead` is the whole head, status line included.
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  type FileSource,
  HSE_IO_ASYNC,
  HSE_IO_DISCONNECT_AFTER_SEND,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_MAP_URL_TO_PATH_EX,
  HSE_REQ_TRANSMIT_FILE,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  type HSE_URL_MAPEX_INFO,
} from "@isapi/streams";
import { openFile } from "@isapi/streams/files";

export async function HttpExtensionProc(
  ecb: ExtensionControlBlock,
): Promise<number> {
  const path = mapPath(ecb);
  const file = path === undefined
    ? undefined
    : await openFile(path).catch(() => undefined);
  if (file === undefined) {
    ecb.dwHttpStatusCode = 404;
    return HSE_STATUS_ERROR;
  }
  const accepted = ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_REQ_TRANSMIT_FILE,
    {
      hFile: file,
      pHead: "HTTP/1.1 200 OK\r\n" +
        `Content-Type: ${file.type}\r\n` +
        `Content-Length: ${file.size}\r\n\r\n`,
      pfnHseIO: completed,
      pContext: file,
      dwFlags: HSE_IO_ASYNC | HSE_IO_DISCONNECT_AFTER_SEND,
    },
  );
  if (accepted) return HSE_STATUS_PENDING;
  // A refused call never triggers a completion.
  await file.close?.();
  return HSE_STATUS_ERROR;
}

/** Closes the file, sent or not: the code that opened it has to close it. */
async function completed(
  ecb: ExtensionControlBlock,
  file: FileSource,
): Promise<void> {
  await file.close?.();
  ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_DONE_WITH_SESSION);
}

function mapPath(ecb: ExtensionControlBlock): string | undefined {
  const info: HSE_URL_MAPEX_INFO = {
    lpszPath: new Uint8Array(260),
    dwFlags: 0,
    cchMatchingPath: 0,
    cchMatchingURL: 0,
  };
  const mapped = ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_REQ_MAP_URL_TO_PATH_EX,
    encodeURI(ecb.lpszPathInfo),
    null,
    info,
  );
  return mapped
    ? new TextDecoder().decode(info.lpszPath.subarray(0, info.cchMatchingPath))
    : undefined;
}
