/**
 * The bridge of mORMot 2's ISAPI sample: one `WriteClient` sends status line,
 * headers and body as one text. The service repeats what was posted.
 *
 * @see {@link https://github.com/synopse/mORMot2 | ex/ThirdPartyDemos/dmvc-ai/45-isapi/src/isapi.handler.pas}
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_STATUS_ERROR,
  HSE_STATUS_SUCCESS,
} from "../../../mod.ts";

const STATUS_TEXTS = new Map([
  [200, "OK"],
  [201, "Created"],
  [204, "No Content"],
  [500, "Internal Server Error"],
]);

function variable(ecb: ExtensionControlBlock, name: string): string {
  const buffer = new Uint8Array(4096);
  const size = { value: buffer.length };
  return ecb.GetServerVariable(ecb.ConnID, name, buffer, size)
    ? new TextDecoder().decode(buffer.subarray(0, buffer.indexOf(0)))
    : "";
}

async function requestBody(ecb: ExtensionControlBlock): Promise<string> {
  if (ecb.cbTotalBytes === 0) return "";
  const pieces = [ecb.lpbData.slice()];
  const buffer = new Uint8Array(8192);
  let total = ecb.cbAvailable;
  while (total < ecb.cbTotalBytes) {
    const left = (ecb.cbTotalBytes - total) >>> 0;
    const size = { value: Math.min(buffer.length, left) };
    if (!await ecb.ReadClient(ecb.ConnID, buffer, size)) break;
    if (size.value === 0) break;
    pieces.push(buffer.slice(0, size.value));
    total += size.value;
  }
  return await new Blob(pieces).text();
}

async function sendResponse(
  ecb: ExtensionControlBlock,
  status: number,
  headers: string,
  body: string,
) {
  // Length() of a RawUtf8 counts bytes.
  const { length } = new TextEncoder().encode(body);
  const line = `HTTP/1.1 ${status} ${STATUS_TEXTS.get(status) ?? "Unknown"}`;
  const counted = body !== "" && !headers.includes("Content-Length")
    ? `Content-Length: ${length}\r\n`
    : "";
  const text = new TextEncoder().encode(
    `${line}\r\n${headers}${counted}\r\n${body}`,
  );
  await ecb.WriteClient(ecb.ConnID, text, { value: text.length }, 0);
}

async function processRequest(ecb: ExtensionControlBlock) {
  const url = ecb.lpszPathInfo +
    (ecb.lpszQueryString ? `?${ecb.lpszQueryString}` : "");
  const body = await requestBody(ecb);
  const address = variable(ecb, "REMOTE_ADDR");
  const json = "Content-Type: application/json\r\n";
  if (url === "/fails") {
    await sendResponse(ecb, 500, json, JSON.stringify({ error: "it fails" }));
    return;
  }
  if (url === "/empty") return await sendResponse(ecb, 204, json, "");
  await sendResponse(
    ecb,
    url === "/odd" ? 299 : 200,
    `${json}Server: mORMot2-ISAPI/1.0\r\n`,
    JSON.stringify({ url, body, address }),
  );
}

export async function HttpExtensionProc(ecb: ExtensionControlBlock) {
  try {
    await processRequest(ecb);
    return HSE_STATUS_SUCCESS;
  } catch {
    return HSE_STATUS_ERROR;
  }
}
