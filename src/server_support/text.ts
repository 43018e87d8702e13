import { latin1 } from "../header_text.ts";
import type { Ref } from "../scalars.ts";

/** Text, `undefined` for C's NULL, `null` for what is no text. */
export function optionalText(
  text: unknown,
  count: number | undefined,
): string | undefined | null {
  if (text === null || text === undefined) return undefined;
  return latin1(text, count) ?? null;
}

/** A count behind a pointer that may be null. 0 counts nothing: C code leaves it there. */
export function countOf(size: unknown): number | undefined {
  const count = (size as Ref<number> | null | undefined)?.value;
  return typeof count === "number" && count > 0 ? count : undefined;
}
