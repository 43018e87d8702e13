/**
 * Checks the status and the header fields of a response before a runtime gets
 * them.
 *
 * Runtimes do not check enough. A control byte in a value ends the whole Deno
 * process, Bun and workerd send it, and Node sends any Content-Length.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-5 | RFC 9110, fields}
 *
 * @module
 */

import { describeValue } from "../base/checks.ts";

/** The checked head of a response. */
export interface ResponseHead {
  readonly status: number;
  /** The reason phrase, or `""`. */
  readonly reason: string;
  /** The header fields. Not `Headers`: Deno takes seconds to list thousands of names from it. */
  readonly fields: readonly Field[];
  /** The declared Content-Length. */
  readonly length: number | undefined;
  /** True if the extension writes chunk framing itself. */
  readonly chunked: boolean;
}

/** A header field. */
export type Field = readonly [name: string, value: string];

/** The reason why a head cannot be sent. */
export interface HeadFault {
  /** The message: what a line must be, and the line. */
  readonly fault: string;
}

/** Returns true if a result is a fault. */
export function isFault(found: object): found is HeadFault {
  return "fault" in found;
}

/** The most bytes of a head: status text and fields, with their line ends. */
export const MAX_HEAD = 65536;

/** The fault of a head that is longer. */
export const TOO_LONG: HeadFault = {
  fault: `a head must be ${MAX_HEAD} bytes at most`,
};

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const DECIMAL = /^\d{1,16}$/;

/** The fields about the connection and the framing. The runtime sets them itself. */
const HOP_BY_HOP: ReadonlySet<string> = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/**
 * Gives the fields to pass on of a head that was received from another
 * connection: without hop-by-hop fields, and those that its Connection field
 * names.
 */
export function endToEnd(headers: Headers): Field[] {
  const fields = [...headers];
  const named = connectionNames(fields);
  return fields.filter(([name]) => !isHopByHop(name) && !named.has(name));
}

/**
 * Gives the names, in lower case, of the fields that a Connection field
 * declares to be hop-by-hop.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 | RFC 9110, Connection}
 */
export function connectionNames(
  fields: readonly Field[],
): ReadonlySet<string> {
  const names = fields
    .filter(([name]) => name.toLowerCase() === "connection")
    .flatMap(([, value]) => value.toLowerCase().split(","));
  return new Set(names.map((name) => name.trim()));
}

/** Returns true if a status can be sent. A 1xx status does not end a response, and no status is above 599. */
export function isStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 200 && status <= 599;
}

/** Returns true if a response with that status has no body, whatever the request's method. */
export function isNullBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

/** Returns true if a name, in lower case, is that of a hop-by-hop field. */
export function isHopByHop(key: string): boolean {
  return HOP_BY_HOP.has(key);
}

/** Returns true if text can be a field's name. */
export function isFieldName(name: string): boolean {
  return TOKEN.test(name);
}

/** Returns true if text can be a field's value. */
export function isFieldValue(value: string): boolean {
  return value.length <= MAX_HEAD && VALUE.test(value);
}

/**
 * Gives the reason why text cannot be sent as a reason phrase, or `undefined`.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-4 | RFC 9112, status line}
 */
export function reasonFault(text: string): HeadFault | undefined {
  if (text.length > MAX_HEAD) return TOO_LONG;
  return isFieldValue(text) ? undefined : {
    fault: `a status text must not have control characters, received ${
      describeValue(text)
    }`,
  };
}

/** Gives the reason why a field cannot be sent, or `undefined`. */
export function fieldFault(name: string, value: string): HeadFault | undefined {
  if (fieldSize(name, value) > MAX_HEAD) return TOO_LONG;
  if (!TOKEN.test(name) || !VALUE.test(value)) {
    return badField(
      "a header line must have no control characters, and its name no separators",
      name,
      value,
    );
  }
  return isLengthName(name) && lengthOf(value) === undefined
    ? lengthFault(name, value)
    : undefined;
}

/** Makes the fault of a wrong or second Content-Length. Two different lengths allow response splitting. */
export function lengthFault(name: string, value: string): HeadFault {
  return badField(
    "Content-Length must be one plain decimal number, and come once",
    name,
    value,
  );
}

/** Returns true if a field of this name declares the length of the body. */
export function isLengthName(name: string): boolean {
  return name.length === 14 && name.toLowerCase() === "content-length";
}

/** Gives the size of a field on the wire, in bytes. */
export function fieldSize(name: string, value: string): number {
  return name.length + value.length + 4;
}

/**
 * Makes a head, or gives the reason why it cannot be sent: its status, its
 * reason phrase, a field's name or value, or its length.
 */
export function responseHead(
  status: number,
  fields: Iterable<Field>,
  reason = "",
): ResponseHead | HeadFault {
  if (!isStatus(status)) {
    return { fault: `the status must be from 200 to 599, received ${status}` };
  }
  const unfit = reason === "" ? undefined : reasonFault(reason);
  if (unfit !== undefined) return unfit;
  let size = reason.length + 2;
  let kept: Field[] = [];
  let length: number | undefined;
  let chunked = false;
  for (const field of fields) {
    const [name, value] = field;
    const fault = fieldFault(name, value);
    if (fault !== undefined) return fault;
    size += fieldSize(name, value);
    if (size > MAX_HEAD) return TOO_LONG;
    const key = name.toLowerCase();
    if (key === "content-length") {
      if (length !== undefined) return lengthFault(name, value);
      length = lengthOf(value);
    } else if (key === "transfer-encoding") {
      chunked ||= /(?:^|,)[\t ]*chunked[\t ]*$/i.test(value);
    }
    if (!isHopByHop(key)) kept.push(field);
  }
  // Transfer-Encoding overrides Content-Length: RFC 9112, section 6.3.
  const overridden = chunked && length !== undefined;
  if (overridden) length = undefined;
  if (overridden || status === 204 || status === 205) {
    kept = kept.filter(([name]) => !isLengthName(name));
  }
  if (status === 205) kept.push(["content-length", "0"]);
  return { status, reason, fields: kept, length, chunked };
}

/** Parses a plain decimal number, or gives `undefined`. */
export function lengthOf(value: string): number | undefined {
  if (!DECIMAL.test(value)) return undefined;
  const length = Number(value);
  return Number.isSafeInteger(length) ? length : undefined;
}

function badField(wanted: string, name: string, value: string): HeadFault {
  return { fault: `${wanted}, received ${describeValue(`${name}: ${value}`)}` };
}
