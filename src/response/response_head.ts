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

import { describeValue } from "../base/checks.ts";

/** What a response begins with, ready for a runtime. */
export interface ResponseHead {
  readonly status: number;
  /** The reason phrase; `""` where none was given. */
  readonly reason: string;
  /** Pairs, and no `Headers`: Deno takes seconds to list thousands of names from those. */
  readonly fields: readonly Field[];
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

/** The longest head, in bytes: status text and fields, with their line ends. */
export const MAX_HEAD = 65536;

/** What is wrong with a head that is longer. */
export const TOO_LONG: HeadFault = {
  fault: `a head must be ${MAX_HEAD} bytes at most`,
};

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

/**
 * The fields that are meant for the client, of a head that came from another
 * connection: without those of that connection, and those that it names.
 */
export function endToEnd(headers: Headers): Field[] {
  const fields = [...headers];
  const named = connectionNames(fields);
  return fields.filter(([name]) => !isHopByHop(name) && !named.has(name));
}

/**
 * The names, in small letters, of the fields that go no further than the
 * connection that they came from, beside those that never do.
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

/** Whether a status can be sent: 1xx never ends a response, and there is none above 599. */
export function isStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 200 && status <= 599;
}

/** Whether a response of that status has no body, whoever asks. */
export function isNullBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

/** Whether a name, in small letters, belongs to one connection. */
export function isHopByHop(key: string): boolean {
  return HOP_BY_HOP.has(key);
}

/** Whether text can stand as a field's name. */
export function isFieldName(name: string): boolean {
  return TOKEN.test(name);
}

/** Whether bytes can stand in a field's value. */
export function isFieldValue(value: string): boolean {
  return value.length <= MAX_HEAD && VALUE.test(value);
}

/**
 * Why text cannot be sent as a reason phrase; `undefined` if it can.
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

/** Why a field cannot be sent as it is; `undefined` if it can. */
export function fieldFault(name: string, value: string): HeadFault | undefined {
  if (fieldSize(name, value) > MAX_HEAD) return TOO_LONG;
  if (!TOKEN.test(name) || !VALUE.test(value)) {
    return badField(
      "a header line must not have control characters, nor its name a separator",
      name,
      value,
    );
  }
  return isLengthName(name) && lengthOf(value) === undefined
    ? lengthFault(name, value)
    : undefined;
}

/** What is wrong with a length that is none, or not the only one: two that differ are how responses are split. */
export function lengthFault(name: string, value: string): HeadFault {
  return badField("Content-Length must be one plain decimal", name, value);
}

/** Whether a field of this name declares the length of the body. */
export function isLengthName(name: string): boolean {
  return name.length === 14 && name.toLowerCase() === "content-length";
}

/** Bytes of a field on the wire. */
export function fieldSize(name: string, value: string): number {
  return name.length + value.length + 4;
}

/**
 * A head, or why it cannot be sent as it is: for its status, its reason, a
 * field's name or value, or the length of all of them.
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

/** One plain decimal, or `undefined`. */
export function lengthOf(value: string): number | undefined {
  if (!DECIMAL.test(value)) return undefined;
  const length = Number(value);
  return Number.isSafeInteger(length) ? length : undefined;
}

function badField(wanted: string, name: string, value: string): HeadFault {
  return { fault: `${wanted}, received ${describeValue(`${name}: ${value}`)}` };
}
