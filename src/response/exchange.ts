import type { AnswerBody } from "./answer_body.ts";
import type { AnswerChannel } from "./answer_channel.ts";
import type { BodyConsumer } from "./body_consumer.ts";
import type { BodyOutlet, BodyOutletOwner } from "./body_outlet.ts";
import { erroredBody, responseOf } from "./bodies.ts";
import { BodyStream } from "./body_stream.ts";
import type { ClientRequest } from "../base/client_request.ts";
import type { ByteSink } from "../client/byte_sink.ts";
import type { ClientOutput } from "../client/client_output.ts";
import type { ClientOutputOptions } from "../client/output_options.ts";
import { type DeadlineKind, expiry, type WatchOrigin } from "./deadlines.ts";
import { DiscardWriter } from "./discard_writer.ts";
import { type Ending, lostBy } from "./ending.ts";
import {
  ERROR_OPERATION_ABORTED,
  ERROR_SEM_TIMEOUT,
  WSAECONNRESET,
} from "../base/error_codes.ts";
import { WriteClientError } from "../base/errors.ts";
import { LengthWriter } from "./length_writer.ts";
import type {
  ExchangeInit,
  ExchangeLimits,
  ExchangeOwner,
} from "./exchange_init.ts";
import type { Observer } from "./observer.ts";
import { keepRunning, type Platform } from "../base/platform.ts";
import { type Field, isNullBody, type ResponseHead } from "./response_head.ts";
import { ResponseWriter } from "./response_writer.ts";
import { TurnEnd } from "../base/turn.ts";
import { Watch, type WatchOwner } from "./watch.ts";
import { type Answer, WholeAnswer } from "./whole_answer.ts";

const NO_ORIGIN: WatchOrigin = {};

/**
 * One request and the response to it: the response is made at the first
 * hand-over, and from then on watched until the exchange has ended.
 *
 * - **One ending**: whatever ends a request calls `end()`. The first call ends
 *   it, in one order; later ones change nothing.
 */
export class Exchange implements BodyConsumer, ClientOutputOptions, WatchOwner {
  // Set only by this class.
  /** True after the response was made. */
  delivered = false;
  ended = false;
  /** The response's status; 0 before there is one. */
  status = 0;
  /** The head, if it is fixed. */
  head: ResponseHead | undefined;
  /** The header fields of the response, if it was made from the head. */
  sentFields: readonly Field[] | undefined;
  /** The channel that sends the answer. */
  readonly channel: AnswerChannel;
  readonly #request: ClientRequest;
  readonly #isHead: boolean;
  readonly #platform: Platform;
  readonly #deadlines: ExchangeLimits["deadlines"];
  readonly #owner: ExchangeOwner;
  readonly #origin: WatchOrigin;
  /** The end of the turns of the request and its body. */
  readonly #turn = new TurnEnd(() => this.#endTurn());
  /** True after the exchange began to notice the end of its first turn. */
  #isBegun = false;
  /** Made at the end of the first turn: most answers are complete by then. */
  #watch: Watch | undefined;
  #body: AnswerBody | undefined;
  #isTaken = false;
  #uncounted = false;
  /** True if the head leaves at the end of this turn, even without a body. */
  #isAnnounced = false;
  #isEager = false;
  /** The output that writes the answer; a watched body has none. */
  output: ClientOutput | undefined;
  readonly bufferLimit: number;
  readonly observer: Observer | undefined;

  constructor(
    request: ClientRequest,
    platform: Platform,
    limits: ExchangeLimits,
    owner: ExchangeOwner,
    { channel, origin = NO_ORIGIN, observer }: ExchangeInit,
  ) {
    this.channel = channel;
    this.observer = observer;
    this.#request = request;
    this.#isHead = request.method === "HEAD";
    this.#platform = platform;
    this.bufferLimit = limits.bufferLimit;
    this.#deadlines = limits.deadlines;
    this.#owner = owner;
    this.#origin = origin;
  }

