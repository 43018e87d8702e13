/**
 * Parses header text as extensions write it. Line ends, folds, leading spaces
 * and the place of the status may vary.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525533(v=vs.90) | HSE_REQ_SEND_RESPONSE_HEADER}
 *
 * @module
 */

import { isFieldValue } from "./response_head.ts";

/** A text argument: Latin-1, up to its count or its first NUL. */
export type Text = string | Uint8Array;

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const STATUS =
  /^[\t ]*(?:HTTP\/\d+(?:\.\d+)?[\t ]+|Status:[\t ]*)?(\d{3})(?!\d)/i;
const RAW_START = /^HTTP\/\d{1,3}\.\d{1,3} {1,8}\d{3}(?=[ \r\n])/;
const RAW_PREFIX =
  /^(?:H|HT|HTT|HTTP|HTTP\/\d{0,3}|HTTP\/\d{1,3}\.\d{0,3}|HTTP\/\d{1,3}\.\d{1,3} {1,8}\d{0,3})$/;

/**
 * Gives a text argument as a string, one character per byte, up to `count` or
 * the first NUL. `undefined` if it is not text, or has a character above U+00FF.
 */
export function latin1(
  text: unknown,
  count: number | undefined = undefined,
): string | undefined {
  // In C the count is a DWORD, so -1 is larger than the length of any text.
  const counted = count === undefined ? undefined : count >>> 0;
  let chars: string;
  if (typeof text === "string") {
    chars = text.slice(0, counted);
  } else if (text instanceof Uint8Array) {
    const bytes = text.subarray(0, counted);
    const nul = bytes.indexOf(0);
    chars = bytesToLatin1(nul < 0 ? bytes : bytes.subarray(0, nul));
  } else {
    return undefined;
  }
  const end = chars.indexOf("\0");
  if (end >= 0) chars = chars.slice(0, end);
  // deno-lint-ignore no-control-regex -- every byte is meant
  return /^[\x00-\xff]*$/.test(chars) ? chars : undefined;
}

/** Converts bytes to a string, one character per byte. */
export function bytesToLatin1(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8192) {
    // Spreading the bytes takes seven times as long on V8.
    text += String.fromCharCode.apply(
      null,
      bytes.subarray(from, from + 8192) as unknown as number[],
    );
  }
  return text;
}

/** Converts a string to bytes, one byte per character. */
export function latin1ToBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Gives the three digits of a status. The line may have a version before them and a reason after them. */
export function parseStatus(line: string): number | undefined {
  const digits = STATUS.exec(line)?.[1];
  return digits === undefined || !isFieldValue(line)
    ? undefined
    : Number(digits);
}

/** Gives the reason phrase of a line with a status: what follows its number, `""` if that is nothing. */
export function reasonOf(line: string): string {
  const found = STATUS.exec(line);
  return found === null ? "" : trim(line.slice(found[0].length));
}

/** Returns "yes" if text begins with the status line of a raw response, "maybe" if more text could make it one. */
export function rawStart(text: string): "yes" | "maybe" | "no" {
  if (RAW_START.test(text)) return "yes";
  return RAW_PREFIX.test(text) ? "maybe" : "no";
}

/**
 * Removes spaces and tabs at the end of text.
 *
 * A regular expression takes quadratic time for a long run of spaces.
 * `String.prototype.trimEnd` also removes control characters, which must be
 * refused.
 */
export function trimEnd(text: string): string {
  return withoutEnd(text, isBlank);
}

/** Removes spaces and tabs at both ends of text. */
export function trim(text: string): string {
  let start = 0;
  while (start < text.length && isBlank(text.charCodeAt(start))) start++;
  return trimEnd(text.slice(start));
}

/** Removes line ends at the end of text. */
export function withoutLineEnds(text: string): string {
  return withoutEnd(text, (code) => code === CR || code === LF);
}

function withoutEnd(text: string, drops: (code: number) => boolean): string {
  let end = text.length;
  while (end > 0 && drops(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}
