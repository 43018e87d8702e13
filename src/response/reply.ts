import type { ByteSink, BytesToCome, TakeBack } from "../client/byte_sink.ts";
import { takeBuffer } from "../client/byte_writer.ts";
import { ChunkedWriter } from "./chunked_writer.ts";
import { OrderedOutput } from "../client/ordered_output.ts";
import {
  ERROR_INVALID_DATA,
  ERROR_INVALID_PARAMETER,
  ERROR_SUCCESS,
} from "../base/error_codes.ts";
import { WriteClientError } from "../base/errors.ts";
import type { Exchange } from "./exchange.ts";
import { defaultHead, Head, mayBeginHead } from "./head.ts";
import type { HeadResult, Refused } from "./head_result.ts";
import { ignoreErrors } from "../base/promises.ts";
import { type Field, isNullBody, type ResponseHead } from "./response_head.ts";
import { ResponseWriter } from "./response_writer.ts";

/** The owner of a reply: a session. */
export interface ReplyOwner {
  /** The status of a head that is set without one: the control block's. */
  readonly defaultStatus: number;
}

/**
 * The answer to the client: a head, from header calls or from the start of
 * writes, and a body.
 *
 * It is the sink of the output until the head is fixed, since written bytes may
 * belong to the head. The first body byte fixes the head. Header calls give 0,
 * or the Win32 code of a refusal that took nothing.
 */
export class Reply implements ByteSink {
  /** True after another answer has replaced this one. */
  #gaveWay = false;
  /** True if body bytes were accepted that are written later. */
  #bodyFollows = false;
  /** True if the head alone is a complete answer, such as a redirection. */
  #isPage = false;
  #body: ByteSink | undefined;
  /** Made for heads that are not plain. */
  #text: Head | undefined;
  readonly #owner: ReplyOwner;
  readonly #exchange: Exchange;
  /** The output to the client. */
  readonly output: OrderedOutput;

  constructor(exchange: Exchange, owner: ReplyOwner) {
    this.#exchange = exchange;
    this.#owner = owner;
    this.output = new OrderedOutput(this, exchange);
    exchange.output = this.output;
  }

  get ready(): Promise<void> {
    return Promise.resolve();
  }

  get desiredSize(): number {
    return this.#exchange.bufferLimit;
  }

