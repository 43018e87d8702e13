import {
  badLine,
  emptyBlock,
  extended,
  finished,
  type HeaderBlock,
  isNumbered,
  sendableStatus,
} from "./header_block.ts";
import { reasonOf, withoutLineEnds } from "./header_text.ts";
import {
  type HeadFault,
  isFault,
  isFieldValue,
  MAX_HEAD,
  TOO_LONG,
} from "./response_head.ts";

/** A parsed status argument. */
export interface StatusArgument {
  readonly status: number | undefined;
  /** The reason phrase that came with it. */
  readonly reason: string;
  /** The header lines after the status. */
  readonly lines: string;
  /** The header block to which these lines belong. */
  readonly block: HeaderBlock;
}

/**
 * Parses the status argument of a header call. It may contain header lines.
 *
 * @param text The header text of the call.
 */
export function statusArgument(
  argument: string | undefined,
  text: string | undefined,
): StatusArgument | HeadFault {
  if (argument === undefined) return NONE;
  if (argument.length > MAX_HEAD) return TOO_LONG;
  const lineEnd = argument.indexOf("\n");
  const first = lineEnd < 0 ? argument : argument.slice(0, lineEnd);
  const line = first.endsWith("\r") ? first.slice(0, -1) : first;
  const said = statusOf(line);
  if (said !== undefined && isFault(said)) return said;
  let lines = lineEnd < 0 ? "" : argument.slice(lineEnd + 1);
  if (said?.isField) lines = lineEnd < 0 ? first : argument;
  // If header text follows, a blank line after the status does not end the head.
  if (text && lines !== "") {
    lines = `${withoutLineEnds(lines)}\r\n`.replace(/^[\r\n]+/, "");
  }
  const before = said?.isField ? 0 : line.length;
  const block = emptyBlock(said === undefined, before);
  const reason = said === undefined || said.isField ? "" : reasonOf(line);
  return { status: said?.status, reason, lines, block };
}

const NONE: StatusArgument = {
  status: undefined,
  reason: "",
  lines: "",
  block: emptyBlock(true),
};

/**
 * Parses the line with the status; `undefined` if it is blank. Text that does
 * not begin with a number means 200, as in other ISAPI hosts. If it has the form
 * of a header line, it is also taken as one.
 */
function statusOf(
  line: string,
):
  | { readonly status: number; readonly isField: boolean }
  | HeadFault
  | undefined {
  if (/^[\t ]*$/.test(line)) return undefined;
  const status = sendableStatus(line);
  if (status !== undefined) return { status, isField: false };
  if (isNumbered(line) || !isFieldValue(line)) {
    return badLine("the status must begin with a number from 200 to 599", line);
  }
  const block = extended(emptyBlock(false), line);
  const isField = !isFault(block) && finished(block).bad === undefined &&
    finished(block).status === undefined;
  return { status: 200, isField };
}
