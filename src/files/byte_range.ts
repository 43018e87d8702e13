/** A part of a file: from `start` up to `end`, in bytes. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** One range. Its numbers may be larger than any file. */
const ONE_RANGE = /^bytes=[\t ]*(\d*)-(\d*)[\t ]*$/i;

/**
 * The part of a file that a `Range` field asks for.
 *
 * Several ranges are answered with the whole file, as RFC 9110 allows: few
 * clients ask for them, and many small ones cost more than the file does.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2 | RFC 9110, byte ranges}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-17.15 | RFC 9110, attacks using range}
 * @param value The field's value.
 * @param size Bytes of the file.
 * @returns The part; `undefined` for the whole file, where the value is several
 * ranges, or not one of bytes; `"unsatisfiable"` for a part that the file does not have.
 */
export function byteRange(
  value: string,
  size: number,
): ByteRange | "unsatisfiable" | undefined {
  const [, first, last] = ONE_RANGE.exec(value) ?? [];
  if (first === undefined || last === undefined) return undefined;
  if (first === "") return last === "" ? undefined : suffix(Number(last), size);
  const start = Number(first);
  const end = last === "" ? Infinity : Number(last) + 1;
  if (end <= start) return undefined;
  return start < size ? { start, end: Math.min(end, size) } : "unsatisfiable";
}

/** The last bytes of a file. */
function suffix(
  length: number,
  size: number,
): ByteRange | "unsatisfiable" | undefined {
  if (length === 0) return "unsatisfiable";
  // No bytes can be had of an empty file, and 206 cannot say so.
  if (size === 0) return undefined;
  return { start: Math.max(0, size - length), end: size };
}
