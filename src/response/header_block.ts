/**
 * Parses the lines of a header block as they come. Each line is parsed once,
 * since a block may come in thousands of calls.
 *
 * @module
 */

import { parseStatus, reasonOf, trim, trimEnd } from "./header_text.ts";
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

/** A linked list of fields, the last one first, so that adding one copies none. */
interface Fields {
  readonly last: Field;
  readonly before: Fields | undefined;
}

/** The lines of a block so far. It is immutable, so refused text does not change the block. */
export interface HeaderBlock {
  /** True if a first line without a colon is a status line. */
  readonly statusFirst: boolean;
  /** The status of a status line or a `Status:` field. */
  readonly status: number | undefined;
  /** The reason phrase that came with it. */
  readonly reason: string;
  /** The first line that cannot be sent. Lines after it are not parsed. */
  readonly bad: HeadFault | undefined;
  /** The number of characters so far, up to the blank line. */
  readonly length: number;
  /** The line that has no end yet. */
  readonly line: string;
  /** True if that line ends with a CR. */
  readonly returned: boolean;
  /** The index after the blank line, in the text that was added last; -1 without a blank line. */
  readonly end: number;
  /** The size of the head on the wire, in bytes. */
  readonly size: number;
  /** The last line that is not a fold. */
  readonly last: string | undefined;
  /** The part of that line which a fold continues. */
  readonly foldable: "nothing" | "value" | "reason";
  readonly hasLength: boolean;
  readonly fields: Fields | undefined;
}

type Draft = { -readonly [Name in keyof HeaderBlock]: HeaderBlock[Name] };

const STATUS_FIELD = /^status$/i;
/** Matches a number in the place of a status, even if it is not a status. */
const NUMBERED = /^[\t ]*(?:HTTP\/\d+(?:\.\d+)?[\t ]+|Status:[\t ]*)?\d/i;

const FIELD_WANTED = "each header line must be a name, a colon and a value";
const FIRST_WANTED = "the first header line must not begin with a space";
const FOLD_WANTED =
  "a Content-Length or a status number must not be folded over two lines";
const BYTES_WANTED = "a header line must not have control characters";
const STATUS_WANTED = "a Status field must have a number from 200 to 599";

/**
 * Makes a block without lines.
 *
 * @param length The number of characters of the head before it.
 */
export function emptyBlock(statusFirst: boolean, length = 0): HeaderBlock {
  return {
    statusFirst,
    status: undefined,
    reason: "",
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
 * Adds text to a block, up to the blank line.
 *
 * @returns The new block, or a fault if the head is too long.
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
  // Tested on `text`: a test of `line` would copy the whole line each time.
  if (text !== "") draft.returned = text.endsWith("\r");
  return draft;
}

/** Ends the last line of a block. */
export function finished(block: HeaderBlock): HeaderBlock {
  const line = withoutReturn(block.line);
  if (line === "") return block;
  const draft: Draft = { ...block, line: "", returned: false };
  takeLine(draft, line);
  return draft;
}

/** Gives the fields of a block's complete lines. */
export function fieldsOf({ fields }: HeaderBlock): Field[] {
  const list: Field[] = [];
  for (let at = fields; at !== undefined; at = at.before) list.push(at.last);
  return list.reverse();
}

/** Parses a text of header lines. Gives their fields, or a fault. Blank lines are ignored. */
export function parseLines(text: string): Field[] | HeadFault {
  let block: HeaderBlock = emptyBlock(false);
  for (let rest = text; rest !== "";) {
    const next = extended(block, rest);
    if (isFault(next)) return next;
    block = next;
    rest = block.end < 0 ? "" : rest.slice(block.end);
  }
  block = finished(block);
  return block.bad ?? fieldsOf(block);
}

/** Returns true if a line has a number in the place of a status. */
export function isNumbered(line: string): boolean {
  return NUMBERED.test(line);
}

/** Gives the status of a line, if it can be sent. */
export function sendableStatus(line: string): number | undefined {
  const status = parseStatus(line);
  return status !== undefined && isStatus(status) ? status : undefined;
}

/** Makes a fault: what the line must be, and the line. */
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

/** Takes a status line. A status that cannot be sent is refused, even if a later field could replace it. */
function takeStatusLine(draft: Draft, line: string): HeadFault | undefined {
  draft.foldable = "reason";
  draft.status = sendableStatus(line);
  draft.reason = reasonOf(line);
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
    draft.reason = reasonOf(value);
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
 * Joins a folded line with one space. Each call is checked when it comes, before
 * a fold can follow. So a field's name, a length and a status number must be
 * complete in one line.
 */
function takeFold(draft: Draft, line: string): HeadFault | undefined {
  if (draft.foldable === "nothing") return badLine(FOLD_WANTED, draft.last!);
  const part = trim(line);
  if (!isFieldValue(part)) return badLine(BYTES_WANTED, line);
  if (part === "") return undefined;
  if (draft.foldable === "reason") {
    draft.reason = draft.reason === "" ? part : `${draft.reason} ${part}`;
    return undefined;
  }
  const { last: [name, value], before } = draft.fields!;
  const joined = value === "" ? part : `${value} ${part}`;
  draft.fields = { last: [name, joined], before };
  return grown(draft, joined.length - value.length);
}

/** Adds to the size of the head. It may pass the limit when the text does not: the wire form of a line can be longer. */
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
