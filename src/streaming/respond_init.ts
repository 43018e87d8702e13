import { checkCount, checkRequest, describeValue } from "../base/checks.ts";
import type { Platform } from "../base/platform.ts";
import type { Bytes } from "../client/byte_writer.ts";
import { DEFAULT_BUFFER_LIMIT } from "../client/output_options.ts";
import { type Deadlines, resolveDeadlines } from "../response/deadlines.ts";
import type { ExchangeLimits } from "../response/exchange_init.ts";
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
import type { StreamedAnswerInit } from "./streamed_answer.ts";

/**
 * The options of {@linkcode respond}.
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
  /** The deadlines of the answer, in milliseconds: idle, write, total. */
  deadlines?: Deadlines;
  /**
   * The value that the engine passes to its handler beside the request, unchanged:
   * Deno's connection info, Bun's server, `c.env` of Hono on Node.
   *
   * - **Bun**: with its server, the answer may be silent for longer than
   *   `idleTimeout`, which is 10 s by default; without, Bun cuts it off.
   */
  info?: unknown;
  /**
   * The engine's third argument: the execution context of Workers.
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
   * @param error The thrown value.
   */
  onError?(error: unknown): void;
}

/** Options that several answers share. Those of `init` win. */
export interface SharedInit {
  bufferLimit?: number;
  deadlines?: Deadlines;
  onError?(error: unknown): void;
}

/** The parts of an answer that come from `init`. */
export type AnswerOptions = Pick<
  StreamedAnswerInit,
  "limits" | "head" | "report"
>;

/**
 * Checks what an answer is made of.
 *
 * @throws {TypeError} If the producer is neither a function nor an async
 * iterable, or a header cannot be sent.
 * @throws {RangeError} If the status or a limit is out of range.
 */
export function answerOptions(
  producer: Producer | AsyncIterable<Bytes | string>,
  init: RespondInit,
  shared: SharedInit = {},
): AnswerOptions {
  checkArguments(producer, init);
  return {
    limits: limitsOf(init, shared),
    head: headOf(init),
    report: reporterOf(init.onError === undefined ? shared : init),
  };
}

/**
 * Checks a request that a fetch handler answers.
 *
 * @throws {TypeError} If it is not a `Request`. The message says what to use
 * for a request of Node.
 */
export function checkAnswered(request: unknown): void {
  checkRequest("respond", request, "use nodeRespond() of @isapi/streams/node");
}

/**
 * Checks the arguments of `respond()`, and splits them into what the engine has
 * passed and what the answer is made of.
 *
 * @throws {TypeError} As {@linkcode checkAnswered} and {@linkcode answerOptions} do.
 * @throws {RangeError} As {@linkcode answerOptions} does.
 */
export function answerParts(
  request: Request,
  producer: Producer | AsyncIterable<Bytes | string>,
  init: RespondInit,
  shared?: SharedInit,
): { readonly platform: Platform; readonly options: AnswerOptions } {
  checkAnswered(request);
  const options = answerOptions(producer, init, shared);
  const { info, context } = init;
  return { platform: { request, info, context }, options };
}

const DEFAULT_DEADLINES = resolveDeadlines();

function checkArguments(producer: unknown, init: unknown): void {
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

function reporterOf(init: SharedInit): (error: unknown) => void {
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

/**
 * The limits of an answer.
 *
 * @throws {RangeError} If one is out of range.
 */
export function limitsOf(
  { bufferLimit, deadlines }: SharedInit,
  shared: SharedInit = {},
): ExchangeLimits {
  const limit = bufferLimit ?? shared.bufferLimit ?? DEFAULT_BUFFER_LIMIT;
  checkCount("respond", "bufferLimit", limit, 1);
  return {
    bufferLimit: limit,
    deadlines: deadlines === undefined && shared.deadlines === undefined
      ? DEFAULT_DEADLINES
      : resolveDeadlines(shared.deadlines, deadlines),
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
