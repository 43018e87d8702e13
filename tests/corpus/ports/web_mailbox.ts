/**
 * A mailbox's download: `TRANSMIT_FILE` with a raw head, a completion of its own
 * and one that is registered afterwards; when the file is sent, a message with
 * what is known of the user goes into a queue. A descendant of a sample.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525401(v=vs.90) | HSE_REQ_TRANSMIT_FILE}
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  type FileSource,
  HSE_APPEND_LOG_PARAMETER,
  HSE_IO_ASYNC,
  HSE_IO_DISCONNECT_AFTER_SEND,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_REQ_TRANSMIT_FILE,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "../../../mod.ts";

/** What was queued, and what the calls gave that came after the session's end. */
export const queue: { message: string; error: number; late: boolean[] }[] = [];

interface Work {
  readonly file: FileSource;
  readonly message: string;
}

let openFile: (path: string) => Promise<FileSource | undefined>;

/** Sets what opens files, as its module did when it was loaded. */
export function useFiles(open: typeof openFile): void {
  openFile = open;
}

function log(ecb: ExtensionControlBlock, text: string): boolean {
  return ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_APPEND_LOG_PARAMETER,
    text,
    0,
    0,
  );
}

/** Appends variables to a text in one buffer, as `&buffer[strlen(buffer)]` did. */
function userOf(ecb: ExtensionControlBlock): string {
  const buffer = new Uint8Array(256);
  let at = 0;
  for (const name of ["AUTH_USER", "REMOTE_ADDR"]) {
    at += new TextEncoder().encodeInto(`${name} - `, buffer.subarray(at))
      .written;
    const size = { value: buffer.length - at };
    const rest = buffer.subarray(at);
    if (ecb.GetServerVariable(ecb.ConnID, name, rest, size)) {
      at += size.value - 1; // the NUL is overwritten
    }
    at += new TextEncoder().encodeInto("; ", buffer.subarray(at)).written;
  }
  return new TextDecoder().decode(buffer.subarray(0, at));
}

async function completed(
  ecb: ExtensionControlBlock,
  { file, message }: Work,
  _cbIO: number,
  dwError: number,
): Promise<void> {
  log(ecb, dwError === 0 ? "completed" : `failed (${dwError})`);
  await file.close?.();
  ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_DONE_WITH_SESSION, null);
  // The message was made here, after the session's end.
  const late = [log(ecb, "after the end"), userOf(ecb).includes("192.0.2.7")];
  queue.push({ message, error: dwError, late });
}

export async function HttpExtensionProc(ecb: ExtensionControlBlock) {
  log(ecb, "started ");
  const file = await openFile(ecb.lpszPathTranslated);
  if (file === undefined) {
    return ecb.ServerSupportFunction(
        ecb.ConnID,
        HSE_REQ_SEND_RESPONSE_HEADER_EX,
        {
          pszStatus: "200 OK",
          pszHeader: "Content-Type: text/html\r\n\r\n<h1>Open failed</h1>\n",
        },
      )
      ? HSE_STATUS_SUCCESS
      : HSE_STATUS_ERROR;
  }
  const work = { file, message: userOf(ecb) };
  const isSent = ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_TRANSMIT_FILE, {
    pfnHseIO: completed,
    pContext: work,
    hFile: file,
    BytesToWrite: file.size,
    dwFlags: HSE_IO_ASYNC | HSE_IO_DISCONNECT_AFTER_SEND,
    pHead: "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n" +
      `Content-Length: ${file.size}\r\n\r\n`,
  });
  if (!isSent) {
    await file.close?.();
    return HSE_STATUS_ERROR;
  }
  ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_REQ_IO_COMPLETION,
    () => void queue.push({ message: "registered", error: -1, late: [] }),
    0,
    work,
  );
  return HSE_STATUS_PENDING;
}
