/**
 * Status and fields of a response, checked before any runtime sees them.
 *
 * Runtimes do not check enough: a control byte in a value ends a whole Deno
 * process, Bun and workerd put it on the wire, and Node sends any
 * Content-Length that it is given.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-5 | RFC 9110, fields}
 *
 * @module
 */

import { received } from "./received.ts";

/** What a response begins with, ready for a runtime. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: Headers;
  /** The declared Content-Length. */
  readonly length: number | undefined;
  /** Whether the extension frames chunks itself. */
  readonly chunked: boolean;
}

/** A field as it was given. */
export type Field = readonly [name: string, value: string];

/** Why something cannot be sent as a head. */
export interface HeadFault {
  /** For people: what a line must be, and the line. */
  readonly fault: string;
}

/** Whether that is a fault, and not what was asked for. */
export function isFault(found: object): found is HeadFault {
  return "fault" in found;
}

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const DECIMAL = /^\d{1,16}$/;

/** Framing and the connection are the runtime's own business. */
const HOP_BY_HOP: ReadonlySet<string> = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Whether a status can be sent: 1xx never ends a response, and there is none above 599. */
export function isStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 200 && status <= 599;
}

/** Whether a response of that status has no body, whoever asks. */
export function isNullBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

/** Whether bytes can stand in a field's value. */
export function isFieldValue(value: string): boolean {
  return VALUE.test(value);
}

/**
 * A head, or why its status, or a field's name or value, cannot be sent as it
 * is.
 */
export function responseHead(
  status: number,
  fields: Iterable<Field>,
): ResponseHead | HeadFault {
  if (!isStatus(status)) {
    return { fault: `the status must be from 200 to 599, received ${status}` };
  }
  const headers = new Headers();
  let length: number | undefined;
  let chunked = false;
  for (const [name, value] of fields) {
    if (!TOKEN.test(name) || !VALUE.test(value)) {
      return badField(
        "a header line must not have control characters, nor its name a separator",
        [name, value],
      );
    }
    const key = name.toLowerCase();
    if (key === "content-length") {
      // One plain decimal, once: two that differ are how responses are split.
      if (length !== undefined || !DECIMAL.test(value)) {
        return badField(LENGTH_WANTED, [name, value]);
      }
      length = Number(value);
      if (!Number.isSafeInteger(length)) {
        return badField(LENGTH_WANTED, [name, value]);
      }
    } else if (key === "transfer-encoding") {
      chunked ||= /(?:^|,)[\t ]*chunked[\t ]*$/i.test(value);
    }
    if (!HOP_BY_HOP.has(key)) headers.append(name, value);
  }
  if (chunked && length !== undefined) {
    // Transfer-Encoding overrides Content-Length: RFC 9112, section 6.3.
    headers.delete("content-length");
    length = undefined;
  }
  if (status === 204) headers.delete("content-length");
  if (status === 205) headers.set("content-length", "0");
  return { status, headers, length, chunked };
}

const LENGTH_WANTED = "Content-Length must be one plain decimal";

function badField(wanted: string, [name, value]: Field): HeadFault {
  return { fault: `${wanted}, received ${received(`${name}: ${value}`)}` };
}
