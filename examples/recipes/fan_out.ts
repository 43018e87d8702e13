// deno serve examples/recipes/fan_out.ts
import { type EventClient, respondEvents } from "@isapi/streams/sse";

const clients = new Set<EventClient>();

/** Sends a text to each client that keeps up, and returns how many do not. */
export function publish(text: string): number {
  let missed = 0;
  for (const events of clients) {
    // Not positive while 64 KiB wait for the client.
    if ((events.client.desiredSize ?? 0) > 0) events.send(text);
    else missed++;
  }
  return missed;
}

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === "POST") {
      const missed = publish(await request.text());
      return Response.json({ clients: clients.size, missed });
    }
    return await respondEvents(request, async (events) => {
      clients.add(events);
      // Rejects when the client leaves, and after 300 s without reading.
      await events.client.closed.finally(() => clients.delete(events));
    });
  },
};
