import { checkCount } from "./check_count.ts";
import { checkRequest } from "./check_request.ts";
import { ClientOutput, DEFAULT_BUFFER_LIMIT } from "./client_output.ts";
import { clientOver } from "./client_over.ts";
import { type Deadlines, resolveDeadlines } from "./deadlines.ts";
import { type Ending, failedBy, lostBy, SENT } from "./ending.ts";
import { OperationSlot } from "./operation_slot.ts";
import {
  Exchange,
  type ExchangeLimits,
  type ExchangeOwner,
} from "./exchange.ts";
import { clockOf, type Platform, tracerOf } from "./platform.ts";
import { received } from "./received.ts";
import { RequestTrace } from "./tracing/request_trace.ts";
import { isFault, isStatus, responseHead } from "./response_head.ts";
import { TracedClient } from "./tracing/traced_client.ts";
import type { WriteClient } from "./write_client.ts";

/** How {@linkcode respond} answers. */
export interface RespondInit extends ResponseInit {
  /**
   * Bytes accepted and not yet taken by the client before writes wait.
   *
   * @default {65536}
   */
  bufferLimit?: number;
  /** How long the answer may go without something. */
  deadlines?: Deadlines;
}

/**
 * A streamed Response, without any ISAPI: the producer writes, the client reads.
 *
 * - **Small answers are no streams**: what is complete within its first turn
 *   goes out in one piece, with its length.
 * - **A failed producer never looks complete**: before anything was handed over
 *   this rejects with what it threw; afterwards the body is errored. What it
 *   throws behind its own `close()` changes nothing: the answer is complete.
 * - **A declared Content-Length is kept**: a write past it is refused (13),
 *   ending short of it is a failure.
 * - **A client that left is an error**: writes reject with code 10054.
 *
 * @example Stream an answer
 * ```ts
 * import { respond } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * const handler = (request: Request) =>
 *   respond(request, async (client) => {
 *     const encoder = new TextEncoder();
 *     for (let i = 1; i <= 3; i++) await client.write(encoder.encode(`${i}\n`));
 *   }, { headers: { "content-type": "text/plain" } });
 *
 * // Deno.serve(handler);
 * const response = await handler(new Request("http://localhost/"));
 * assertEquals(await response.text(), "1\n2\n3\n");
 * ```
 *
 * @param request The request that is answered: its method and its signal count.
 * @param producer Writes the body. The answer is complete when it returns and
 * what it wrote was taken.
 * @param init Status and headers, as for `Response`, and limits.
 * @returns The response, once the first bytes are handed over or all is written.
 * @throws {TypeError} If a header cannot be sent as it is, `request` is no
 * Request, or `producer` is no function.
 * @throws {RangeError} If the status is not from 200 to 599, or a limit is out of range.
 * @throws {WriteClientError} Before anything was handed over, if the body ends
 * short of its declared length (13), a deadline passes (121) or the client
 * leaves (10054).
 */
export function respond(
  request: Request,
  producer: (client: WriteClient) => void | Promise<void>,
  init: RespondInit = {},
): Promise<Response> {
  try {
    checkArguments(request, producer);
    return new Responder(request, init).run(producer);
  } catch (error) {
    return Promise.reject(error);
  }
}

const DEFAULT_DEADLINES = resolveDeadlines();

/** One answer. */
class Responder implements ExchangeOwner {
  /** Whether the producer runs. */
  #producing = true;
  readonly #exchange: Exchange;
  readonly #output: ClientOutput;
  readonly #trace: RequestTrace | undefined;
  /** What the producer gave, until it settles. */
  #running: Promise<void> | undefined;

  constructor(request: Request, init: RespondInit) {
    const limits = limitsOf(init);
    const head = headOf(init);
    // A test hands down with the request what a host gets beside it.
    const platform = { request, info: request, context: undefined };
    const trace = this.#trace = traceOf(request, platform);
    this.#exchange = new Exchange(request, platform, limits, this, {
      observer: trace,
    });
    const sink = this.#exchange.open(head);
    const slot = new OperationSlot((error) => this.#output.threw(error), trace);
    this.#output = new ClientOutput(sink, slot, {
      bufferLimit: limits.bufferLimit,
      closed: () => this.#bodyEnded(),
      called: () => this.#exchange.active(),
      failed: (failure) => this.#exchange.end(lostBy(failure)),
      observer: trace,
    });
    this.#exchange.output = this.#output;
  }

  get waitsFor(): string {
    return "the producer neither writes nor settles";
  }

  get bytesWritten(): number {
    return this.#output.bytesWritten;
  }

  run(
    producer: (client: WriteClient) => void | Promise<void>,
  ): Promise<Response> {
    const client = this.#trace === undefined
      ? clientOver(this.#output)
      : new TracedClient(this.#output, this.#trace);
    this.#running = this.#produce(producer, client).then(
      () => this.#exchange.end(SENT),
      (error) => this.#exchange.end(failedBy(error)),
    );
    if (this.#producing) this.#exchange.begun();
    return this.#exchange.response;
  }

  /** What the producer gave, until it settles. */
  get running(): Promise<void> | undefined {
    return this.#running;
  }

  unanswered({ error }: Ending): Response {
    throw error;
  }

  ended({ outcome }: Ending): void {
    this.#trace?.ended({
      outcome,
      status: this.#exchange.status,
      bytes: this.bytesWritten,
    });
  }

  async #produce(
    producer: (client: WriteClient) => void | Promise<void>,
    client: WriteClient,
  ): Promise<void> {
    await producer(client);
    this.#producing = false;
    await this.#output.close();
  }

  /** The producer may have ended the body itself, and go on. */
  #bodyEnded(): void {
    if (this.#producing) this.#exchange.begun();
  }
}

/** Tells of a request's events, where a test wants to know. */
function traceOf(
  request: Request,
  platform: Platform,
): RequestTrace | undefined {
  const tracer = tracerOf(platform);
  if (tracer === undefined) return undefined;
  const trace = new RequestTrace(1, clockOf(platform), tracer);
  trace.request(request, false);
  return trace;
}

function checkArguments(request: unknown, producer: unknown): void {
  checkRequest("respond", request, "use nodeRespond() of @isapi/streams/node");
  if (typeof producer !== "function") {
    throw new TypeError(
      `Cannot respond: producer must be a function that writes, received ${
        received(producer)
      }`,
    );
  }
}

function limitsOf(init: RespondInit): ExchangeLimits {
  const { bufferLimit = DEFAULT_BUFFER_LIMIT } = init;
  checkCount("respond", "bufferLimit", bufferLimit, 1);
  return {
    bufferLimit,
    deadlines: init.deadlines === undefined
      ? DEFAULT_DEADLINES
      : resolveDeadlines(init.deadlines),
  };
}

function headOf({ status = 200, headers }: RespondInit) {
  if (!isStatus(status)) {
    throw new RangeError(
      `Cannot respond: status must be from 200 to 599, received ${
        received(status)
      }`,
    );
  }
  const head = responseHead(
    status,
    headers === undefined ? [] : new Headers(headers),
  );
  if (isFault(head)) throw new TypeError(`Cannot respond: ${head.fault}`);
  return head;
}
