/**
 * Serves the examples: `deno task start`.
 *
 * @module
 */

import { IsapiHost } from "@isapi/streams";
import * as chunks from "./extensions/chunks.ts";
import * as report from "./extensions/report.ts";

const host = new IsapiHost({
  onLog: ({ method, url, status, bytes, duration, outcome }) =>
    console.log(
      `${method} ${url} ${status} ${bytes} bytes, ${
        duration.toFixed(1)
      } ms, ${outcome}`,
    ),
  onError: (error) => console.error(error),
})
  .mount("/report", report)
  .mount("/chunks", chunks);

const server = Deno.serve({
  hostname: "127.0.0.1",
  port: 8787,
  onListen({ hostname, port }) {
    const base = `http://${hostname}:${port}`;
    console.log(`Serving on ${base}; end it with Ctrl+C. Try:

  curl -i "${base}/report"                              sync mode, complete in one piece
  curl -i "${base}/report?lines=100000" | tail -n 3     sync mode, streamed
  curl -iN "${base}/chunks?pause=500"                   async mode, a completion every half second
  curl "${base}/chunks?chunks=400&size=65536" --limit-rate 2M -o answer.bin
                                                       async mode, a slow client
`);
  },
}, host.fetch);

Deno.addSignalListener("SIGINT", async () => {
  await host.shutdown({ deadline: 2000 });
  await server.shutdown();
  Deno.exit();
});