  /** Notes that the producer runs on after its call, so that the end of the first turn is noticed. */
  begun(): void {
    if (this.ended || this.#isBegun) return;
    this.#isBegun = true;
    this.#turn.arm();
    // Must come before the turn ends: if the client resets by then, the callback
    // at its end is lost.
    keepRunning(this.#platform, () => this.#watching().untilEnd());
  }

  /**
   * Opens the body for a fixed head. A second call replaces a body to which
   * nothing was written.
   *
   * @param refused The reason why bytes of the body were refused before, if they were.
   */
  open(head: ResponseHead, refused?: string): ByteSink {
    this.#body?.abort(undefined);
    this.head = head;
    if (this.#isHead || isNullBody(head.status)) {
      this.announce();
      return this.#body = new DiscardWriter({
        bodiless: (length) => this.#answerBodiless(length),
        accepted: () => this.active(),
      });
    }
    this.#isAnnounced = false;
    const writer = this.#body = new ResponseWriter(this, {
      bufferLimit: this.bufferLimit,
      length: head.length,
      turn: this.#turn,
      blocks: this.channel.blocks,
    });
    if (this.#isEager) writer.setEager(true);
    if (head.length !== undefined) {
      return new LengthWriter(writer, head.length, refused);
    }
    return writer;
  }

  /** Watches a body that another object writes; that object reports its progress. */
  watch(body: AnswerBody): void {
    this.#body = body;
  }

  /** Sends the head at the end of this turn, even without a body. */
  announce(): void {
    if (this.ended) return;
    this.#isAnnounced = true;
    this.#turn.arm();
  }

  /** Holds the head back until it is announced again or a body comes. */
  withhold(): void {
    this.#isAnnounced = false;
  }

  /** Notes that the length of the body that GET would get is not known, since part of it is not written. */
  uncounted(): void {
    this.#uncounted = true;
  }

  /** True to hand over every write at once. */
  set eager(eager: boolean) {
    this.#isEager = eager;
    this.#body?.setEager?.(eager);
  }

  /** Notes activity: bytes were read or accepted, or a call was made. */
  active(): void {
    this.#watch?.active();
  }

  /** Makes the origin of a child request that answers in place of this one. This request's deadlines become the child's. */
  delegate(): WatchOrigin {
    return this.#watching().delegate();
  }

  /** Answers with what was made elsewhere. Only the first call counts. */
  answer(answer: Answer): void {
    if (this.delivered) return;
    if (answer instanceof WholeAnswer) {
      const { head, body } = answer;
      this.#answers(head);
      if (body === null) this.channel.bodiless(head, undefined);
      else this.channel.whole(head, body);
    } else {
      this.#answers(answer);
      this.channel.pass(answer);
    }
    this.#watch?.answered();
  }

  /** Notes that the channel gets the answer now. */
  #answers({ status, fields }: { status: number; fields?: readonly Field[] }) {
    this.status = status;
    this.sentFields = fields;
    this.delivered = true;
    this.observer?.headSent(status);
  }

  /** Makes a response with the current head, whose body is errored from the start. */
  erroredResponse(error: unknown): Response {
    const head = this.head ?? { status: 200, reason: "", fields: [] };
    const body = isNullBody(head.status) ? null : erroredBody(error);
    return responseOf(head, body);
  }

  /** Ends the exchange. Only the first call has an effect. */
  end(ending: Ending): void {
    if (this.ended) return;
    this.ended = true;
    const { error, lost } = ending;
    // The thrown error may be any value, even `undefined`.
    const isErrored = "error" in ending;
    if (lost !== undefined) this.observer?.lost(lost);
    this.#turn.cancel();
    this.#watch?.stop();
    if (isErrored) this.#errorBody(error);
    if (!this.delivered) this.#answerUnanswered(ending);
    if (isErrored) this.output?.fail(this.#failure(ending));
    this.#watch?.release(this.#owner.running);
    this.#owner.ended(ending);
  }

  // The output calls these.

  outputClosed(): void {
    this.#owner.outputClosed?.();
  }

  outputFailed(failure: WriteClientError): void {
    this.end(this.#owner.endingOf?.(failure) ?? lostBy(failure));
  }

  completionFailed(error: unknown): void {
    if (this.#owner.completionFailed) this.#owner.completionFailed(error);
    else this.output!.refuseNext(error);
  }

  // The body's writer calls these.

  stream(owner: BodyOutletOwner): BodyOutlet {
    // Another answer has left: what follows goes nowhere.
    if (this.delivered) return new BodyStream(owner, undefined);
    const head = this.head!;
    this.#answers(head);
    const outlet = this.channel.stream(head, owner);
    this.#watch?.answered();
    return outlet;
  }

  whole(body: Uint8Array<ArrayBuffer> | null): void {
    this.#isTaken = true;
    this.#watch?.ignoreSignal();
    if (this.delivered) return;
    const head = this.head!;
    this.#answers(head);
    this.channel.whole(head, body);
    this.#watch?.answered();
    if (body !== null) this.observer?.bodySent(body.length);
  }

  /** Notes that the client has the whole answer. Its signal is ignored from now on: Deno's aborts after every answer. */
  taken(): void {
    this.#isTaken = true;
    this.#watch?.ignoreSignal();
  }

  progress(): void {
    this.#watch?.moved();
  }

  handedOver(bytes: number): void {
    this.observer?.bodySent(bytes);
  }

  cancelled(reason: unknown): void {
    this.end(lostBy(this.#gone(reason)));
  }

  // The watch reads and calls these.

  get isWaiting(): boolean {
    return this.#body?.isWaiting ?? false;
  }

  get isIdling(): boolean {
    return this.#body?.isIdling ?? true;
  }

  /** Schedules `turnEnded()` for the end of this turn. */
  arm(): void {
    if (!this.ended) this.#turn.arm();
  }

  /** Ends the exchange when a deadline has passed. */
  expired(kind: DeadlineKind): void {
    // Without a body, there is no sign whether the client has taken the answer.
    const code = kind === "write" && this.#body instanceof DiscardWriter
      ? WSAECONNRESET
      : ERROR_SEM_TIMEOUT;
    const limit = this.#deadlines[kind];
    const failure = new WriteClientError(code, {
      bytesWritten: this.#owner.bytesWritten,
      detail: code === WSAECONNRESET
        ? `the answer has no body, and ${limit} ms have passed since its head was sent (WSAECONNRESET); stop writing`
        : expiry(kind, limit, this.#owner.waitsFor),
    });
    // The runtime must not wait for code that hangs past its deadline.
    this.#watch?.forget();
    this.observer?.expired(kind, limit);
    this.#owner.expired?.(kind, failure);
    this.end(lostBy(failure));
  }

  outlived(): void {
    this.#owner.outlived?.();
  }

  /** Ends the exchange when the request's signal aborts. The runtime cancels the body next. */
  signalled(reason: unknown): void {
    if (this.ended) return;
    const failure = this.#gone(reason);
    // The signal is that of a child whose parent was ended by a deadline.
    if (
      reason instanceof WriteClientError && reason.code === ERROR_SEM_TIMEOUT
    ) this.#watch?.forget();
    this.#body?.abandon?.(failure);
    this.end(lostBy(failure));
  }

  /** Notes the end of a turn of the request. */
  #endTurn(): void {
    this.#body?.turnEnded?.(this.#isAnnounced);
    if (!this.ended) this.#watching().turnEnded();
  }

  #watching(): Watch {
    if (this.#watch === undefined) {
      this.#watch = new Watch(
        this.channel,
        this.#platform,
        this.#deadlines,
        this.#origin,
        this,
      );
      if (this.#isTaken) this.#watch.ignoreSignal();
    }
    return this.#watch;
  }

  /** True if the request is the client's, not a child request. */
  get #isClients(): boolean {
    return this.#request === this.#platform.request;
  }

  #gone(cause: unknown): WriteClientError {
    const { bytesWritten } = this.#owner;
    return new WriteClientError(WSAECONNRESET, { bytesWritten, cause });
  }

  /** Errors the body, so that it cannot look complete. */
  #errorBody(error: unknown): void {
    // A child shares its parent's connection, and the parent may go on.
    if (this.delivered && !this.#isTaken && this.#isClients) this.channel.cut();
    this.#body?.abort(error);
  }

  #answerUnanswered(ending: Ending): void {
    try {
      this.answer(this.#owner.unanswered(ending));
    } catch (error) {
      this.delivered = true;
      this.channel.refuse(error);
    }
  }

  /** Gives the error with which the output fails. */
  #failure({ error, lost }: Ending): WriteClientError {
    if (lost !== undefined) return lost;
    if (error instanceof WriteClientError) return error;
    const { bytesWritten } = this.#owner;
    return new WriteClientError(ERROR_OPERATION_ABORTED, { bytesWritten });
  }

  #answerBodiless(length: number | undefined): void {
    if (this.delivered) return;
    const head = this.head!;
    // The length of a child's body may not be that of the whole answer.
    const counted = this.#isClients && !head.chunked && !this.#uncounted;
    this.#watch?.moved();
    this.taken();
    this.#answers({ status: head.status });
    this.channel.bodiless(head, counted ? length : undefined);
    this.#watch?.answered();
  }
}
