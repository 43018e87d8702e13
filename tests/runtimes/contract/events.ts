import { assertEquals } from "@std/assert";
import { WriteClientError } from "../../../mod.ts";
import { respondEvents } from "../../../src/streaming/sse.ts";
import { EventParser } from "../../../src/testing/event_parser.ts";
import { pause } from "../../helpers/bounded.ts";
import { group } from "./case.ts";
import { headFirst } from "./head_first.ts";

/** Text that has everything that could end a line, a field or an event. */
const HOSTILE = " a\r\nb\rc\n\ndata: d\nevent: e\n\u20ac\u{1f600}\0: ";

/** Server-sent events. */
export const events = group({
  "the head of an event stream leaves before its first event": headFirst(
    (request, rest, { info, context }) =>
      respondEvents(request, async (events) => {
        await rest;
        await events.send("after the head");
      }, { info, context }),
    (head, body) => {
      assertEquals(head.get("content-type"), "text/event-stream");
      assertEquals(head.get("cache-control"), "no-cache");
      assertEquals(head.get("x-accel-buffering"), "no");
      const events = new EventParser().read(body);
      assertEquals(events.map(({ data }) => data), ["after the head"]);
    },
  ),

  "events arrive as they were sent, and the last id comes back": {
    answer: (request, note, { info, context }) =>
      respondEvents(request, async function* ({ lastEventId }) {
        note(lastEventId);
        yield { id: "\u20ac", event: "tick", data: HOSTILE, comment: HOSTILE };
        await pause(20);
        yield "second";
      }, { info, context }),
    async see(visit) {
      const { body } = await visit.fetch("", "GET", [
        "Last-Event-ID: \xe2\x82\xac 7",
      ]);
      const data = HOSTILE.replace(/\r\n|\r/g, "\n");
      assertEquals(new EventParser().read(body), [
        { event: "tick", data, id: "\u20ac" },
        { event: "message", data: "second", id: "\u20ac" },
      ]);
      assertEquals(await visit.notes(1), ["\u20ac 7"]);
    },
  },

  "a comment line follows silence, and a client that leaves aborts the signal":
    {
      answer: (request, note, { info, context }) =>
        respondEvents(request, async (events) => {
          await new Promise((stop) =>
            events.signal.addEventListener("abort", stop)
          );
          const error = await events.send("late").catch((error) => error);
          note(error instanceof WriteClientError ? error.code : String(error));
        }, { info, context, keepAlive: 100 }),
      async see(visit) {
        const client = await visit.ask();
        await client.head();
        for (let comments = 0; comments < 3; comments++) {
          assertEquals(await client.chunk(), COMMENT);
        }
        await client.close();
        assertEquals(await visit.notes(1), [10054]);
      },
    },
});

const COMMENT = new TextEncoder().encode(":\n\n");
