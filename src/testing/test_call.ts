import { BodyReader } from "./body_reader.ts";
import { checkCount, isRequest, received } from "../base/checks.ts";
import type { IsapiExtension } from "../isapi/extension.ts";
import { IsapiHost } from "../host/host.ts";
import type { IsapiHostOptions } from "../host/host_options.ts";
import { ManualClock } from "./manual_clock.ts";
import { CLOCK, TRACER } from "../base/platform.ts";
import type { TraceEvent, TraceKind } from "../base/trace_event.ts";

/** Where a path is asked for. */
const BASE = "http://localhost/";

/** Whatever answers requests: as `respond()` does, or any server's handler. */
export type RequestHandler = (
  request: Request,
) => Response | Promise<Response>;

/** What happened, as a transcript has it: a {@linkcode TraceEvent} of any kind but the request itself. */
export interface TestEvent extends TraceEvent {
  /** What it tells of. */
  readonly kind: Exclude<TraceKind, "request">;
}

/** How {@linkcode call} is made. */
export interface CallOptions {
  /** How the extension's host is set up. A host that is called has its own. */
  host?: IsapiHostOptions;
  /**
   * Bytes that the client takes unasked, in whole chunks; with 0 it takes
   * nothing before `read()` or `text()`.
   *
   * @default {Infinity}
   */
  buffer?: number;
}

/**
 * A request whose client is the test.
 *
 * - **Reads when it likes**: bytes that it does not take wait in the host, and
 *   hold up the extension.
 * - **Time stands still** for the host's deadlines until `advance()`. Timers of
 *   the extension's own are the runtime's.
 * - **All of it is written down**, in order: `transcript`.
 */
export interface TestCall extends AsyncDisposable {
  /** The response, once its head is there. Its body is read through this call, whoever reads it. */
  readonly response: Promise<Response>;
  /**
   * What happened so far, in order. Children's events are in it too, under
   * their own `id`.
   */
  readonly transcript: readonly TestEvent[];
  /**
   * Reads from the body.
   *
   * @param bytes How many; the next piece that there is when left out.
   * @returns So many bytes; fewer, or none, at the body's end.
   * @throws {unknown} What the body was errored with, or the reason of `leave()`.
   */
  read(bytes?: number): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Reads all that is left of the body.
   *
   * @returns The text, from UTF-8.
   * @throws {unknown} As `read()`.
   */
  text(): Promise<string>;
  /**
   * Disconnects: the request's signal aborts, and the body is cancelled.
   *
   * @param reason What both are told; an `AbortError` when left out.
   */
  leave(reason?: unknown): void;
  /**
   * Lets time pass, as far as the host's deadlines are concerned.
   *
   * @param ms How much, in milliseconds.
   * @returns A promise that fulfils once all that was due has happened.
   */
  advance(ms: number): Promise<void>;
  /** Leaves, if the body was not read to its end, and shuts down the host that was made for an extension. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Makes a request of an extension, or of a host, as a client that the test
 * plays: without a server, a socket or a browser.
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
 * @example A client that leaves, backpressure, a time-out: one line each
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
 * await using gone = call(flood, "/", { buffer: 0 }); // takes nothing unasked
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
 * @param target The extension, which is mounted at `/`; a host; or any handler
 * of requests, as `respond()` makes them.
 * @param input The request, or its URL or path.
 * @param options How the host is set up, and how the client reads.
 * @returns The call, which has begun.
 * @throws {TypeError} If `options.host` is given and no extension is called.
 * @throws {RangeError} If `options.buffer` is neither `Infinity` nor an integer
 * from 0 on, or an option of the host is out of range.
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
  readonly #own: IsapiHost | undefined;

  constructor(
    target: IsapiExtension | IsapiHost | RequestHandler,
    input: Request | string,
    { host, buffer = Infinity }: CallOptions,
  ) {
    checkArguments(target, input);
    if (buffer !== Infinity) checkCount("call", "buffer", buffer, 0);
    this.#body = new BodyReader(buffer);
    this.#own = isExtension(target)
      ? new IsapiHost(host).mount("/", target)
      : undefined;
    if (host !== undefined && this.#own === undefined) {
      throw new TypeError(
        "Cannot call: options.host is for an extension, and what is called has its own",
      );
    }
    const handed = {
      [CLOCK]: this.#clock,
      [TRACER]: (event: TraceEvent) => this.#note(event),
    };
    const fetch = (this.#own ?? target as IsapiHost).fetch ?? target;
    // respond() is given nothing beside its request.
    const request = Object.assign(this.#request(input), handed);
    this.response = this.#receive(fetch, request, handed);
    this.response.catch((reason) => this.#body.fail(reason));
  }

  read(bytes?: number): Promise<Uint8Array<ArrayBuffer>> {
    if (bytes !== undefined) checkCount("read", "bytes", bytes, 0);
    return this.#body.read(bytes);
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(await this.#body.rest());
  }

  leave(
    reason: unknown = new DOMException("The client left", "AbortError"),
  ): void {
    this.#signal.abort(reason);
    this.#body.leave(reason);
  }

  advance(ms: number): Promise<void> {
    return this.#clock.advance(ms);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#body.over) this.leave();
    await this.#own?.shutdown({ deadline: 0 });
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

  /** The body for those who read the response itself. */
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
    (typeof target === "object" && target !== null);
  if (!isTarget) {
    throw new TypeError(
      `Cannot call: target must be an extension, a host or a function of a Request, received ${
        received(target)
      }`,
    );
  }
  if (typeof input === "string" || isRequest(input)) return;
  throw new TypeError(
    `Cannot call: input must be a Request, or the text of a URL or path, received ${
      received(input)
    }`,
  );
}

function isExtension(target: object): target is IsapiExtension {
  return "HttpExtensionProc" in target;
}
