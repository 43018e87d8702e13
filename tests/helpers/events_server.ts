import {
  respondEvents,
  type ServerSentEvent,
} from "../../src/streaming/sse.ts";
import type { ReceivedEvent } from "../../src/testing/mod.ts";
import { sampled } from "./property.ts";
import { events, received } from "./server_sent_events.ts";
import { WireServer } from "./wire_server.ts";

/** Events for clients of other makes: the same each time. */
const SENT: readonly ServerSentEvent[] = sampled(events, 60).flat();

const BOUNDARY = Math.floor(SENT.length / 2);

/** A server that sends half of the events, ends, and sends the rest to a client that comes back. */
export class EventsServer extends WireServer {
  /** The ids that clients came with. */
  readonly ids: string[];

  /** @param id The id with which a client has to come back. */
  constructor(id: string) {
    const ids: string[] = [];
    super((request) => {
      const { pathname } = new URL(request.url);
      if (pathname === "/page") {
        return new Response("<!doctype html>", {
          headers: { "content-type": "text/html" },
        });
      }
      // A browser asks for its icon, too.
      if (pathname !== "/") return new Response(null, { status: 404 });
      return respondEvents(request, async function* ({ lastEventId }) {
        ids.push(lastEventId);
        if (lastEventId === "") {
          yield* SENT.slice(0, BOUNDARY);
          yield { id, retry: 10 };
        } else {
          yield* SENT.slice(BOUNDARY);
          yield { event: "end", data: "" };
        }
      });
    });
    this.ids = ids;
    this.expected = received([
      ...SENT.slice(0, BOUNDARY),
      { id },
      ...SENT.slice(BOUNDARY),
      { event: "end", data: "" },
    ]);
  }

  /** What an `EventSource` receives. */
  readonly expected: readonly ReceivedEvent[];

  /** The types of events to listen to. */
  get types(): string[] {
    return [...new Set(this.expected.map(({ event }) => event))];
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/`;
  }
}
