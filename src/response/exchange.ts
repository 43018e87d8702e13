import type { AnswerBody } from "./answer_body.ts";
import type { AnswerChannel } from "./answer_channel.ts";
import type { Body, BodyConsumer } from "./body_consumer.ts";
import type { BodyOutlet, BodyOutletOwner } from "./body_outlet.ts";
import { brokenBody, responseOf } from "./bodies.ts";
import type { ClientRequest } from "../base/client_request.ts";
import type { ByteSink } from "../client/byte_sink.ts";
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
  ExchangeOutput,
  ExchangeOwner,
} from "./exchange_init.ts";
import type { Observer } from "./observer.ts";
import { keepRunning, type Platform } from "../base/platform.ts";
import { type Field, isNullBody, type ResponseHead } from "./response_head.ts";
import { ResponseWriter } from "./response_writer.ts";
import { TurnEnd } from "../base/turn.ts";
import { Watch, type WatchOwner } from "./watch.ts";

const NO_ORIGIN: WatchOrigin = {};

/**
 * One request and the response to it: the response is made at the first
 * hand-over, and from then on watched until the exchange has ended.
 *
 * - **One ending**: whatever ends a request calls `end()`. The first call ends
 *   it, in one order; later ones change nothing.
 */
export class Exchange implements BodyConsumer, WatchOwner {
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
  readonly #limits: ExchangeLimits;
  readonly #owner: ExchangeOwner;
  readonly #origin: WatchOrigin;
  /** The end of the turns of the request and its body. */
  readonly #turn = new TurnEnd(() => this.#endTurn());
  /** True after the runtime was asked to keep the request running. */
  #isKept = false;
  /** Made at the end of the first turn: most answers are complete by then. */
  #watch: Watch | undefined;
  #body: AnswerBody | undefined;
  #whole = false;
  #uncounted = false;
  /** The output that fails when nothing reaches the client any more. */
  output: ExchangeOutput | undefined;
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
    this.#limits = limits;
    this.#owner = owner;
    this.#origin = origin;
  }

  get waiting(): boolean {
    return this.#body?.isWaiting ?? false;
  }

  get idling(): boolean {
    return this.#body?.isIdling ?? true;
  }

  /** Notes that the producer runs on after its call, so that the end of the first turn is noticed. */
  begun(): void {
    if (this.ended) return;
    this.#turn.arm();
    if (this.#isKept) return;
    this.#isKept = true;
    // Must come before the turn ends: if the client resets by then, the callback
    // at its end is lost.
    keepRunning(this.#platform, () => this.#watching().untilEnd());
  }

  /** Schedules `turnEnded()` for the end of this turn. */
  arm(): void {
    if (!this.ended) this.#turn.arm();
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
      this.arm();
      return this.#body = new DiscardWriter({
        deliver: (length) => this.#deliverHead(length),
        accepted: () => this.active(),
        announced: () => this.arm(),
      });
    }
    const writer = this.#body = new ResponseWriter(this, {
      bufferLimit: this.#limits.bufferLimit,
      length: head.length,
      turn: this.#turn,
      blocks: this.channel.blocks,
    });
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
    this.#body?.announce?.();
  }

  /** Holds the head back until it is announced again or a body comes. */
  withhold(): void {
    this.#body?.withhold?.();
  }

  /** Notes that the length of the body that GET would get is not known, since part of it is not written. */
  uncounted(): void {
    this.#uncounted = true;
  }

  /** True to hand over every write at once. */
  set eager(eager: boolean) {
    this.#body?.setEager?.(eager);
  }

  /** Notes activity: bytes were read or accepted, or a call was made. */
  active(): void {
    this.#watch?.active();
  }

  /** Makes the origin of a child request that answers in place of this one. This request's deadlines become the child's. */
  handOver(): WatchOrigin {
    return this.#watching().handOver();
  }

  /** Answers with a response. Only the first call counts. */
  answer(response: Response): void {
    if (this.delivered) return;
    this.#answers(response.status);
    this.channel.pass(response);
    this.#watch?.answered();
  }

  /** Notes that the channel gets the answer now. */
  #answers(status: number): void {
    this.status = status;
    this.delivered = true;
    this.observer?.headSent(status);
  }

  /** Makes a response with the current head, whose body is errored from the start. */
  broken(error: unknown): Response {
    const head = this.head ??
      { status: 200, reason: "", fields: [] };
    const body = isNullBody(head.status) ? null : brokenBody(error);
    return responseOf(head, body);
  }

  /** Ends the exchange. Only the first call has an effect. */
  end(ending: Ending): void {
    if (this.ended) return;
    this.ended = true;
    const { error, lost } = ending;
    // The thrown error may be any value, even `undefined`.
    const isBroken = "error" in ending;
    if (lost !== undefined) this.observer?.lost(lost);
    this.#turn.cancel();
    this.#watch?.stop();
    if (isBroken) this.#breakOff(error);
    if (!this.delivered) this.#answerUnanswered(ending);
    if (isBroken) this.output?.fail(this.#failure(ending));
    this.#watch?.release(this.#owner.running);
    this.#owner.ended(ending);
  }

  /** Ends the exchange when a deadline has passed. */
  expired(kind: DeadlineKind): void {
    // Without a body, there is no sign whether the client has taken the answer.
    const code = kind === "write" && this.#body instanceof DiscardWriter
      ? WSAECONNRESET
      : ERROR_SEM_TIMEOUT;
    const limit = this.#limits.deadlines[kind];
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

  /** Notes that the client has the whole answer. Its signal is ignored from now on: Deno's aborts after every answer. */
  whole(): void {
    this.#whole = true;
    this.#watch?.whole();
  }

  progress(): void {
    this.#watch?.moved();
  }

  cancelled(reason: unknown): void {
    this.end(lostBy(this.#gone(reason)));
  }

  handedOver(bytes: number): void {
    this.observer?.bodySent(bytes);
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
    this.#body?.turnEnded?.();
    if (!this.ended) this.#watching().turnEnded();
  }

  #watching(): Watch {
    if (this.#watch === undefined) {
      const { deadlines } = this.#limits;
      const [channel, platform] = [this.channel, this.#platform];
      this.#watch = new Watch(channel, platform, deadlines, this.#origin, this);
      if (this.#whole) this.#watch.whole();
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
  #breakOff(error: unknown): void {
    // A child shares its parent's connection, and the parent may go on.
    if (this.delivered && !this.#whole && this.#isClients) this.channel.cut();
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

  outlet(owner: BodyOutletOwner): BodyOutlet | undefined {
    // Another answer has left: what follows goes nowhere.
    if (this.delivered) return undefined;
    const outlet = this.channel.stream(this.#sends(), owner);
    this.#watch?.answered();
    return outlet;
  }

  deliver(body: Body): void {
    // In pieces it goes through the outlet.
    if (this.delivered || body instanceof ReadableStream) return;
    this.channel.whole(this.#sends(), body);
    this.#watch?.answered();
    if (body !== null) this.observer?.bodySent(body.length);
  }

  /** The head, which leaves now with its body. */
  #sends(): ResponseHead {
    const head = this.head!;
    this.sentFields = head.fields;
    this.#answers(head.status);
    return head;
  }

  #deliverHead(length: number | undefined): void {
    if (this.delivered) return;
    const head = this.head!;
    // The length of a child's body may not be that of the whole answer.
    const counted = this.#isClients && !head.chunked && !this.#uncounted;
    this.#watch?.moved();
    this.whole();
    this.#answers(head.status);
    this.channel.bodiless(head, counted ? length : undefined);
    this.#watch?.answered();
  }
}
