import {
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_REQ_SEND_URL_REDIRECT_RESP,
} from "../../isapi/constants.ts";
import type { HSE_SEND_HEADER_EX_INFO } from "../../isapi/structs.ts";
import { dwordRef } from "../references.ts";
import {
  type Call,
  countedText,
  type Family,
  type Marshalled,
  optionalText,
  structure,
} from "./marshal.ts";

/** The calls that send status and headers. */
export const headerCalls: Family = [
  [HSE_REQ_SEND_RESPONSE_HEADER, sendResponseHeader],
  [HSE_REQ_SEND_RESPONSE_HEADER_EX, structure(sendResponseHeaderEx)],
  [HSE_REQ_SEND_URL_REDIRECT_RESP, sizedText],
];

/** lpvBuffer is text, lpdwSize may lead to its size. */
export function sizedText(call: Call): Marshalled {
  const { environment: { memory }, buffer, size } = call;
  return {
    args: [optionalText(call, buffer), dwordRef(memory, size), null],
  };
}

function sendResponseHeader(call: Call): Marshalled {
  const { environment: { memory }, buffer, size, type } = call;
  return {
    args: [
      buffer === 0 ? null : memory.latin1(buffer),
      dwordRef(memory, size),
      type === 0 ? null : memory.latin1(type),
    ],
  };
}

function sendResponseHeaderEx(call: Call): Marshalled {
  const { environment: { memory }, buffer } = call;
  const cchStatus = memory.dword(buffer + 8);
  const cchHeader = memory.dword(buffer + 12);
  const info: HSE_SEND_HEADER_EX_INFO = {
    pszStatus: countedText(call, memory.dword(buffer), cchStatus),
    pszHeader: countedText(call, memory.dword(buffer + 4), cchHeader),
    cchStatus,
    cchHeader,
    fKeepConn: memory.dword(buffer + 16) !== 0,
  };
  return { args: [info, null, null] };
}
