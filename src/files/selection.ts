import { type ByteRange, byteRange } from "./byte_range.ts";
import { unmet } from "./preconditions.ts";
import { isCurrent, type Validators } from "./validators.ts";

/** What is selected of a file: its bytes, all or a part, or none. */
export type Selection =
  | { readonly status: 200 | 206; readonly range: ByteRange }
  | { readonly status: 304 | 412 | 416 };

/** What a request selects from. */
export interface Representation extends Validators {
  /** Bytes of it. */
  readonly size: number;
  /** Whether a request can select less than all of it. */
  readonly isSelectable: boolean;
  /** Whether a part of it can be had. */
  readonly hasRanges: boolean;
}

/** What there is to read of a request. */
export interface Selecting {
  readonly method: string;
  readonly headers: Pick<Headers, "get">;
}

/**
 * What a request asks for of a file.
 *
 * - GET and HEAD: conditions come first.
 * - GET alone: a range, if `If-Range` names the file as it is now.
 * - Any other method: all of it. What such a request does was done before there
 *   was an answer, so that a condition would come too late.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-14.2 | RFC 9110, Range}
 */
export function select(
  { method, headers }: Selecting,
  file: Representation,
): Selection {
  const { size, isSelectable, hasRanges } = file;
  const whole: Selection = { status: 200, range: { start: 0, end: size } };
  if (!isSelectable || (method !== "GET" && method !== "HEAD")) return whole;
  const status = unmet(headers, file);
  if (status !== undefined) return { status };
  const asked = method === "GET" && hasRanges ? headers.get("range") : null;
  if (asked === null) return whole;
  const ifRange = headers.get("if-range");
  if (ifRange !== null && !isCurrent(ifRange, file)) return whole;
  const range = byteRange(asked, size);
  if (range === undefined) return whole;
  return range === "unsatisfiable" ? { status: 416 } : { status: 206, range };
}
