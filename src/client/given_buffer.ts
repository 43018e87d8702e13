import { ERROR_INVALID_PARAMETER } from "../base/error_codes.ts";
import { WriteClientError } from "../base/errors.ts";
import { isShared, isWhole } from "./byte_writer.ts";

/** Makes the error of a code, with what is known of a client. */
export type ErrorOf = (code: number, cause: unknown) => WriteClientError;

/**
 * Whether a buffer that the caller gives away is taken. A part of a buffer is
 * copied instead: the rest may belong to others.
 *
 * @throws {WriteClientError} If the memory is shared.
 */
export function mayTake(
  bytes: Uint8Array<ArrayBuffer>,
  errorOf: ErrorOf,
): boolean {
  if (!isShared(bytes)) return isWhole(bytes);
  const cause = new TypeError("Shared memory cannot be given away");
  throw errorOf(ERROR_INVALID_PARAMETER, cause);
}

/**
 * Detaches a buffer. One that cannot be detached is a wrong argument.
 *
 * @throws {WriteClientError} If it cannot.
 */
export function detaching<T>(detach: () => T, errorOf: ErrorOf): T {
  try {
    return detach();
  } catch (reason) {
    if (reason instanceof WriteClientError) throw reason;
    throw errorOf(ERROR_INVALID_PARAMETER, reason);
  }
}
