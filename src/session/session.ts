import type { ClientOutput } from "../client/client_output.ts";
import { HSE_STATUS_ERROR, HSE_STATUS_PENDING } from "../isapi/constants.ts";
import {
  ERROR_INVALID_PARAMETER,
  ERROR_NETNAME_DELETED,
  ERROR_SUCCESS,
} from "../base/error_codes.ts";
import { type Ending, lostBy, SENT } from "../response/ending.ts";
import type { WriteClientError } from "../base/errors.ts";
import type { DeadlineKind, WatchOrigin } from "../response/deadlines.ts";
import type {
  ChildAnswer,
  ChildStatus,
  HostServices,
} from "./host_services.ts";
import {
  NO_COMPLETION,
  OperationSlot,
  type Registration,
} from "../client/operation_slot.ts";
import { mayCancelBody } from "../base/platform.ts";
import { Reply, type ReplyOwner } from "../response/reply.ts";
import type { RequestBody } from "./request_body.ts";
import type { RequestFacts } from "./request_facts.ts";
import {
  isTold,
  type SessionState,
  type SessionWait,
  waitedFor,
} from "./session_wait.ts";
import type { SessionInit } from "./session_init.ts";
import { resultFault, silentStatus } from "./silent_status.ts";
import { statusPage } from "../response/status_page.ts";
import type { HCONN } from "../isapi/structs.ts";
import type { ExtensionControlBlock } from "../isapi/types.ts";

/** The request's body is larger than the host takes. */
const TOO_LARGE: Ending = { outcome: "failed", status: 413 };

/** Bytes of log parameters that one request can add. */
const MAX_PARAMETERS = 4096;

/**
 * One request's life, from the extension's call to the last byte taken.
 *
 * Two ends meet here. The extension ends by what it returns, or with
 * DONE_WITH_SESSION; the client ends by leaving, or by a deadline. A session
 * whose client is gone has ended for the host, and its extension may run on.
 */
export class Session implements ReplyOwner {
  #state: SessionState = "running";
  /** Whether anything was called since PENDING was returned; what was written by then. */
  #stirred = false;
  #writtenBefore = 0;
  #doneCalled = false;
  #ecb: ExtensionControlBlock | undefined;
  /** Whether SEND_URL has put another answer in place of the extension's. */
  #substituted = false;
  #childBytes = 0;
  #parameters = "";
  /** What the extension's function gave, until it settles. */
  #running: Promise<void> | undefined;
  readonly #init: SessionInit;
  /** The one outstanding operation. */
  readonly slot: OperationSlot;
  /** What goes back to the client. */
  readonly reply: Reply;

  constructor(init: SessionInit) {
    this.#init = init;
    const { facts, limits, observer, origin } = init;
    this.slot = new OperationSlot((error) => {
      this.slot.register(undefined);
      this.#threw(error);
    }, observer);
    init.body.owner = this;
    this.reply = new Reply(facts, limits, this.slot, this, observer, origin);
  }

  /** All bytes that go to the client. */
  get output(): ClientOutput {
    return this.reply.output;
  }

  /** Status of a head that is given none. */
  get defaultStatus(): number {
    return this.#ecb?.dwHttpStatusCode ?? 200;
  }

  /** The request's handle. */
  get id(): HCONN {
    return this.#init.id;
  }

  get facts(): RequestFacts {
    return this.#init.facts;
  }

  get services(): HostServices {
    return this.#init.services;
  }

  /** The asynchronous read that was begun last. */
  reading: object | undefined;
  /** How the last child request was answered. */
  childStatus: ChildStatus | undefined;

  get body(): RequestBody {
    return this.#init.body;
  }

  /** The answer; it never rejects. */
  get response(): Promise<Response> {
    return this.reply.exchange.response;
  }

  get bytesWritten(): number {
    return this.output.bytesWritten;
  }

  /** Whether calls are refused: after DONE, and after the end that a return value was. */
  get closed(): boolean {
    return this.#doneCalled || this.#state === "done";
  }

  /** Whether the client is there, as far as anybody knows. */
  get connected(): boolean {
    return this.output.failure === undefined;
  }

  /** Reads ahead and calls the extension; what it returns decides what happens next. */
  run(
    ecb: ExtensionControlBlock,
    proc: (ecb: ExtensionControlBlock) => unknown,
  ): void {
    this.#ecb = ecb;
    if (this.body.empty) {
      this.#call(ecb, proc);
      return;
    }
    this.reply.exchange.begun();
    this.body.readAhead().then(
      () => this.#call(ecb, proc),
      (reason) => this.#unreadable(reason),
    );
  }

  /** Something was called: the session is not idle. */
  active(): void {
    this.#stirred = true;
    this.reply.exchange.active();
  }

