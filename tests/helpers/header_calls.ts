import {
  type ExtensionControlBlock,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_REQ_SEND_URL_REDIRECT_RESP,
  type HSE_SEND_HEADER_EX_INFO,
  type LPCSTR,
} from "../../mod.ts";

/** SEND_RESPONSE_HEADER: 0, or the last error. */
export function header(
  ecb: ExtensionControlBlock,
  status: LPCSTR | null,
  text: LPCSTR | null = null,
  count?: number,
): number {
  const size = count === undefined ? null : { value: count };
  const code = HSE_REQ_SEND_RESPONSE_HEADER;
  const ok = ecb.ServerSupportFunction(ecb.ConnID, code, status, size, text);
  return ok ? 0 : ecb.GetLastError();
}

/** SEND_RESPONSE_HEADER_EX: 0, or the last error. */
export function headerEx(
  ecb: ExtensionControlBlock,
  info: HSE_SEND_HEADER_EX_INFO,
): number {
  const code = HSE_REQ_SEND_RESPONSE_HEADER_EX;
  return ecb.ServerSupportFunction(ecb.ConnID, code, info)
    ? 0
    : ecb.GetLastError();
}

/** SEND_URL_REDIRECT_RESP: 0, or the last error. */
export function redirect(
  ecb: ExtensionControlBlock,
  url: LPCSTR,
  count?: number,
): number {
  const size = count === undefined ? null : { value: count };
  const code = HSE_REQ_SEND_URL_REDIRECT_RESP;
  return ecb.ServerSupportFunction(ecb.ConnID, code, url, size)
    ? 0
    : ecb.GetLastError();
}
