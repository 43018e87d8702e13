import { ERROR_INVALID_PARAMETER } from "../base/error_codes.ts";
import type { WriteClientError } from "../base/errors.ts";
import type { ByteSink, TakeBack } from "./byte_sink.ts";
import { isShared, isWhole, takeBuffer } from "./byte_writer.ts";

/** Makes the error of a code, with the byte count of the client: an output. */
interface ErrorSource {
  error(code: number, cause: unknown): WriteClientError;
}

/**
 * Returns true if a buffer given with `transfer` may be detached. A view of a part of
 * a buffer is copied instead: other code may use the rest.
 *
 * @throws {WriteClientError} If the memory is shared.
 */
export function mayTake(
  bytes: Uint8Array<ArrayBuffer>,
  output: ErrorSource,
): boolean {
  if (!isShared(bytes)) return isWhole(bytes);
  const cause = new TypeError(
    "Cannot transfer the buffer: it is shared memory; write without transfer",
  );
  throw output.error(ERROR_INVALID_PARAMETER, cause);
}

/**
 * Gives a buffer to a sink that copies: a buffer that is lent goes back, another
 * one is detached.
 *
 * @throws {Error} If the bytes are refused or the buffer cannot be detached.
 */
export function putGiven(
  sink: Pick<ByteSink, "put">,
  bytes: Uint8Array<ArrayBuffer>,
  back: TakeBack | undefined,
): Promise<void> | undefined {
  const own = back ? bytes : takeBuffer(bytes);
  const room = sink.put(own);
  back?.(own);
  return room;
}
