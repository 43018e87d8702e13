import { ignoreErrors } from "../base/promises.ts";
import { logText } from "../base/log_text.ts";
import { systemClock } from "../base/clock.ts";

/**
 * One line of the log: a request and its result.
 *
 * @category Host
 */
export interface LogRecord {
  /** The request's URL. */
  url: string;
  /** The request's method. */
  method: string;
  /** The response's status. */
  status: number;
  /** The number of body bytes accepted. 0 for an answer of `fallback`, whose body the host only passes on. */
  bytes: number;
  /** The time from the call of `fetch` to the end, in milliseconds. */
  duration: number;
  /**
   * The way in which the request ended.
   *
   * - `sent`: the whole answer was taken.
   * - `disconnected`: the client left before that.
   * - `failed`: the extension threw, its answer could not be sent, or the host
   *   or the extension cut the request.
   * - `timed out`: a deadline ended the request.
   */
  outcome: "sent" | "disconnected" | "failed" | "timed out";
  /** The text that the extension left in `lpszLogData`, escaped. `""` without an extension. */
  logData: string;
  /** The text that the extension appended with `HSE_APPEND_LOG_PARAMETER`, escaped. */
  parameters: string;
}

/** The end of a request, for its record. */
export type Logged =
  & Pick<LogRecord, "status" | "bytes" | "outcome">
  & Partial<Pick<LogRecord, "logData" | "parameters">>;

/** Calls a listener with the record of a request that has ended. What it throws is ignored. */
export function logRequest(
  onLog: (record: LogRecord) => void,
  request: Pick<Request, "url" | "method">,
  started: number,
  { status, bytes, outcome, logData = "", parameters = "" }: Logged,
): void {
  // A request of another make may throw when it is read.
  ignoreErrors(() =>
    onLog({
      url: logText(request.url),
      method: logText(request.method),
      status,
      bytes,
      duration: systemClock.now() - started,
      outcome,
      logData: logText(logData),
      parameters: logText(parameters),
    })
  );
}
