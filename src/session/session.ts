import type { OrderedOutput } from "../client/ordered_output.ts";
import { HSE_STATUS_ERROR, HSE_STATUS_PENDING } from "../isapi/constants.ts";
import {
  ERROR_INVALID_PARAMETER,
  ERROR_NETNAME_DELETED,
  ERROR_SUCCESS,
} from "../base/error_codes.ts";
import { type Ending, lossOf, lostBy, SENT } from "../response/ending.ts";
import type { WriteClientError } from "../base/errors.ts";
import type { DeadlineKind, WatchOrigin } from "../response/deadlines.ts";
import type {
  ChildAnswer,
  ChildStatus,
  HostServices,
} from "./host_services.ts";
import {
  NO_COMPLETION,
  type OperationSlot,
  type Registration,
} from "../client/operation_slot.ts";
import { mayCancelBody } from "../base/platform.ts";
import { Exchange } from "../response/exchange.ts";
import type { ExchangeOwner } from "../response/exchange_init.ts";
import { Reply, type ReplyOwner } from "../response/reply.ts";
import {
  NO_BYTES,
  RequestBody,
  type RequestBodyOptions,
} from "./request_body.ts";
import type { Chunk } from "./chunk_reader.ts";
import { RequestFacts } from "./request_facts.ts";
import {
  isReported,
  type SessionState,
  type SessionWait,
  waitedFor,
} from "./session_wait.ts";
import type { SessionInit } from "./session_init.ts";
import { resultFault, silentStatus } from "./silent_status.ts";
import { statusPage } from "../response/status_page.ts";
import type { HCONN } from "../isapi/structs.ts";
import type { ExtensionControlBlock } from "../isapi/types.ts";

/** The end of a session whose request body is larger than the host allows. */
const TOO_LARGE: Ending = { outcome: "failed", status: 413 };

/** The callee of a session: an extension, or a recorder around it. */
interface Callable {
  HttpExtensionProc(ecb: ExtensionControlBlock): unknown;
}

/** The most characters of log parameters that one request can add. */
const MAX_PARAMETERS = 4096;

const NO_BODY: RequestBodyOptions = {
  readAhead: 0,
  maxRequestBytes: undefined,
};

/**
 * Runs one request, from the call of the extension to the last byte taken.
 *
 * The extension ends it by its return value or with DONE_WITH_SESSION. The
 * client ends it by leaving, and so does a deadline. When the client has left,
 * the session has ended for the host, but its extension may run on.
 */
export class Session implements ExchangeOwner, ReplyOwner {
  #state: SessionState = "running";
  /** True after the extension made a call since it returned PENDING. */
  #calledSince = false;
  /** The bytes written before it returned PENDING. */
  #writtenBefore = 0;
  #ecb: ExtensionControlBlock | undefined;
  /** True after SEND_URL has replaced the extension's answer. */
  #substituted = false;
  #childBytes = 0;
  #parameters = "";
  /** The promise of an asynchronous HttpExtensionProc. */
  #running: Promise<void> | undefined;
  // Made at the first use.
  #facts: RequestFacts | undefined;
  #body: RequestBody | undefined;
  readonly #init: SessionInit;
  /**
   * True after DONE_WITH_SESSION, and after a return value that ended the
   * session. A client that left changes nothing. Set only by this class.
   */
  refusesCalls = false;
  /** The owner of the last asynchronous read. */
  reading: object | undefined;
  /** The result of the last child request. */
  childStatus: ChildStatus | undefined;
  /** The request's handle. */
  readonly id: HCONN;
  readonly services: HostServices;
  /** The request and the response to it. */
  readonly exchange: Exchange;
  /** The output to the client. */
  readonly output: OrderedOutput;
  /** The answer to the client. */
  readonly reply: Reply;

