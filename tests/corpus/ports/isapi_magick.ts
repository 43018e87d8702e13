/**
 * ISAPIMagick of ImageMagick (2000): a command line in the query or the body,
 * whose encoder calls back with each piece of the image.
 *
 * @see {@link https://imagemagick.org | ImageMagick Studio}
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_STATUS_ERROR,
  HSE_STATUS_SUCCESS,
} from "../../../mod.ts";

const TYPES = new Map([[".gif", "image/gif"], [".png", "image/png"]]);

/** The words of a command line, from `a=b&c`. Empty ones are left out. */
function words(text: string): string[] {
  return text.split(/[&=]+/).filter(Boolean)
    .map((word) => decodeURIComponent(word.replaceAll("+", " ")));
}

/** An encoder: it calls back for each piece, and does not wait for anything. */
function encode(count: number, fifo: (piece: Uint8Array) => number): number {
  const piece = new Uint8Array(1000);
  for (let i = 0; i < count; i++) {
    piece.fill(i); // the next piece goes into the same buffer
    if (fifo(piece) === 0) return i;
  }
  return count;
}

/** The command line: the query, or of a POST the whole body. */
async function commandLine(
  ecb: ExtensionControlBlock,
): Promise<string | undefined> {
  if (ecb.lpszMethod.toLowerCase() === "get") return ecb.lpszQueryString;
  if (ecb.cbTotalBytes === 0) return undefined;
  // It allocated cbTotalBytes + 1, which is 0 if the length is unknown, and read
  // the rest with one call, which may give less than is asked for.
  const decoder = new TextDecoder();
  let text = decoder.decode(ecb.lpbData, { stream: true });
  const buffer = new Uint8Array(8192);
  while (true) {
    const size = { value: buffer.length };
    if (!await ecb.ReadClient(ecb.ConnID, buffer, size)) return undefined;
    if (size.value === 0) return text + decoder.decode();
    text += decoder.decode(buffer.subarray(0, size.value), { stream: true });
  }
}

export async function HttpExtensionProc(ecb: ExtensionControlBlock) {
  ecb.dwHttpStatusCode = 0;
  const line = await commandLine(ecb);
  if (line === undefined) return HSE_STATUS_ERROR;
  const args = words(line);
  const path = new Uint8Array(260);
  const size = { value: path.length };
  const type = ecb.GetServerVariable(ecb.ConnID, "PATH_TRANSLATED", path, size)
    ? new TextDecoder().decode(path.subarray(0, size.value - 1))
    : "";
  const end = type.lastIndexOf(".");
  const mime = TYPES.get(type.slice(end)) ?? "application/octet-stream";
  if (
    !ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_SEND_RESPONSE_HEADER_EX, {
      pszStatus: "200 OK",
      pszHeader: `Content-Type: ${mime}\r\nX-Args: ${args.length}\r\n\r\n`,
      fKeepConn: false,
    })
  ) return HSE_STATUS_ERROR;
  // CGIFifo: the last call is the one to wait for. Calls queue in their order.
  let last: Promise<boolean> = Promise.resolve(true);
  const count = Number(args.at(-1));
  encode(count, (piece) => {
    last = ecb.WriteClient(ecb.ConnID, piece, { value: piece.length }, 0);
    return piece.length;
  });
  // After a part of the image, HSE_STATUS_ERROR would leave it looking whole.
  if (!await last) throw new Error("the image broke off");
  return HSE_STATUS_SUCCESS;
}
