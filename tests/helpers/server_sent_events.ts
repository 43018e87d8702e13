// Server-sent events for tests: any that can be sent, and what arrives of them.

import fc from "fast-check";
import type { ServerSentEvent } from "../../src/streaming/sse.ts";
import type { ReceivedEvent } from "../../src/testing/mod.ts";

/** Text that tries to end its line, to begin a field or to begin an event. */
const hostile = fc.array(
  fc.oneof(
    fc.constantFrom(
      "\n",
      "\r",
      "\r\n",
      "\n\n",
      "data: injected",
      "event: injected",
      "id: injected",
      "retry: 1",
      ":",
      " ",
      "\t",
      "\0",
      "\ufeff",
      "\u2028",
      "\x85",
      "\ud800",
      "\u{1f600}",
    ),
    fc.string({ unit: "binary", maxLength: 5 }),
  ),
  { maxLength: 8 },
).map((parts) => parts.join(""));

const oneLine = hostile.map((text) => text.replace(/[\r\n\0]/g, ""));

/** Events that can be sent. */
export const events: fc.Arbitrary<ServerSentEvent[]> = fc.array(
  fc.record({
    data: hostile,
    event: oneLine,
    id: oneLine,
    retry: fc.nat({ max: 100 }),
    comment: hostile,
  }, { requiredKeys: [] })
    .filter((event) => Object.keys(event).length > 0),
  { maxLength: 8 },
);

/** What an `EventSource` dispatches of them. */
export function received(sent: readonly ServerSentEvent[]): ReceivedEvent[] {
  let last = "";
  const received: ReceivedEvent[] = [];
  for (const { data, event, id } of sent) {
    if (id !== undefined) last = id.toWellFormed();
    if (data === undefined) continue;
    received.push({
      data: data.replace(/\r\n|\r/g, "\n").toWellFormed(),
      event: event?.toWellFormed() || "message",
      id: last,
    });
  }
  return received;
}