  get waitsFor(): string {
    return waitedFor(this.#wait);
  }

  expired(kind: DeadlineKind, failure: WriteClientError): void {
    const stirred = this.#stirred || this.bytesWritten > this.#writtenBefore;
    if (isTold(kind, this.#wait, stirred)) this.report(failure);
  }

  /** Why a call that does I/O has to be refused now; 0 if it need not be. */
  refuseSync(): number {
    return this.output.refusal || this.slot.refuseSync();
  }

  /** Why an operation has to be refused now; 0 if it need not be. */
  refuseAsync(own?: Registration): number {
    return this.output.refusal || this.slot.refuseAsync(own);
  }

  /** Whether another answer has taken the place of the extension's. */
  get substituted(): boolean {
    return this.#substituted;
  }

  /** Another resource of this host is the answer, whatever the extension still does. */
  substitute(child: ChildAnswer): void {
    this.#substituted = true;
    // It takes the slot for good: there is nobody to be told of its end.
    this.slot.begin(this, 0, NO_COMPLETION);
    this.reply.giveWay(child.response);
    child.ended.then(({ outcome, bytes }) => {
      this.#childBytes = bytes;
      this.#end({ outcome, status: 500 });
    });
  }

  /** Has the host answer a request in place of the client. */
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

  /** Adds to what the log says of this request's query. */
  appendLog(text: string): void {
    this.#parameters += text.slice(0, MAX_PARAMETERS - this.#parameters.length);
  }

  /** Tells the host of something that nobody waits for. */
  report(error: unknown): void {
    this.services.report(error, this.#ecb);
  }

  /** DONE_WITH_SESSION. */
  done(status: number): number {
    if (this.closed) return ERROR_INVALID_PARAMETER;
    this.#doneCalled = true;
    // Through its WriteClient, too, nothing may follow what is outstanding.
    this.output.seal();
    this.#finish(status);
    return ERROR_SUCCESS;
  }

  /** Ends the session from the host's side: what is outstanding completes with `code`. */
  cut(code: number): void {
    this.#end(lostBy(this.output.error(code)));
  }

  outlived(): void {
    this.facts.keep();
  }

  /** The extension may have ended the body itself, and go on. */
  bodyEnded(): void {
    if (this.#state !== "done") this.reply.exchange.begun();
  }

  /** What the extension's function gave, until it settles. */
  get running(): Promise<void> | undefined {
    return this.#running;
  }

  unanswered({ status, lost }: Ending): Response {
    return lost?.code === ERROR_NETNAME_DELETED
      ? this.reply.exchange.broken(lost)
      : statusPage(status, this.facts.method);
  }

  /** The session has ended for the host; its extension may run on. */
  ended({ outcome, lost }: Ending): void {
    if (lost !== undefined && !lost.disconnected) this.report(lost);
    // A child's is its parent's, who may read on.
    if (
      lost !== undefined || this.#init.depth > 0 ||
      mayCancelBody(this.facts.platform)
    ) {
      this.body.cancel(lost);
    }
    this.#init.ended({
      outcome,
      status: this.reply.exchange.status,
      bytes: this.#substituted ? this.#childBytes : this.output.bytesWritten,
      logData: this.#ecb?.lpszLogData ?? "",
      parameters: this.#parameters,
    });
  }

  #end(ending: Ending): void {
    this.reply.exchange.end(ending);
  }

  get #wait(): SessionWait {
    return {
      state: this.#state,
      reading: this.body.reading,
      outstanding: this.slot.outstanding,
      idling: this.reply.exchange.idling,
    };
  }

  #call(
    ecb: ExtensionControlBlock,
    proc: (ecb: ExtensionControlBlock) => unknown,
  ): void {
    // A client that left while its body was read has nobody to answer.
    if (this.reply.exchange.ended) return;
    try {
      const result = proc(ecb);
      if (typeof result === "object" && result !== null) {
        this.#running = Promise.resolve(result).then(
          (result) => this.#returned(result),
          (error) => this.#threw(error),
        );
      } else {
        this.#returned(result);
      }
    } catch (error) {
      this.#threw(error);
    }
    if (this.#state !== "done") this.reply.exchange.begun();
  }

  /** The body failed before the extension was called. */
  #unreadable(reason: unknown): void {
    if (this.body.tooLarge) this.#end(TOO_LARGE);
    else this.output.fail(reason);
  }

  #returned(result: unknown): void {
    if (this.#state !== "running") return;
    if (result !== HSE_STATUS_PENDING) this.#finish(result);
    else {
      this.#state = "pending";
      this.#stirred = false;
      this.#writtenBefore = this.bytesWritten;
    }
  }

  #finish(result: unknown): void {
    if (this.#state === "finishing" || this.#state === "done") return;
    this.#state = "finishing";
    // The substituted answer ends it.
    if (this.#substituted) return;
    this.slot.whenIdle(() => this.#conclude(result));
  }

  #conclude(result: unknown): void {
    this.#state = "done";
    if (this.reply.exchange.ended) return;
    if (this.body.tooLarge && !this.reply.exchange.delivered) {
      this.#end(TOO_LARGE);
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
      () => this.#end(SENT),
      (error) => this.#broke(error),
    );
  }

  /** The extension, or a completion function, threw. */
  #threw(error: unknown): void {
    this.report(error);
    this.#state = "done";
    this.#end({ outcome: "failed", status: 500, error });
  }

  /** The answer cannot be completed. */
  #broke(error: unknown): void {
    if (this.reply.exchange.ended) return;
    this.report(error);
    this.#end({ outcome: "failed", status: 500, error });
  }
}
