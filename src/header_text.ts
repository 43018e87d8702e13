/**
 * Header text as extensions write it: tolerant of how lines end, fold and
 * begin, and of where the status stands.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525533(v=vs.90) | HSE_REQ_SEND_RESPONSE_HEADER}
 *
 * @module
 */

import { received } from "./received.ts";
import {
  type Field,
  type HeadFault,
  isFault,
  isFieldValue,
  isStatus,
  responseHead,
} from "./response_head.ts";

/** Text as a caller gives it: Latin-1, up to its count or its first NUL. */
export type Text = string | Uint8Array;

/** What a block of lines says. */
export interface ParsedBlock {
  /** From a status line, or a `Status:` field. */
  readonly status: number | undefined;
  readonly fields: readonly Field[];
}

/** The longest head, in bytes. */
export const MAX_HEAD = 65536;

const STATUS =
  /^[\t ]*(?:HTTP\/\d+(?:\.\d+)?[\t ]+|Status:[\t ]*)?(\d{3})(?!\d)/i;
/** A number where a status stands, whatever number it is. */
const NUMBERED = /^[\t ]*(?:HTTP\/\d+(?:\.\d+)?[\t ]+|Status:[\t ]*)?\d/i;
const STATUS_FIELD = /^status[\t ]*:/i;
const LENGTH_FIELD = /^content-length[\t ]*:/i;
const RAW_START = /^HTTP\/\d{1,3}\.\d{1,3} {1,8}\d{3}(?=[ \r\n])/;
const RAW_PREFIX =
  /^(?:H|HT|HTT|HTTP|HTTP\/\d{0,3}|HTTP\/\d{1,3}\.\d{0,3}|HTTP\/\d{1,3}\.\d{1,3} {1,8}\d{0,3})$/;

/**
 * One character per byte, up to `count` or the first NUL. `undefined` if it is
 * no text, or has a character that is no byte.
 */
export function latin1(
  text: unknown,
  count: number | undefined = undefined,
): string | undefined {
  // A DWORD in C: -1 is more than any text has.
  const counted = count === undefined ? undefined : count >>> 0;
  let chars: string;
  if (typeof text === "string") {
    chars = text.slice(0, counted);
  } else if (text instanceof Uint8Array) {
    chars = bytesToLatin1(text.subarray(0, counted));
  } else {
    return undefined;
  }
  const end = chars.indexOf("\0");
  if (end >= 0) chars = chars.slice(0, end);
  // deno-lint-ignore no-control-regex -- every byte is meant
  return /^[\x00-\xff]*$/.test(chars) ? chars : undefined;
}

/** One character per byte. */
export function bytesToLatin1(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return text;
}

/** One byte per character. */
export function latin1ToBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The three digits of a status, with or without a version before and a reason behind them. */
export function parseStatus(line: string): number | undefined {
  const digits = STATUS.exec(line)?.[1];
  return digits === undefined || !isFieldValue(line)
    ? undefined
    : Number(digits);
}

/** What a status argument's first line says; `undefined` where it is blank. */
export interface StatusText {
  readonly status: number;
  /** A header line that stands where a status belongs. */
  readonly line: string;
}

/**
 * What stands where a status belongs. Text that does not begin with a number
 * says 200, as for other hosts of ISAPI; if it is a header line, it is one.
 */
export function statusText(line: string): StatusText | HeadFault | undefined {
  if (/^[\t ]*$/.test(line)) return undefined;
  const status = sendableStatus(line);
  if (status !== undefined) return { status, line: "" };
  if (NUMBERED.test(line) || !isFieldValue(line)) {
    return badLine("the status must begin with a number from 200 to 599", line);
  }
  const block = parseBlock(line, false);
  const isField = !isFault(block) && block.status === undefined &&
    !isFault(responseHead(200, block.fields));
  return { status: 200, line: isField ? line : "" };
}

/** Whether text is the start of a whole response, could still become it, or is not. */
export function rawStart(text: string): "yes" | "maybe" | "no" {
  if (RAW_START.test(text)) return "yes";
  return RAW_PREFIX.test(text) ? "maybe" : "no";
}

