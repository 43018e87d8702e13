import {
  HSE_REQ_EXEC_UNICODE_URL,
  HSE_REQ_EXEC_URL,
  HSE_REQ_GET_EXEC_URL_STATUS,
  HSE_REQ_SEND_URL,
} from "../../isapi/constants.ts";
import type {
  HSE_EXEC_URL_ENTITY_INFO,
  HSE_EXEC_URL_INFO,
  HSE_EXEC_URL_STATUS,
} from "../../isapi/structs.ts";
import { sizedText } from "./headers.ts";
import {
  type Call,
  type Family,
  type Marshalled,
  optionalBytes,
  optionalText,
  structure,
} from "./marshal.ts";

/** The calls that answer with another resource of this host. */
export const urlCalls: Family = [
  [HSE_REQ_SEND_URL, sizedText],
  [HSE_REQ_EXEC_URL, structure((call) => execUrl(call, optionalText))],
  [HSE_REQ_EXEC_UNICODE_URL, structure((call) => execUrl(call, wideText))],
  [HSE_REQ_GET_EXEC_URL_STATUS, structure(getExecUrlStatus)],
];

function execUrl(
  call: Call,
  urlAt: (call: Call, pointer: number) => Uint8Array | string | null,
): Marshalled {
  const { environment: { memory }, buffer } = call;
  const field = (offset: number) => memory.dword(buffer + offset);
  const info: HSE_EXEC_URL_INFO = {
    pszUrl: urlAt(call, field(0)),
    pszMethod: optionalText(call, field(4)),
    pszChildHeaders: optionalText(call, field(8)),
    pEntity: entityAt(call, field(16)),
    dwExecUrlFlags: field(20),
  };
  return { args: [info, null, null] };
}

function entityAt(
  call: Call,
  pointer: number,
): HSE_EXEC_URL_ENTITY_INFO | null {
  if (pointer === 0) return null;
  const { memory } = call.environment;
  const cbAvailable = memory.dword(pointer);
  const data = memory.dword(pointer + 4);
  return { cbAvailable, lpbData: optionalBytes(call, data, cbAvailable) };
}

function getExecUrlStatus(
  { environment: { memory }, buffer }: Call,
): Marshalled {
  memory.bytes(buffer, 8);
  const status: HSE_EXEC_URL_STATUS = {
    uHttpStatusCode: 0,
    uHttpSubStatus: 0,
    dwWin32Error: 0,
  };
  return {
    args: [status, null, null],
    back() {
      memory.setWord(buffer, status.uHttpStatusCode);
      memory.setWord(buffer + 2, status.uHttpSubStatus);
      memory.setDword(buffer + 4, status.dwWin32Error);
    },
  };
}

function wideText(
  { environment: { memory } }: Call,
  pointer: number,
): string | null {
  return pointer === 0 ? null : memory.wideText(pointer);
}
