import type { BytesToCome } from "./byte_sink.ts";
import { ClientOutput } from "./client_output.ts";
import type { WatchOrigin } from "./deadlines.ts";
import { ERROR_INVALID_PARAMETER, ERROR_SUCCESS } from "./error_codes.ts";
import { lostBy } from "./ending.ts";
import type { WriteClientError } from "./errors.ts";
import {
  Exchange,
  type ExchangeLimits,
  type ExchangeOwner,
} from "./exchange.ts";
import { Head, type HeadResult } from "./head.ts";
import { HeadWriter } from "./head_writer.ts";
import type { OperationSlot } from "./operation_slot.ts";
import { quietly } from "./quietly.ts";
import type { RequestFacts } from "./request_facts.ts";
import type { Observer } from "./observer.ts";
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
 * begin with, and the body behind it.
 *
 * Calls give 0, or the Win32 code of a refusal, which takes nothing.
 */
export class Reply {
  #eager = false;
  /** Whether another answer takes this one's place. */
  #gaveWay = false;
  /** Whether body bytes were accepted that come later. */
  #bodyFollows = false;
  /** Whether the head is a whole answer, as a redirection is. */
  #isPage = false;
  readonly #head: Head;
  readonly #headWriter: HeadWriter;
  /** The response, and who watches for its client. */
  readonly exchange: Exchange;
  /** All that goes to the client. */
  readonly output: ClientOutput;

  constructor(
    { request, platform }: RequestFacts,
    limits: ExchangeLimits,
    slot: OperationSlot,
    owner: ReplyOwner,
    observer: Observer | undefined,
    origin: WatchOrigin | undefined,
  ) {
    const { bufferLimit } = limits;
    this.exchange = new Exchange(request, platform, limits, owner, {
      origin,
      observer,
    });
    this.#head = new Head(() => owner.defaultStatus);
    this.#headWriter = new HeadWriter(this.#head, {
      open: (head) => this.#open(head),
      notBody: (bytes) => {
        this.output.discount(bytes);
        this.exchange.active();
      },
    }, bufferLimit);
    this.output = new ClientOutput(this.#headWriter, slot, {
      bufferLimit,
      closed: () => owner.bodyEnded(),
      called: () => this.exchange.active(),
      failed: (failure) => this.exchange.end(lostBy(failure)),
      observer,
    });
    this.exchange.output = this.output;
  }

  /** Whether nothing was said of the head, and nothing written. */
  get untouched(): boolean {
    return this.#head.untouched;
  }

  /** Whether a header call comes too late. */
  get headFixed(): boolean {
    return this.#head.fixed || this.#gaveWay || this.#bodyFollows;
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
    return this.#take(() => this.#head.call(status, text));
  }

  /** A header call that is all of the head, and the body that the same call sends. */
  sendWholeHeader(
    status: string | undefined,
    text: string | undefined,
    following: BytesToCome,
  ): number {
    return this.#take(() => this.#head.call(status, text, following));
  }

  /** Body bytes were accepted, whenever they come: no header call may follow. */
  bodyFollows(): void {
    this.#bodyFollows = true;
  }

  /** A redirection. */
  redirect(location: string): number {
    const code = this.#take(() => this.#head.redirect(location));
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
    this.#head.replace();
    this.#headWriter.reopen(head);
  }

  /** Holds back a head that was set and not sent, until it is replaced or released. */
  withholdHead(): void {
    this.exchange.withhold();
  }

  /** Lets the head leave at this turn's end. */
  releaseHead(): void {
    if (this.#head.fixed) this.exchange.announce();
  }

  /** Another answer takes the place of this one. */
  giveWay(response: Promise<Response>): void {
    this.#gaveWay = true;
    response.then((response) => {
      if (!this.exchange.delivered) this.exchange.answer(response);
      else quietly(() => response.body?.cancel());
    });
  }

  /** Turns staging on or off. */
  set eager(eager: boolean) {
    this.#eager = eager;
    this.exchange.eager = eager;
  }

  /**
   * Ends the body.
   *
   * @param silentStatus Status of the answer if nothing was sent.
   * @param failed Whether the extension says that it has failed: what it has
   * sent is its answer then, but for a head alone.
   * @returns A promise that fulfils when all was taken, and rejects if what was
   * sent is no whole answer.
   */
  end(silentStatus: () => number, failed: boolean): Promise<void> {
    try {
      if (!this.#headWriter.settle()) {
        this.#headWriter.open(this.#head.fix(silentStatus()));
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
    return this.output.bytesWritten === 0 && !this.#isPage &&
      head !== undefined && head.length !== 0 && !isNullBody(head.status);
  }

  #open(head: ResponseHead) {
    const writer = this.exchange.open(head, this.#head.misfit);
    if (this.#eager) this.exchange.eager = true;
    this.output.attach(writer);
    return writer;
  }

  #take(call: () => HeadResult): number {
    const { refusal } = this.output;
    if (refusal !== ERROR_SUCCESS) return refusal;
    if (this.#gaveWay || this.#bodyFollows) return ERROR_INVALID_PARAMETER;
    try {
      this.#headWriter.take(call(), 0);
    } catch (refused) {
      return (refused as WriteClientError).code;
    }
    if (this.#head.fixed) this.exchange.announce();
    return ERROR_SUCCESS;
  }
}
