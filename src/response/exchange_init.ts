import type { AnswerChannel } from "./answer_channel.ts";
import type { DeadlineKind, Deadlines, WatchOrigin } from "./deadlines.ts";
import type { Ending } from "./ending.ts";
import type { WriteClientError } from "../base/errors.ts";
import type { Observer } from "./observer.ts";

/** The limits of an exchange. */
export interface ExchangeLimits {
  readonly bufferLimit: number;
  readonly deadlines: Required<Deadlines>;
}

/** The parts of an exchange, apart from its request. */
export interface ExchangeInit {
  /** The channel that delivers the answer. */
  readonly channel: AnswerChannel;
  readonly origin?: WatchOrigin | undefined;
  readonly observer?: Observer | undefined;
}

/**
 * The owner of an exchange: a session, or `respond()`. The exchange reads its
 * properties and calls its functions.
 */
export interface ExchangeOwner {
  /** The number of body bytes accepted so far. */
  readonly bytesWritten: number;
  /** Describes what the request waits for, apart from the client, for an error message. */
  readonly waitsFor: string;
  /** A promise for code that may run on after the end. Its errors are reported elsewhere. */
  readonly running?: Promise<void> | undefined;
  /** Called when the first turn has ended and the exchange has not. */
  outlived?(): void;
  /** Called when a deadline has passed, before the end. */
  expired?(kind: DeadlineKind, failure: WriteClientError): void;
  /**
   * Gives the answer if nothing was handed over before the end.
   *
   * @throws {unknown} The error with which the response is to be rejected.
   */
  unanswered(ending: Ending): Response;
  /** Called once, last, when the exchange has ended. */
  ended(ending: Ending): void;
  /** Called when all bytes of the output were taken. */
  outputClosed?(): void;
  /** Gives the ending for an output that has failed. Left out: the client was lost. */
  endingOf?(failure: WriteClientError): Ending;
  /** Called with what a completion function threw. Left out: the next call is refused with it, once. */
  completionFailed?(error: unknown): void;
}
