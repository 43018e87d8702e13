import { BodyReader } from "./body_reader.ts";
import { checkCount, describeValue, isRequest } from "../base/checks.ts";
import { EventParser, type ReceivedEvent } from "./event_parser.ts";
import type { IsapiExtension } from "../isapi/extension.ts";
import { IsapiHost } from "../host/host.ts";
import type { IsapiHostOptions } from "../host/host_options.ts";
import { ManualClock } from "./manual_clock.ts";
import { CLOCK, TRACE_MAKER, TRACER } from "../base/platform.ts";
import { streamedTrace } from "../tracing/streamed_trace.ts";
import type { TraceEvent, TraceKind } from "../base/trace_event.ts";
import type { TraceMaker } from "../streaming/answer_trace.ts";

/** The base URL of a path. */
const BASE = "http://localhost/";

/**
 * A function that answers requests, such as a handler that calls `respond()`.
 *
 * @category Testing
 */
export type RequestHandler = (
  request: Request,
) => Response | Promise<Response>;

/**
 * An event of a transcript: a {@linkcode TraceEvent} of any kind except
 * `request`.
 *
 * @category Testing
 */
export interface TestEvent extends TraceEvent {
  /** The kind of the event. */
  readonly kind: Exclude<TraceKind, "request">;
}

/**
 * Options of {@linkcode call}.
 *
 * @category Testing
 */
export interface CallOptions {
  /** Options of the host that runs the extension. Not allowed if a host or a function is called. */
  host?: IsapiHostOptions;
  /**
   * The mount of the extension: a path, or a script map such as `*.esp`.
   * Not allowed if a host or a function is called.
   *
   * @default {"/"}
   */
  mount?: string;
  /**
   * Bytes that the client takes in advance, in whole chunks: an integer of at
   * least 0, or `Infinity`. With 0 it takes nothing before `read()` or `text()`.
   *
   * @default {Infinity}
   */
  buffer?: number;
}

/**
 * A request whose client is the test.
 *
 * - **The test reads the body**: bytes that it does not take wait in the host and
 *   make the extension wait.
 * - **Time stands still** for the host's deadlines until `advance()`. The
 *   extension's own timers are not affected.
 * - **`transcript`** lists all events in order.
 *
 * @category Testing
 */
