/**
 * The lines of a header block, read as they come, each once: a block may come
 * in thousands of calls.
 *
 * @module
 */

import { parseStatus, trim, trimEnd } from "./header_text.ts";
import { describeValue } from "../base/checks.ts";
import {
  type Field,
  fieldFault,
  fieldSize,
  type HeadFault,
  isFault,
  isFieldValue,
  isLengthName,
  isStatus,
  lengthFault,
  MAX_HEAD,
  TOO_LONG,
} from "./response_head.ts";

/** Fields, the last one first: adding one leaves the others as they are. */
interface Fields {
  readonly last: Field;
  readonly before: Fields | undefined;
}

/** What the lines of a block say so far. It never changes: text that is refused leaves the block that it was added to. */
export interface HeaderBlock {
  /** Whether a first line without a colon is a status. */
  readonly statusFirst: boolean;
  /** From a status line, or a `Status:` field. */
  readonly status: number | undefined;
  /** Why a line cannot be sent: what comes after that says nothing. */
  readonly bad: HeadFault | undefined;
  /** Characters so far, without those after the blank line. */
  readonly length: number;
  /** The line that has no end yet. */
  readonly line: string;
  /** Whether that line ends with a return. */
  readonly returned: boolean;
  /** Where, in the text that was added last, the blank line ended; -1 before. */
  readonly end: number;
  /** Bytes that the head will have on the wire. */
  readonly size: number;
  /** The last line that is no fold. */
  readonly last: string | undefined;
  /** What a fold after it goes on with. */
  readonly foldable: "nothing" | "value" | "reason";
  readonly hasLength: boolean;
  readonly fields: Fields | undefined;
}

type Draft = { -readonly [Name in keyof HeaderBlock]: HeaderBlock[Name] };

const STATUS_FIELD = /^status$/i;
/** A number where a status stands, whatever number it is. */
const NUMBERED = /^[\t ]*(?:HTTP\/\d+(?:\.\d+)?[\t ]+|Status:[\t ]*)?\d/i;

const FIELD_WANTED = "each header line must be a name, a colon and a value";
const FIRST_WANTED = "the first header line must not begin with a space";
const FOLD_WANTED = "a length, and a status's number, must be in one line";
const BYTES_WANTED = "a header line must not have control characters";
const STATUS_WANTED = "a Status field must have a number from 200 to 599";

/**
 * A block without lines.
 *
 * @param length Characters that the head has before it.
 */
export function emptyBlock(statusFirst: boolean, length = 0): HeaderBlock {
  return {
    statusFirst,
    status: undefined,
    bad: length > MAX_HEAD ? TOO_LONG : undefined,
    length,
    line: "",
    returned: false,
    end: -1,
    size: length + 2,
    last: undefined,
    foldable: "nothing",
    hasLength: false,
    fields: undefined,
  };
}

/**
 * A block and the text that follows, up to the blank line.
 *
 * @returns The block with it, or the fault that it is longer than a head may
 * be: then its end is not looked for.
 */
export function extended(
  block: HeaderBlock,
  text: string,
): HeaderBlock | HeadFault {
  const room = Math.max(0, MAX_HEAD - block.length);
  const head = text.length > room ? text.slice(0, room) : text;
  const draft: Draft = { ...block, end: -1 };
  let from = 0;
  for (let at; (at = head.indexOf("\n", from)) >= 0; from = at + 1) {
    const line = withoutReturn(draft.line + head.slice(from, at));
    draft.line = "";
    if (line === "") {
      draft.end = at + 1;
      draft.length += draft.end;
      return draft;
    }
    takeLine(draft, line);
  }
  if (text.length > room) return TOO_LONG;
  draft.length += text.length;
  draft.line += head.slice(from);
  // Not of `line`, which would be copied each time.
  if (text !== "") draft.returned = text.endsWith("\r");
  return draft;
}

/** A block whose last line needs no end. */
export function closed(block: HeaderBlock): HeaderBlock {
  const line = withoutReturn(block.line);
  if (line === "") return block;
  const draft: Draft = { ...block, line: "", returned: false };
  takeLine(draft, line);
  return draft;
}