  constructor(init: SessionInit) {
    this.#init = init;
    const { request, platform } = init.facts;
    this.id = init.id;
    this.services = init.services;
    this.#body = init.body;
    if (this.#body !== undefined) this.#body.owner = this;
    this.exchange = new Exchange(request, platform, init.limits, this, init);
    this.reply = new Reply(this.exchange, this);
    this.output = this.reply.output;
  }

  /** The one outstanding operation. */
  get slot(): OperationSlot {
    return this.output.slot;
  }

  /** The status of a head that is set without one. */
  get defaultStatus(): number {
    return this.#ecb?.dwHttpStatusCode ?? 200;
  }

  get facts(): RequestFacts {
    return this.#facts ??= new RequestFacts(this.#init.facts);
  }

  get body(): RequestBody {
    return this.#body ??= new RequestBody(null, undefined, NO_BODY);
  }

  /** The size of the request's body, as far as it is known: `cbTotalBytes`. */
  get bodySize(): number {
    return this.#body?.total ?? 0;
  }

  /** The bytes of it that were read ahead: `lpbData`. */
  get available(): Chunk {
    return this.#body?.available ?? NO_BYTES;
  }

  /** True until the client is known to have left. */
  get connected(): boolean {
    return this.output.failure === undefined;
  }

  /** Reads ahead, calls the extension, and acts on its return value. */
  run(ecb: ExtensionControlBlock, extension: Callable): void {
    this.#ecb = ecb;
    if (this.#body === undefined) {
      this.#call(ecb, extension);
      return;
    }
    this.exchange.begun();
    this.#body.readAhead().then(
      () => this.#call(ecb, extension),
      (reason) => this.#unreadable(reason),
    );
  }

  /** Notes a call: the session is not idle. */
  active(): void {
    this.#calledSince = true;
    this.exchange.active();
  }

  /** The code with which a synchronous I/O call must be refused now, or 0. */
  refuseSync(): number {
    return this.output.refusal || this.slot.refuseSync();
  }

  /** The code with which an asynchronous operation must be refused now, or 0. */
  refuseAsync(own?: Registration): number {
    return this.output.refusal || this.slot.refuseAsync(own);
  }

  /** True after another answer has replaced the extension's. */
  get substituted(): boolean {
    return this.#substituted;
  }

  /** Makes another resource of this host the answer, whatever the extension still does. */
  substitute(child: ChildAnswer): void {
    this.#substituted = true;
    // The operation keeps the slot for the rest of the session.
    this.slot.begin(this, 0, NO_COMPLETION);
    this.reply.giveWay(child.response);
    child.ended.then(({ outcome, bytes }) => {
      this.#childBytes = bytes;
      const code = lossOf(outcome);
      if (code === undefined) this.exchange.end({ outcome, status: 500 });
      else this.#lose(outcome, this.output.error(code));
    });
  }

  /** Lets the host answer a child request. */
  dispatch(request: Request, origin: WatchOrigin, after?: object): ChildAnswer {
    return this.services.dispatch({
      request,
      platform: this.facts.platform,
      depth: this.#init.depth + 1,
      origin,
      variables: this.facts.overrides,
      ...(after === undefined ? {} : { after }),
    });
  }

  /** Adds text to the log parameters of this request. */
  appendLog(text: string): void {
    this.#parameters += text.slice(0, MAX_PARAMETERS - this.#parameters.length);
  }

