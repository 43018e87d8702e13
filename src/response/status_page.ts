import { bodiless, responseOf } from "./bodies.ts";
import { type ResponseHead, responseHead } from "./response_head.ts";

/** What the host itself answers with, in the words of RFC 9110. */
const REASONS: Readonly<Record<number, string>> = {
  400: "Bad Request",
  404: "Not Found",
  413: "Content Too Large",
  499: "Client Closed Request",
  500: "Internal Server Error",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/**
 * A short page for a status, for requests that no extension answers.
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

/** The page's head. */
export function pageHead(status: number): ResponseHead {
  // Of the host's own texts: there is no fault.
  return responseHead(status, [["content-type", PAGE_TYPE]]) as ResponseHead;
}

/** The page's text. */
export function pageText(status: number): string {
  const reason = REASONS[status];
  return `${status}${reason ? ` ${reason}` : ""}\n`;
}

/** The page's media type. */
export const PAGE_TYPE = "text/plain; charset=utf-8";
