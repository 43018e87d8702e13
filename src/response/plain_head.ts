import {
  type Field,
  fieldSize,
  isFieldName,
  isFieldValue,
  isHopByHop,
  isLengthName,
  lengthOf,
  MAX_HEAD,
  type ResponseHead,
} from "./response_head.ts";

/** A status from 200 to 599 that keeps a declared length, alone or with a reason after a space. */
const STATUS =
  /^((?!20[45])[2-5]\d\d)(?: ([\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?))?$/;

const CR = 0x0d;
const LF = 0x0a;
const TAB = 0x09;
const SPACE = 0x20;

/**
 * Parses a head of the most common form in one pass: a status such as `200 OK`,
 * and lines `Name: value` that end with CRLF, with a blank line at the end.
 *
 * - **Any other form**, right or wrong, gives `undefined`: `Head.call()` parses
 *   it.
 * - **The result** is the same as that of `Head.call()`.
 *
 * @param status The status argument.
 * @param text The header text.
 * @returns The head, or `undefined` for a text of another form.
 */
export function plainHead(
  status: string,
  text: string,
): ResponseHead | undefined {
  if (status.length + text.length > MAX_HEAD) return undefined;
  const said = STATUS.exec(status);
  if (said === null) return undefined;
  // One pattern is faster than a loop over characters. It is made anew: it has
  // a state of its own.
  const line =
    /([!#$%&'*+\-.^_`|~0-9A-Za-z]+): ([\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)\r\n/y;
  const fields: Field[] = [];
  let length: number | undefined;
  let at = 0;
  for (let found; (found = line.exec(text)) !== null; at = line.lastIndex) {
    const name = found[1]!;
    const value = found[2]!;
    if (isSpecial(name)) {
      if (length !== undefined || !isLengthName(name)) return undefined;
      length = lengthOf(value);
      if (length === undefined) return undefined;
    }
    fields.push([name, value]);
  }
  return at + 2 === text.length && text.charCodeAt(at) === CR &&
      text.charCodeAt(at + 1) === LF
    ? {
      status: Number(said[1]),
      reason: said[2] ?? "",
      fields,
      length,
      chunked: false,
    }
    : undefined;
}

/**
 * Reads the headers of `respond()`, if they are a plain object of strings that
 * can be sent unchanged.
 *
 * - **Any other form**, right or wrong, gives `undefined`: `Headers` reads it.
 * - **The result** is the same as that of `responseHead()` for `Headers`.
 *
 * @param status A status from 200 to 599.
 * @param headers The headers.
 * @returns The head, or `undefined` for headers of another form.
 */
export function plainRecord(
  status: number,
  headers: unknown,
): ResponseHead | undefined {
  if (!isPlainObject(headers) || status === 204 || status === 205) {
    return undefined;
  }
  const fields: Field[] = [];
  let length: number | undefined;
  let size = 2;
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (
      typeof value !== "string" || !isFieldName(name) ||
      !isFieldValue(value) || hasBlankEnd(value)
    ) return undefined;
    if (isSpecial(name)) {
      if (length !== undefined || !isLengthName(name)) return undefined;
      length = lengthOf(value);
      if (length === undefined) return undefined;
    }
    size += fieldSize(name, value);
    if (size > MAX_HEAD) return undefined;
    fields.push([name, value]);
  }
  return { status, reason: "", fields, length, chunked: false };
}

/** Returns true if a value is an object literal, without symbols. */
function isPlainObject(
  value: unknown,
): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.getOwnPropertySymbols(value).length === 0;
}

/** Returns true if a value begins or ends with white space, which is not sent. */
function hasBlankEnd(value: string): boolean {
  const first = value.charCodeAt(0);
  const last = value.charCodeAt(value.length - 1);
  return first === SPACE || first === TAB || last === SPACE || last === TAB;
}

/** Returns true if a field has a meaning for the head itself, as Content-Length has, or is dropped. */
function isSpecial(name: string): boolean {
  switch (name.length) {
    case 2:
    case 6:
    case 7:
    case 10:
    case 14:
    case 16:
    case 17: {
      const key = name.toLowerCase();
      return key === "status" || key === "content-length" || isHopByHop(key);
    }
    default:
      return false;
  }
}
