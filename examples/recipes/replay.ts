// deno serve examples/recipes/replay.ts
import { respondEvents } from "@isapi/streams/sse";

const KEPT = 1000;
const kept: { id: string; data: string }[] = []; // the latest, without gaps
let last = 0;
let news = Promise.withResolvers<void>();

export function publish(data: string): void {
  if (kept.push({ id: `${++last}`, data }) > KEPT) kept.shift();
  news.resolve();
  news = Promise.withResolvers();
}

const idOf = (text: string) => /^\d+$/.test(text) ? Number(text) : last;

async function* eventsAfter(id: number) {
  for (;;) {
    const lost = last - kept.length; // the last id that is not kept
    if (id === last) await news.promise;
    else if (id >= lost && id < last) yield kept[id++ - lost]!;
    else yield { event: "missed", id: `${id = lost}`, data: "" };
  }
}

export default {
  fetch: (request: Request): Promise<Response> =>
    respondEvents(request, (events) => eventsAfter(idOf(events.lastEventId))),
};
