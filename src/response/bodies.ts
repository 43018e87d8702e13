import { countsBytes, leavesLength, type Platform } from "../base/platform.ts";
import {
  type Field,
  isLengthName,
  isNullBody,
  type ResponseHead,
} from "./response_head.ts";

/** With more fields, Deno reads an object slowly: it compares each name with all others. */
const MOST_IN_RECORD = 16;

/** The parts of a head that are sent. */
type SentHead = Pick<ResponseHead, "status" | "reason" | "fields">;

/** Makes a body that is errored from the start. */
export function erroredBody(error: unknown): ReadableStream {
  return new ReadableStream({ start: (stream) => stream.error(error) });
}

/**
 * Makes an answer without a body: to HEAD, or with a status that has none.
 *
 * @param length The size of the body that GET would get, in bytes; `undefined`
 * if it is not known. A size of 0 is not sent: an extension that sees HEAD may
 * leave the body out.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2 | RFC 9110, HEAD}
 */
export function bodiless(head: SentHead, length?: number): Response {
  const { status, fields } = head;
  if (isNullBody(status)) return responseOf(head, null);
  if (fields.some(([name]) => isLengthName(name))) {
    return responseOf(head, null);
  }
  return length
    ? responseOf(withLength(head, length), null)
    : responseOf(head, noBytes());
}

/**
 * Makes a stream without bytes, whose length the engine does not know. For a
 * `null` body Deno and Bun answer HEAD with `Content-Length: 0`, which GET may
 * not get: RFC 9110, section 8.6.
 */
function noBytes(): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    pull: (controller) => controller.close(),
    // It must not end before it is read: Bun checks whether it has ended.
  }, { highWaterMark: 0 });
}

/** Makes a response from a head and a body. Not every engine sends the reason phrase. */
export function responseOf(
  { status, reason, fields }: SentHead,
  body: ReadableStream | Uint8Array<ArrayBuffer> | string | null,
): Response {
  const headers = headersOf(fields);
  // workerd refuses a tab, which a reason phrase may have: RFC 9112, section 4.
  const statusText = reason === "" ? "" : reason.replaceAll("\t", " ");
  return new Response(body, { status, statusText, headers });
}

/**
 * Makes the head for a body of bytes. It has a Content-Length if the runtime
 * does not add one, and none if the runtime always adds it.
 */
export function counted<H extends SentHead & Pick<ResponseHead, "length">>(
  head: H,
  bytes: number,
  platform: Platform,
): H {
  if (head.length === undefined) {
    return leavesLength(platform) ? withLength(head, bytes) : head;
  }
  return countsBytes(platform)
    ? { ...head, fields: head.fields.filter(([name]) => !isLengthName(name)) }
    : head;
}

/** Adds a Content-Length to a head. */
function withLength<H extends SentHead>(head: H, length: number): H {
  const field: Field = ["content-length", String(length)];
  return { ...head, fields: [...head.fields, field] };
}

/**
 * Converts fields to the form that `Response` reads fastest. Deno and Node read
 * an object faster than pairs, and pairs faster than `Headers`. An object cannot
 * have a name twice.
 */
export function headersOf(fields: readonly Field[]): HeadersInit {
  if (fields.length > MOST_IN_RECORD) return appended(fields);
  const record: Record<string, string> = {};
  for (let i = 0; i < fields.length; i++) {
    const [name, value] = fields[i]!;
    // The name may be "__proto__".
    if (name in record) return appended(fields);
    record[name] = value;
  }
  return record;
}

function appended(fields: readonly Field[]): Headers {
  const headers = new Headers();
  for (const [name, value] of fields) headers.append(name, value);
  return headers;
}
