import type { ExtensionControlBlock, HCONN, LogRecord } from "./types.ts";

/** What a session needs of its host. The host implements it, so nothing below reaches up. */
export interface HostServices {
  /** Something went wrong that nobody waits for. Never throws. */
  report(error: unknown, ecb?: ExtensionControlBlock): void;
  /** A session has ended: called once for each. */
  ended(id: HCONN, outcome: SessionOutcome): void;
}

/** How a session ended. */
export interface SessionOutcome {
  readonly outcome: LogRecord["outcome"];
  /** Of the response; 0 if there was none. */
  readonly status: number;
  /** Body bytes accepted. */
  readonly bytes: number;
  readonly logData: string;
  readonly parameters: string;
}
