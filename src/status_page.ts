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
  const reason = REASONS[status];
  const text = `${status}${reason ? ` ${reason}` : ""}\n`;
  return new Response(method === "HEAD" ? null : text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