  /** Reports an error that no caller receives to the host. */
  report(error: unknown): void {
    this.services.report(error, this.#ecb);
  }

  /** DONE_WITH_SESSION. */
  done(status: number): number {
    if (this.refusesCalls) return ERROR_INVALID_PARAMETER;
    this.refusesCalls = true;
    // A WriteClient from writeClientOf() must be refused from now on, too.
    this.output.seal();
    this.#finish(status);
    return ERROR_SUCCESS;
  }

  /** Ends the session from the host's side. The outstanding operation completes with `code`. */
  cut(code: number): void {
    this.exchange.end(lostBy(this.output.error(code)));
  }

  // The exchange reads and calls these.

  get bytesWritten(): number {
    return this.output.bytesWritten;
  }

  get waitsFor(): string {
    return waitedFor(this.#wait);
  }

  /** The promise of an asynchronous HttpExtensionProc. */
  get running(): Promise<void> | undefined {
    return this.#running;
  }

  outlived(): void {
    this.facts.keep();
  }

  expired(kind: DeadlineKind, failure: WriteClientError): void {
    const isActive = this.#calledSince ||
      this.bytesWritten > this.#writtenBefore;
    if (isReported(kind, this.#wait, isActive)) this.report(failure);
  }

  unanswered({ status, lost }: Ending): Response {
    return lost?.code === ERROR_NETNAME_DELETED
      ? this.exchange.erroredResponse(lost)
      : statusPage(status, this.facts.method);
  }

  /** Ends the session for the host. Its extension may run on. */
  ended({ outcome, lost }: Ending): void {
    if (lost !== undefined && !lost.disconnected) this.report(lost);
    // A child reads its parent's body, which the parent may read on.
    if (
      this.#body !== undefined &&
      (lost !== undefined || this.#init.depth > 0 || this.#body.mayCancel ||
        mayCancelBody(this.#init.facts.platform))
    ) {
      this.#body.cancel(lost);
    }
    this.#init.ended({
      outcome,
      status: this.exchange.status,
      bytes: this.#substituted ? this.#childBytes : this.output.bytesWritten,
      logData: this.#ecb?.lpszLogData ?? "",
      parameters: this.#parameters,
    });
  }

  /** Starts the deadlines when the extension has closed the body itself, since it may run on. */
  outputClosed(): void {
    if (this.#state !== "done") this.exchange.begun();
  }

  completionFailed(error: unknown): void {
    this.slot.register(undefined);
    this.#extensionFailed(error);
  }

  /** Ends a session whose substituted answer was lost. Later I/O is refused as after an answer of its own. */
  #lose(outcome: Ending["outcome"], lost: WriteClientError): void {
    this.exchange.end({ outcome, status: 500, lost });
    this.output.fail(lost);
  }

  get #wait(): SessionWait {
    const reading = this.#body?.reading ?? false;
    return {
      state: this.#state,
      reading,
      outstanding: this.slot.outstanding,
      calling: reading || !this.slot.idle,
      idling: this.exchange.isIdling,
    };
  }

  #call(ecb: ExtensionControlBlock, extension: Callable): void {
    // The client may have left while its body was read.
    if (this.exchange.ended) return;
    try {
      const result = extension.HttpExtensionProc(ecb);
      if (typeof result === "object" && result !== null) {
        this.#running = Promise.resolve(result).then(
          (result) => this.#returned(result),
          (error) => this.#extensionFailed(error),
        );
      } else {
        this.#returned(result);
      }
    } catch (error) {
      this.#extensionFailed(error);
    }
    // Deadlines are needed for an extension that runs on, and for bytes that
    // wait for a client that may never take them.
    const { exchange } = this;
    if (this.#state !== "done" || exchange.isWaiting) exchange.begun();
  }

  /** Handles a body that failed before the extension was called. */
  #unreadable(reason: unknown): void {
    if (this.#body?.tooLarge) this.exchange.end(TOO_LARGE);
    else this.output.fail(reason);
  }

  #returned(result: unknown): void {
    if (this.#state !== "running") return;
    if (result !== HSE_STATUS_PENDING) this.#finish(result);
    else {
      this.#state = "pending";
      this.#calledSince = false;
      this.#writtenBefore = this.bytesWritten;
    }
  }

  #finish(result: unknown): void {
    if (this.#state === "finishing" || this.#state === "done") return;
    this.#state = "finishing";
    // The answer that replaced the extension's ends the session.
    if (this.#substituted) return;
    if (this.output.idle) this.#conclude(result);
    else this.slot.whenIdle(() => this.#conclude(result));
  }

  #conclude(result: unknown): void {
    this.#state = "done";
    this.refusesCalls = true;
    if (this.exchange.ended) return;
    if (this.#body?.tooLarge && !this.exchange.delivered) {
      this.exchange.end(TOO_LARGE);
      return;
    }
    const silent = () =>
      silentStatus(
        result,
        this.defaultStatus,
        () =>
          this.services.hint("result", () => resultFault(result), this.#ecb),
      );
    this.reply.finish(silent, result === HSE_STATUS_ERROR).then(
      () => this.exchange.end(SENT),
      (error) => this.#answerFailed(error),
    );
  }

  /** Handles an error that the extension or a completion function threw. */
  #extensionFailed(error: unknown): void {
    this.report(error);
    this.#state = "done";
    this.refusesCalls = true;
    this.exchange.end({ outcome: "failed", status: 500, error });
  }

  /** Handles an answer that cannot be completed. */
  #answerFailed(error: unknown): void {
    if (this.exchange.ended) return;
    this.report(error);
    this.exchange.end({ outcome: "failed", status: 500, error });
  }
}
