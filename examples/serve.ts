/**
 * Serves the examples, and an index page that runs them and draws their events:
 * `deno task start`, or `deno task start 9000` for another port.
 *
 * @module
 */

import { IsapiHost } from "@isapi/streams";
import { Directory } from "@isapi/streams/files";
import { loadExtension } from "@isapi/streams/wasm";
import { sequencePicture, traceLine } from "@isapi/streams/trace";
import * as chunks from "./extensions/chunks.ts";
import * as report from "./extensions/report.ts";
import * as sendFile from "./extensions/send_file.ts";
import * as uploadEcho from "./extensions/upload_echo.ts";
import * as workerPool from "./extensions/worker_pool.ts";
import { Runs } from "./runs.ts";

const page = await Deno.readTextFile(new URL("index.html", import.meta.url));
const runs = new Runs();

/** Loads an extension that was compiled to WebAssembly. */
async function recompiled(name: string) {
  const folder = new URL("c/", import.meta.url);
  const module = await Deno.readFile(new URL(`${name}.wasm`, folder));
  return await loadExtension(module, { files: new Directory(folder) });
}

const host = new IsapiHost({
  files: new Directory(new URL("extensions/", import.meta.url)),
  fallback,
  onTrace: (event) => runs.add(event),
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
  .mount("/pool", workerPool)
  .mount("/c", await recompiled("pages"))
  .mount("/words", await recompiled("words"));

const server = Deno.serve({
  hostname: "127.0.0.1",
  port: Number(Deno.args[0] ?? 8787),
  onListen({ hostname, port }) {
    const base = `http://${hostname}:${port}`;
    console.log(`Serving on ${base}/ for a browser; end it with Ctrl+C. Or try:

  curl -i "${base}/report"                              sync mode, complete in one piece
  curl -i "${base}/report?lines=100000" | tail -n 3     sync mode, streamed
  curl -iN "${base}/chunks?pause=500&run=a"             async mode, a completion every half second
  curl "${base}/runs/a.txt"                             and what happened
  curl "${base}/chunks?chunks=400&size=65536" --limit-rate 2M -o answer.bin
                                                       async mode, a slow client
  curl "${base}/echo?async" --data-binary @README.md | wc -c
                                                       asynchronous reads and writes
  curl -i "${base}/send/report.ts"                      HSE_REQ_TRANSMIT_FILE
  curl -i "${base}/report.ts"                           a plain file of the host
  curl -N "${base}/pool?jobs=20"                        PENDING, finished by a worker
  curl -N "${base}/c/thread"                            C, recompiled: a thread answers
  curl "${base}/words" --data-binary @README.md | head  C++, recompiled
`);
  },
}, host.fetch);

Deno.addSignalListener("SIGINT", async () => {
  await host.shutdown({ deadline: 2000 });
  await server.shutdown();
  Deno.exit();
});

/** Answers with the index page, or with the events of a run as text or a picture. */
function fallback(request: Request): Response {
  const { pathname } = new URL(request.url);
  if (pathname === "/") return answer(page, "text/html");
  const [, run, type] = /^\/runs\/([\w-]+)\.(svg|txt)$/.exec(pathname) ?? [];
  const events = run === undefined ? undefined : runs.of(run);
  if (events === undefined) return new Response("Not here\n", { status: 404 });
  return type === "svg"
    ? answer(sequencePicture(events), "image/svg+xml")
    : answer(
      events.map((event) => `${traceLine(event)}\n`).join(""),
      "text/plain",
    );
}

function answer(text: string, type: string): Response {
  return new Response(text, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "cache-control": "no-store",
      // The page loads nothing from other origins.
      "content-security-policy":
        "default-src 'self'; img-src data:; script-src 'unsafe-inline'; style-src 'unsafe-inline'",
    },
  });
}
