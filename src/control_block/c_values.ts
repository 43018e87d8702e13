import { viewOf } from "../client/byte_writer.ts";
import { HSE_IO_ASYNC } from "../isapi/constants.ts";
import { ERROR_INVALID_PARAMETER, ERROR_SUCCESS } from "../base/error_codes.ts";
import { ignoreErrors } from "../base/promises.ts";
import { latin1 } from "../response/header_text.ts";
import type { NULL, Ref } from "../isapi/structs.ts";

const NO_BYTES: Uint8Array<ArrayBuffer> = new Uint8Array(0);

/** Returns true if a value stands for C's null pointer. */
export function isNull(value: unknown): value is NULL | undefined {
  return value === null || value === undefined || value === 0;
}

/** Gives the first `count` bytes, or `undefined` if the buffer is shorter or `count` is not a count. */
export function counted(
  buffer: unknown,
  count: number,
): Uint8Array<ArrayBuffer> | undefined {
  const bytes = viewOf(buffer) ?? (isNull(buffer) ? NO_BYTES : undefined);
  if (bytes === undefined) return undefined;
  if (count === bytes.length) return bytes;
  return Number.isInteger(count) && count >= 0 && count < bytes.length
    ? bytes.subarray(0, count)
    : undefined;
}

/** Returns true if a value stands for C's pointer to a number. */
export function isRef(ref: unknown): ref is Ref<number> {
  return typeof ref === "object" && ref !== null &&
    typeof (ref as Ref<unknown>).value === "number";
}

/** Returns true if a call with these flags reports through the completion function. */
export function isAsyncCall(flags: unknown): boolean {
  return typeof flags === "number" && (flags & HSE_IO_ASYNC) !== 0;
}

/** Writes a value through a pointer. Returns true if it was written. Never throws. */
export function setRef(ref: unknown, value: number): boolean {
  let isSet = false;
  ignoreErrors(() => isSet = isRef(ref) && Reflect.set(ref, "value", value));
  return isSet;
}

/** Writes a value through the caller's pointer. Gives 0, or 87 if it cannot be written. */
export function put(out: unknown, value: boolean | number): number {
  return putAll(out, { value });
}

/** Writes the members of a structure. Gives 0, or 87 if one cannot be written: none is changed then. */
export function putAll(
  out: unknown,
  values: Readonly<Record<string, boolean | number>>,
): number {
  if (typeof out !== "object" || out === null) return ERROR_INVALID_PARAMETER;
  const undo: (() => void)[] = [];
  let isPut = false;
  try {
    for (const [name, value] of Object.entries(values)) {
      const before = Reflect.get(out, name);
      const had = Reflect.has(out, name);
      isPut = Reflect.set(out, name, value);
      if (!isPut) break;
      undo.push(() =>
        had ? Reflect.set(out, name, before) : Reflect.deleteProperty(out, name)
      );
    }
  } finally {
    if (!isPut) undo.forEach((step) => ignoreErrors(step));
  }
  return isPut ? ERROR_SUCCESS : ERROR_INVALID_PARAMETER;
}

/** Gives the text, `undefined` for C's NULL, or `null` for a value that is not text. */
export function optionalText(
  text: unknown,
  count: number | undefined,
): string | undefined | null {
  if (isNull(text)) return undefined;
  return latin1(text, count) ?? null;
}

/** Gives the count of a pointer that may be null. A 0 counts as absent: C code often leaves it there. */
export function countOf(size: unknown): number | undefined {
  const count = (size as Ref<number> | null | undefined)?.value;
  return typeof count === "number" && count > 0 ? count : undefined;
}
