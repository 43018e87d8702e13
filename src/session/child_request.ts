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

/** The arguments of EXEC_URL. An `undefined` member takes the parent's value. */
export interface Execution {
  readonly url: string | undefined;
  readonly method: string | undefined;
  readonly fields: readonly Field[] | undefined;
  readonly entity: Uint8Array<ArrayBuffer> | undefined;
}

/** The header fields that describe a body and its transfer. */
const BODY_FIELDS = [
  "content-encoding",
  "content-length",
  "content-type",
  "transfer-encoding",
];

/** Fields that ask for a part of the resource. */
const RANGE_FIELDS = ["if-range", "range"];

/** Fields that make the answer depend on the version that the client has. */
const CONDITION_FIELDS = [
  "if-match",
  "if-modified-since",
  "if-none-match",
  "if-unmodified-since",
];

/**
 * Makes the request of SEND_URL: a GET without a body.
 *
 * @param parent The parent's request.
 * @param url A path of this host.
 * @param signal Aborted when the parent fails.
 */
export function substituteRequest(
  parent: RequestFacts,
  url: string,
  signal: AbortSignal,
): Request {
  const headers = parentFields(parent, false);
  // The client's range and conditions apply to the substitute answer, if its
  // method allows them.
  const { method } = parent;
  if (method !== "GET") remove(headers, RANGE_FIELDS);
  if (method !== "GET" && method !== "HEAD") remove(headers, CONDITION_FIELDS);
  return new Request(new URL(url, parent.url), { headers, signal });
}

/** Copies the parent's header fields. Without a body, it leaves out those that describe one. */
function parentFields({ headers }: RequestFacts, hasBody: boolean): Headers {
  const fields = new Headers(headers as Headers);
  if (!hasBody) remove(fields, BODY_FIELDS);
  return fields;
}

function remove(fields: Headers, names: readonly string[]): void {
  for (const name of names) fields.delete(name);
}

/**
 * Makes the request of EXEC_URL, or gives `undefined` if its method or a header
 * field cannot be sent.
 *
 * @param parent The parent's request.
 * @param execution The arguments of EXEC_URL.
 * @param rest The parent's body. The child gets the unread part.
 * @param signal Aborted when the parent fails.
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
    // The parent needs all of the child's bytes: it may write others before and
    // after them, so that the client's conditions are not about them.
    if (fields === undefined) {
      remove(headers, RANGE_FIELDS);
      remove(headers, CONDITION_FIELDS);
    }
    // The length must be that of the child's body, not the parent's.
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
      // Required if the body is a stream: https://fetch.spec.whatwg.org/#dom-requestinit-duplex
      ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
    });
  } catch {
    return undefined;
  }
}

/** The parts of a child's answer that are passed on. */
export interface Relayed {
  /** True if its head is passed on. */
  readonly head: boolean;
  /** True if the request's method is HEAD: its Content-Length then says nothing about the body passed on. */
  readonly isHead: boolean;
}

/** Passes a child's answer on: its head, if wanted and still possible, and its body. */
export async function relay(
  session: Session,
  child: ChildAnswer,
  { head, isHead }: Relayed,
): Promise<void> {
  const given = await child.response;
  const isAnswer = head && session.reply.headReplaceable;
  if (isHead) session.exchange.uncounted();
  const response = head ? laidOver(session, given, child, isHead) : given;
  // If the head is the child's, its answer is complete, even without a body.
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
  const forget = session.output.end.onFailure(giveUp);
  try {
    while (true) {
      const read = await reader.read().catch(() => undefined);
      if (read?.done) return void ended();
      const bytes = viewOf(read?.value);
      if (bytes === undefined) {
        // A child that was cut short has that as its status. The operation of
        // the parent succeeds.
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
 * Lays a child's head over the fields that the parent has set and not sent.
 *
 * @returns The answer to pass on: the child's, or the host's 500 page if the
 * merged head cannot be sent.
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
  session.exchange.uncounted();
  const own = overlay(session, page, [...page.headers], isHead);
  // The parent's fields may leave no room for the page's.
  reply.replaceHead(isFault(own) ? pageHead(500) : own);
  return page;
}

/** Merges the child's status and fields with the fields that the parent has set and not sent. The child's win. */
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
  // For a GET, the child might have sent another length, or none.
  if (isHead && facts.method === "HEAD") replaced.add("content-length");
  const under = [...reply.unsentFields ?? []].filter(([name]) =>
    !replaced.has(name.toLowerCase())
  );
  return responseHead(status, [...under, ...over]);
}

/** Makes the answer to HEAD from the answer to GET. */
export function withoutBody(
  { response, fields, ended }: ChildAnswer,
): ChildAnswer {
  return {
    response: response.then(({ body, status, statusText, headers }) => {
      ignoreErrors(() => body?.cancel());
      // `Response.error()` has status 0, which cannot be sent.
      const sent = isStatus(status) ? status : 500;
      return bodiless({
        status: sent,
        reason: statusText,
        fields: fields?.() ?? [...headers],
      });
    }),
    // Its body was cancelled above, so "disconnected" is not an error here.
    ended: ended.then(({ outcome }) => ({
      bytes: 0,
      outcome: outcome === "disconnected" ? "sent" : outcome,
    })),
  };
}
