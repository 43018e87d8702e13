import { viewOf } from "./byte_writer.ts";
import { HSE_IO_ASYNC } from "./constants.ts";
import type { Ref } from "./scalars.ts";

const NO_BYTES: Uint8Array<ArrayBuffer> = new Uint8Array(0);

/** The first `count` bytes; `undefined` if there are not so many, or it is no count. */
export function counted(
  buffer: unknown,
  count: number,
): Uint8Array<ArrayBuffer> | undefined {
  const bytes = buffer === null || buffer === undefined
    ? NO_BYTES
    : viewOf(buffer);
  if (bytes === undefined) return undefined;
  if (count === bytes.length) return bytes;
  return Number.isInteger(count) && count >= 0 && count < bytes.length
    ? bytes.subarray(0, count)
    : undefined;
}

/** Whether that is C's pointer to a number. */
export function isRef(ref: unknown): ref is Ref<number> {
  return typeof ref === "object" && ref !== null &&
    typeof (ref as Ref<unknown>).value === "number";
}

/** Whether a call with these flags reports through the completion function. */
export function isAsyncCall(flags: unknown): boolean {
  return typeof flags === "number" && (flags & HSE_IO_ASYNC) !== 0;
}
