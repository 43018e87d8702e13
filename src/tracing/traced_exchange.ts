import type { ByteSink } from "../byte_sink.ts";
import type { DeadlineKind, WatchOrigin } from "../deadlines.ts";
import {
  Exchange,
  type ExchangeLimits,
  type ExchangeOwner,
} from "../exchange.ts";
import type { Platform } from "../platform.ts";
import type { RequestTrace } from "./request_trace.ts";
import type { ResponseHead } from "../response_head.ts";
import {
  type Body,
  ResponseWriter,
  type ResponseWriterOptions,
} from "../response_writer.ts";
import { TracedWriter } from "./traced_writer.ts";

/** An exchange, and one that tells where somebody wants to know. */
export function makeExchange(
  request: Request,
  platform: Platform,
  limits: ExchangeLimits,
  owner: ExchangeOwner,
  trace: RequestTrace | undefined,
  origin?: WatchOrigin,
): Exchange {
  return trace === undefined
    ? new Exchange(request, platform, limits, owner, origin)
    : new TracedExchange(request, platform, limits, owner, origin, trace);
}

/** An exchange that tells of what is handed over, of waits, and of deadlines. */
class TracedExchange extends Exchange {
  readonly #trace: RequestTrace;
  readonly #limits: ExchangeLimits;

  constructor(
    request: Request,
    platform: Platform,
    limits: ExchangeLimits,
    owner: ExchangeOwner,
    origin: WatchOrigin | undefined,
    trace: RequestTrace,
  ) {
    super(request, platform, limits, owner, origin);
    this.#trace = trace;
    this.#limits = limits;
  }

  override open(head: ResponseHead): ByteSink {
    return new TracedWriter(super.open(head), this.#trace);
  }

  override answer(response: Response): void {
    if (!this.delivered) {
      const { status } = response;
      this.#trace.record("handed over", "head", { status });
    }
    super.answer(response);
  }

  override deliver(body: Body): void {
    super.deliver(body);
    if (body instanceof Uint8Array) this.#handedOver(body);
  }

  override expired(kind: DeadlineKind): void {
    this.#trace.expired(kind, this.#limits.deadlines[kind]);
    super.expired(kind);
  }

  protected override makeWriter(
    options: ResponseWriterOptions,
  ): ResponseWriter {
    return new TracedResponseWriter(this, options, (c) => this.#handedOver(c));
  }

  #handedOver({ length }: Uint8Array): void {
    this.#trace.record("handed over", "body", { bytes: length });
  }
}

/** Tells of each chunk that goes into the stream. */
class TracedResponseWriter extends ResponseWriter {
  readonly #handedOver: (chunk: Uint8Array) => void;

  constructor(
    consumer: Exchange,
    options: ResponseWriterOptions,
    handedOver: (chunk: Uint8Array) => void,
  ) {
    super(consumer, options);
    this.#handedOver = handedOver;
  }

  protected override enqueue(
    controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>,
    chunk: Uint8Array<ArrayBuffer>,
  ): void {
    this.#handedOver(chunk);
    super.enqueue(controller, chunk);
  }
}
