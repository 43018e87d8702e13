// npm's `eventsource` in a process of its own: it listens to a URL until an event
// of type "end", and prints what it has received as JSON.

import type { ReceivedEvent } from "../../src/testing/mod.ts";

/** Not in deno.json: only the test needs it, and gets it on the first use. */
const PACKAGE = "npm:eventsource@5.1.5";

interface MessageEventLike {
  readonly type: string;
  readonly data: string;
  readonly lastEventId: string;
}

/** The part of `EventSource` that is used. */
export interface EventSourceLike {
  addEventListener(
    type: string,
    listener: (event: MessageEventLike) => void,
  ): void;
  close(): void;
}

/** Listens to each type of events until one of type "end". */
export function listen(
  source: EventSourceLike,
  types: readonly string[],
): Promise<ReceivedEvent[]> {
  const received: ReceivedEvent[] = [];
  return new Promise((resolve) => {
    for (const type of new Set([...types, "message", "end"])) {
      source.addEventListener(type, ({ type, data, lastEventId }) => {
        received.push({ event: type, data, id: lastEventId });
        if (type !== "end") return;
        source.close();
        resolve(received);
      });
    }
  });
}

if (import.meta.main) {
  const [url, types] = Deno.args as [string, string];
  const { EventSource } = await import(PACKAGE);
  const received = await listen(new EventSource(url), JSON.parse(types));
  console.log(JSON.stringify(received));
}
