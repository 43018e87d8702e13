/** How one request ended. */
export interface LogRecord {
  /** The request's URL. */
  url: string;
  /** Its method. */
  method: string;
  /** The response's status. */
  status: number;
  /** Body bytes accepted; 0 of what `fallback` answers, whose body the host only passes on. */
  bytes: number;
  /** Milliseconds from call to end. */
  duration: number;
  /** Whether all was sent, and why not. */
  outcome: "sent" | "disconnected" | "failed" | "timed out";
  /** What the extension left in `lpszLogData`, escaped. */
  logData: string;
  /** What it appended with `HSE_APPEND_LOG_PARAMETER`, escaped. */
  parameters: string;
}
