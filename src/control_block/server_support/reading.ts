import {
  HSE_IO_ASYNC,
  HSE_REQ_ASYNC_READ_CLIENT,
} from "../../isapi/constants.ts";
import {
  ERROR_INVALID_DATA,
  ERROR_INVALID_PARAMETER,
  ERROR_SUCCESS,
  WSAECONNRESET,
} from "../../base/error_codes.ts";
import { WriteClientError } from "../../base/errors.ts";
import type { Session } from "../../session/session.ts";
import type { Ref } from "../../isapi/structs.ts";
import type { ExtensionControlBlock } from "../../isapi/types.ts";
import { setRef } from "../c_values.ts";
import { requestName } from "./arguments.ts";
import type { Family } from "./family.ts";

/** The call that reads from the request's body asynchronously. ReadClient has no request code. */
export const readingCalls: Family = [
  [HSE_REQ_ASYNC_READ_CLIENT, asyncReadClient],
];

/**
 * Completes with the first bytes that arrive, and with 0 at the end of the body.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms524596(v=vs.90) | HSE_REQ_ASYNC_READ_CLIENT}
 */
function asyncReadClient(
  session: Session,
  ecb: ExtensionControlBlock,
  buffer: unknown,
  size: unknown,
  flags: unknown,
): number {
  const count = (size as Ref<number> | null)?.value;
  const given = (flags as Ref<number> | null)?.value ?? 0;
  if (
    !(buffer instanceof Uint8Array) || !Number.isSafeInteger(count) ||
    count! < 0 || count! > buffer.length || !(given & HSE_IO_ASYNC)
  ) return ERROR_INVALID_PARAMETER;
  const refusal = session.refuseAsync();
  if (refusal !== ERROR_SUCCESS) return refusal;

  const { slot } = session;
  const owner = {};
  const target = count === buffer.length ? buffer : buffer.subarray(0, count);
  slot.begin(owner, 0);
  session.reading = owner;
  readSome(session, target, count!, () => slot.isOutstanding(owner)).then(
    (count) => {
      session.active();
      slot.settle(owner, count);
    },
    (reason) => {
      const code = codeOf(session, reason);
      if (code === undefined) session.output.fail(reason);
      else if (slot.isOutstanding(owner)) slot.cancel(code);
      if (code === ERROR_INVALID_PARAMETER) {
        bufferLost(
          session,
          ecb,
          requestName(HSE_REQ_ASYNC_READ_CLIENT),
          count!,
        );
      }
    },
  );
  return ERROR_SUCCESS;
}

/** Takes the bytes from a microtask: if CANCEL_IO ends the read before, none are lost. */
async function readSome(
  { body }: Session,
  buffer: Uint8Array,
  size: number,
  wanted: () => boolean,
): Promise<number> {
  await undefined;
  return await body.readSome(buffer, size, wanted);
}

/**
 * Fills the buffer for ReadClient.
 *
 * @param size Gets the count before any byte is copied. It holds the buffer's
 * size already.
 * @returns The count, or a promise for it if the bytes have not arrived.
 * @throws {WriteClientError} If the call is refused: nothing was taken.
 */
export function readClient(
  session: Session,
  buffer: Uint8Array,
  size: Ref<number>,
): number | Promise<number> {
  const refusal = session.refuseSync();
  if (refusal !== ERROR_SUCCESS) throw session.output.error(refusal);
  const count = session.body.tryFill(buffer)
    ? buffer.length
    : readRest(session, buffer, size);
  if (typeof count !== "number") return waitingRead(session, count);
  session.active();
  return count;
}

/** Fills the buffer with what comes, or what is left. */
function readRest(
  { output, body }: Session,
  buffer: Uint8Array,
  size: Ref<number>,
): number | Promise<number> {
  return body.read(buffer, (count) => {
    // The client may have left while the read waited.
    if (output.failure === undefined && !setRef(size, count)) {
      throw new WriteClientError(ERROR_INVALID_PARAMETER);
    }
  });
}

async function waitingRead(
  session: Session,
  read: Promise<number>,
): Promise<number> {
  const { output, slot } = session;
  slot.hold();
  try {
    const count = await read;
    session.active();
    if (output.failure) throw output.error(output.failure.code);
    return count;
  } catch (reason) {
    if (reason instanceof WriteClientError) throw reason;
    const code = codeOf(session, reason);
    if (code === undefined) output.fail(reason);
    // If the client was lost before, that is why the body cannot be read.
    throw output.error(code ?? output.failure?.code ?? WSAECONNRESET);
  } finally {
    slot.release();
  }
}

/** Gives the code of a failed read, or `undefined` if the client has left. */
function codeOf({ body }: Session, reason: unknown): number | undefined {
  if (reason instanceof WriteClientError) return reason.code;
  return body.tooLarge ? ERROR_INVALID_DATA : undefined;
}

/** Reports a read whose buffer was detached or shrank meanwhile. The bytes stay for the next read. */
export function bufferLost(
  { services }: Session,
  ecb: ExtensionControlBlock,
  call: string,
  size: number,
): void {
  services.hint(
    `${call} lost buffer`,
    () =>
      new TypeError(
        `Cannot call ${call}: lpvBuffer must keep its ${size} bytes, and lpdwSize must be writable, until the read has settled; the read failed with ERROR_INVALID_PARAMETER (87), and the next read gets the bytes; this mistake is reported once`,
      ),
    ecb,
  );
}
