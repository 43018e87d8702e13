import type { ByteSink, BytesToCome } from "../client/byte_sink.ts";
import { takeBuffer } from "../client/byte_writer.ts";
import type { ClientRequest } from "../base/client_request.ts";
import { ClientOutput } from "../client/client_output.ts";
import type { ClientOutputOptions } from "../client/output_options.ts";
import {
  ERROR_INVALID_DATA,
  ERROR_INVALID_PARAMETER,
  ERROR_SUCCESS,
} from "../base/error_codes.ts";
import { lostBy } from "./ending.ts";
import { WriteClientError } from "../base/errors.ts";
import { Exchange } from "./exchange.ts";
import type {
  ExchangeInit,
  ExchangeLimits,
  ExchangeOwner,
} from "./exchange_init.ts";
import { defaultHead, Head, mayBeginHead } from "./head.ts";
import type { HeadResult, Refused } from "./head_result.ts";
import type { OperationSlot } from "../client/operation_slot.ts";
import type { Observer } from "./observer.ts";
import { ignoreErrors } from "../base/promises.ts";
import type { Platform } from "../base/platform.ts";
import { type Field, isNullBody, type ResponseHead } from "./response_head.ts";

/** Whose reply it is. */
export interface ReplyOwner extends ExchangeOwner {
  /** Status of a head that is given none: the control block's. */
  readonly defaultStatus: number;
  /** All bytes were taken. */
  bodyEnded(): void;
}

/**
 * What goes back to the client: a head, from header calls or from what writes
 * begin with, and the body that follows it.
 *
 * It is the output's sink until the head is fixed: bytes may belong to the
 * head, and the first one that does not fixes it. Header calls give 0, or the
 * Win32 code of a refusal, which takes nothing.
 */
export class Reply implements ByteSink, ClientOutputOptions {
  #eager = false;
  /** Whether another answer takes this one's place. */
  #gaveWay = false;
  /** Whether body bytes were accepted that come later. */
  #bodyFollows = false;
  /** Whether the head is a whole answer, as a redirection is. */
  #isPage = false;
  #body: ByteSink | undefined;
  /** Made for heads that are not plain. */
  #text: Head | undefined;
  readonly #owner: ReplyOwner;
  readonly ready: Promise<void> = Promise.resolve();
  readonly desiredSize: number;
  readonly bufferLimit: number;
  readonly observer: Observer | undefined;
  /** The response, and who watches for its client. */
  readonly exchange: Exchange;
  /** All that goes to the client. */
  readonly output: ClientOutput;

  constructor(
    { request, platform }: { request: ClientRequest; platform: Platform },
    limits: ExchangeLimits,
    slot: OperationSlot,
    owner: ReplyOwner,
    init: ExchangeInit,
  ) {
    const { bufferLimit } = limits;
    const { observer } = init;
    this.exchange = new Exchange(request, platform, limits, owner, init);
    this.#owner = owner;
    this.desiredSize = this.bufferLimit = bufferLimit;
    this.observer = observer;
    this.output = new ClientOutput(this, slot, this);
    this.exchange.output = this.output;
  }

  /** All bytes were taken. */
  closed(): void {
    this.#owner.bodyEnded();
  }

  /** A call handed nothing over. */
  called(): void {
    this.exchange.active();
  }

  /** Nothing reaches the client any more. */
  failed(failure: WriteClientError): void {
    this.exchange.end(lostBy(failure));
  }

  /** Whether nothing was said of the head, and nothing written. */
  get untouched(): boolean {
    return !this.#isFixed && (this.#text?.untouched ?? true);
  }

  /** Whether a header call comes too late. */
  get headFixed(): boolean {
    return this.#isFixed || this.#gaveWay || this.#bodyFollows;
  }

  /** Fields that were set and not sent; `undefined` while raw text is held. */
  get unsentFields(): readonly Field[] | undefined {
    return this.exchange.head?.fields ?? this.#head.fields;
  }

