import {
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  HSE_STATUS_SUCCESS_AND_KEEP_CONN,
} from "./constants.ts";
import { isStatus } from "./response_head.ts";

/**
 * The status of an answer whose extension sent nothing.
 *
 * @param result What the extension returned, or gave to DONE_WITH_SESSION.
 * @param logged Its `dwHttpStatusCode`: some extensions keep flags there.
 */
export function silentStatus(result: number, logged: number): number {
  switch (result) {
    case 0:
    case HSE_STATUS_SUCCESS:
    case HSE_STATUS_SUCCESS_AND_KEEP_CONN:
    case HSE_STATUS_PENDING:
      return isStatus(logged) ? logged : 200;
    case HSE_STATUS_ERROR:
      return isStatus(logged) && logged >= 400 ? logged : 500;
    default:
      return isStatus(result) ? result : 500;
  }
}
