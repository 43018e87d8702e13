// deno serve --unstable-no-legacy-abort examples/recipes/long_polling.ts
import { respond } from "@isapi/streams";

const messages: string[] = [], arrivals = new EventTarget();

/** `?after=2&wait=25`: what follows the first two messages, within 25 s. */
function poll(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const after = Number(asked.get("after") ?? 0);
  const wait = AbortSignal.timeout(1000 * Number(asked.get("wait") ?? 25));
  return respond(request, async (client) => {
    const signal = AbortSignal.any([client.signal, wait]);
    if (messages.length <= after) {
      await new Promise((done) => {
        arrivals.addEventListener("message", done, { signal });
        signal.addEventListener("abort", done);
      });
    }
    await client.write(JSON.stringify(messages.slice(after)));
  }, { headers: { "content-type": "application/json" } });
}

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method !== "POST") return poll(request);
    messages.push(await request.text());
    arrivals.dispatchEvent(new Event("message"));
    return new Response(null, { status: 204 });
  },
};
