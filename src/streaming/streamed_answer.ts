import { type AnswerTrace, traceOf } from "./answer_trace.ts";
import type { AnswerChannel } from "../response/answer_channel.ts";
import type { Bytes } from "../client/byte_writer.ts";
import { ClientOutput } from "../client/client_output.ts";
import type { DeadlineKind } from "../response/deadlines.ts";
import { type Ending, failedBy, lostBy, SENT } from "../response/ending.ts";
import { ERROR_OPERATION_ABORTED } from "../base/error_codes.ts";
import { WriteClientError } from "../base/errors.ts";
import { Exchange } from "../response/exchange.ts";
import type {
  ExchangeLimits,
  ExchangeOwner,
} from "../response/exchange_init.ts";
import type { Answerer } from "../response/open_requests.ts";
import type { Platform } from "../base/platform.ts";
import { type Chunks, type Producer, writeGiven } from "./producer.ts";
import type { Logged } from "../response/request_log.ts";
import type { ResponseHead } from "../response/response_head.ts";
import { turnEnd } from "../base/turn.ts";
import { WriteClient } from "../client/write_client.ts";

/** The parts of a streamed answer. */
export interface StreamedAnswerInit {
  readonly platform: Platform;
  /** The channel that sends the answer. */
  readonly channel: AnswerChannel;
  readonly limits: ExchangeLimits;
  readonly head: ResponseHead;
  /** Called with the error of an answer that fails, once. Never throws. */
  readonly report: (error: unknown) => void;
  /** Records its events. */
  readonly trace?: AnswerTrace | undefined;
  /** Makes the answer in place of one that a shutdown cuts before its head. */
  readonly shutOut?: () => Response;
  /** Called once, when it has ended. */
  readonly ended?: (outcome: Logged) => void;
}

/** One answer whose body a producer writes. */
export class StreamedAnswer implements ExchangeOwner, Answerer {
  #isReported = false;
  #isCut = false;
  readonly #init: StreamedAnswerInit;
  readonly #exchange: Exchange;
  readonly #output: ClientOutput;
  readonly #trace: AnswerTrace | undefined;
  #running: Promise<void> | undefined;

  constructor(init: StreamedAnswerInit) {
    this.#init = init;
    const { platform, channel, limits, head } = init;
    const trace = this.#trace = init.trace ?? traceOf(platform);
    const { request } = platform;
    this.#exchange = new Exchange(request, platform, limits, this, {
      channel,
      observer: trace,
    });
    const sink = this.#exchange.open(head);
    this.#output = new ClientOutput(sink, this.#exchange);
    this.#exchange.output = this.#output;
  }

  /** Starts the producer. The channel gets the error of an answer that fails before its head has left. */
  run(producer: Producer | Chunks): void {
    const client = this.#trace?.clientOver(this.#output) ??
      new WriteClient(this.#output);
    this.#running = this.#produce(producer, client)
      .catch((error) => this.#producerFailed(error));
    this.#exchange.begun();
  }

  /** Asks the producer to end. It may write until the deadline of a shutdown. */
  stop(): void {
    this.#output.end.stop(
      new WriteClientError(ERROR_OPERATION_ABORTED, {
        bytesWritten: this.bytesWritten,
        disconnected: false,
        detail:
          "the server is shutting down (ERROR_OPERATION_ABORTED); end the response before the deadline",
      }),
    );
  }

  cut(code: number): void {
    this.#isCut = true;
    this.#exchange.end(lostBy(this.#output.error(code)));
  }

  // The exchange reads and calls these.

  get waitsFor(): string {
    return "the producer neither writes nor settles";
  }

  get bytesWritten(): number {
    return this.#output.bytesWritten;
  }

  /** Settles when the producer has. */
  get running(): Promise<void> | undefined {
    return this.#running;
  }

  expired(kind: DeadlineKind, failure: WriteClientError): void {
    // The producer has not failed where the client is slow.
    if (kind !== "write") this.#report(failure);
  }

  outputClosed(): void {
    this.#exchange.end(SENT);
  }

  endingOf(failure: WriteClientError): Ending {
    if (!failure.disconnected) return failedBy(failure);
    const ending = lostBy(failure);
    // The producer's own: piping from a stream that fails aborts with its error.
    return failure.code === ERROR_OPERATION_ABORTED
      ? { ...ending, error: failure.cause ?? failure }
      : ending;
  }

  unanswered({ outcome, status, error }: Ending): Response {
    if (this.#isCut && this.#init.shutOut) return this.#init.shutOut();
    // No client receives it. Runtimes print what a handler rejects with.
    if (outcome === "disconnected") return new Response(null, { status });
    throw error;
  }

  ended({ outcome, status, error }: Ending): void {
    if (outcome === "failed" && !this.#isCut) this.#report(error);
    const ended = {
      outcome,
      // Where respond() rejects, the engine answers.
      status: this.#exchange.status || status,
      bytes: this.bytesWritten,
    };
    this.#trace?.ended(ended);
    this.#init.ended?.(ended);
  }

  async #produce(
    producer: Producer | Chunks,
    client: WriteClient,
  ): Promise<void> {
    const given: unknown = typeof producer === "function"
      ? await producer(client)
      : producer;
    if (given !== undefined) {
      await writeGiven(given, client, (chunk) => client.write(chunk as Bytes));
    }
    await this.#output.close();
  }

  /** The producer threw, or its body could not be ended. */
  async #producerFailed(error: unknown): Promise<void> {
    if (this.#exchange.ended) {
      if (!isStopped(error)) this.#report(error);
      return;
    }
    if (this.#exchange.delivered) {
      this.#report(error);
      // No accepted byte is lost: the client takes them before the body is
      // errored, or a deadline passes. An error drops what is in a stream.
      await this.#output.flush().then(turnEnd).catch(() => {});
    }
    this.#exchange.end(failedBy(error));
  }

  #report(error: unknown): void {
    if (this.#isReported) return;
    this.#isReported = true;
    this.#init.report(error);
  }
}

/** Returns true if an error only reports that the producer had to stop. */
function isStopped(error: unknown): boolean {
  if (error instanceof WriteClientError) return error.disconnected;
  try {
    return (error as Partial<Error> | null | undefined)?.name === "AbortError";
  } catch {
    return false;
  }
}
