import { ERROR_SEM_TIMEOUT, WSAECONNRESET } from "../base/error_codes.ts";
import type { WriteClientError } from "../base/errors.ts";

/** The way in which a request ends. */
export interface Ending {
  readonly outcome: "sent" | "disconnected" | "failed" | "timed out";
  /** The status of the answer if nothing was handed over before. */
  readonly status: number;
  /** The error with which an incomplete body's stream is errored. */
  readonly error?: unknown;
  /** Set if nothing reaches the client any more: it left, or the host gave it up. */
  readonly lost?: WriteClientError;
}

/** The whole answer was taken. */
export const SENT: Ending = { outcome: "sent", status: 500 };

/** Makes the ending for a client that left, or that the host gave up. */
export function lostBy(failure: WriteClientError): Ending {
  return { ...byCode(failure.code), error: failure, lost: failure };
}

/** Makes the ending for an answer that failed for another reason. The error may be another client's `WriteClientError`. */
export function failedBy(error: unknown): Ending {
  return { outcome: "failed", status: 500, error };
}

/** The code with which later I/O is refused after an outcome, if nothing reaches the client any more. */
export function lossOf(outcome: Ending["outcome"]): number | undefined {
  switch (outcome) {
    case "timed out":
      return ERROR_SEM_TIMEOUT;
    case "disconnected":
      return WSAECONNRESET;
    default:
      return undefined;
  }
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
