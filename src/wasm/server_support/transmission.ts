import {
  HSE_IO_SEND_HEADERS,
  HSE_REQ_TRANSMIT_FILE,
  HSE_REQ_VECTOR_SEND,
  HSE_VECTOR_ELEMENT_TYPE_FILE_HANDLE,
} from "../../isapi/constants.ts";
import type { FileSource } from "../../files/file_store.ts";
import type {
  HSE_RESPONSE_VECTOR,
  HSE_VECTOR_ELEMENT,
} from "../../isapi/structs.ts";
import type { HSE_TF_INFO } from "../../isapi/types.ts";
import type { Environment } from "../environment.ts";
import { OpenFile } from "../open_file.ts";
import {
  type Call,
  countedText,
  type Family,
  type Marshalled,
  optionalBytes,
  optionalText,
  structure,
} from "./marshal.ts";
import { completionOf } from "./session_control.ts";

/** The calls that send files, and several things at once. */
export const transmissionCalls: Family = [
  [HSE_REQ_TRANSMIT_FILE, structure(transmitFile)],
  [HSE_REQ_VECTOR_SEND, structure(vectorSend)],
];

/** Bytes of an HSE_VECTOR_ELEMENT. */
const ELEMENT = 24;

/** Passed for a handle that is not a file's. It is not a file, so the call is refused. */
const NO_FILE = Object.freeze({}) as unknown as FileSource;

function fileOf({ handles }: Environment, handle: number): FileSource {
  return handles.find(handle, OpenFile)?.source ?? NO_FILE;
}

function transmitFile(call: Call): Marshalled {
  const { environment, request, buffer } = call;
  const { memory } = environment;
  const field = (offset: number) => memory.dword(buffer + offset);
  const dwFlags = field(40);
  const HeadLength = field(28);
  const TailLength = field(36);
  const sendsHeaders = (dwFlags & HSE_IO_SEND_HEADERS) !== 0;
  const handle = field(8);
  const info: HSE_TF_INFO = {
    pfnHseIO: completionOf(environment, request, field(0)),
    pContext: field(4),
    hFile: handle === 0 ? null : fileOf(environment, handle),
    pszStatusCode: sendsHeaders ? optionalText(call, field(12)) : null,
    BytesToWrite: field(16),
    Offset: field(20),
    pHead: !sendsHeaders
      ? optionalBytes(call, field(24), HeadLength)
      // The text ends at its NUL: C code leaves a count of 0 beside it.
      : countedText(call, field(24), HeadLength || 0xffffffff),
    HeadLength,
    pTail: optionalBytes(call, field(32), TailLength),
    TailLength,
    dwFlags,
  };
  return { args: [info, null, null] };
}

function vectorSend(call: Call): Marshalled {
  const { environment: { memory }, buffer } = call;
  const count = memory.dword(buffer + 12);
  const array = memory.dword(buffer + 16);
  // Before the loop: a count can be four thousand million.
  if (count > 0) memory.bytes(array, count * ELEMENT);
  const elements: HSE_VECTOR_ELEMENT[] = [];
  for (let i = 0; i < count; i++) {
    elements.push(elementAt(call, array + i * ELEMENT));
  }
  const info: HSE_RESPONSE_VECTOR = {
    dwFlags: memory.dword(buffer),
    pszStatus: optionalText(call, memory.dword(buffer + 4)),
    pszHeaders: optionalText(call, memory.dword(buffer + 8)),
    lpElementArray: elements,
  };
  return { args: [info, null, null] };
}

function elementAt(
  { environment }: Call,
  at: number,
): HSE_VECTOR_ELEMENT {
  const { memory } = environment;
  const ElementType = memory.dword(at);
  const context = memory.dword(at + 4);
  const cbOffset = memory.quad(at + 8);
  const cbSize = memory.quad(at + 16);
  const pvContext = ElementType === HSE_VECTOR_ELEMENT_TYPE_FILE_HANDLE
    ? fileOf(environment, context)
    : memory.bytes(context, Math.min(cbSize, 0xffffffff));
  return { ElementType, pvContext, cbOffset, cbSize };
}
