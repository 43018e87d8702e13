/**
 * Server-sent events: a handler that answers `EventSource`.
 *
 * ```ts
 * import { respondEvents } from "@isapi/streams/sse";
 * import { call } from "@isapi/streams/testing";
 * import { assertEquals } from "@std/assert";
 *
 * const handler = (request: Request) =>
 *   respondEvents(request, async function* () {
 *     for (let i = 1; i <= 3; i++) yield { id: `${i}`, data: "tick" };
 *   });
 *
 * // Deno.serve(handler);
 * await using client = call(handler, "/");
 * assertEquals((await client.events()).length, 3);
 * ```
 *
 * - {@linkcode respondEvents} answers a request with events. Its options are those
 *   of `respond()`.
 * - {@linkcode EventClient} sends the events. Text from elsewhere cannot add
 *   fields or events.
 *
 * @see {@link https://html.spec.whatwg.org/multipage/server-sent-events.html | HTML, server-sent events}
 *
 * @module
 */

export { EventClient, type EventClientOptions } from "./event_client.ts";
export {
  type EventProducer,
  respondEvents,
  type RespondEventsInit,
} from "./respond_events.ts";
export type { ServerSentEvent } from "./server_sent_event.ts";
