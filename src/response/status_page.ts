import { bodiless, responseOf } from "./bodies.ts";
import { type ResponseHead, responseHead } from "./response_head.ts";

/** The reason phrases of the host's own answers, from RFC 9110. 499 is nginx's. */
const REASONS: Readonly<Record<number, string>> = {
  400: "Bad Request",
  404: "Not Found",
  412: "Precondition Failed",
  413: "Content Too Large",
  416: "Range Not Satisfiable",
  499: "Client Closed Request",
  500: "Internal Server Error",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/**
 * Makes a short page for a status, for requests that no extension answers.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-15 | RFC 9110, status codes}
 */
export function statusPage(status: number, method: string): Response {
  const head = pageHead(status);
  const text = pageText(status);
  return method === "HEAD"
    ? bodiless(head, text.length)
    : responseOf(head, text);
}

/** Makes the head of a page. */
export function pageHead(status: number): ResponseHead {
  // The cast is safe: the host's own fields have no fault.
  return responseHead(status, [["content-type", PAGE_TYPE]]) as ResponseHead;
}

/** Makes the text of a page. */
export function pageText(status: number): string {
  const reason = REASONS[status];
  return `${status}${reason ? ` ${reason}` : ""}\n`;
}

/** The media type of a page. */
export const PAGE_TYPE = "text/plain; charset=utf-8";
