import {
  type ExtensionControlBlock,
  getServerVariable,
  type HSE_EXEC_URL_INFO,
  type HSE_EXEC_URL_STATUS,
  HSE_IO_ASYNC,
  HSE_REQ_ASYNC_READ_CLIENT,
  HSE_REQ_EXEC_URL,
  HSE_REQ_GET_EXEC_URL_STATUS,
  HSE_REQ_SEND_URL,
} from "../../mod.ts";
import { type Completed, onCompletion } from "./ecb_calls.ts";

/** ServerSupportFunction as C sees it, without types: 0, or the last error. */
export function support(
  ecb: ExtensionControlBlock,
  code: number,
  ...args: unknown[]
): number {
  const call = ecb.ServerSupportFunction as (
    ...args: unknown[]
  ) => boolean;
  return call.call(ecb, ecb.ConnID, code, ...args) ? 0 : ecb.GetLastError();
}

/** ASYNC_READ_CLIENT: 0 if it was accepted, else the last error. */
export function asyncRead(
  ecb: ExtensionControlBlock,
  buffer: Uint8Array,
  count: number = buffer.length,
  flags: number = HSE_IO_ASYNC,
): number {
  return support(
    ecb,
    HSE_REQ_ASYNC_READ_CLIENT,
    buffer,
    { value: count },
    { value: flags },
  );
}

/** SEND_URL: 0, or the last error. */
export function sendUrl(ecb: ExtensionControlBlock, url: string): number {
  return support(ecb, HSE_REQ_SEND_URL, url);
}

/** EXEC_URL: 0 if it was accepted, else the last error. */
export function execUrl(
  ecb: ExtensionControlBlock,
  info: HSE_EXEC_URL_INFO,
): number {
  return support(ecb, HSE_REQ_EXEC_URL, info);
}

/** GET_EXEC_URL_STATUS: status and error of the last child; its own last error if it was refused. */
export function execStatus(
  ecb: ExtensionControlBlock,
): readonly [status: number, error: number] | number {
  const out: HSE_EXEC_URL_STATUS = {
    uHttpStatusCode: -1,
    uHttpSubStatus: -1,
    dwWin32Error: -1,
  };
  const code = support(ecb, HSE_REQ_GET_EXEC_URL_STATUS, out);
  return code || [out.uHttpStatusCode, out.dwWin32Error];
}

/** Registers a function, and gives what it is called with next. */
export function completion(ecb: ExtensionControlBlock): Promise<Completed> {
  return new Promise((resolve) =>
    onCompletion(ecb, (...completed) => resolve(completed))
  );
}

/** EXEC_URL and its completion; the last error of one that was refused. */
export function executed(
  ecb: ExtensionControlBlock,
  info: HSE_EXEC_URL_INFO,
): Promise<Completed> | number {
  const completed = completion(ecb);
  const code = execUrl(ecb, info);
  return code === 0 ? completed : code;
}

/** The mount path of the contract's case whose extension this is. */
export function home(ecb: ExtensionControlBlock): string {
  const name = getServerVariable(ecb, "SCRIPT_NAME") ?? "";
  return name.split("/").slice(0, 3).join("/");
}
