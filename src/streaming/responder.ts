import { lineOf } from "../base/client_request.ts";
import { FetchChannel } from "../response/fetch_channel.ts";
import type { Bytes } from "../client/byte_writer.ts";
import type { Platform } from "../base/platform.ts";
import { pageSent } from "../session/host_services.ts";
import { logRequest } from "../response/request_log.ts";
import { type OpenRequest, OpenRequests } from "../response/open_requests.ts";
import type { Producer } from "./producer.ts";
import { tracerFor } from "../tracing/request_trace.ts";
import {
  type StreamedTrace,
  streamedTrace,
} from "../tracing/streamed_trace.ts";
import { answerParts, limitsOf, type RespondInit } from "./respond_init.ts";
import {
  type ResponderOptions,
  takeResponderOptions,
} from "./responder_options.ts";
import { shutdownDeadline } from "../response/deadlines.ts";
import { statusPage } from "../response/status_page.ts";
import { StreamedAnswer } from "./streamed_answer.ts";
import { systemClock } from "../base/clock.ts";

/**
 * Answers requests as `respond()` does, with options that many answers share,
 * and ends them all at a shutdown.
 *
 * - **A shutdown drains**: later requests are answered with 503, and
 *   `client.signal` of the open answers aborts at once, so that producers that
 *   do not end by themselves can write their last bytes and end. Writes are
 *   accepted until the deadline. Answers that are still open then are cut:
 *   code 995.
 * - **A limit**: with `maxResponses` open answers, more requests are answered
 *   with 503.
 * - **A log record for each answer**, with its outcome, bytes and duration.
 *
 * @example Share options, and shut down
 * ```ts
 * import { Responder } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * const outcomes: string[] = [];
 * const responder = new Responder({
 *   deadlines: { idle: 30_000 },
 *   onLog: ({ status, outcome }) => outcomes.push(`${status} ${outcome}`),
 * });
 *
 * const handler = (request: Request) =>
 *   responder.respond(request, async (client) => {
 *     await client.write("ready\n");
 *     await new Promise((stop) => client.signal.addEventListener("abort", stop));
 *     await client.write("the server is restarting\n");
 *   });
 *
 * const open = await handler(new Request("http://localhost/"));
 * const shutdown = responder.shutdown({ deadline: 5000 });
 * assertEquals(await open.text(), "ready\nthe server is restarting\n");
 * await shutdown;
 *
 * const late = await handler(new Request("http://localhost/"));
 * assertEquals(late.status, 503);
 * assertEquals(outcomes, ["200 sent", "503 sent"]);
 * ```
 *
 * @category Streaming
 */
export class Responder implements AsyncDisposable {
  readonly #options: ResponderOptions;
  readonly #open = new OpenRequests();
  #lastId = 0;
  #shutdown: Promise<void> | undefined;

  /**
   * Makes a responder without open answers.
   *
   * @param options The options. They are read once, here.
   * @throws {TypeError} If a callback is not a function.
   * @throws {RangeError} If a limit or a deadline is out of range.
   */
  constructor(options: ResponderOptions = {}) {
    this.#options = takeResponderOptions(options);
    limitsOf({}, this.#options);
  }

  /**
   * Answers a request, as {@linkcode respond} does, with the options of this
   * responder where `init` has none.
   *
   * @param request The request that is answered.
   * @param producer Writes the body, or gives it as an async iterable.
   * @param init Status and headers, limits, and what the engine has passed.
   * @returns The response; after a shutdown has begun, and beyond
   * `maxResponses`, one of status 503. An answer that is cut before its head has
   * left is a 503, too.
   * @throws {TypeError} As `respond()` does.
   * @throws {RangeError} As `respond()` does.
   * @throws {WriteClientError} As `respond()` does.
   * @throws {unknown} As `respond()` does.
   */
  respond(
    request: Request,
    producer: Producer | AsyncIterable<Bytes | string>,
    init: RespondInit = {},
  ): Promise<Response> {
    try {
      const { platform, options } = answerParts(
        request,
        producer,
        init,
        this.#options,
      );
      const trace = this.#trace(platform);
      const shutOut = () => statusPage(503, request.method);
      const { onLog, maxResponses } = this.#options;
      const started = onLog ? systemClock.now() : 0;
      const line = onLog ? lineOf(request) : request;
      if (!this.#open.admits(maxResponses)) {
        const outcome = pageSent(503, request.method);
        trace?.ended(outcome);
        if (onLog !== undefined) logRequest(onLog, line, started, outcome);
        return Promise.resolve(shutOut());
      }
      const channel = new FetchChannel(request, platform);
      const streamed = new StreamedAnswer({
        platform,
        channel,
        ...options,
        trace,
        shutOut,
        ended: (outcome) => {
          this.#open.remove(open);
          if (onLog !== undefined) logRequest(onLog, line, started, outcome);
        },
      });
      const open: OpenRequest = this.#open.add(streamed);
      streamed.run(producer);
      return channel.response;
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /**
   * Shuts the responder down.
   *
   * - New requests are answered with 503.
   * - `client.signal` of each open answer aborts at once, with a
   *   {@linkcode WriteClientError} of code 995 whose `disconnected` is `false`.
   *   Its producer may write on, and end.
   * - Answers that are still open at the deadline are cut: their writes are
   *   refused with 995, and their bodies are errored.
   * - A second call gives the promise of the first.
   *
   * @param options `deadline`: how long to wait for open answers, in
   * milliseconds. 0 to 2^31 - 1, or `Infinity`; 90,000 by default.
   * @returns A promise that fulfils when no answer is open.
   * @throws {RangeError} If the deadline is out of range.
   */
  shutdown(options: { deadline?: number } = {}): Promise<void> {
    const deadline = shutdownDeadline(options);
    return this.#shutdown ??= this.#open.drain(deadline, systemClock);
  }

  /** Shuts the responder down, as {@linkcode Responder.shutdown | shutdown()} does. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.shutdown();
  }

  #trace(platform: Platform): StreamedTrace | undefined {
    const tell = tracerFor(this.#options, platform);
    return tell && streamedTrace(++this.#lastId, platform, tell);
  }
}
