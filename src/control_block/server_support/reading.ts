import {
  HSE_IO_ASYNC,
  HSE_REQ_ASYNC_READ_CLIENT,
} from "../../isapi/constants.ts";
import {
  ERROR_INVALID_DATA,
  ERROR_INVALID_PARAMETER,
  ERROR_SUCCESS,
} from "../../base/error_codes.ts";
import type { Session } from "../../session/session.ts";
import type { Ref } from "../../isapi/structs.ts";
import type { Family } from "./family.ts";

/** The call that reads from the request's body asynchronously. */
export const readingCalls: Family = [
  [HSE_REQ_ASYNC_READ_CLIENT, asyncReadClient],
];

/**
 * Completes with what comes first, and with 0 at the end.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms524596(v=vs.90) | HSE_REQ_ASYNC_READ_CLIENT}
 */
function asyncReadClient(
  session: Session,
  _ecb: unknown,
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

  const { slot, body, output } = session;
  const owner = {};
  slot.begin(owner, 0);
  session.reading = owner;
  body.readSome(
    buffer.subarray(0, count),
    () => slot.isOutstanding(owner),
  ).then(
    (count) => {
      session.active();
      slot.settle(owner, count);
    },
    (reason) => {
      if (!body.tooLarge) output.fail(reason);
      else if (slot.isOutstanding(owner)) slot.cancel(ERROR_INVALID_DATA);
    },
  );
  return ERROR_SUCCESS;
}
