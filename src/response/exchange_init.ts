import type { AnswerChannel } from "./answer_channel.ts";
import type { DeadlineKind, Deadlines, WatchOrigin } from "./deadlines.ts";
import type { Ending } from "./ending.ts";
import type { WriteClientError } from "../base/errors.ts";
import type { Observer } from "./observer.ts";

/** How an exchange is limited. */
export interface ExchangeLimits {
  readonly bufferLimit: number;
  readonly deadlines: Required<Deadlines>;
}

/** What an exchange is made with, beside its request. */
export interface ExchangeInit {
  /** Where the answer goes. */
  readonly channel: AnswerChannel;
  readonly origin?: WatchOrigin | undefined;
  readonly observer?: Observer | undefined;
}

/** Whose exchange it is. */
export interface ExchangeOwner {
  /** Body bytes accepted so far. */
  readonly bytesWritten: number;
  /** What is waited for right now, but the client: for the text of an error. */
  readonly waitsFor: string;
  /** What runs on when the exchange has ended, its failures told elsewhere. */
  readonly running?: Promise<void> | undefined;
  /** The first turn has ended, and the exchange has not. */
  outlived?(): void;
  /** A deadline has passed; the end follows. */
  expired?(kind: DeadlineKind, failure: WriteClientError): void;
  /**
   * The answer where nothing was handed over by the end.
   *
   * @throws {unknown} Rejects the response with that.
   */
  unanswered(ending: Ending): Response;
  /** The exchange has ended: called once, last. */
  ended(ending: Ending): void;
}

/** Where the bytes of an answer come from. */
export interface ExchangeOutput {
  /** Nothing reaches the client any more. */
  fail(failure: WriteClientError): void;
}
