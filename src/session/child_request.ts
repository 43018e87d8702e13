import { bodiless } from "../response/bodies.ts";
import { viewOf } from "../client/byte_writer.ts";
import { ERROR_OPERATION_ABORTED, ERROR_SUCCESS } from "../base/error_codes.ts";
import type { ChildAnswer } from "./host_services.ts";
import { ignoreErrors } from "../base/promises.ts";
import type { RequestBody } from "./request_body.ts";
import type { RequestFacts } from "./request_facts.ts";
import {
  type Field,
  type HeadFault,
  isFault,
  isLengthName,
  isStatus,
  type ResponseHead,
  responseHead,
} from "../response/response_head.ts";
import type { Session } from "./session.ts";
import { pageHead, statusPage } from "../response/status_page.ts";

/** What EXEC_URL asks for; what is left out is the parent's. */
export interface Execution {
  readonly url: string | undefined;
  readonly method: string | undefined;
  readonly fields: readonly Field[] | undefined;
  readonly entity: Uint8Array<ArrayBuffer> | undefined;
}

/** Fields that describe a body, and how it comes. */
const BODY_FIELDS = [
  "content-encoding",
  "content-length",
  "content-type",
  "transfer-encoding",
];

/**
 * The request that SEND_URL makes: as if GET had asked, without a body.
 *
 * @param parent The parent's request.
 * @param url A path of this host.
 * @param signal Ends it with its parent.
 */
export function substituteRequest(
  parent: RequestFacts,
  url: string,
  signal: AbortSignal,
): Request {
  const headers = parentFields(parent, false);
  return new Request(new URL(url, parent.url), { headers, signal });
}

/** The parent's fields; without a body, without those that describe one. */
function parentFields({ headers }: RequestFacts, hasBody: boolean): Headers {
  const fields = new Headers(headers);
  if (!hasBody) { for (const name of BODY_FIELDS) fields.delete(name); }
  return fields;
}

/**
 * The request that EXEC_URL makes: `undefined` if its method, or a field,
 * cannot be sent.
 *
 * @param parent The parent's request.
 * @param execution What is asked for.
 * @param rest The parent's body: the child gets what was not read of it.
 * @param signal Ends it with its parent.
 */
export function executeRequest(
  parent: RequestFacts,
  { url, method = parent.method, fields, entity }: Execution,
  rest: RequestBody,
  signal: AbortSignal,
): Request | undefined {
  const unread = rest.empty ? null : rest.stream();
  const body = /^(?:GET|HEAD)$/i.test(method) ? null : entity ?? unread;
  const length = entity?.length ?? rest.unread;
  try {
    const headers = fields === undefined
      ? parentFields(parent, body !== null)
      : new Headers(fields.map(([name, value]) => [name, value]));
    // Of the body that it gets, whatever the parent's was.
    headers.delete("content-length");
    if (body === null || length !== undefined) {
      headers.delete("transfer-encoding");
    }
    if (body !== null && length !== undefined) {
      headers.set("content-length", String(length));
    }
    return new Request(new URL(url ?? parent.url, parent.url), {
      method,
      headers,
      body,
      signal,
      // A stream as a body asks for it: https://fetch.spec.whatwg.org/#dom-requestinit-duplex
      ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
    });
  } catch {
    return undefined;
  }
}

/** What is passed on of a child's answer. */
export interface Relayed {
  /** Whether its head is wanted. */
  readonly head: boolean;
  /** Whether it was asked for with HEAD: what it says of a length is not of what it gives. */
  readonly isHead: boolean;
}

/** Passes a child's answer on: its head, if it can still be sent and is wanted, and its body. */
export async function relay(
  session: Session,
  child: ChildAnswer,
  { head, isHead }: Relayed,
): Promise<void> {
  const given = await child.response;
  const isAnswer = head && session.reply.headReplaceable;
  if (isHead) session.reply.exchange.uncounted();
  const response = head ? laidOver(session, given, child, isHead) : given;
  // With its head, a child's answer is the parent's, body or none.
  const ended = () => isAnswer && session.reply.pageSent();
  const { status } = response;
  session.childStatus = { status, error: ERROR_SUCCESS };
  session.reply.releaseHead();
  if (response.body === null) return void ended();
  if (response.body.locked) {
    session.childStatus = { status, error: ERROR_OPERATION_ABORTED };
    return;
  }
  const reader = response.body.getReader();
  const giveUp = (reason?: unknown) =>
    ignoreErrors(() => reader.cancel(reason));
  const forget = session.output.onFailure(giveUp);
  try {
    while (true) {
      const read = await reader.read().catch(() => undefined);
      if (read?.done) return void ended();
      const bytes = viewOf(read?.value);
      if (bytes === undefined) {
        // The child was cut short: that is its status, and not the operation's error.
        session.childStatus = { status, error: ERROR_OPERATION_ABORTED };
        return;
      }
      await session.output.push(bytes);
    }
  } finally {
    forget();
    giveUp();
  }
}

/**
 * Lays a child's head over what the parent has set and not sent.
 *
 * @returns What is passed on: the child's answer, or, where both heads together
 * cannot be sent, the host's 500.
 */
function laidOver(
  session: Session,
  response: Response,
  child: ChildAnswer,
  isHead: boolean,
): Response {
  const { reply, facts } = session;
  if (!reply.headReplaceable) return response;
  const fields = child.fields?.() ?? [...response.headers];
  const head = overlay(session, response, fields, isHead);
  if (!isFault(head)) {
    reply.replaceHead(head);
    return response;
  }
  const error =
    `Cannot pass a child's head on, over its parent's: ${head.fault}`;
  session.report(new TypeError(error));
  response.body?.cancel().catch(() => {});
  const page = statusPage(500, facts.method);
  reply.exchange.uncounted();
  const own = overlay(session, page, [...page.headers], isHead);
  // The parent's fields may leave no room for the page's.
  reply.replaceHead(isFault(own) ? pageHead(500) : own);
  return page;
}

/** The child's status and fields, over those that the parent has set and not sent. */
function overlay(
  { reply, facts }: Session,
  { status, body }: Response,
  fields: readonly Field[],
  isHead: boolean,
): ResponseHead | HeadFault {
  const isCounted = body !== null && !isHead;
  const over = fields.filter(([name]) => isCounted || !isLengthName(name));
  const replaced = new Set(over.map(([name]) => name.toLowerCase()));
  replaced.delete("set-cookie");
  // To GET, the child might have said another length, or none.
  if (isHead && facts.method === "HEAD") replaced.add("content-length");
  const under = [...reply.unsentFields ?? []].filter(([name]) =>
    !replaced.has(name.toLowerCase())
  );
  return responseHead(status, [...under, ...over]);
}

/** The answer to HEAD, made of the answer to GET. */
export function withoutBody({ response, ended }: ChildAnswer): ChildAnswer {
  return {
    response: response.then(({ body, status, statusText, headers }) => {
      ignoreErrors(() => body?.cancel());
      // A network error's status, 0, is no status to answer with.
      const sent = isStatus(status) ? status : 500;
      return bodiless({ status: sent, reason: statusText, headers });
    }),
    // That nobody has taken its body is as it should be.
    ended: ended.then(({ outcome }) => ({
      bytes: 0,
      outcome: outcome === "disconnected" ? "sent" : outcome,
    })),
  };
}
