import { checkDelay } from "../response/deadlines.ts";
import { describeValue } from "../base/checks.ts";
import { fieldsOf } from "../base/client_request.ts";
import { CLOCK, clockOf } from "../base/platform.ts";
import { EventClient, KEEP_ALIVE } from "./event_client.ts";
import { respond } from "./respond.ts";
import type { Responder } from "./responder.ts";
import { checkAnswered, type RespondInit } from "./respond_init.ts";
import type { ServerSentEvent } from "./server_sent_event.ts";
import type { WriteClient } from "../client/write_client.ts";
import { writeGiven } from "./producer.ts";

/**
 * Sends events, or gives them back as an async iterable. An `async function*`
 * is such a producer.
 *
 * @param events The client of events.
 * @category Server-sent events
 */
export type EventProducer = (
  events: EventClient,
) => void | Promise<void> | AsyncIterable<ServerSentEvent | string>;

/**
 * The options of {@linkcode respondEvents}.
 *
 * @category Server-sent events
 */
export interface RespondEventsInit extends RespondInit {
  /**
   * Milliseconds of silence before a comment line is sent: more than 0 and at
   * most 2^31 - 1; `Infinity` for none. Keep it below `deadlines.idle`: a comment
   * counts as activity.
   *
   * @default {15000}
   */
  keepAlive?: number;
  /** The responder whose options, limit and shutdown hold for the answer. None by default. */
  responder?: Responder;
}

/** The fields of an event stream. nginx buffers a response without the last one. */
const HEADERS = {
  "content-type": "text/event-stream",
  "cache-control": "no-cache",
  "x-accel-buffering": "no",
} as const;

/** Sent at once: some engines and proxies send a head only with the first byte. */
const FIRST = ":\n\n";

/**
 * Answers with server-sent events, for `EventSource` in a browser and for clients
 * that read event streams.
 *
 * - **The head leaves at once**, with a comment line, before the first event.
 * - **Headers**: `Content-Type: text/event-stream`, `Cache-Control: no-cache`,
 *   `X-Accel-Buffering: no`. Those of `init` win.
 * - **A silent stream stays open**: a comment line follows 15 s without an event,
 *   and counts as activity for `deadlines.idle`.
 * - **A client that leaves** makes the next `send()` fail with 10054, and aborts
 *   `events.signal`. When it comes back, `events.lastEventId` is the last `id`
 *   that it received.
 *
 * @example Send events
 * ```ts
 * import { respondEvents } from "@isapi/streams/sse";
 * import { assertEquals } from "@std/assert";
 *
 * const handler = (request: Request) =>
 *   respondEvents(request, async (events) => {
 *     await events.send("hello");
 *     await events.send({ event: "tick", id: "1", data: "two\nlines" });
 *   });
 *
 * const response = await handler(new Request("http://localhost/"));
 * assertEquals(response.headers.get("content-type"), "text/event-stream");
 * assertEquals(
 *   await response.text(),
 *   ":\n\ndata: hello\n\nevent: tick\nid: 1\ndata: two\ndata: lines\n\n",
 * );
 * ```
 *
 * @example A generator, and a client that reconnects
 * ```ts
 * import { respondEvents } from "@isapi/streams/sse";
 * import { call } from "@isapi/streams/testing";
 * import { assertEquals } from "@std/assert";
 *
 * const handler = (request: Request) =>
 *   respondEvents(request, async function* ({ lastEventId }) {
 *     for (let id = Number(lastEventId) + 1; id <= 3; id++) {
 *       yield { id: String(id), data: `event ${id}` };
 *     }
 *   });
 *
 * const request = new Request("http://localhost/", {
 *   headers: { "last-event-id": "1" },
 * });
 * await using client = call(handler, request);
 * const events = await client.events();
 * assertEquals(events.map(({ data }) => data), ["event 2", "event 3"]);
 * ```
 *
 * @param request The request that is answered.
 * @param producer Sends the events, or gives them back as an async iterable. The
 * stream ends with it; an `EventSource` then reconnects.
 * @param init As for `respond()`, `keepAlive`, and a responder.
 * @returns The response.
 * @throws {TypeError} As `respond()` does, or if `producer` is not a function.
 * @throws {RangeError} As `respond()` does, or if `keepAlive` is out of range.
 * @throws {WriteClientError} As `respond()` does.
 * @throws {unknown} As `respond()` does.
 * @category Server-sent events
 */
export async function respondEvents(
  request: Request,
  producer: EventProducer,
  init: RespondEventsInit = {},
): Promise<Response> {
  checkArguments(request, producer, init);
  const { keepAlive = KEEP_ALIVE, responder, info, context } = init;
  checkDelay("keepAlive", keepAlive);
  const options = {
    keepAlive,
    lastEventId: lastEventIdOf(request),
    [CLOCK]: clockOf({ request, info, context }),
  };
  const write = async (client: WriteClient) => {
    client.write(FIRST).catch(() => {});
    const events = new EventClient(client, options);
    const given: unknown = await producer(events);
    if (given === undefined) return;
    await writeGiven(
      given,
      client,
      (event) => events.send(event as ServerSentEvent),
    );
  };
  const own = { ...init, headers: headersOf(init.headers) };
  return await (responder === undefined
    ? respond(request, write, own)
    : responder.respond(request, write, own));
}

function checkArguments(
  request: unknown,
  producer: unknown,
  init: unknown,
): void {
  checkAnswered(request);
  if (typeof producer !== "function") {
    throw new TypeError(
      `Cannot respond: producer must be a function that sends events, received ${
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

function headersOf(given: HeadersInit | undefined): Headers {
  const headers = new Headers(given);
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  return headers;
}

/**
 * The Last-Event-ID of a request. Clients send it as UTF-8, and most engines read
 * each byte of a header as a character.
 *
 * @see {@link https://html.spec.whatwg.org/multipage/server-sent-events.html#the-last-event-id-header | HTML, Last-Event-ID}
 */
function lastEventIdOf(request: Request): string {
  const id = fieldsOf(request).get("last-event-id") ?? "";
  // deno-lint-ignore no-control-regex -- Characters that are one byte.
  if (!/[\x80-\xff]/.test(id) || /[^\x00-\xff]/.test(id)) return id;
  try {
    const bytes = Uint8Array.from(id, (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
      .decode(bytes);
  } catch {
    return id;
  }
}