/** The fields of a block's whole lines. */
export function fieldsOf({ fields }: HeaderBlock): Field[] {
  const list: Field[] = [];
  for (let at = fields; at !== undefined; at = at.before) list.push(at.last);
  return list.reverse();
}

/** The fields of a text that is nothing but lines, or why one cannot be sent; blank lines say nothing. */
export function parseLines(text: string): Field[] | HeadFault {
  let block: HeaderBlock = emptyBlock(false);
  for (let rest = text; rest !== "";) {
    const next = extended(block, rest);
    if (isFault(next)) return next;
    block = next;
    rest = block.end < 0 ? "" : rest.slice(block.end);
  }
  block = closed(block);
  return block.bad ?? fieldsOf(block);
}

/** Whether a line has a number where a status stands. */
export function isNumbered(line: string): boolean {
  return NUMBERED.test(line);
}

/** The number of a status that can be sent, or `undefined`. */
export function sendableStatus(line: string): number | undefined {
  const status = parseStatus(line);
  return status !== undefined && isStatus(status) ? status : undefined;
}

/** What a line must be, and the line. */
export function badLine(wanted: string, line: string): HeadFault {
  return { fault: `${wanted}, received ${describeValue(line)}` };
}

function takeLine(draft: Draft, line: string): void {
  if (draft.bad !== undefined) return;
  const isFirst = draft.last === undefined;
  const isFold = line[0] === " " || line[0] === "\t";
  draft.bad = isFold && !isFirst
    ? takeFold(draft, line)
    : isFold && parseStatus(line) === undefined
    ? badLine(FIRST_WANTED, line)
    : isFirst && draft.statusFirst && isStatusLine(line)
    ? takeStatusLine(draft, line)
    : takeField(draft, line);
  if (!isFold || isFirst) draft.last = line;
}

/** One that cannot be sent is refused, even if another would come to stand for it. */
function takeStatusLine(draft: Draft, line: string): HeadFault | undefined {
  draft.foldable = "reason";
  draft.status = sendableStatus(line);
  if (draft.status !== undefined) return undefined;
  // A first line without a colon may have been meant for either.
  return isNumbered(line)
    ? badLine("a status line must have a number from 200 to 599", line)
    : badLine(FIELD_WANTED, line);
}

function takeField(draft: Draft, line: string): HeadFault | undefined {
  const colon = line.indexOf(":");
  if (colon < 0) return badLine(FIELD_WANTED, line);
  const name = trimEnd(line.slice(0, colon));
  const value = trim(line.slice(colon + 1));
  if (STATUS_FIELD.test(name)) {
    draft.foldable = "reason";
    draft.status = sendableStatus(value);
    return draft.status === undefined
      ? badLine(STATUS_WANTED, line)
      : undefined;
  }
  const fault = fieldFault(name, value);
  if (fault !== undefined) return fault;
  draft.foldable = "value";
  if (isLengthName(name)) {
    if (draft.hasLength) return lengthFault(name, value);
    draft.hasLength = true;
    draft.foldable = "nothing";
  }
  draft.fields = { last: [name, value], before: draft.fields };
  return grown(draft, fieldSize(name, value));
}

/**
 * Folded lines are joined with one space. What a line says must not depend on
 * the call that brings its fold, so a name, a length and the number of a status
 * are whole in one line.
 */
function takeFold(draft: Draft, line: string): HeadFault | undefined {
  if (draft.foldable === "nothing") return badLine(FOLD_WANTED, draft.last!);
  const part = trim(line);
  if (!isFieldValue(part)) return badLine(BYTES_WANTED, line);
  // A reason goes nowhere.
  if (draft.foldable === "reason" || part === "") return undefined;
  const { last: [name, value], before } = draft.fields!;
  const joined = value === "" ? part : `${value} ${part}`;
  draft.fields = { last: [name, joined], before };
  return grown(draft, joined.length - value.length);
}

/** The names and values of short lines are longer on the wire. */
function grown(draft: Draft, bytes: number): HeadFault | undefined {
  draft.size += bytes;
  return draft.size > MAX_HEAD ? TOO_LONG : undefined;
}

function isStatusLine(line: string): boolean {
  return !line.includes(":") || /^HTTP\/\d/i.test(line);
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
