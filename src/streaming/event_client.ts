import { type Clock, systemClock } from "../base/clock.ts";
import { checkDelay } from "../response/deadlines.ts";
import { CLOCK } from "../base/platform.ts";
import { eventText, type ServerSentEvent } from "./server_sent_event.ts";
import { KeepAlive } from "./keep_alive.ts";
import type { WriteClient } from "../client/write_client.ts";

/** Milliseconds of silence before a comment line: less than the 30 s and 60 s after which proxies close a connection. */
export const KEEP_ALIVE = 15_000;

/** A comment that clients ignore, and that keeps a connection open. */
const COMMENT = ":\n\n";

/**
 * Options of an {@linkcode EventClient}.
 *
 * @category Server-sent events
 */
export interface EventClientOptions {
  /**
   * The id of the last event that the client has received.
   *
   * @default {""}
   */
  lastEventId?: string;
  /**
   * Milliseconds of silence before a comment line is sent: more than 0 and at
   * most 2^31 - 1; `Infinity` for none.
   *
   * @default {15000}
   */
  keepAlive?: number;
}

/** The same with the clock of a test. */
interface ClockedOptions extends EventClientOptions {
  readonly [CLOCK]?: Clock;
}

/**
 * Sends server-sent events to one client. {@linkcode respondEvents} makes one. You
 * can make one over any client of a body of type `text/event-stream`.
 *
 * - **Text cannot add fields or events**: `data` and `comment` may be any text,
 *   and each of their lines is sent as a line of its own. An `event` or `id`
 *   with a line end is refused.
 * - **An event is sent whole or refused**, and `send()` waits for room, as
 *   `client.write()` does.
 * - **A silent stream stays open**: a comment line is sent after `keepAlive`
 *   milliseconds without an event. It is not sent while the client takes
 *   nothing, nor after bytes that were written to `client` directly, because a
 *   comment could end their line.
 *
 * @example Events over a client of any kind
 * ```ts
 * import { EventClient } from "@isapi/streams/sse";
 * import { ManualWriter } from "@isapi/streams/testing";
 * import { WriteClient } from "@isapi/streams/write-client";
 * import { assertEquals } from "@std/assert";
 *
 * const writer = new ManualWriter();
 * const events = new EventClient(new WriteClient(writer));
 * await events.send({ event: "tick", id: "1", data: "one\ntwo" });
 * assertEquals(writer.text(), "event: tick\nid: 1\ndata: one\ndata: two\n\n");
 * writer.take();
 * await events.close();
 * ```
 *
 * @category Server-sent events
 */
export class EventClient {
  /** The client that the events are written to. */
  readonly client: WriteClient;
  /** The `id` of the last event that the client received before it reconnected, or `""`. */
  readonly lastEventId: string;
  readonly #keepAlive: KeepAlive;
  /** The client's count of bytes after the last event. */
  #end: number;

  /**
   * Makes a client of events.
   *
   * @param client The client.
   * @param options The options.
   * @throws {RangeError} If `keepAlive` is out of range.
   */
  constructor(client: WriteClient, options: EventClientOptions = {}) {
    const { lastEventId = "", keepAlive = KEEP_ALIVE }: EventClientOptions =
      options;
    checkDelay("keepAlive", keepAlive);
    this.client = client;
    this.lastEventId = lastEventId;
    this.#end = client.bytesWritten;
    const { [CLOCK]: clock = systemClock }: ClockedOptions = options;
    this.#keepAlive = new KeepAlive(keepAlive, clock, () => this.#comment());
    const stop = () => this.#keepAlive.stop();
    client.closed.then(stop, stop);
  }

  /** The client's {@linkcode WriteClient.signal | signal}: it aborts when the client leaves. */
  get signal(): AbortSignal {
    return this.client.signal;
  }

  /**
   * Sends an event.
   *
   * @example Wrong events are refused
   * ```ts
   * import { respondEvents } from "@isapi/streams/sse";
   * import { assertRejects } from "@std/assert";
   *
   * await respondEvents(new Request("http://localhost/"), async (events) => {
   *   await assertRejects(() => events.send({ event: "a\ndata: b" }), TypeError);
   * });
   * ```
   *
   * @param event The event, or its data.
   * @returns The number of bytes that were accepted, once there is room for
   * more. A rejection with a `WriteClientError` is marked as handled: a callback
   * of a subscription need not await it.
   * @throws {TypeError} If `event` or `id` has CR, LF or NUL, `retry` is not an
   * integer of at least 0, a text is not a string, or there is nothing to send.
   * @throws {WriteClientError} As `client.write()` does: 10054 if the client has
   * left.
   */
  send(event: ServerSentEvent | string): Promise<number> {
    try {
      const written = this.#write(eventText(event));
      written.catch(() => {});
      return written;
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /**
   * Ends the stream of events. An `EventSource` then reconnects, unless it is
   * answered with 204.
   *
   * @returns A promise that fulfils when the client has taken all events.
   * @throws {WriteClientError} As `client.close()` does.
   */
  close(): Promise<void> {
    return this.client.close();
  }

  #write(text: string): Promise<number> {
    const written = this.client.write(text);
    this.#end = this.client.bytesWritten;
    this.#keepAlive.sent();
    return written;
  }

  #comment(): void {
    const { bytesWritten, desiredSize } = this.client;
    if (bytesWritten !== this.#end || (desiredSize ?? 0) <= 0) return;
    this.#write(COMMENT).catch(() => {});
  }
}
