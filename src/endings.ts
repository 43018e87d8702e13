import { ERROR_SEM_TIMEOUT, WSAECONNRESET } from "./error_codes.ts";
import type { SessionOutcome } from "./host_services.ts";

/** How a request ends that was lost. */
export interface Ending {
  readonly outcome: SessionOutcome["outcome"];
  /** Answers where nothing was handed over. */
  readonly status: number;
}

/** How a request ends, by the code of what ended it. */
export function endingOf(code: number | undefined): Ending {
  switch (code) {
    case ERROR_SEM_TIMEOUT:
      return { outcome: "timed out", status: 504 };
    case WSAECONNRESET:
      return { outcome: "disconnected", status: 499 };
    default:
      return { outcome: "failed", status: 500 };
  }
}