  /** Whether body bytes are refused until a header call is accepted. */
  get headSpoilt(): boolean {
    return this.#head.spoilt;
  }

  /** A call that sends a head was refused: no body may come in its place. One that came too late changes nothing. */
  spoilHead(why: string): void {
    const isLate = this.headFixed || this.output.refusal !== ERROR_SUCCESS;
    if (!isLate) this.#head.spoil(why);
  }

  /** Why a header call with these texts is refused, in words; `undefined` if it is not for their sake. */
  headFault(
    status: string | undefined,
    text: string | undefined,
  ): string | undefined {
    const result = this.#head.copy().call(status, text);
    return result.kind === "refused" ? result.why : undefined;
  }

  /** A header call. */
  sendHeader(status: string | undefined, text: string | undefined): number {
    return this.#call(() => this.#head.call(status, text));
  }

  /** A header call whose texts make a whole head, before anything else was said of one. */
  sendPlainHeader(head: ResponseHead): number {
    const refusal = this.#refusal;
    if (refusal !== ERROR_SUCCESS) return refusal;
    this.replaceHead(head);
    this.exchange.active();
    this.exchange.announce();
    return ERROR_SUCCESS;
  }

  /** A header call that is all of the head, and the body that the same call sends. */
  sendWholeHeader(
    status: string | undefined,
    text: string | undefined,
    following: BytesToCome,
  ): number {
    return this.#call(() => this.#head.call(status, text, following));
  }

  /** Body bytes were accepted, whenever they come: no header call may follow. */
  bodyFollows(): void {
    this.#bodyFollows = true;
  }

  /** A redirection. */
  redirect(location: string): number {
    const code = this.#call(() => this.#head.redirect(location));
    if (code === ERROR_SUCCESS) this.#isPage = true;
    return code;
  }

  /** What was sent is a whole answer, whether a body came with it or none. */
  pageSent(): void {
    this.#isPage = true;
  }

  /** Whether another head can take the place of what was set. */
  get headReplaceable(): boolean {
    return !this.exchange.delivered && this.output.bytesWritten === 0;
  }

  /** Puts a head in place of one that was not sent. */
  replaceHead(head: ResponseHead): void {
    this.#text?.replace();
    this.#open(head);
  }

  /** Holds back a head that was set and not sent, until it is replaced or released. */
  withholdHead(): void {
    this.exchange.withhold();
  }

