import {
  HSE_APPEND_LOG_PARAMETER,
  HSE_IO_ASYNC,
  HSE_REQ_REPORT_UNHEALTHY,
  HSE_REQ_SEND_CUSTOM_ERROR,
} from "../../isapi/constants.ts";
import {
  ERROR_INVALID_PARAMETER,
  ERROR_SUCCESS,
} from "../../base/error_codes.ts";
import {
  latin1,
  latin1ToBytes,
  parseStatus,
} from "../../response/header_text.ts";
import { logText } from "../../base/log_text.ts";
import { isStatus } from "../../response/response_head.ts";
import type { Session } from "../../session/session.ts";
import { PAGE_TYPE, pageText } from "../../response/status_page.ts";
import type { HSE_CUSTOM_ERROR_INFO } from "../../isapi/structs.ts";
import type { Family } from "./family.ts";
import { countOf, optionalText } from "../c_values.ts";
import { send } from "./sending.ts";

/** The calls that report something: to the log, to the host, or as an error page to the client. */
export const reportCalls: Family = [
  [HSE_APPEND_LOG_PARAMETER, appendLogParameter],
  [HSE_REQ_REPORT_UNHEALTHY, reportUnhealthy],
  [HSE_REQ_SEND_CUSTOM_ERROR, sendCustomError],
];

function appendLogParameter(
  session: Session,
  _ecb: unknown,
  text: unknown,
  size: unknown,
): number {
  const parameter = latin1(text, countOf(size));
  if (parameter === undefined) return ERROR_INVALID_PARAMETER;
  session.appendLog(parameter);
  return ERROR_SUCCESS;
}

function reportUnhealthy(
  session: Session,
  _ecb: unknown,
  reason: unknown,
): number {
  const text = optionalText(reason, undefined);
  if (text === null) return ERROR_INVALID_PARAMETER;
  session.report(
    new Error(
      `The extension reports that it is unhealthy${
        text ? `: ${logText(text)}` : ""
      }`,
    ),
  );
  return ERROR_SUCCESS;
}

/** @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525792(v=vs.90) | HSE_REQ_SEND_CUSTOM_ERROR} */
function sendCustomError(
  session: Session,
  _ecb: unknown,
  info: unknown,
): number | Promise<number> {
  if (typeof info !== "object" || info === null) return ERROR_INVALID_PARAMETER;
  const { pszStatus, fAsync } = info as HSE_CUSTOM_ERROR_INFO;
  const status = latin1(pszStatus);
  const code = status === undefined ? undefined : parseStatus(status);
  if (code === undefined || !isStatus(code)) return ERROR_INVALID_PARAMETER;
  const text = pageText(code);
  const head = `Content-Type: ${PAGE_TYPE}\r\n\r\n`;
  // In sync mode the header call sends the page as well. It never waits.
  if (!fAsync) return session.reply.sendHeader(status, head + text);
  const sentHead = { status, text: head };
  return send(
    session,
    sentHead,
    [latin1ToBytes(text)],
    HSE_IO_ASYNC,
    undefined,
  );
}
