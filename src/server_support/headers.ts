import {
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_REQ_SEND_URL_REDIRECT_RESP,
} from "../constants.ts";
import { ERROR_INVALID_PARAMETER } from "../error_codes.ts";
import { latin1 } from "../header_text.ts";
import { isFieldValue } from "../response_head.ts";
import type { Session } from "../session.ts";
import type { HSE_SEND_HEADER_EX_INFO, Ref } from "../types.ts";
import type { Family } from "./server_support.ts";

/** The calls that send status and headers. */
export const headerCalls: Family = [
  [HSE_REQ_SEND_RESPONSE_HEADER, sendResponseHeader],
  [HSE_REQ_SEND_RESPONSE_HEADER_EX, sendResponseHeaderEx],
  [HSE_REQ_SEND_URL_REDIRECT_RESP, sendUrlRedirect],
];

/** lpdwSize may count the status; the header text always ends at its NUL. */
function sendResponseHeader(
  session: Session,
  _ecb: unknown,
  status: unknown,
  size: unknown,
  header: unknown,
): number {
  return sendHeader(session, status, countOf(size), header, undefined);
}

function sendResponseHeaderEx(
  session: Session,
  _ecb: unknown,
  info: unknown,
): number {
  if (typeof info !== "object" || info === null) return ERROR_INVALID_PARAMETER;
  const { pszStatus, cchStatus, pszHeader, cchHeader } =
    info as HSE_SEND_HEADER_EX_INFO;
  return sendHeader(session, pszStatus, cchStatus, pszHeader, cchHeader);
}

function sendHeader(
  session: Session,
  status: unknown,
  statusCount: number | undefined,
  header: unknown,
  headerCount: number | undefined,
): number {
  const statusText = optionalText(status, statusCount);
  const headerText = optionalText(header, headerCount);
  if (statusText === null || headerText === null) {
    return ERROR_INVALID_PARAMETER;
  }
  return session.sendHeader(statusText, headerText);
}

function sendUrlRedirect(
  session: Session,
  _ecb: unknown,
  url: unknown,
  size: unknown,
): number {
  const location = latin1(url, countOf(size));
  return location && isFieldValue(location)
    ? session.redirect(location)
    : ERROR_INVALID_PARAMETER;
}

/** Text, `undefined` for C's NULL, `null` for what is no text. */
function optionalText(
  text: unknown,
  count: number | undefined,
): string | undefined | null {
  if (text === null || text === undefined) return undefined;
  return latin1(text, count) ?? null;
}

/** A count behind a pointer that may be null. 0 counts nothing: C code leaves it there. */
function countOf(size: unknown): number | undefined {
  const count = (size as Ref<number> | null | undefined)?.value;
  return typeof count === "number" && count > 0 ? count : undefined;
}
