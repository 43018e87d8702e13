import {
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_IO_COMPLETION,
} from "../../isapi/constants.ts";
import type { HseIoCompletion } from "../../isapi/types.ts";
import type { Environment } from "../environment.ts";
import { dwordRef } from "../references.ts";
import type { RequestBlock } from "../request_block.ts";
import type { Call, Family, Marshalled } from "./marshal.ts";

/** The calls that steer a session: what is called on completion, and its end. */
export const sessionCalls: Family = [
  [HSE_REQ_DONE_WITH_SESSION, doneWithSession],
  [HSE_REQ_IO_COMPLETION, ioCompletion],
];

function doneWithSession(
  { environment: { memory }, buffer }: Call,
): Marshalled {
  return { args: [dwordRef(memory, buffer), null, null] };
}

function ioCompletion(
  { environment, request, buffer, type }: Call,
): Marshalled {
  return {
    args: [completionOf(environment, request, buffer), null, type],
  };
}

/**
 * A function of the module's table as the control block calls it; `null` for
 * NULL. Anything but a function is refused with the other wrong arguments.
 */
export function completionOf(
  environment: Environment,
  request: RequestBlock,
  index: number,
): HseIoCompletion<unknown> | null {
  if (index === 0) return null;
  if (!environment.isFunction(index)) return NO_FUNCTION;
  return (_ecb, context, bytes, error) =>
    environment.complete(request, {
      index,
      context: Number(context),
      bytes,
      error,
    });
}

/** Passed for an index that has no function. It is not a function, so the call is refused. */
const NO_FUNCTION = Object.freeze({}) as unknown as HseIoCompletion<unknown>;
