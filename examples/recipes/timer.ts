// deno serve examples/recipes/timer.ts
import { respond, type RespondInit } from "@isapi/streams";

/** The time, each `period` milliseconds, written without waiting. */
export function ticker(period: number, init?: RespondInit) {
  return (request: Request): Promise<Response> =>
    respond(request, async (client) => {
      const timer = setInterval(() => {
        // A client that does not keep up misses ticks, and holds no memory.
        if ((client.desiredSize ?? 0) <= 0) return;
        // What fails here fails `closed`, too; not caught, it ends the process.
        client.write(`${new Date().toISOString()}\n`).catch(() => {});
      }, period);
      try {
        await client.closed; // rejects when the client leaves or is given up
      } finally {
        clearInterval(timer);
      }
    }, { headers: { "content-type": "text/plain" }, ...init });
}

export default { fetch: ticker(1000) };
