import type { ClientRequest } from "../base/client_request.ts";
import type { DeadlineKind } from "../response/deadlines.ts";
import { type Ending, failedBy, lostBy } from "../response/ending.ts";
import { WriteClientError } from "../base/errors.ts";
import { Exchange } from "../response/exchange.ts";
import type {
  ExchangeInit,
  ExchangeLimits,
  ExchangeOwner,
} from "../response/exchange_init.ts";
import type { Platform } from "../base/platform.ts";
import { ignoreErrors } from "../base/promises.ts";
import { type Answer, WholeAnswer } from "../response/whole_answer.ts";
import type { FileSent } from "./file_answer.ts";
import type { FileBody, FileWatch } from "./file_body.ts";

/** The result of an answer: a {@linkcode FileSent}, or a deadline. */
export type AnswerSent =
  & Omit<FileSent, "outcome">
  & Pick<Ending, "outcome">;

/** The parts of a {@linkcode WatchedAnswer}. */
export interface WatchedAnswerInit extends ExchangeInit {
  readonly request: ClientRequest;
  readonly platform: Platform;
  readonly limits: ExchangeLimits;
  /** The thing that is awaited before there is a response. Error messages name it. */
  readonly waitsFor: string;
  /**
   * Makes the answer.
   *
   * @param watch Watches a file that is sent.
   * @param ended Called once with how it was sent, and why unless it was.
   * @param decline Leaves the request to another handler, where there is one.
   * @returns The answer; `undefined` after the request was left to another.
   */
  respond(
    watch: FileWatch,
    ended: (sent: FileSent, error?: unknown) => void,
    decline: () => boolean,
  ): Promise<Answer | undefined>;
  /** Makes the answer if there is no response yet. Throws if the request must be rejected. */
  unanswered(ending: Ending): Response;
  /** Receives errors. Never throws. */
  report(error: unknown): void;
  /** Called once, when the answer has ended; without an outcome where another handler has the request. */
  ended?(sent: AnswerSent | undefined): void;
}

const NOT_FOUND: Ending = { outcome: "sent", status: 404 };

/**
 * An answer without a session: a file, or the response of another handler.
 *
 * Deadlines end it, like a session: if the response is not made, the file is
 * not read, or the client takes nothing.
 */
export class WatchedAnswer implements ExchangeOwner, FileWatch {
  #body: FileBody | undefined;
  /** The result of the body, after it has ended. It can end before the response is delivered. */
  #sent: FileSent | undefined;
  /** True after another handler got the request. */
  #isDeclined = false;
  readonly #init: WatchedAnswerInit;
  readonly #exchange: Exchange;

  constructor(init: WatchedAnswerInit) {
    this.#init = init;
    const { request, platform, limits } = init;
    this.#exchange = new Exchange(request, platform, limits, this, init);
  }

  get bytesWritten(): number {
    return this.#body?.bytes ?? 0;
  }

  get waitsFor(): string {
    return this.#exchange.delivered
      ? "the file is not read"
      : this.#init.waitsFor;
  }

  /** Makes the response. The channel gets what `unanswered()` throws. */
  run(): void {
    const ended = (sent: FileSent, error?: unknown) => {
      if (sent.outcome === "failed") this.#init.report(error);
      this.#finish(sent);
    };
    this.#init.respond(this, ended, () => this.#decline())
      .then((answer) => this.#answer(answer))
      // Reading the members of a response may throw, too.
      .catch((error) => this.#exchange.end(failedBy(error)));
    this.#exchange.begun();
  }

  watch(body: FileBody): void {
    this.#body = body;
    this.#exchange.watch(body);
  }

  get isOver(): boolean {
    return this.#exchange.ended;
  }

  progress(): void {
    this.#exchange.progress();
  }

  /** Ends the answer from the host's side. */
  cut(code: number): void {
    const { bytesWritten } = this;
    this.#exchange.end(lostBy(new WriteClientError(code, { bytesWritten })));
  }

  expired(kind: DeadlineKind, failure: WriteClientError): void {
    // A slow client is not an error of the server.
    const isServers = kind === "idle" ||
      (kind === "total" && !this.#exchange.delivered);
    if (isServers) this.#init.report(failure);
  }

  unanswered(ending: Ending): Response {
    return this.#init.unanswered(ending);
  }

  ended(ending: Ending): void {
    // The failure of a body was reported where it failed.
    if (this.#sent === undefined && isFailure(ending)) {
      this.#init.report(ending.error);
    }
    const { bytesWritten: bytes } = this;
    const { status } = this.#exchange;
    const sent = this.#sent ?? { status, bytes, outcome: ending.outcome };
    this.#init.ended?.(this.#isDeclined ? undefined : sent);
  }

  #answer(answer: Answer | undefined): void {
    if (answer === undefined) return;
    // The deadline has passed. The file that was opened is closed.
    if (this.#exchange.delivered) {
      if (!(answer instanceof WholeAnswer)) {
        ignoreErrors(() => answer.body?.cancel());
      }
      return;
    }
    this.#exchange.answer(answer);
    if (this.#sent !== undefined) this.#finish(this.#sent);
  }

  #decline(): boolean {
    if (this.#exchange.ended) return false;
    this.#isDeclined = this.#init.channel.decline?.() ?? false;
    if (this.#isDeclined) this.#exchange.end(NOT_FOUND);
    return this.#isDeclined;
  }

  #finish(sent: FileSent): void {
    this.#sent = sent;
    if (!this.#exchange.delivered) return;
    this.#exchange.end({ outcome: sent.outcome, status: 500 });
  }
}

function isFailure({ outcome, lost }: Ending): boolean {
  return outcome === "failed" && lost === undefined;
}
