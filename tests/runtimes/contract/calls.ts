import {
  type ExtensionControlBlock,
  type HSE_EXEC_URL_INFO,
  HSE_IO_ASYNC,
  HSE_REQ_ASYNC_READ_CLIENT,
  HSE_REQ_EXEC_URL,
  HSE_REQ_SEND_URL,
  HSE_STATUS_PENDING,
} from "../../../mod.ts";
import { done, onCompletion, submit } from "../../helpers/ecb_calls.ts";
import type { Note } from "./case.ts";

/** Writes one after the other, each from the completion of the one before; notes each completion. */
export function chain(
  ecb: ExtensionControlBlock,
  parts: readonly (string | Uint8Array)[],
  note: Note = () => {},
  finished: () => void = () => void done(ecb),
): number {
  const left = [...parts];
  const next = () => {
    const part = left.shift();
    if (part === undefined) finished();
    else if (submit(ecb, part) !== 0) done(ecb);
  };
  onCompletion(ecb, (bytes, error) => {
    note([bytes, error]);
    if (error === 0) next();
    else done(ecb);
  });
  next();
  return HSE_STATUS_PENDING;
}

/** ASYNC_READ_CLIENT: 0 if it was accepted, else the last error. */
export function readAsync(
  ecb: ExtensionControlBlock,
  buffer: Uint8Array,
): number {
  return ecb.ServerSupportFunction(
      ecb.ConnID,
      HSE_REQ_ASYNC_READ_CLIENT,
      buffer,
      { value: buffer.length },
      { value: HSE_IO_ASYNC },
    )
    ? 0
    : ecb.GetLastError();
}

/** SEND_URL: 0, or the last error. */
export function sendUrl(ecb: ExtensionControlBlock, url: string): number {
  return ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_SEND_URL, url)
    ? 0
    : ecb.GetLastError();
}

/** EXEC_URL: 0 if it was accepted, else the last error. */
export function execUrl(
  ecb: ExtensionControlBlock,
  info: Partial<HSE_EXEC_URL_INFO>,
): number {
  return ecb.ServerSupportFunction(
      ecb.ConnID,
      HSE_REQ_EXEC_URL,
      info as HSE_EXEC_URL_INFO,
    )
    ? 0
    : ecb.GetLastError();
}
