import { checkCount, describeValue } from "../base/checks.ts";
import type { Deadlines } from "../response/deadlines.ts";
import type { LogRecord } from "../response/request_log.ts";
import type { TraceEvent } from "../base/trace_event.ts";

/**
 * Options of a {@linkcode Responder}. They are read once, when it is made. The
 * options that `init` of an answer has win over them.
 *
 * @category Streaming
 */
export interface ResponderOptions {
  /**
   * Bytes that are accepted and not yet taken by the client before writes wait:
   * an integer of at least 1.
   *
   * @default {65536}
   */
  bufferLimit?: number;
  /** Deadlines of each answer, in milliseconds. Those that `init` has win, one by one. */
  deadlines?: Deadlines;
  /**
   * Maximum number of open answers: an integer of at least 1. More requests are
   * answered with 503. No limit by default.
   */
  maxResponses?: number;
  /**
   * Called with the error of each answer that fails, where its `init` has no
   * `onError`. What it throws is ignored.
   *
   * @param error The error.
   */
  onError?(error: unknown): void;
  /**
   * Called once for each answer, when it has ended, and for each 503. What it
   * throws is ignored.
   *
   * @param record The end of the answer. `status` is 500 or 504 where
   * `respond()` has rejected.
   */
  onLog?(record: LogRecord): void;
  /**
   * Receives the events of each answer as they happen. `@isapi/streams/trace`
   * renders them as text and pictures. What it throws is ignored.
   *
   * @param event The event.
   */
  onTrace?(event: TraceEvent): void;
}

const CALLBACKS = ["onError", "onLog", "onTrace"] as const;

/**
 * Copies and checks the options.
 *
 * @throws {TypeError} If a callback is not a function.
 * @throws {RangeError} If `maxResponses` is out of range.
 */
export function takeResponderOptions(
  given: ResponderOptions,
): ResponderOptions {
  const taken: ResponderOptions = { ...given };
  if (taken.maxResponses !== undefined) {
    checkCount("make a Responder", "maxResponses", taken.maxResponses, 1);
  }
  for (const name of CALLBACKS) {
    const callback: unknown = given[name];
    if (callback === undefined) continue;
    if (typeof callback !== "function") {
      throw new TypeError(
        `Cannot make a Responder: ${name} must be a function, received ${
          describeValue(callback)
        }`,
      );
    }
    taken[name] = callback.bind(given);
  }
  return taken;
}
