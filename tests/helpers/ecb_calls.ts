import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_SYNC,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_IS_CONNECTED,
  HSE_REQ_SEND_RESPONSE_HEADER,
} from "../../mod.ts";
import { latin1Bytes } from "./patterns.ts";

/** What a call gave: TRUE or FALSE, the count, and 0 or the last error. */
export interface Outcome {
  readonly ok: boolean;
  readonly count: number;
  readonly error: number;
}

/** What a completion function was called with. */
export type Completed = readonly [bytes: number, error: number];

function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === "string" ? latin1Bytes(data) : data;
}

/** WriteClient in sync mode. */
export async function write(
  ecb: ExtensionControlBlock,
  data: string | Uint8Array,
): Promise<Outcome> {
  const bytes = bytesOf(data);
  const size = { value: bytes.length };
  const ok = await ecb.WriteClient(ecb.ConnID, bytes, size, HSE_IO_SYNC);
  return { ok, count: size.value, error: ok ? 0 : ecb.GetLastError() };
}

/** WriteClient in async mode: 0 if it was accepted, else the last error. */
export function submit(
  ecb: ExtensionControlBlock,
  data: string | Uint8Array,
): number {
  const bytes = bytesOf(data);
  const size = { value: bytes.length };
  return ecb.WriteClient(ecb.ConnID, bytes, size, HSE_IO_ASYNC)
    ? 0
    : ecb.GetLastError();
}

/** Registers what completions call. */
export function onCompletion(
  ecb: ExtensionControlBlock,
  completed: (bytes: number, error: number) => void,
): void {
  ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_REQ_IO_COMPLETION,
    (_ecb, _context, bytes, error) => completed(bytes, error),
  );
}

/** A header call. */
export function sendHeader(
  ecb: ExtensionControlBlock,
  status: string,
  header: string,
): boolean {
  return ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_REQ_SEND_RESPONSE_HEADER,
    status,
    null,
    header,
  );
}

/** DONE_WITH_SESSION. */
export function done(ecb: ExtensionControlBlock): boolean {
  return ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_DONE_WITH_SESSION);
}

/** IS_CONNECTED; `undefined` if the call was refused. */
export function connected(ecb: ExtensionControlBlock): boolean | undefined {
  const out = { value: true };
  return ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_IS_CONNECTED, out)
    ? out.value
    : undefined;
}

/** ReadClient. */
export async function read(
  ecb: ExtensionControlBlock,
  count: number,
): Promise<Outcome & { readonly bytes: Uint8Array<ArrayBuffer> }> {
  const buffer = new Uint8Array(count);
  const size = { value: count };
  const ok = await ecb.ReadClient(ecb.ConnID, buffer, size);
  return {
    ok,
    count: size.value,
    error: ok ? 0 : ecb.GetLastError(),
    bytes: buffer.subarray(0, size.value),
  };
}
