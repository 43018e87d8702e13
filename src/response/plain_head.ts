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

const CR = 0x0d;
const LF = 0x0a;
const TAB = 0x09;
const SPACE = 0x20;
const COLON = 0x3a;

/** Of a character's code: whether it can stand in a name, in a value, and at a value's ends. */
const IN_NAME = 1;
const IN_VALUE = 2;
const VISIBLE = 4;
const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  const char = String.fromCharCode(code);
  return (isFieldName(char) ? IN_NAME : 0) |
    (isFieldValue(char) ? IN_VALUE : 0) |
    (isFieldValue(char) && code !== SPACE && code !== TAB ? VISIBLE : 0);
});

/**
 * Reads a head of the form that most extensions write, in one pass: a status
 * such as `200 OK`, and text of lines `Name: value`, each with CRLF at its end,
 * and a blank line that ends the text.
 *
 * - **Gives up** on everything else, right or wrong: `Head.call()` reads that.
 * - **Says the same** as `Head.call()` says of the same two texts.
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
  const code = plainStatus(status);
  if (code === undefined) return undefined;
  const fields: Field[] = [];
  let length: number | undefined;
  let at = 0;
  while (text.charCodeAt(at) !== CR) {
    const colon = endOf(IN_NAME, text, at);
    const start = colon + 2;
    const end = endOf(IN_VALUE, text, start);
    if (!isPlainLine(text, at, colon, end)) return undefined;
    const name = text.slice(at, colon);
    const value = text.slice(start, end);
    if (isLengthName(name)) {
      if (length !== undefined) return undefined;
      length = lengthOf(value);
      if (length === undefined) return undefined;
    } else if (isSpecial(name)) return undefined;
    fields.push([name, value]);
    at = end + 2;
  }
  return at + 2 === text.length && text.charCodeAt(at + 1) === LF
    ? { status: code, reason: "", fields, length, chunked: false }
    : undefined;
}

/**
 * Reads the headers that `respond()` is given, if they are a plain object of
 * strings that can be sent as they are.
 *
 * - **Gives up** on everything else, right or wrong: `Headers` reads that.
 * - **Says the same** as `responseHead()` says of the fields of `Headers`.
 *
 * @param status A status from 200 to 599.
 * @param headers The headers.
 * @returns The head, or `undefined` for headers of another form.
 */
export function plainRecord(
  status: number,
  headers: unknown,
): ResponseHead | undefined {
  if (!isPlainObject(headers) || !hasBody(status)) return undefined;
  const fields: Field[] = [];
  let length: number | undefined;
  let size = 2;
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (!isPlainField(name, value)) return undefined;
    if (isLengthName(name)) {
      if (length !== undefined) return undefined;
      length = lengthOf(value);
      if (length === undefined) return undefined;
    } else if (isSpecial(name)) return undefined;
    size += fieldSize(name, value);
    if (size > MAX_HEAD) return undefined;
    fields.push([name, value]);
  }
  return { status, reason: "", fields, length, chunked: false };
}

/** Whether a value is an object literal, without symbols. */
function isPlainObject(
  value: unknown,
): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.getOwnPropertySymbols(value).length === 0;
}

/** Whether that is a name, and a value without white space at its ends. */
function isPlainField(name: string, value: unknown): value is string {
  return typeof value === "string" && name !== "" &&
    endOf(IN_NAME, name, 0) === name.length &&
    endOf(IN_VALUE, value, 0) === value.length &&
    (KINDS[value.charCodeAt(0)]! & VISIBLE) !== 0 &&
    (KINDS[value.charCodeAt(value.length - 1)]! & VISIBLE) !== 0;
}

/** Whether an answer of that status is sent as it is, as far as its status goes. */
function hasBody(status: number): boolean {
  return status !== 204 && status !== 205;
}

/** A status from 200 to 599 with a body; alone, or with a space and a reason after it. */
function plainStatus(text: string): number | undefined {
  if (text.length > 3 && text.charCodeAt(3) !== SPACE) return undefined;
  let code = 0;
  for (let i = 0; i < 3; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    code = code * 10 + digit;
  }
  if (code < 200 || code > 599 || !hasBody(code)) return undefined;
  return endOf(IN_VALUE, text, 3) === text.length ? code : undefined;
}

/** Where the characters of a kind end. */
function endOf(kind: number, text: string, from: number): number {
  let at = from;
  // Characters that are no bytes have no kind.
  while ((KINDS[text.charCodeAt(at)]! & kind) !== 0) at++;
  return at;
}

/** Whether a line has a name, `: `, and a value without white space at its ends. */
function isPlainLine(
  text: string,
  at: number,
  colon: number,
  end: number,
): boolean {
  return colon > at && text.charCodeAt(colon) === COLON &&
    text.charCodeAt(colon + 1) === SPACE &&
    text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF &&
    (KINDS[text.charCodeAt(colon + 2)]! & VISIBLE) !== 0 &&
    (KINDS[text.charCodeAt(end - 1)]! & VISIBLE) !== 0;
}

/** Whether a name is one that says something of the head itself, or is dropped. */
function isSpecial(name: string): boolean {
  switch (name.length) {
    case 2:
    case 6:
    case 7:
    case 10:
    case 16:
    case 17: {
      const key = name.toLowerCase();
      return key === "status" || isHopByHop(key);
    }
    default:
      return false;
  }
}