/** Where the blank line that ends a block begins and ends; `undefined` if it has none yet. */
export function blankLine(
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  let start = 0;
  while (true) {
    if (text.startsWith("\r\n", start)) return { start, end: start + 2 };
    if (text.startsWith("\n", start)) return { start, end: start + 1 };
    const lineEnd = text.indexOf("\n", start);
    if (lineEnd < 0) return undefined;
    start = lineEnd + 1;
  }
}

/**
 * The lines of a block, without its blank line.
 *
 * @param text The lines, each with its end; the last one may lack it.
 * @param statusFirst Whether a first line without a colon is a status.
 * @returns What they say, or which line is no field.
 */
export function parseBlock(
  text: string,
  statusFirst: boolean,
): ParsedBlock | HeadFault {
  const lines = unfold(text, statusFirst);
  if (isFault(lines)) return lines;
  let status: number | undefined;
  if (statusFirst && lines.length > 0 && isStatusLine(lines[0]!)) {
    const line = lines.shift()!;
    status = sendableStatus(line);
    if (status === undefined) return notAStatusLine(line);
  }
  const fields: Field[] = [];
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon < 0) return badLine(FIELD_WANTED, line);
    const name = trimEnd(line.slice(0, colon));
    const value = trim(line.slice(colon + 1));
    if (name.toLowerCase() === "status") {
      status = sendableStatus(value);
      if (status === undefined) return badLine(STATUS_WANTED, line);
    } else {
      fields.push([name, value]);
    }
  }
  return { status, fields };
}

const FIELD_WANTED = "each header line must be a name, a colon and a value";
const STATUS_WANTED = "a Status field must have a number from 200 to 599";

function badLine(wanted: string, line: string): HeadFault {
  return { fault: `${wanted}, received ${received(line)}` };
}

/** A first line without a colon may have been meant for either. */
function notAStatusLine(line: string): HeadFault {
  return NUMBERED.test(line)
    ? badLine("a status line must have a number from 200 to 599", line)
    : badLine(FIELD_WANTED, line);
}

/** One that cannot be sent is refused, even if another would come to stand for it. */
function sendableStatus(line: string): number | undefined {
  const status = parseStatus(line);
  return status !== undefined && isStatus(status) ? status : undefined;
}

function isStatusLine(line: string): boolean {
  return !line.includes(":") || /^HTTP\/\d/i.test(line);
}

/**
 * Lines with their folds joined by one space. What a line says must not depend
 * on the call that brings its fold, so a name, a length and the number of a
 * status are whole in one line.
 */
function unfold(text: string, statusFirst: boolean): string[] | HeadFault {
  const lines: string[] = [];
  for (const raw of text.split("\n")) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    const last = lines.at(-1);
    if (line === "") continue;
    if (line[0] !== " " && line[0] !== "\t") {
      lines.push(line);
    } else if (last === undefined) {
      if (parseStatus(line) === undefined) return badLine(FIRST_WANTED, line);
      lines.push(line);
    } else if (last.includes(":")) {
      if (!isFoldable(last)) return badLine(FOLD_WANTED, last);
      lines[lines.length - 1] = `${trimEnd(last)} ${trim(line)}`;
    } else if (!statusFirst || lines.length > 1) {
      return badLine(FIELD_WANTED, last);
    }
    // Else it is the reason behind a status, which goes nowhere.
  }
  return lines;
}

const FIRST_WANTED = "the first header line must not begin with a space";
const FOLD_WANTED = "a length, and a status's number, must be in one line";

function isFoldable(line: string): boolean {
  if (LENGTH_FIELD.test(line)) return false;
  return !STATUS_FIELD.test(line) ||
    sendableStatus(trim(line.slice(line.indexOf(":") + 1))) !== undefined;
}

// Not String.prototype.trim: it takes more than a field's own white space away,
// a control byte that has to be refused among it.
function trimEnd(text: string): string {
  return text.replace(/[\t ]+$/, "");
}

function trim(text: string): string {
  return trimEnd(text).replace(/^[\t ]+/, "");
}
