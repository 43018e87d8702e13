import {
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_IO_COMPLETION,
  HSE_STATUS_SUCCESS,
} from "../../isapi/constants.ts";
import {
  ERROR_INVALID_PARAMETER,
  ERROR_SUCCESS,
} from "../../base/error_codes.ts";
import type { Registration } from "../../client/operation_slot.ts";
import type { Session } from "../../session/session.ts";
import type { Ref } from "../../isapi/structs.ts";
import type {
  ExtensionControlBlock,
  HseIoCompletion,
} from "../../isapi/types.ts";
import { isNull } from "../c_values.ts";
import type { Family } from "./family.ts";

/** The calls that register the completion function and end the session. */
export const sessionCalls: Family = [
  [HSE_REQ_DONE_WITH_SESSION, doneWithSession],
  [HSE_REQ_IO_COMPLETION, ioCompletion],
];

function doneWithSession(
  session: Session,
  _ecb: unknown,
  status: unknown,
): number {
  const value = (status as Ref<number> | null)?.value;
  return session.done(typeof value === "number" ? value : HSE_STATUS_SUCCESS);
}

/** Takes the function from lpvBuffer and its context value from lpdwDataType. */
function ioCompletion(
  session: Session,
  ecb: ExtensionControlBlock,
  completion: unknown,
  _size: unknown,
  context: unknown,
): number {
  if (!isNull(completion) && typeof completion !== "function") {
    return ERROR_INVALID_PARAMETER;
  }
  session.slot.register(
    isNull(completion)
      ? undefined
      : registrationOf(ecb, completion as HseIoCompletion<never>, context),
  );
  return ERROR_SUCCESS;
}

/** Makes the slot's registration of a completion function. */
export function registrationOf(
  ecb: ExtensionControlBlock,
  completion: HseIoCompletion<never>,
  context: unknown,
): Registration {
  const call = completion as HseIoCompletion<unknown>;
  return {
    completion: (context, bytes, error) => call(ecb, context, bytes, error),
    context,
  };
}
