import { type ByteRange, byteRange } from "./byte_range.ts";
import { unmet } from "./preconditions.ts";
import { isCurrent, type Validators } from "./validators.ts";

/** The bytes of a file that a request selects, or the status if it selects none. */
export type Selection =
  | { readonly status: 200 | 206; readonly range: ByteRange }
  | { readonly status: 304 | 412 | 416 };

/** The file that a request selects from. */
export interface Representation extends Validators {
  /** Size in bytes. */
  readonly size: number;
  /** True if a request can select less than all of it. */
  readonly isSelectable: boolean;
  /** True if a request can select a part. */
  readonly hasRanges: boolean;
}

/** The members of a request that are read. */
export interface Selecting {
  readonly method: string;
  readonly headers: Pick<Headers, "get">;
}

/**
 * Decides which bytes of a file a request gets.
 *
 * - GET and HEAD: the conditions are checked first.
 * - GET only: a range counts, if `If-Range` has the current validator.
 * - Other methods get the whole file. The effect of such a request comes before
 *   its answer, so that a condition would be too late.
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
