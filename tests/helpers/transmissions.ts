import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_REQ_TRANSMIT_FILE,
  HSE_REQ_VECTOR_SEND,
  type HSE_RESPONSE_VECTOR,
  HSE_STATUS_PENDING,
  type HSE_TF_INFO,
  type HSE_VECTOR_ELEMENT,
  HSE_VECTOR_ELEMENT_TYPE_FILE_HANDLE,
  HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER,
  type IsapiHostOptions,
} from "../../mod.ts";
import type { FileSource } from "../../src/files/file_store.ts";
import { type Answer, answer } from "./answer.ts";
import { bounded } from "./bounded.ts";
import { type Completed, done, onCompletion } from "./ecb_calls.ts";

/** TRANSMIT_FILE, asynchronous unless it says otherwise: 0 if it was accepted, else the last error. */
export function transmitFile(
  ecb: ExtensionControlBlock,
  info: Partial<HSE_TF_INFO>,
): number {
  const whole = { hFile: null, dwFlags: HSE_IO_ASYNC, ...info };
  return ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_TRANSMIT_FILE, whole)
    ? 0
    : ecb.GetLastError();
}

/** VECTOR_SEND, asynchronous: 0 if it was accepted, else the last error. */
export function vectorSubmit(
  ecb: ExtensionControlBlock,
  lpElementArray: readonly HSE_VECTOR_ELEMENT[],
  more: Partial<HSE_RESPONSE_VECTOR> = {},
): number {
  const vector = { lpElementArray, dwFlags: HSE_IO_ASYNC, ...more };
  return ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_VECTOR_SEND, vector)
    ? 0
    : ecb.GetLastError();
}

/** VECTOR_SEND in sync mode: 0, or the last error. */
export async function vectorSend(
  ecb: ExtensionControlBlock,
  lpElementArray: readonly HSE_VECTOR_ELEMENT[],
  more: Partial<HSE_RESPONSE_VECTOR> = {},
): Promise<number> {
  const vector = { lpElementArray, dwFlags: 0, ...more };
  return await ecb.ServerSupportFunction(
      ecb.ConnID,
      HSE_REQ_VECTOR_SEND,
      vector,
    )
    ? 0
    : ecb.GetLastError();
}

/** A memory element. */
export function memory(
  pvContext: string | Uint8Array<ArrayBuffer>,
  cbSize?: number,
): HSE_VECTOR_ELEMENT {
  return {
    ElementType: HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER,
    pvContext,
    ...(cbSize === undefined ? {} : { cbSize }),
  };
}

/** A file element. */
export function filePart(
  pvContext: FileSource,
  cbOffset?: number,
  cbSize?: number,
): HSE_VECTOR_ELEMENT {
  return {
    ElementType: HSE_VECTOR_ELEMENT_TYPE_FILE_HANDLE,
    pvContext,
    ...(cbOffset === undefined ? {} : { cbOffset }),
    ...(cbSize === undefined ? {} : { cbSize }),
  };
}

/** `answer()`, where an operation that never completes would leave it waiting. */
export function answered(
  ...args: Parameters<typeof answer>
): Promise<Answer> {
  return bounded(answer(...args), "the answer");
}

/** What came of an operation. */
export interface Transmission extends Answer {
  /** What the call gave: 0, or the last error. */
  readonly code: number;
  /** Each completion. */
  readonly completed: readonly Completed[];
}

/** Begins one operation, waits for its completion if it was accepted, then is done. */
export async function transmission(
  begin: (ecb: ExtensionControlBlock) => number,
  request?: Request,
  options?: IsapiHostOptions,
): Promise<Transmission> {
  const completed: Completed[] = [];
  let code = -1;
  const result = await answered(
    (ecb) => {
      onCompletion(ecb, (bytes, error) => {
        completed.push([bytes, error]);
        done(ecb);
      });
      code = begin(ecb);
      if (code !== 0) done(ecb);
      return HSE_STATUS_PENDING;
    },
    request,
    options,
  );
  return { ...result, code, completed };
}
