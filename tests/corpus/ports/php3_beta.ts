/**
 * PHP's first ISAPI module (3.0 beta 1): it sends its headers under the code of
 * a redirection, without a URL, and looks at no result.
 *
 * @see {@link https://github.com/php/php-src | php/php-src}
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_URL_REDIRECT_RESP,
} from "../../../mod.ts";

/** A variable. The size question gives FALSE, so this is "" for all but an empty one. */
function getenv(ecb: ExtensionControlBlock, name: string): string {
  const size = { value: 1 };
  const isThere = ecb.GetServerVariable(
    ecb.ConnID,
    name,
    new Uint8Array(1),
    size,
  );
  return isThere ? "empty" : "";
}

async function puts(ecb: ExtensionControlBlock, text: string) {
  const bytes = new TextEncoder().encode(text);
  await ecb.WriteClient(ecb.ConnID, bytes, { value: bytes.length }, 0);
}

/** As it was: `HSE_REQ_SEND_URL_REDIRECT_RESP` with `NULL` and the headers. */
export async function asItWas(ecb: ExtensionControlBlock): Promise<number> {
  const header = "Content-Type: text/html\r\n\r\n";
  // @ts-expect-error: without a URL it does not compile
  ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_REQ_SEND_URL_REDIRECT_RESP,
    null,
    { value: header.length },
    header,
  );
  await puts(ecb, "<p>PHP</p>");
  return 0;
}

/** With the code that sends headers. */
export async function HttpExtensionProc(ecb: ExtensionControlBlock) {
  const header = "Content-Type: text/html\r\n\r\n";
  ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_REQ_SEND_RESPONSE_HEADER,
    null,
    { value: header.length }, // of the headers, where the status' belongs
    header,
  );
  for (const name of ["SCRIPT_NAME", "AUTH_USER", "HTTP_COOKIE"]) {
    await puts(ecb, `${name}=${getenv(ecb, name)};`);
  }
  return 0;
}
