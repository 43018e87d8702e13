/**
 * An ISAPI filter, ported: `HttpFilterProc` becomes functions around
 * `host.fetch`. Each notification has its place, in the order in which IIS sends
 * them; the filter and the extension share state, as in one DLL.
 *
 * | notification                 | here                                              |
 * | ---------------------------- | ------------------------------------------------- |
 * | SF_NOTIFY_PREPROC_HEADERS    | before `host.fetch`: a new `Request`               |
 * | SF_NOTIFY_AUTHENTICATION     | before `host.fetch`: a `Response`, or a user       |
 * | SF_NOTIFY_URL_MAP            | `files.map()`                                      |
 * | SF_NOTIFY_SEND_RESPONSE      | after it: a new `Response` with other headers      |
 * | SF_NOTIFY_SEND_RAW_DATA      | after it: the body through a `TransformStream`     |
 * | SF_NOTIFY_LOG                | `onLog`                                            |
 * | SF_NOTIFY_END_OF_REQUEST     | `onLog`                                            |
 * | SF_NOTIFY_END_OF_NET_SESSION | none: a fetch handler does not see the connection  |
 * | SF_NOTIFY_READ_RAW_DATA      | none: the runtime has read the head already        |
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms524610(v=vs.90) | ISAPI filters}
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  getServerVariable,
  HSE_STATUS_SUCCESS,
  IsapiHost,
} from "@isapi/streams";

/** What filter and extension share: requests by user. */
const requests = new Map<string, number>();

/** Users by request: the filter found them, and `serverVariables` hands them down. */
const users = new WeakMap<Request, string>();

const host = new IsapiHost({
  serverVariables: (request) => ({
    AUTH_TYPE: "Basic",
    REMOTE_USER: users.get(request) ?? "",
  }),
  // SF_NOTIFY_LOG
  onLog: ({ url, status }) => log.push(`${status} ${new URL(url).pathname}`),
}).mount("/app", { HttpExtensionProc });

/** The lines of the log. */
export const log: string[] = [];

async function HttpExtensionProc(ecb: ExtensionControlBlock): Promise<number> {
  const user = getServerVariable(ecb, "REMOTE_USER") ?? "";
  const text = `${user}, request ${requests.get(user)}`;
  const bytes = new TextEncoder().encode(text);
  await ecb.WriteClient(ecb.ConnID, bytes, { value: bytes.length });
  return HSE_STATUS_SUCCESS;
}

/** SF_NOTIFY_PREPROC_HEADERS: `SetHeader("url", …)`, `SetHeader("Accept-Language:", …)`. */
function preprocHeaders(request: Request): Request {
  const url = new URL(request.url);
  if (!url.pathname.startsWith("/old/")) return request;
  url.pathname = `/app/${url.pathname.slice("/old/".length)}`;
  return new Request(url, request);
}

/** SF_NOTIFY_AUTHENTICATION: the user, or the answer that asks for one. */
function authentication(request: Request): string | Response {
  const [, encoded = ""] = /^Basic ([A-Za-z0-9+/=]+)$/.exec(
    request.headers.get("authorization") ?? "",
  ) ??
    [];
  const [user, password] = decoded(encoded).split(":");
  if (user && password === "open sesame") return user;
  return new Response("Who are you?", {
    status: 401,
    headers: { "WWW-Authenticate": 'Basic realm="app"' },
  });
}

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return "";
  }
}

/** SF_NOTIFY_SEND_RESPONSE: `AddHeader`. The body stays as it is, with its backpressure. */
function sendResponse(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set("X-Filtered", "yes");
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

/** `HttpFilterProc`, around the host. */
export async function fetch(
  request: Request,
  info?: unknown,
  context?: unknown,
): Promise<Response> {
  const filtered = preprocHeaders(request);
  const user = authentication(filtered);
  if (user instanceof Response) return user;
  users.set(filtered, user);
  requests.set(user, (requests.get(user) ?? 0) + 1);
  return sendResponse(await host.fetch(filtered, info, context));
}

export default { fetch };
