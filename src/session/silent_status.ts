import {
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  HSE_STATUS_SUCCESS_AND_KEEP_CONN,
} from "../isapi/constants.ts";
import { describeValue } from "../base/checks.ts";
import { isStatus } from "../response/response_head.ts";

/**
 * Gives the status of an answer whose extension sent nothing.
 *
 * @param result The value that the extension returned, or passed to DONE_WITH_SESSION.
 * @param logged Its `dwHttpStatusCode`. It may not be a status: some extensions keep flags there.
 * @param unknown Called if the result is not a known value; the status is then 500.
 */
export function silentStatus(
  result: unknown,
  logged: number,
  unknown: () => void,
): number {
  switch (result) {
    case 0:
    case HSE_STATUS_SUCCESS:
    case HSE_STATUS_SUCCESS_AND_KEEP_CONN:
    case HSE_STATUS_PENDING:
      return isStatus(logged) ? logged : 200;
    case HSE_STATUS_ERROR:
      return isStatus(logged) && logged >= 400 ? logged : 500;
    default:
      if (typeof result === "number" && isStatus(result)) return result;
      unknown();
      return 500;
  }
}

/** Makes the error for an unknown result. Most often a `return` was forgotten. */
export function resultFault(result: unknown): TypeError {
  return new TypeError(
    `Cannot answer: HttpExtensionProc must return an HSE_STATUS code or an HTTP status if it sent nothing, received ${
      describeValue(result)
    }; the answer is 500; this mistake is reported once`,
  );
}
