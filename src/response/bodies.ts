import { countsBytes, leavesLength, type Platform } from "../base/platform.ts";
import {
  type Field,
  isLengthName,
  isNullBody,
  type ResponseHead,
} from "./response_head.ts";

/** Of more fields, Deno reads an object more slowly: it looks for each name in all of them. */
const MOST_IN_RECORD = 16;

/** What is sent of a head. */
type SentHead = Pick<ResponseHead, "status" | "reason" | "fields">;

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
  { status, reason, fields }: SentHead,
  body: ReadableStream | Uint8Array<ArrayBuffer> | string | null,
): Response {
  const headers = headersOf(fields);
  return new Response(body, { status, statusText: reason, headers });
}

/**
 * The head of a body that is bytes, with their number where the runtime leaves
 * it out, and without it where the runtime is sure to send it.
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

/** A head that declares a length beside what it says. */
function withLength<H extends SentHead>(head: H, length: number): H {
  const field: Field = ["content-length", String(length)];
  return { ...head, fields: [...head.fields, field] };
}

/**
 * Fields as `Response` takes them soonest: Deno and Node read an object faster
 * than pairs, and pairs faster than they fill `Headers`. A name that comes twice
 * cannot stand in an object.
 */
export function headersOf(fields: readonly Field[]): HeadersInit {
  if (fields.length > MOST_IN_RECORD) return appended(fields);
  const record: Record<string, string> = {};
  for (let i = 0; i < fields.length; i++) {
    const [name, value] = fields[i]!;
    // "__proto__" is a name, too.
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
