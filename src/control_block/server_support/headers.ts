import {
  HSE_IO_SEND_HEADERS,
  HSE_REQ_SEND_CUSTOM_ERROR,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_REQ_SEND_URL,
  HSE_REQ_SEND_URL_REDIRECT_RESP,
  HSE_REQ_TRANSMIT_FILE,
  HSE_REQ_VECTOR_SEND,
} from "../../isapi/constants.ts";
import { ERROR_INVALID_PARAMETER } from "../../base/error_codes.ts";
import {
  bytesToLatin1,
  latin1,
  parseStatus,
} from "../../response/header_text.ts";
import { plainHead } from "../../response/plain_head.ts";
import { isFieldValue, MAX_HEAD } from "../../response/response_head.ts";
import type { Session } from "../../session/session.ts";
import type {
  HSE_RESPONSE_VECTOR,
  HSE_SEND_HEADER_EX_INFO,
} from "../../isapi/structs.ts";
import type { HSE_TF_INFO } from "../../isapi/types.ts";
import { isAbsolute } from "../../base/url_path.ts";
import { ignoreErrors } from "../../base/promises.ts";
import { requestName } from "./arguments.ts";
import type { Family } from "./family.ts";
import { countOf, optionalText } from "../c_values.ts";

type GivenTexts = [status: string | undefined, text: string | undefined];

/** The calls that send status and headers. */
export const headerCalls: Family = [
  [HSE_REQ_SEND_RESPONSE_HEADER, sendResponseHeader],
  [HSE_REQ_SEND_RESPONSE_HEADER_EX, sendResponseHeaderEx],
  [HSE_REQ_SEND_URL_REDIRECT_RESP, sendUrlRedirect],
];

/** lpdwSize, if given, is the length of the status. The header text always ends at its NUL. */
function sendResponseHeader(
  session: Session,
  _ecb: unknown,
  status: unknown,
  size: unknown,
  header: unknown,
): number {
  return sendHeader(session, status, countOf(size), header, undefined);
}

/**
 * Gives the status and header text of a call's arguments, or `undefined` if the
 * call has none or a value is not text.
 */
export function headerTexts(
  code: number,
  [first, size, header]: readonly unknown[],
): GivenTexts | undefined {
  if (code === HSE_REQ_SEND_RESPONSE_HEADER) {
    return texts(first, countOf(size), header, undefined);
  }
  if (code === HSE_REQ_SEND_RESPONSE_HEADER_EX) {
    const { pszStatus, cchStatus, pszHeader, cchHeader } =
      first as HSE_SEND_HEADER_EX_INFO;
    return texts(pszStatus, cchStatus, pszHeader, cchHeader);
  }
  if (code !== HSE_REQ_TRANSMIT_FILE && code !== HSE_REQ_VECTOR_SEND) {
    return undefined;
  }
  const { dwFlags = 0 } = first as HSE_TF_INFO | HSE_RESPONSE_VECTOR;
  if (!(dwFlags & HSE_IO_SEND_HEADERS)) return undefined;
  const { pszStatusCode, pHead, HeadLength } = first as HSE_TF_INFO;
  const { pszStatus, pszHeaders } = first as HSE_RESPONSE_VECTOR;
  return code === HSE_REQ_TRANSMIT_FILE
    ? texts(pszStatusCode, undefined, pHead, HeadLength || undefined)
    : texts(pszStatus, undefined, pszHeaders, undefined);
}

/** Refuses body bytes after a refused call that sends a head, until a header call is accepted. */
export function holdBody(
  session: Session,
  why: string,
  code: number,
  args: readonly unknown[],
): void {
  // Getters and proxies among the arguments may throw.
  ignoreErrors(() => {
    if (session.refusesCalls || !sendsHead(session, code, args)) return;
    session.reply.spoilHead(`${requestName(code)} was refused: ${why}`);
  });
}

/**
 * Returns true if a call sends a head.
 *
 * SEND_URL does if no call waits and it could have answered: with a resource
 * if the reply is untouched, with a redirection also after an unfinished header
 * block.
 */
function sendsHead(
  { reply, slot }: Session,
  code: number,
  [info]: readonly unknown[],
): boolean {
  switch (code) {
    case HSE_REQ_SEND_RESPONSE_HEADER:
    case HSE_REQ_SEND_RESPONSE_HEADER_EX:
    case HSE_REQ_SEND_URL_REDIRECT_RESP:
    case HSE_REQ_SEND_CUSTOM_ERROR:
      return true;
    case HSE_REQ_SEND_URL:
      return slot.idle && (reply.untouched || isAbsolute(latin1(info) ?? ""));
    case HSE_REQ_TRANSMIT_FILE:
    case HSE_REQ_VECTOR_SEND: {
      const { dwFlags = 0 } = (info ?? {}) as HSE_TF_INFO | HSE_RESPONSE_VECTOR;
      return (dwFlags & HSE_IO_SEND_HEADERS) !== 0;
    }
    default:
      return false;
  }
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
  const { reply } = session;
  const wholeStatus = wholeText(status, statusCount);
  const wholeHeader = wholeText(header, headerCount);
  const plain = reply.untouched && wholeStatus !== undefined &&
      wholeHeader !== undefined
    ? plainHead(wholeStatus, wholeHeader)
    : undefined;
  if (plain !== undefined) return reply.sendPlainHeader(plain);
  const given = texts(status, statusCount, header, headerCount);
  return given === undefined
    ? ERROR_INVALID_PARAMETER
    : reply.sendHeader(...given);
}

/**
 * Returns a text as a string, which has the fast path; `undefined` if its count
 * cuts it. Bytes longer than any head stay bytes: only a part may be meant.
 */
function wholeText(
  given: unknown,
  count: number | undefined,
): string | undefined {
  const text = given instanceof Uint8Array && given.length <= MAX_HEAD
    ? bytesToLatin1(given)
    : given;
  return typeof text === "string" && (count ?? text.length) === text.length
    ? text
    : undefined;
}

function texts(
  status: unknown,
  statusCount: number | undefined,
  header: unknown,
  headerCount: number | undefined,
): GivenTexts | undefined {
  const statusText = countedStatus(status, statusCount);
  const headerText = optionalText(header, headerCount);
  return statusText === null || headerText === null
    ? undefined
    : [statusText, headerText];
}

/**
 * Cuts a status at its count. If that leaves no status, the count is ignored:
 * C code often passes the count of the header text, or leaves it unset.
 */
function countedStatus(
  status: unknown,
  count: number | undefined,
): string | undefined | null {
  const counted = optionalText(status, count);
  if (typeof counted !== "string" || isStatusText(counted)) return counted;
  const whole = optionalText(status, undefined);
  return typeof whole === "string" && isStatusText(whole) ? whole : counted;
}

function isStatusText(text: string): boolean {
  const [line] = text.split(/\r?\n/, 1);
  return parseStatus(line!) !== undefined;
}

function sendUrlRedirect(
  session: Session,
  _ecb: unknown,
  url: unknown,
  size: unknown,
): number {
  const location = latin1(url, countOf(size));
  return location && isFieldValue(location)
    ? session.reply.redirect(location)
    : ERROR_INVALID_PARAMETER;
}
