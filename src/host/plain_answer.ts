import type { ClientRequest } from "../base/client_request.ts";
import type { DeadlineKind } from "../response/deadlines.ts";
import { type Ending, lostBy } from "../response/ending.ts";
import { WriteClientError } from "../base/errors.ts";
import { Exchange } from "../response/exchange.ts";
import type {
  ExchangeInit,
  ExchangeLimits,
  ExchangeOwner,
} from "../response/exchange_init.ts";
import type { FileBody, FileWatch } from "../files/file_response.ts";
import { pageSent, type SessionOutcome } from "../session/host_services.ts";
import { plainResponse, type PlainSources } from "./plain_response.ts";
import type { Platform } from "../base/platform.ts";
import { ignoreErrors } from "../base/promises.ts";
import { statusPage } from "../response/status_page.ts";

/** What a {@linkcode PlainAnswer} needs. */
export interface PlainAnswerInit extends ExchangeInit {
  readonly request: ClientRequest;
  readonly platform: Platform;
  /** The request's path, as it appears in its URL. */
  readonly path: string;
  readonly sources: Pick<PlainSources, "files" | "fallback">;
  readonly limits: ExchangeLimits;
  /** Receives errors. Never throws. */
  readonly report: (error: unknown) => void;
  /** Called once, when the answer has ended; without an outcome where another handler has the request. */
  readonly ended: (outcome: SessionOutcome | undefined) => void;
}

const NOT_FOUND: Ending = { outcome: "sent", status: 404 };

type Sent = Pick<SessionOutcome, "status" | "bytes" | "outcome">;

/**
 * The answer to a request that matches no mount: a file, or the fallback's
 * response.
 *
 * The host's deadlines end it, like a session: if the FileStore does not open
 * the file, the file is not read, the fallback does not answer, or the client
 * takes nothing.
 */
export class PlainAnswer implements ExchangeOwner, FileWatch {
  #body: FileBody | undefined;
  /** How the body ended, if it has. It can end before the response is delivered. */
  #sent: Sent | undefined;
  /** Whether another handler has the request. */
  #isDeclined = false;
  readonly #init: PlainAnswerInit;
  readonly #method: string;
  readonly #exchange: Exchange;

  constructor(init: PlainAnswerInit) {
    this.#init = init;
    const { request, platform, limits } = init;
    this.#method = request.method;
    this.#exchange = new Exchange(request, platform, limits, this, init);
  }

  get bytesWritten(): number {
    return this.#body?.bytes ?? 0;
  }

  get waitsFor(): string {
    return this.#exchange.delivered
      ? "the file is not read"
      : "neither FileStore.open() nor the fallback settles";
  }

  /** Asks the FileStore, then the fallback. */
  run(): void {
    const { request, path, sources, origin } = this.#init;
    plainResponse(
      request,
      path,
      { ...sources, isChild: origin !== undefined, watch: this },
      (status, sent, error) => {
        if (sent.outcome === "failed") this.#init.report(error);
        this.#finish({ status, ...sent });
      },
    )
      .then((response) => this.#answer(response))
      // Reading the members of a response may throw, too.
      .catch((error) => this.#failed(error));
    this.#exchange.begun();
  }

  watch(body: FileBody): void {
    this.#body = body;
    this.#exchange.watch(body);
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
    // A slow client is not an error of the host.
    const isHosts = kind === "idle" ||
      (kind === "total" && !this.#exchange.delivered);
    if (isHosts) this.#init.report(failure);
  }

  unanswered({ status }: Ending): Response {
    return statusPage(status, this.#method);
  }

  ended({ outcome }: Ending): void {
    if (this.#isDeclined) {
      this.#init.ended(undefined);
      return;
    }
    const { bytesWritten: bytes } = this;
    const sent = this.#sent ??
      { status: this.#exchange.status, bytes, outcome };
    this.#init.ended({ logData: "", parameters: "", ...sent });
  }

  #answer(response: Response | undefined): void {
    if (response === undefined) {
      if (!this.#decline()) this.#page(404);
      return;
    }
    // The deadline has passed. The host opened the file, so it closes it.
    if (this.#exchange.delivered) {
      ignoreErrors(() => response.body?.cancel());
      return;
    }
    this.#exchange.answer(response);
    if (this.#sent !== undefined) this.#finish(this.#sent);
  }

  #decline(): boolean {
    if (this.#exchange.ended) return false;
    this.#isDeclined = this.#init.channel.decline?.() ?? false;
    if (this.#isDeclined) this.#exchange.end(NOT_FOUND);
    return this.#isDeclined;
  }

  #failed(error: unknown): void {
    this.#init.report(error);
    this.#page(500);
  }

  #page(status: number): void {
    this.#exchange.answer(statusPage(status, this.#method));
    this.#finish(pageSent(status, this.#method));
  }

  #finish(sent: Sent): void {
    this.#sent = sent;
    if (!this.#exchange.delivered) return;
    this.#exchange.end({ outcome: sent.outcome, status: 500 });
  }
}
