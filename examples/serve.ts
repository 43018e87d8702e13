/**
 * Serves the examples, and an index page that runs them and draws their events:
 * `deno task start`, or `deno task start 9000` for another port.
 *
 * A task of Deno fetches every package of deno.lock first, those of the tests
 * too. This fetches what runs:
 *
 * ```sh
 * deno run --no-lock --unstable-no-legacy-abort --allow-net=127.0.0.1 --allow-read=examples examples/serve.ts
 * ```
 *
 * @module
 */

import { IsapiHost } from "@isapi/streams";
import { Directory } from "@isapi/streams/files";
import {
  sequenceDiagram,
  sequencePicture,
  traceLine,
} from "@isapi/streams/trace";
import { parseArgs } from "node:util";
import { listJson, mounts } from "./example_list.ts";
import { Runs } from "./runs.ts";
import { takenSlowly } from "./slow_client.ts";

const port = portOf(Deno.args);
const list = await listJson();
const page = (await Deno.readTextFile(new URL("index.html", import.meta.url)))
  // A function: the sources may contain "$&".
  .replace("[/* examples */]", () => list);
const runs = new Runs();

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
});
for (const [path, extension] of mounts()) host.mount(path, extension);

const server = serve();

Deno.addSignalListener("SIGINT", async () => {
  await host.shutdown({ deadline: 2000 });
  await server.shutdown();
  Deno.exit();
});

/** Listens. A port that cannot be had ends the program with a sentence. */
function serve(): Deno.HttpServer<Deno.NetAddr> {
  try {
    return Deno.serve(
      { hostname: "127.0.0.1", port, onListen: greet },
      answerTo,
    );
  } catch (error) {
    if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    return refuse(
      `Cannot serve on port ${port}: another program uses it. Name another port, as in: deno task start ${
        port + 1
      }`,
    );
  }
}

/** The port that the arguments name: at most one, `PORT` or `--port=PORT`. */
function portOf(args: string[]): number {
  const usage = "Use: deno task start [PORT]";
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { port: { type: "string" } },
    });
    const given = [...positionals, values.port].filter((one) => one);
    const text = given[0] ?? "8787";
    if (given.length <= 1 && /^\d{1,5}$/.test(text) && Number(text) < 65536) {
      return Number(text);
    }
    return refuse(
      `Cannot serve: one port from 0 to 65535 is wanted, received ${
        given.join(" ")
      }. ${usage}`,
    );
  } catch (error) {
    return refuse(`Cannot serve: ${(error as Error).message}. ${usage}`);
  }
}

function refuse(sentence: string): never {
  console.error(sentence);
  Deno.exit(1);
}

/** Answers as the host does, and for a client that is slow where `slow` asks for it. */
async function answerTo(request: Request): Promise<Response> {
  const response = await host.fetch(request);
  const pause = Number(new URL(request.url).searchParams.get("slow"));
  return pause > 0 ? takenSlowly(response, pause) : response;
}

function greet({ hostname, port }: Deno.NetAddr): void {
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
}

/** Answers with the index page, or with the events of a run as a picture, a diagram or text. */
function fallback(request: Request): Response {
  const { pathname } = new URL(request.url);
  if (pathname === "/") return answer(page, "text/html");
  const [, run, type] = /^\/runs\/([\w-]+)\.(svg|mmd|txt)$/.exec(pathname) ??
    [];
  const events = run === undefined ? undefined : runs.of(run);
  if (events === undefined) return new Response("Not here\n", { status: 404 });
  if (type === "svg") return answer(sequencePicture(events), "image/svg+xml");
  return answer(
    type === "mmd"
      ? sequenceDiagram(events)
      : events.map((event) => `${traceLine(event)}\n`).join(""),
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