  /** Lets the head leave at this turn's end. */
  releaseHead(): void {
    if (this.#isFixed) this.exchange.announce();
  }

  /** Another answer takes the place of this one. */
  giveWay(response: Promise<Response>): void {
    this.#gaveWay = true;
    response.then((response) => {
      if (!this.exchange.delivered) this.exchange.answer(response);
      else ignoreErrors(() => response.body?.cancel());
    });
  }

  /** Turns staging on or off. */
  set eager(eager: boolean) {
    this.#eager = eager;
    this.exchange.eager = eager;
  }

  get written(): Promise<void> | undefined {
    return this.#body?.written;
  }

  check(bytes: BytesToCome): void {
    const refusal = this.#head.check(bytes);
    if (refusal !== undefined) throw refusalError(refusal);
  }

  put(bytes: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    if (this.#text !== undefined || mayBeginHead(bytes)) {
      return this.#take(this.#head.write(bytes), bytes.length);
    }
    this.exchange.active();
    this.replaceHead(defaultHead(200));
    return this.#body!.put(bytes);
  }

  /** The head needs a copy; then the caller's buffer goes, if it can. */
  give(bytes: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    const room = this.put(bytes);
    ignoreErrors(() => takeBuffer(bytes));
    return room;
  }

  drain(): Promise<void> | undefined {
    this.#settle();
    return this.#body?.drain();
  }

  end(): Promise<void> | undefined {
    if (!this.#settle()) this.replaceHead(defaultHead(200));
    return this.#body?.end();
  }

  abort(reason: unknown): Promise<void> {
    return this.#body?.abort(reason) ?? this.ready;
  }

  /**
   * Ends the answer.
   *
   * @param silentStatus Status of the answer if nothing was sent.
   * @param failed Whether the extension says that it has failed: what it has
   * sent is its answer then, but for a head alone.
   * @returns A promise that fulfils when all was taken, and rejects if what was
   * sent is no whole answer.
   */
  finish(silentStatus: () => number, failed: boolean): Promise<void> {
    try {
      if (!this.#settle()) {
        this.replaceHead(defaultHead(silentStatus()));
      } else if (failed && this.#isHeadAlone()) {
        throw new Error(
          "Cannot answer: the extension ended with HSE_STATUS_ERROR after a head and before a body; declare Content-Length: 0 where a head is all there is",
        );
      }
    } catch (refused) {
      return Promise.reject(refused);
    }
    const closed = this.output.close();
    // Bytes wait for a client that may never take them.
    if (this.exchange.waiting) this.exchange.begun();
    return closed;
  }

  /** Whether a body is missing that the head has led to expect. */
  #isHeadAlone(): boolean {
    const { head } = this.exchange;
    // An extension that has closed the body itself has said that it is whole.
    return this.output.bytesWritten === 0 && !this.#isPage &&
      !this.output.closes &&
      head !== undefined && head.length !== 0 && !isNullBody(head.status);
  }

  /** Opens the body of a head that is fixed; again: in place of one that nothing was written to. */
  #open(head: ResponseHead): ByteSink {
    const body = this.exchange.open(head, this.#text?.misfit);
    this.#body = body;
    if (this.#eager) this.exchange.eager = true;
    this.output.sink = body;
    return body;
  }

  /** What is held by now is all there will be. Whether there was anything. */
  #settle(): boolean {
    if (this.#isFixed) return true;
    const result = this.#text?.end();
    if (result === undefined) return false;
    this.#take(result, 0);
    return true;
  }

  /**
   * Takes what a write or the end made of the head.
   *
   * @param counted Bytes that were counted as body.
   * @throws {WriteClientError} If it was refused.
   */
  #take(result: HeadResult, counted: number): Promise<void> | undefined {
    if (result.kind === "refused") throw refusalError(result);
    const body = result.kind === "held" ? 0 : result.body.length;
    this.output.discount(counted - body);
    this.exchange.active();
    if (result.kind === "held") return undefined;
    const sink = this.#open(result.head);
    return body > 0 ? sink.put(result.body) : undefined;
  }

  /** Whether status and headers are fixed. */
  get #isFixed(): boolean {
    return this.exchange.head !== undefined;
  }

  /** What header text, and what writes begin with, make of the head. */
  get #head(): Head {
    if (this.#text === undefined) {
      this.#text = new Head(() => this.#owner.defaultStatus);
      if (this.#isFixed) this.#text.replace();
    }
    return this.#text;
  }

  /** Why no header call is taken now; 0 if one can be. */
  get #refusal(): number {
    const { refusal } = this.output;
    if (refusal !== ERROR_SUCCESS) return refusal;
    return this.#gaveWay || this.#bodyFollows
      ? ERROR_INVALID_PARAMETER
      : ERROR_SUCCESS;
  }

  /** A header call: its code. */
  #call(call: () => HeadResult): number {
    const refusal = this.#refusal;
    if (refusal !== ERROR_SUCCESS) return refusal;
    const result = call();
    if (result.kind === "refused") return result.code;
    this.#take(result, 0);
    if (this.#isFixed) this.exchange.announce();
    return ERROR_SUCCESS;
  }
}

function refusalError({ code, why }: Refused): WriteClientError {
  const advice = code === ERROR_INVALID_DATA
    ? "(ERROR_INVALID_DATA); declare the length that is written, or none"
    : "(ERROR_INVALID_PARAMETER); look at what header calls give, and send a head that is taken before the body";
  return new WriteClientError(code, { detail: `${why} ${advice}` });
}