export interface TestCall extends AsyncDisposable {
  /** The response, when its head is ready. Reading its body reads through this call. */
  readonly response: Promise<Response>;
  /**
   * The events so far, in order. Events of child requests have
   * another `id`.
   */
  readonly transcript: readonly TestEvent[];
  /**
   * Reads from the body.
   *
   * @param bytes The number: an integer of at least 0. Left out: the next chunk.
   * @returns The bytes: fewer, or none, at the end of the body.
   * @throws {unknown} The error of the body, or the reason of `leave()`.
   * @throws {RangeError} If `bytes` is not an integer of at least 0.
   */
  read(bytes?: number): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Reads the rest of the body as UTF-8 text.
   *
   * @returns The text.
   * @throws {unknown} The error of the body, or the reason of `leave()`.
   */
  text(): Promise<string>;
  /**
   * Reads server-sent events, as `EventSource` would dispatch them.
   *
   * @example One line for what an `EventSource` receives
   * ```ts
   * import { respondEvents } from "@isapi/streams/sse";
   * import { call } from "@isapi/streams/testing";
   * import { assertEquals } from "@std/assert";
   *
   * await using client = call((request) =>
   *   respondEvents(request, (events) => void events.send({ id: "7", data: "hi" })), "/");
   * assertEquals(await client.events(), [{ event: "message", data: "hi", id: "7" }]);
   * ```
   *
   * @param count The number: an integer of at least 0. Left out: all up to the end
   * of the body.
   * @returns The events: fewer at the end of the body.
   * @throws {unknown} The error of the body, or the reason of `leave()`.
   * @throws {RangeError} If `count` is not an integer of at least 0.
   */
  events(count?: number): Promise<ReceivedEvent[]>;
  /**
   * Disconnects the client: the request's signal aborts, and the body is
   * cancelled.
   *
   * @param reason The reason of both; an `AbortError` by default.
   */
  leave(reason?: unknown): void;
  /**
   * Moves the clock of the host's deadlines.
   *
   * @param ms By how many milliseconds: a finite number of at least 0.
   * @returns A promise that fulfils when all deadlines on the way have taken
   * effect.
   * @throws {RangeError} If `ms` is out of range.
   */
  advance(ms: number): Promise<void>;
  /** Disconnects, if the body was not read to its end, and shuts down the host that `call` made. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Makes a request to an extension, a host or a handler. The test is the client;
 * there is no server, socket or browser.
 *
 * @example Test an extension
 * ```ts
 * import { call } from "@isapi/streams/testing";
 * import { HSE_STATUS_SUCCESS, type IsapiExtension } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * const hello: IsapiExtension = {
 *   async HttpExtensionProc(ecb) {
 *     const bytes = new TextEncoder().encode("Hello");
 *     await ecb.WriteClient(ecb.ConnID, bytes, { value: bytes.length });
 *     return HSE_STATUS_SUCCESS;
 *   },
 * };
 * await using hi = call(hello, "/");
 * assertEquals((await hi.response).status, 200);
 * assertEquals(await hi.text(), "Hello");
 * ```
 *
 * @example A client that leaves, backpressure, a deadline
 * ```ts
 * import { call } from "@isapi/streams/testing";
 * import { respond, WriteClientError } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * const codes: number[] = [];
 * const flood = (request: Request) =>
 *   respond(request, async (client) => {
 *     try {
 *       while (true) await client.write(new Uint8Array(1000));
 *     } catch (error) {
 *       if (error instanceof WriteClientError) codes.push(error.code);
 *     }
 *   });
 *
 * await using gone = call(flood, "/", { buffer: 0 }); // takes nothing in advance
 * await gone.read(10);
 * gone.leave();
 *
 * await using slow = call(flood, "/", { buffer: 0 });
 * await slow.response;
 * assertEquals(slow.transcript.at(-1)?.kind, "wait");
 * await slow.advance(300_000); // the write deadline
 *
 * assertEquals(codes, [10054, 121]);
 * ```
 *
 * @param target The extension, which is mounted at `options.mount`; or a host; or a function
 * that answers requests.
 * @param input The request, or its URL or path.
 * @param options Options of the host and of the client.
 * @returns The call. The request is on its way.
 * @throws {TypeError} If `target` or `input` is of another type, or
 * `options.host` or `options.mount` is given without an extension, or `options.mount` is not a path or a script map.
 * @throws {RangeError} If `options.buffer` is neither `Infinity` nor an integer
 * of at least 0, or an option of the host is out of range.
 * @category Testing
 */
export function call(
  target: IsapiExtension | IsapiHost | RequestHandler,
  input: Request | string,
  options: CallOptions = {},
): TestCall {
  return new ManualCall(target, input, options);
}

class ManualCall implements TestCall {
  readonly response: Promise<Response>;
  readonly transcript: TestEvent[] = [];
  readonly #clock = new ManualClock();
  readonly #signal = new AbortController();
  readonly #body: BodyReader;
  readonly #parser = new EventParser();
  /** Events that were read in advance. */
  readonly #events: ReceivedEvent[] = [];
  /** The host that was made for an extension. */
  readonly #host: IsapiHost | undefined;

