import type { Bytes } from "../client/byte_writer.ts";
import { checkCount, checkRequest, describeValue } from "../base/checks.ts";
import { DEFAULT_BUFFER_LIMIT } from "../client/output_options.ts";
import { type Deadlines, resolveDeadlines } from "../response/deadlines.ts";
import type { ExchangeLimits } from "../response/exchange.ts";
import { plainRecord } from "../response/plain_head.ts";
import { isChunks, type Producer } from "./producer.ts";
import { ignoreErrors } from "../base/promises.ts";
import {
  endToEnd,
  isFault,
  isStatus,
  type ResponseHead,
  responseHead,
} from "../response/response_head.ts";
import { StreamedAnswer } from "./streamed_answer.ts";

/**
 * How {@linkcode respond} answers.
 *
 * `headers` may be another server's: the fields that belong to its connection
 * (`Connection` and what that names, `Keep-Alive`, `Transfer-Encoding`, …) are
 * dropped, as a proxy has to. `statusText` reaches the client where the engine
 * sends one: HTTP/2 has none, and most engines have their own.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 | RFC 9110, Connection}
 * @category Streaming
 */
export interface RespondInit extends ResponseInit {
  /**
   * Bytes accepted and not yet taken by the client before writes wait.
   *
   * @default {65536}
   */
  bufferLimit?: number;
  /** How long the answer may go without something. */
  deadlines?: Deadlines;
  /**
   * What the engine passes to its handler beside the request, as it comes:
   * Deno's connection info, Bun's server, `c.env` of Hono on Node.
   *
   * - **Bun**: with its server, the answer may be silent for longer than
   *   `idleTimeout`, which is 10 s by default; without, Bun cuts it off.
   */
  info?: unknown;
  /**
   * What the engine passes third: the execution context of Workers.
   *
   * - **Workers**: with it, a producer whose client has left runs on to its
   *   `finally`; without, workerd drops it.
   *
   * @see {@link https://developers.cloudflare.com/workers/runtime-apis/context/#waituntil | Workers, waitUntil()}
   */
  context?: unknown;
  /**
   * Called once with what made the answer fail: what the producer threw, that
   * it gave back what cannot be written, a length that was not kept, a deadline
   * that is not the client's fault. Also with what `respond()` rejects with,
   * and with what a producer throws after it has closed its client. Not when
   * the client has left. What it throws is ignored.
   *
   * @param error What was thrown.
   */
  onError?(error: unknown): void;
}

/**
 * A streamed Response, without any ISAPI: the producer writes, the client reads.
 *
 * - **Small answers are no streams**: what is complete within its first turn
 *   goes out in one piece, with its length.
 * - **A failed producer never looks complete**: before anything was handed over
 *   this rejects with what it threw; afterwards the body is errored, and
 *   `onError` is called. What it throws after its own `close()` changes
 *   nothing: the answer is complete.
 * - **A declared Content-Length is kept**: a write past it is refused (13),
 *   ending short of it is a failure.
 * - **A client that left is an error of the write**: code 10054. `respond()`
 *   itself does not fail then: where nothing was handed over, it resolves to an
 *   empty response of status 499 that no client receives.
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
 * @example Stream what a generator yields
 * ```ts
 * import { respond } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * const handler = (request: Request) =>
 *   respond(request, async function* () {
 *     for (let i = 1; i <= 3; i++) yield `${i}\n`;
 *   });
 *
 * const response = await handler(new Request("http://localhost/"));
 * assertEquals(await response.text(), "1\n2\n3\n");
 * ```
 *
 * @param request The request that is answered: its method and its signal count.
 * @param producer Writes the body, or gives it as an async iterable of bytes and
 * text; or such an iterable itself. The answer is complete when it has ended and
 * what it wrote was taken. An iterable whose client leaves is closed.
 * @param init Status and headers, as for `Response`, limits, and what the engine
 * has passed.
 * @returns The response, once the first bytes are handed over or all is written.
 * @throws {TypeError} If a header or the status text cannot be sent as it is,
 * `request` is no Request, or `producer` is neither a function nor an async
 * iterable; if the producer gives back what cannot be written.
 * @throws {RangeError} If the status is not from 200 to 599, or a limit is out of range.
 * @throws {WriteClientError} Before anything was handed over, if the body ends
 * short of its declared length (13) or a deadline passes (121).
 * @throws {unknown} Before anything was handed over, what the producer threw, or
 * the error of a stream that it piped.
 * @category Streaming
 */
export function respond(
  request: Request,
  producer: Producer | AsyncIterable<Bytes | string>,
  init: RespondInit = {},
): Promise<Response> {
  try {
    checkArguments(request, producer, init);
    const { info, context } = init;
    return new StreamedAnswer({
      platform: { request, info, context },
      limits: limitsOf(init),
      head: headOf(init),
      report: reporterOf(init),
    }).run(producer);
  } catch (error) {
    return Promise.reject(error);
  }
}

const DEFAULT_DEADLINES = resolveDeadlines();

function checkArguments(
  request: unknown,
  producer: unknown,
  init: unknown,
): void {
  checkRequest("respond", request, "use nodeRespond() of @isapi/streams/node");
  if (typeof producer !== "function" && !isChunks(producer)) {
    throw new TypeError(
      `Cannot respond: producer must be a function that writes, or an async iterable, received ${
        describeValue(producer)
      }`,
    );
  }
  if (typeof init !== "object" || init === null) {
    throw new TypeError(
      `Cannot respond: init must be an object, received ${describeValue(init)}`,
    );
  }
}

function reporterOf(init: RespondInit): (error: unknown) => void {
  const { onError } = init;
  if (onError === undefined) return () => {};
  if (typeof onError !== "function") {
    throw new TypeError(
      `Cannot respond: onError must be a function, received ${
        describeValue(onError)
      }`,
    );
  }
  return (error) => ignoreErrors(() => onError.call(init, error));
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

function headOf(
  { status = 200, statusText = "", headers }: RespondInit,
): ResponseHead {
  if (!isStatus(status)) {
    throw new RangeError(
      `Cannot respond: status must be from 200 to 599, received ${
        describeValue(status)
      }`,
    );
  }
  const plain = statusText === "" ? plainRecord(status, headers) : undefined;
  if (plain !== undefined) return plain;
  if (typeof statusText !== "string") {
    throw new TypeError(
      `Cannot respond: statusText must be text, received ${
        describeValue(statusText)
      }`,
    );
  }
  const fields = headers === undefined ? [] : endToEnd(new Headers(headers));
  const head = responseHead(status, fields, statusText);
  if (isFault(head)) throw new TypeError(`Cannot respond: ${head.fault}`);
  return head;
}