  /** True until a part of the head is set or a byte is written. */
  get untouched(): boolean {
    return this.#exchange.head === undefined &&
      (this.#text?.untouched ?? true);
  }

  /** True if a header call would now be too late. */
  get headFixed(): boolean {
    return this.#exchange.head !== undefined || this.#gaveWay ||
      this.#bodyFollows;
  }

  /** Fields that were set and not sent; `undefined` while raw text is held. */
  get unsentFields(): readonly Field[] | undefined {
    return this.#exchange.head?.fields ?? this.#head.fields;
  }

  /** True while body bytes are refused, until a header call is accepted. */
  get headSpoilt(): boolean {
    return this.#head.spoilt;
  }

  /** Notes a refused call that sends a head: body bytes are refused from now on. A call that came too late changes nothing. */
  spoilHead(why: string): void {
    const isLate = this.headFixed || this.output.refusal !== ERROR_SUCCESS;
    if (!isLate) this.#head.spoil(why);
  }

  /** Gives the reason why a header call with these texts is refused, or `undefined` if the texts are not the reason. */
  headFault(
    status: string | undefined,
    text: string | undefined,
  ): string | undefined {
    const result = this.#head.copy().call(status, text);
    return result.kind === "refused" ? result.why : undefined;
  }

  /** Makes a header call. */
  sendHeader(status: string | undefined, text: string | undefined): number {
    return this.#call(() => this.#head.call(status, text));
  }

  /** Makes a header call with a parsed, complete head, while nothing else of the head was set. */
  sendPlainHeader(head: ResponseHead): number {
    const refusal = this.#refusal;
    if (refusal !== ERROR_SUCCESS) return refusal;
    this.#open(head);
    this.#exchange.announce();
    return ERROR_SUCCESS;
  }

  /** Makes a header call that sets the whole head. `following` is the body that the same call sends. */
  sendWholeHeader(
    status: string | undefined,
    text: string | undefined,
    following: BytesToCome,
  ): number {
    return this.#call(() => this.#head.call(status, text, following));
  }

  /** Notes that body bytes were accepted which are written later. Header calls are refused from now on. */
  bodyFollows(): void {
    this.#bodyFollows = true;
  }

  /** Makes the answer a redirection. */
  redirect(location: string): number {
    const code = this.#call(() => this.#head.redirect(location));
    if (code === ERROR_SUCCESS) this.#isPage = true;
    return code;
  }

  /** Notes that the answer is complete, with or without a body. */
  pageSent(): void {
    this.#isPage = true;
  }

  /** True while another head can replace this one. */
  get headReplaceable(): boolean {
    return !this.#exchange.delivered && this.output.bytesWritten === 0;
  }

  /** Replaces a head that was not sent. */
  replaceHead(head: ResponseHead): void {
    this.#text?.replace();
    this.#open(head);
  }

  /** Holds back a head that was set and not sent, until it is replaced or released. */
  withholdHead(): void {
    this.#exchange.withhold();
  }

  /** Sends the head at the end of this turn. */
  releaseHead(): void {
    if (this.#exchange.head !== undefined) this.#exchange.announce();
  }

  /** Replaces this answer by another one. */
  giveWay(response: Promise<Response>): void {
    this.#gaveWay = true;
    response.then((response) => {
      if (!this.#exchange.delivered) this.#exchange.answer(response);
      else ignoreErrors(() => response.body?.cancel());
    });
  }

  /** True to hand over every write at once. */
  set eager(eager: boolean) {
    this.#exchange.eager = eager;
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
    this.#exchange.active();
    this.replaceHead(defaultHead(200));
    return this.#body!.put(bytes);
  }

  /** Copies the bytes, since they may belong to the head. The buffer then goes back, or is detached if possible. */
  give(
    bytes: Uint8Array<ArrayBuffer>,
    back?: TakeBack,
  ): Promise<void> | undefined {
    const room = this.put(bytes);
    if (back === undefined) ignoreErrors(() => takeBuffer(bytes));
    else back(bytes);
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
   * @param silentStatus Gives the status of the answer if nothing was sent.
   * @param failed True if the extension has reported a failure. The bytes that
   * it has sent are the answer nevertheless, but a head alone is not.
   * @returns A promise that fulfils when all was taken, and rejects if the
   * answer is incomplete.
   */
  finish(silentStatus: () => number, failed: boolean): Promise<void> {
    try {
      if (this.#exchange.head === undefined && !this.#settle()) {
        this.replaceHead(defaultHead(silentStatus()));
      } else if (failed && this.#isHeadAlone()) {
        throw new Error(
          "Cannot answer: the extension ended with HSE_STATUS_ERROR after a head and before a body; declare Content-Length: 0 if the answer has no body",
        );
      }
    } catch (refused) {
      return Promise.reject(refused);
    }
    return this.output.close();
  }

  /** Returns true if the answer has a head and lacks its body. */
  #isHeadAlone(): boolean {
    const { head } = this.#exchange;
    // An extension that closed the body itself has declared it complete.
    return this.output.bytesWritten === 0 && !this.#isPage &&
      !this.output.closes &&
      head !== undefined && head.length !== 0 && !isNullBody(head.status);
  }

  /** Opens the body for a fixed head. A second call replaces a body to which nothing was written. */
  #open(head: ResponseHead): ByteSink {
    const refused = this.#text?.misfit;
    const sink = this.#exchange.open(head, refused);
    const body = head.chunked && sink instanceof ResponseWriter
      ? new ChunkedWriter(sink, () => this.#exchange.active(), refused)
      : sink;
    this.#body = body;
    this.output.sink = body;
    return body;
  }

  /** Completes the head from held text. Returns true if there was a head or text. */
  #settle(): boolean {
    if (this.#exchange.head !== undefined) return true;
    const result = this.#text?.end();
    if (result === undefined) return false;
    this.#take(result, 0);
    return true;
  }

  /**
   * Takes the result of a write, a header call or the end.
   *
   * @param counted The number of bytes that were counted as body.
   * @throws {WriteClientError} If the result is a refusal.
   */
  #take(result: HeadResult, counted: number): Promise<void> | undefined {
    if (result.kind === "refused") throw refusalError(result);
    const body = result.kind === "held" ? 0 : result.body.length;
    this.output.discount(counted - body);
    this.#exchange.active();
    if (result.kind === "held") return undefined;
    const sink = this.#open(result.head);
    return body > 0 ? sink.put(result.body) : undefined;
  }

  /** The head, made of header text and of the first bytes that are written. */
  get #head(): Head {
    if (this.#text === undefined) {
      this.#text = new Head(() => this.#owner.defaultStatus);
      if (this.#exchange.head !== undefined) this.#text.replace();
    }
    return this.#text;
  }

  /** The code with which a header call must be refused now, or 0. */
  get #refusal(): number {
    const { refusal } = this.output;
    if (refusal !== ERROR_SUCCESS) return refusal;
    return this.#gaveWay || this.#bodyFollows
      ? ERROR_INVALID_PARAMETER
      : ERROR_SUCCESS;
  }

  /** Makes a header call, and gives its code. */
  #call(call: () => HeadResult): number {
    const refusal = this.#refusal;
    if (refusal !== ERROR_SUCCESS) return refusal;
    const result = call();
    if (result.kind === "refused") return result.code;
    this.#take(result, 0);
    if (this.#exchange.head !== undefined) this.#exchange.announce();
    return ERROR_SUCCESS;
  }
}

function refusalError({ code, why }: Refused): WriteClientError {
  const advice = code === ERROR_INVALID_DATA
    ? "(ERROR_INVALID_DATA); declare the length that you write, or declare none"
    : "(ERROR_INVALID_PARAMETER); check the results of header calls, and send a correct head before the body";
  return new WriteClientError(code, { detail: `${why} ${advice}` });
}
