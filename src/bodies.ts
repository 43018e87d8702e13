import type { ResponseHead } from "./response_head.ts";

/** A body that is errored from the start. */
export function brokenBody(error: unknown): ReadableStream {
  return new ReadableStream({ start: (stream) => stream.error(error) });
}

/**
 * No bytes, and no word of how many. With `null` in its place Deno and Bun
 * answer HEAD with `Content-Length: 0`, which is not what GET would be told:
 * RFC 9110, section 8.6.
 */
export function noBytes(): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    pull: (controller) => controller.close(),
    // Not before it is asked for: Bun looks whether it has ended already.
  }, { highWaterMark: 0 });
}

/** A head and a body as a response. Not every engine sends the reason phrase. */
export function responseOf(
  { status, reason, headers }: Pick<
    ResponseHead,
    "status" | "reason" | "headers"
  >,
  body: ReadableStream | Uint8Array<ArrayBuffer> | null,
): Response {
  return new Response(body, { status, statusText: reason, headers });
}
