import { ERROR_INVALID_PARAMETER, ERROR_SUCCESS } from "../error_codes.ts";
import type { Ref } from "../scalars.ts";

/** Puts a value where a caller's pointer leads. */
export function put(out: unknown, value: boolean | number): number {
  if (typeof out !== "object" || out === null) return ERROR_INVALID_PARAMETER;
  (out as Ref<boolean | number>).value = value;
  return ERROR_SUCCESS;
}
