/**
 * What Parser 3's ISAPI module does between its language and the server, with
 * a page that shows what it got.
 *
 * @see {@link https://github.com/artlebedev/parser3 | src/targets/isapi/parser3isapi.C}
 *
 * @module
 */

import {
  ERROR_INSUFFICIENT_BUFFER,
  type ExtensionControlBlock,
  HSE_APPEND_LOG_PARAMETER,
  HSE_IO_SYNC,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_STATUS_SUCCESS_AND_KEEP_CONN,
} from "../../../mod.ts";

const MAX_STRING = 128;

/** A variable's value. An empty one counts as none. */
function env(ecb: ExtensionControlBlock, name: string): string | undefined {
  let buffer = new Uint8Array(MAX_STRING);
  const size = { value: MAX_STRING - 1 };
  if (!ecb.GetServerVariable(ecb.ConnID, name, buffer, size)) {
    if (ecb.GetLastError() !== ERROR_INSUFFICIENT_BUFFER) return undefined;
    buffer = new Uint8Array(size.value + 1);
    if (!ecb.GetServerVariable(ecb.ConnID, name, buffer, size)) {
      return undefined;
    }
  }
  return new TextDecoder().decode(buffer.subarray(0, size.value - 1)) ||
    undefined;
}

/** The environment: a value ends in the CR of its line, as it did. */
function headerVariables(ecb: ExtensionControlBlock): Map<string, string> {
  const lines = (env(ecb, "ALL_HTTP") ?? "").split("\n").filter(Boolean);
  return new Map(lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon), line.slice(colon + 1)];
  }));
}

async function readPost(
  ecb: ExtensionControlBlock,
  max: number,
): Promise<Uint8Array> {
  const buffer = new Uint8Array(max);
  let read = Math.min(ecb.cbAvailable, max);
  buffer.set(ecb.lpbData.subarray(0, read));
  const wanted = Math.min(max, ecb.cbTotalBytes);
  while (read < wanted) {
    const size = { value: wanted - read };
    const rest = buffer.subarray(read);
    if (!await ecb.ReadClient(ecb.ConnID, rest, size) || size.value === 0) {
      break;
    }
    read += size.value;
  }
  return buffer.subarray(0, read);
}

function sendHeader(
  ecb: ExtensionControlBlock,
  status: number,
  header: string,
): void {
  ecb.dwHttpStatusCode = status;
  ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_SEND_RESPONSE_HEADER_EX, {
    pszStatus: status === 200 ? "200 OK" : `${status} Undescribed`,
    pszHeader: `${header}\r\n`,
    fKeepConn: true,
  });
}

async function sendBody(ecb: ExtensionControlBlock, text: string) {
  const bytes = new TextEncoder().encode(text);
  const size = { value: bytes.length };
  await ecb.WriteClient(ecb.ConnID, bytes, size, HSE_IO_SYNC);
}

async function page(ecb: ExtensionControlBlock): Promise<string> {
  const pathInfo = env(ecb, "PATH_INFO");
  if (pathInfo === undefined) throw new Error("no PATH_INFO");
  const file = ecb.lpszPathTranslated;
  const post = await readPost(ecb, 1 << 20);
  const query = ecb.lpszQueryString && `?${ecb.lpszQueryString}`;
  return JSON.stringify({
    root: file.slice(0, file.length - pathInfo.length),
    uri: ecb.lpszPathInfo + query,
    agent: headerVariables(ecb).get("HTTP_USER_AGENT"),
    post: post.length,
  });
}

export async function HttpExtensionProc(ecb: ExtensionControlBlock) {
  const isHead = ecb.lpszMethod === "HEAD";
  try {
    const text = await page(ecb);
    sendHeader(ecb, text.includes("teapot") ? 418 : 200, "X-A: b\r\n");
    if (!isHead) await sendBody(ecb, text);
  } catch (error) {
    const { message } = error as Error;
    const line = `PARSER_ERROR:${message}`;
    const size = { value: line.length };
    ecb.ServerSupportFunction(
      ecb.ConnID,
      HSE_APPEND_LOG_PARAMETER,
      `${line}, and what is after the count`,
      size,
      0,
    );
    sendHeader(ecb, 200, "Content-Type: text/plain\r\n");
    if (!isHead) await sendBody(ecb, message);
  }
  return HSE_STATUS_SUCCESS_AND_KEEP_CONN;
}