  constructor(
    target: IsapiExtension | IsapiHost | RequestHandler,
    input: Request | string,
    { host, mount, buffer = Infinity }: CallOptions,
  ) {
    checkArguments(target, input);
    if (buffer !== Infinity) checkCount("call", "buffer", buffer, 0);
    this.#body = new BodyReader(buffer);
    this.#host = isExtension(target)
      ? new IsapiHost(host).mount(mount ?? "/", target)
      : undefined;
    if ((host ?? mount) !== undefined && this.#host === undefined) {
      const name = host === undefined ? "mount" : "host";
      throw new TypeError(
        `Cannot call: options.${name} must be left out unless target is an extension; set the options where the host is made`,
      );
    }
    const note = (event: TraceEvent) => this.#note(event);
    const traceMaker: TraceMaker = (platform) =>
      streamedTrace(1, platform, note);
    const kit = {
      [CLOCK]: this.#clock,
      [TRACER]: note,
      [TRACE_MAKER]: traceMaker,
    };
    const fetch = (this.#host ?? target as IsapiHost).fetch ?? target;
    // respond() gets the request only: the clock and the tracer go with it.
    const request = Object.assign(this.#request(input), kit);
    this.response = this.#receive(fetch, request, kit);
    this.response.catch((reason) => this.#body.fail(reason));
  }

  read(bytes?: number): Promise<Uint8Array<ArrayBuffer>> {
    if (bytes !== undefined) checkCount("read", "bytes", bytes, 0);
    return this.#body.read(bytes);
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(await this.#body.rest());
  }

  async events(count?: number): Promise<ReceivedEvent[]> {
    if (count !== undefined) checkCount("read events", "count", count, 0);
    const wanted = count ?? Infinity;
    while (this.#events.length < wanted) {
      const bytes = await this.#body.read();
      if (bytes.length === 0) break;
      this.#events.push(...this.#parser.read(bytes));
    }
    return this.#events.splice(0, wanted);
  }

  leave(
    reason: unknown = new DOMException("The client left", "AbortError"),
  ): void {
    this.#signal.abort(reason);
    this.#body.leave(reason);
  }

  async advance(ms: number): Promise<void> {
    if (!(ms >= 0 && Number.isFinite(ms))) {
      throw new RangeError(
        `Cannot advance: ms must be a finite number of at least 0, received ${
          describeValue(ms)
        }`,
      );
    }
    await this.#clock.advance(ms);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#body.over) this.leave();
    await this.#host?.shutdown({ deadline: 0 });
  }

  #request(input: Request | string): Request {
    if (typeof input === "string") input = new Request(new URL(input, BASE));
    const { signal } = input;
    signal.addEventListener("abort", () => this.leave(signal.reason));
    if (signal.aborted) this.leave(signal.reason);
    return new Request(input, { signal: this.#signal.signal });
  }

  async #receive(
    fetch: IsapiHost["fetch"],
    request: Request,
    info: object,
  ): Promise<Response> {
    const { body, status, statusText, headers } = await fetch(request, info);
    this.#body.open(body);
    return new Response(body && this.#stream(), {
      status,
      statusText,
      headers,
    });
  }

  /** The body of `response`, read through this call. */
  #stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream({
      pull: async (controller) => {
        const piece = await this.#body.read();
        if (piece.length === 0) controller.close();
        else controller.enqueue(piece);
      },
      cancel: (reason) => this.leave(reason),
    }, { highWaterMark: 0 });
  }

  #note(event: TraceEvent): void {
    if (event.kind !== "request") this.transcript.push(event as TestEvent);
  }
}

function checkArguments(target: unknown, input: unknown): void {
  const isTarget = typeof target === "function" ||
    typeof target === "object" && target !== null &&
      ("HttpExtensionProc" in target || "fetch" in target);
  if (!isTarget) {
    throw new TypeError(
      `Cannot call: target must be an extension, a host or a function of a Request, received ${
        describeValue(target)
      }`,
    );
  }
  if (typeof input === "string" || isRequest(input)) return;
  throw new TypeError(
    `Cannot call: input must be a Request, or the text of a URL or path, received ${
      describeValue(input)
    }`,
  );
}

function isExtension(target: object): target is IsapiExtension {
  return "HttpExtensionProc" in target;
}
