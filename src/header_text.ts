/**
 * Header text as extensions write it: tolerant of how lines end, fold and
 * begin, and of where the status stands.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525533(v=vs.90) | HSE_REQ_SEND_RESPONSE_HEADER}
 *
 * @module
 */

import { type Field, isFieldValue, isStatus } from "./response_head.ts";

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
/** Fields whose value never goes on in a fold. */
const WHOLE = /^(?:content-length|status)[\t ]*:/i;
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
 * @returns What they say, or `undefined` if a line is no field.
 */
export function parseBlock(
  text: string,
  statusFirst: boolean,
): ParsedBlock | undefined {
  const lines = unfold(text, statusFirst);
  if (lines === undefined) return undefined;
  let status: number | undefined;
  if (statusFirst && lines.length > 0 && isStatusLine(lines[0]!)) {
    status = sendableStatus(lines.shift()!);
    if (status === undefined) return undefined;
  }
  const fields: Field[] = [];
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon < 0) return undefined;
    const name = trimEnd(line.slice(0, colon));
    const value = trim(line.slice(colon + 1));
    if (name.toLowerCase() === "status") {
      status = sendableStatus(value);
      if (status === undefined) return undefined;
    } else {
      fields.push([name, value]);
    }
  }
  return { status, fields };
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
 * Lines with their folds joined by one space; `undefined` if a fold has nothing
 * to go on from. What a line says must not depend on the call that brings its
 * fold, so a name, a status and a length are whole in one line.
 */
function unfold(text: string, statusFirst: boolean): string[] | undefined {
  const lines: string[] = [];
  for (const raw of text.split("\n")) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    const last = lines.at(-1);
    if (line === "") continue;
    if (line[0] !== " " && line[0] !== "\t") {
      lines.push(line);
    } else if (last === undefined) {
      if (parseStatus(line) === undefined) return undefined;
      lines.push(line);
    } else if (last.includes(":")) {
      if (WHOLE.test(last)) return undefined;
      lines[lines.length - 1] = `${trimEnd(last)} ${trim(line)}`;
    } else if (!statusFirst || lines.length > 1) {
      return undefined;
    }
    // Else it is the reason behind a status, which goes nowhere.
  }
  return lines;
}

// Not String.prototype.trim: it takes more than a field's own white space away,
// a control byte that has to be refused among it.
function trimEnd(text: string): string {
  return text.replace(/[\t ]+$/, "");
}

function trim(text: string): string {
  return trimEnd(text).replace(/^[\t ]+/, "");
}
