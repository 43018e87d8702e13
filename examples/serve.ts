/**
 * Serves the examples: `deno task start`.
 *
 * @module
 */

import { IsapiHost } from "@isapi/streams";
import { Directory } from "@isapi/streams/files";
import * as chunks from "./extensions/chunks.ts";
import * as report from "./extensions/report.ts";
import * as sendFile from "./extensions/send_file.ts";
import * as uploadEcho from "./extensions/upload_echo.ts";
import * as workerPool from "./extensions/worker_pool.ts";

const host = new IsapiHost({
  files: new Directory(new URL("extensions/", import.meta.url)),
  onLog: ({ method, url, status, bytes, duration, outcome }) =>
    console.log(
      `${method} ${url} ${status} ${bytes} bytes, ${
        duration.toFixed(1)
      } ms, ${outcome}`,
    ),
  onError: (error) => console.error(error),
})
  .mount("/report", report)
  .mount("/chunks", chunks)
  .mount("/echo", uploadEcho)
  .mount("/send", sendFile)
  .mount("/pool", workerPool);

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
  curl "${base}/echo?async" --data-binary @README.md | wc -c
                                                       asynchronous reads and writes
  curl -i "${base}/send/report.ts"                      HSE_REQ_TRANSMIT_FILE
  curl -i "${base}/report.ts"                           a plain file of the host
  curl -N "${base}/pool?jobs=20"                        PENDING, finished by a worker
`);
  },
}, host.fetch);

Deno.addSignalListener("SIGINT", async () => {
  await host.shutdown({ deadline: 2000 });
  await server.shutdown();
  Deno.exit();
});
