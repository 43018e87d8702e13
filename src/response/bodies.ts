import { isNullBody, type ResponseHead } from "./response_head.ts";

/** What is sent of a head. */
type SentHead = Pick<ResponseHead, "status" | "reason" | "headers">;

/** A body that is errored from the start. */
export function brokenBody(error: unknown): ReadableStream {
  return new ReadableStream({ start: (stream) => stream.error(error) });
}

/**
 * An answer without a body: to HEAD, and of a status that has none.
 *
 * @param length Bytes of the body that GET would be answered with; `undefined`
 * if they are not known. Of none that came nothing is said: an extension that
 * sees HEAD may leave them out.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2 | RFC 9110, HEAD}
 */
export function bodiless(head: SentHead, length?: number): Response {
  const { status, headers } = head;
  if (isNullBody(status)) return responseOf(head, null);
  if (length && !headers.has("content-length")) {
    headers.set("content-length", String(length));
  }
  return responseOf(head, headers.has("content-length") ? null : noBytes());
}

/**
 * No bytes, and no word of how many. With `null` in its place Deno and Bun
 * answer HEAD with `Content-Length: 0`, which is not what GET would be told:
 * RFC 9110, section 8.6.
 */
function noBytes(): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    pull: (controller) => controller.close(),
    // Not before it is asked for: Bun looks whether it has ended already.
  }, { highWaterMark: 0 });
}

/** A head and a body as a response. Not every engine sends the reason phrase. */
export function responseOf(
  { status, reason, headers }: SentHead,
  body: ReadableStream | Uint8Array<ArrayBuffer> | null,
): Response {
  return new Response(body, { status, statusText: reason, headers });
}
