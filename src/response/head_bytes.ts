/**
 * Finds the end of a head and the start of its body, also if a write ends
 * between them.
 *
 * @module
 */

import type { BytesToCome } from "../client/byte_sink.ts";
import { isChunked } from "./chunked_writer.ts";
import { latin1ToBytes } from "./header_text.ts";
import type { ResponseHead } from "./response_head.ts";

export const LF = 0x0a;
const CR = 0x0d;

/** A CR whose LF may come with the next write. */
export const UNDECIDED = -1;

/** Gives the reason why the first bytes of a body do not fit its head; `undefined` if they fit. */
export function misfitOf(
  body: Uint8Array<ArrayBuffer>,
  { chunked, length = Infinity }: ResponseHead,
  following: BytesToCome,
): string | undefined {
  if (chunked) {
    return isChunked(body, ...following.leading)
      ? undefined
      : "the head declares Transfer-Encoding: chunked, and its body does not begin with a chunk";
  }
  const size = body.length + following.size;
  return size <= length
    ? undefined
    : `the head declares ${length} bytes, and ${size} bytes follow it`;
}

/** Gives the size of the line end at a position, in bytes: 0 if there is none, `UNDECIDED` if a CR is the last byte. */
export function lineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === LF) return 1;
  if (bytes[at] !== CR) return 0;
  if (at + 1 === bytes.length) return UNDECIDED;
  return bytes[at + 1] === LF ? 2 : 0;
}

/** Joins held text and the bytes after it. */
export function joined(
  before: string,
  bytes: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  if (before === "") return bytes;
  const all = new Uint8Array(before.length + bytes.length);
  all.set(latin1ToBytes(before));
  all.set(bytes, before.length);
  return all;
}
