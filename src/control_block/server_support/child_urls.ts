import { viewOf } from "../../client/byte_writer.ts";
import {
  HSE_EXEC_URL_IGNORE_CURRENT_INTERCEPTOR,
  HSE_EXEC_URL_NO_HEADERS,
  HSE_REQ_EXEC_UNICODE_URL,
  HSE_REQ_EXEC_URL,
  HSE_REQ_GET_EXEC_URL_STATUS,
  HSE_REQ_SEND_URL,
} from "../../isapi/constants.ts";
import {
  ERROR_BUSY,
  ERROR_INVALID_PARAMETER,
  ERROR_SUCCESS,
} from "../../base/error_codes.ts";
import {
  executeRequest,
  type Execution,
  relay,
  substituteRequest,
  withoutBody,
} from "../../session/child_request.ts";
import { parseLines } from "../../response/header_block.ts";
import { latin1 } from "../../response/header_text.ts";
import {
  isFault,
  isFieldValue,
  MAX_HEAD,
} from "../../response/response_head.ts";
import type { Session } from "../../session/session.ts";
import { transmissionFault } from "../../session/transmission.ts";
import { hostPath, isAbsolute } from "../../base/url_path.ts";
import type {
  HSE_EXEC_URL_INFO,
  HSE_EXEC_URL_STATUS,
} from "../../isapi/structs.ts";
import type { Family } from "./family.ts";
import { countOf, optionalText, putAll } from "../c_values.ts";
import { WaitingParent } from "../../response/waiting_parent.ts";

/** The calls that answer with another resource of the same host. */
export const urlCalls: Family = [
  [HSE_REQ_SEND_URL, sendUrl],
  [HSE_REQ_EXEC_URL, execUrl],
  [HSE_REQ_EXEC_UNICODE_URL, execUrl],
  [HSE_REQ_GET_EXEC_URL_STATUS, getExecUrlStatus],
];

/**
 * Answers a path by another resource of this host, an absolute URL by a
 * redirection. Microsoft's two reference pages disagree; both behaviours are
 * supported.
 */
function sendUrl(
  session: Session,
  _ecb: unknown,
  url: unknown,
  size: unknown,
): number {
  const text = latin1(url, countOf(size));
  if (!text || !isFieldValue(text)) return ERROR_INVALID_PARAMETER;
  if (hostPath(text) !== undefined) return substitute(session, text);
  return isAbsolute(text)
    ? session.reply.redirect(text)
    : ERROR_INVALID_PARAMETER;
}

/** @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525925(v=vs.90) | HSE_REQ_EXEC_URL} */
function execUrl(session: Session, _ecb: unknown, info: unknown): number {
  if (typeof info !== "object" || info === null) return ERROR_INVALID_PARAMETER;
  const { pszUrl, pszMethod, pszChildHeaders, pEntity, dwExecUrlFlags = 0 } =
    info as HSE_EXEC_URL_INFO;
  const url = unicode(pszUrl);
  const method = optionalText(pszMethod, undefined);
  const text = optionalText(pszChildHeaders, undefined);
  if (url === null || method === null || text === null) {
    return ERROR_INVALID_PARAMETER;
  }
  const fields = parseLines(text ?? "");
  const entity = pEntity ? viewOf(pEntity.lpbData) : undefined;
  const size = entity?.length ?? 0;
  const available = pEntity?.cbAvailable ?? size;
  if (
    (url !== undefined && !isSendable(url)) ||
    isFault(fields) ||
    (pEntity?.lpbData && entity === undefined) ||
    !(available >= 0 && available <= size)
  ) return ERROR_INVALID_PARAMETER;
  return execute(session, {
    url,
    method,
    fields: text === undefined ? undefined : fields,
    entity: pEntity
      ? new Uint8Array(entity?.subarray(0, available) ?? [])
      : undefined,
  }, dwExecUrlFlags);
}

function substitute(session: Session, url: string): number {
  const refusal = session.refuseSync();
  if (refusal !== ERROR_SUCCESS) return refusal;
  if (!session.slot.idle) return ERROR_BUSY;
  if (!session.reply.untouched) return ERROR_INVALID_PARAMETER;
  const { facts } = session;
  const { signal, forget } = childEnd(session);
  const child = session.dispatch(
    substituteRequest(facts, url, signal),
    session.exchange.delegate(),
  );
  child.ended.then(forget);
  const { response, ended } = facts.method === "HEAD"
    ? withoutBody(child)
    : child;
  // A short page ends before its response is read.
  session.substitute({ response, ended: response.then(() => ended) });
  return ERROR_SUCCESS;
}

function execute(
  session: Session,
  execution: Execution,
  flags: number,
): number {
  const refusal = session.refuseAsync();
  if (refusal !== ERROR_SUCCESS) return refusal;
  const { slot, output, body, facts, reply } = session;
  if (reply.unsentFields === undefined || reply.headSpoilt) {
    return ERROR_INVALID_PARAMETER;
  }
  const { signal, forget } = childEnd(session);
  const request = executeRequest(facts, execution, body, signal);
  if (request === undefined) {
    forget();
    return ERROR_INVALID_PARAMETER;
  }
  const owner = {};
  slot.begin(owner, 0);
  // The child's head is laid over the parent's when it comes.
  reply.withholdHead();
  // This request's deadlines hold for the child until it is released.
  const parent = new WaitingParent(session.exchange);
  const child = session.dispatch(
    request,
    { parent },
    (flags & HSE_EXEC_URL_IGNORE_CURRENT_INTERCEPTOR) !== 0
      ? facts.mount
      : undefined,
  );
  child.ended.then(forget);
  relay(session, child, {
    head: (flags & HSE_EXEC_URL_NO_HEADERS) === 0,
    isHead: request.method === "HEAD",
  }).finally(
    () => parent.release(),
  ).then(
    () => slot.settle(owner),
    (error) => slot.cancel(transmissionFault(output, error)),
  );
  return ERROR_SUCCESS;
}

function getExecUrlStatus(
  session: Session,
  _ecb: unknown,
  out: unknown,
): number {
  const status = session.childStatus;
  if (status === undefined) return ERROR_INVALID_PARAMETER;
  const values: Required<HSE_EXEC_URL_STATUS> = {
    uHttpStatusCode: status.status,
    uHttpSubStatus: 0,
    dwWin32Error: status.error,
  };
  return putAll(out, { ...values });
}

/** Returns true if a URL is a path of this host, and not longer than a head may be. */
function isSendable(url: string): boolean {
  return url.length <= MAX_HEAD && hostPath(url) !== undefined;
}

/** Gives the URL as text. A string may have any character, as in the Unicode form; `null` if it is not text. */
function unicode(url: unknown): string | undefined | null {
  return typeof url === "string"
    ? url.split("\0", 1)[0]!
    : optionalText(url, undefined);
}

/** Makes a signal that aborts the child when its parent fails. `forget()` removes the parent's listener. */
function childEnd(
  { output }: Session,
): { readonly signal: AbortSignal; readonly forget: () => void } {
  const end = new AbortController();
  const forget = output.end.onFailure((reason) => end.abort(reason));
  return { signal: end.signal, forget };
}
