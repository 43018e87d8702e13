import {
  HSE_APPEND_LOG_PARAMETER,
  HSE_REQ_REPORT_UNHEALTHY,
  HSE_REQ_SEND_CUSTOM_ERROR,
} from "../../isapi/constants.ts";
import { sizedText } from "./headers.ts";
import {
  type Call,
  type Family,
  type Marshalled,
  optionalText,
  structure,
} from "./marshal.ts";

/** The calls that report: to the log, to the host, and an error to the client. */
export const reportCalls: Family = [
  [HSE_APPEND_LOG_PARAMETER, sizedText],
  [HSE_REQ_REPORT_UNHEALTHY, reportUnhealthy],
  [HSE_REQ_SEND_CUSTOM_ERROR, structure(sendCustomError)],
];

function reportUnhealthy(call: Call): Marshalled {
  return { args: [optionalText(call, call.buffer), null, null] };
}

function sendCustomError(call: Call): Marshalled {
  const { environment: { memory }, buffer } = call;
  const info = {
    pszStatus: optionalText(call, memory.dword(buffer)),
    uHttpSubError: memory.word(buffer + 4),
    fAsync: memory.dword(buffer + 8) !== 0,
  };
  return { args: [info, null, null] };
}
