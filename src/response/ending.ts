import { ERROR_SEM_TIMEOUT, WSAECONNRESET } from "../base/error_codes.ts";
import type { WriteClientError } from "../base/errors.ts";

/** How a request ends. */
export interface Ending {
  readonly outcome: "sent" | "disconnected" | "failed" | "timed out";
  /** Status of the answer, if nothing was handed over by then. */
  readonly status: number;
  /** Why the body is not whole; its stream is errored with it. */
  readonly error?: unknown;
  /** Why nothing reaches the client any more: it left, or was given up. */
  readonly lost?: WriteClientError;
}

/** All of the answer was taken. */
export const SENT: Ending = { outcome: "sent", status: 500 };

/** The client left, or was given up. */
export function lostBy(failure: WriteClientError): Ending {
  return { ...byCode(failure.code), error: failure, lost: failure };
}

/** The answer could not be completed, for another reason than its client; what was thrown may be another client's error. */
export function failedBy(error: unknown): Ending {
  return { outcome: "failed", status: 500, error };
}

function byCode(
  code: number,
): Pick<Ending, "outcome" | "status"> {
  switch (code) {
    case ERROR_SEM_TIMEOUT:
      return { outcome: "timed out", status: 504 };
    case WSAECONNRESET:
      return { outcome: "disconnected", status: 499 };
    default:
      return { outcome: "failed", status: 500 };
  }
}
