import {
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  HSE_STATUS_SUCCESS_AND_KEEP_CONN,
} from "./constants.ts";

// Each by itself: a bundle of respond() has these, and no other constant.
const NAMES: ReadonlyMap<unknown, string> = new Map([
  [HSE_STATUS_SUCCESS, "HSE_STATUS_SUCCESS"],
  [HSE_STATUS_SUCCESS_AND_KEEP_CONN, "HSE_STATUS_SUCCESS_AND_KEEP_CONN"],
  [HSE_STATUS_PENDING, "HSE_STATUS_PENDING"],
  [HSE_STATUS_ERROR, "HSE_STATUS_ERROR"],
]);

/** Gives the name of a status that `HttpExtensionProc` returned, if it has one. */
export function statusName(status: unknown): string | undefined {
  return NAMES.get(status);
}
