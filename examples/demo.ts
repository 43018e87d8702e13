/**
 * The main job, end to end on 127.0.0.1: two extensions, one sync and one
 * async, answer a real HTTP client, once fast and once slow. Prints what
 * happened in order, checks it, and exits: `deno task demo`.
 *
 * A task of Deno fetches every package of deno.lock first, those of the tests
 * too. This fetches what runs:
 *
 * ```sh
 * deno run --no-lock --unstable-no-legacy-abort --allow-net=127.0.0.1 --allow-read=examples examples/demo.ts
 * ```
 *
 * @module
 */

import { IsapiHost, type TraceEvent } from "@isapi/streams";
import { Directory } from "@isapi/streams/files";
import { loadExtension } from "@isapi/streams/wasm";
import { traceText } from "@isapi/streams/trace";
import * as chunks from "./extensions/chunks.ts";
import * as report from "./extensions/report.ts";
import * as sendFile from "./extensions/send_file.ts";
import * as uploadEcho from "./extensions/upload_echo.ts";
import * as workerPool from "./extensions/worker_pool.ts";
import { Totals } from "./totals.ts";

/** Waits shorter than this are not printed. In milliseconds. */
const NOTABLE = 20;
/** The number of calls and pieces printed of each long run. */
const SHOWN = 4;
/** The slow client begins to read when the extension was idle for this time, in milliseconds. */
const PAUSE = 400;

const failures: string[] = [];
let checks = 0;
let start = 0;
let totals = new Totals();

const directory = new URL("extensions/", import.meta.url);
const folder = new URL("c/", import.meta.url);
const pages = await loadExtension(
  await Deno.readFile(new URL("pages.wasm", folder)),
  { files: new Directory(folder) },
);
const host = new IsapiHost({
  files: new Directory(directory),
  onError: (error) => check(false, String(error)),
  onTrace: note,
})
  .mount("/report", report)
  .mount("/chunks", chunks)
  .mount("/echo", uploadEcho)
  .mount("/send", sendFile)
  .mount("/pool", workerPool)
  .mount("/c", pages);
const server = Deno.serve({
  hostname: "127.0.0.1",
  port: 0,
  onListen: ({ hostname, port }) =>
    console.log(`Serving on http://${hostname}:${port}`),
}, host.fetch);
const base = `http://127.0.0.1:${server.addr.port}`;

await syncSmall();
await asyncPieces();
await syncSlow();
await asyncSlow();
await upload();
await transmitFile();
await workers();
await recompiled();

await host.shutdown();
await server.shutdown();
console.log(
  failures.length === 0
    ? `\n${checks} checks passed`
    : `\n${failures.length} of ${checks} checks failed:\n  ${
      failures.join("\n  ")
    }`,
);
if (failures.length > 0) Deno.exit(1);

async function syncSmall(): Promise<void> {
  title(
    "Sync mode, small: complete in its first turn, so it goes out in one piece",
  );
  const { response, bytes } = await get("/report");
  check(response.status === 200, "status 200");
  check(bytes.length === 3 * report.LINE, "3 lines arrived");
  check(
    response.headers.get("content-length") === String(bytes.length),
    "with a Content-Length",
  );
  check(totals.written === bytes.length, "WriteClient's counts add up to it");
}

async function asyncPieces(): Promise<void> {
  title("Async mode: each completion starts the next write, 100 ms later");
  const { bytes, arrivals } = await get("/chunks?chunks=4&size=16&pause=100");
  check(bytes.length === 64, "64 bytes arrived");
  check(arrivals.length === 4, "in 4 pieces, each when it was written");
  check(totals.operations === 4, "4 writes were accepted");
  check(totals.completions === 4, "and each completed once");
  check(totals.completed === 64, "with its byte count");
  check(
    totals.pendingFirst,
    "HSE_STATUS_PENDING came before the first completion",
  );
}

async function syncSlow(): Promise<void> {
  title(
    `Sync mode, slow client: it reads once nothing happens for ${PAUSE} ms`,
  );
  const lines = 131_072;
  const { bytes } = await get(`/report?lines=${lines}`, PAUSE);
  check(bytes.length === lines * report.LINE, "all lines arrived");
  check(
    wellFormed(bytes, lines),
    "unharmed, though one buffer was used for all",
  );
  check(totals.waited >= PAUSE / 2, "WriteClient waited for the client");
  check(
    totals.writtenBefore < 8 << 20,
    `after ${mib(totals.writtenBefore)}, all that its socket took`,
  );
}

async function asyncSlow(): Promise<void> {
  title(
    `Async mode, slow client: it reads once nothing happens for ${PAUSE} ms`,
  );
  const { bytes } = await get("/chunks?chunks=192&size=65536", PAUSE);
  check(bytes.length === 192 * 65536, "all bytes arrived");
  check(totals.operations === 192, "192 writes were accepted");
  check(totals.completions === 192, "and each completed once");
  check(totals.completed === bytes.length, "their counts add up to the bytes");
  check(totals.waited >= PAUSE / 2, "one of them waited for the client");
  check(totals.mostOutstanding === 1, "one at a time");
}

async function upload(): Promise<void> {
  title("An upload of 100,000 bytes, read and sent back asynchronously");
  const sent = new Uint8Array(100_000).map((_, i) => i % 251);
  const { bytes } = await get("/echo?async", 0, sent);
  check(same(bytes, sent), "it came back as it was");
  check(totals.operations > 1, "in asynchronous reads and writes");
  check(totals.completions === totals.operations, "each completed once");
}

async function transmitFile(): Promise<void> {
  title("A file, by HSE_REQ_TRANSMIT_FILE with the head in pHead");
  const { response, bytes } = await get("/send/report.ts");
  const file = await Deno.readFile(new URL("report.ts", directory));
  check(same(bytes, file), "it arrived as it is");
  check(
    response.headers.get("content-length") === String(file.length),
    "with the Content-Length of its head",
  );
  check(totals.completions === 1, "and completed once");
}

async function workers(): Promise<void> {
  title("A pool of two workers: PENDING, and finished elsewhere");
  const { bytes } = await get("/pool?jobs=3");
  const text = new TextDecoder().decode(bytes);
  check(text === "job 1: 1\njob 2: 3\njob 3: 6\n", "all jobs were done");
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => fetch(`${base}/pool?jobs=2`)),
  );
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  check(
    texts.every((text) => text === "job 1: 1\njob 2: 3\n"),
    "six requests at once were all answered",
  );
}

async function recompiled(): Promise<void> {
  title("An extension in C, recompiled: pieces by completions, and a thread");
  const { bytes } = await get("/c/async");
  check(
    new TextDecoder().decode(bytes) ===
      [1, 2, 3, 4].map((piece) => `piece ${piece} of 4\n`).join(""),
    "each completion in C began the next piece",
  );
  check(totals.completions === 4, "4 completions were called");
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => fetch(`${base}/c/thread`)),
  );
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  check(
    texts.every((text) => text.endsWith("step 3 of 3, by a thread\n")),
    "six threads answered six requests at once",
  );
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Sends a request for a path, and prints the pieces of the answer as they arrive. */
async function get(
  path: string,
  pause = 0,
  body?: Uint8Array<ArrayBuffer>,
) {
  totals = new Totals();
  start = performance.now();
  print("client", body ? `POST ${path}, ${body.length} bytes` : `GET ${path}`);
  const response = await fetch(
    base + path,
    body ? { method: "POST", body } : {},
  );
  const length = response.headers.get("content-length");
  print(
    "client",
    `receives ${response.status}, ${
      length ? `Content-Length ${length}` : "chunked"
    }`,
  );
  if (pause > 0) {
    await totals.quiet(pause);
    print("client", "begins to read");
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const arrivals: number[] = [];
  for await (const piece of response.body!) {
    pieces.push(piece);
    arrivals.push(performance.now() - start);
    if (pieces.length <= SHOWN) {
      print("client", `receives ${piece.length} bytes`);
    }
    if (pieces.length === SHOWN + 1) print("client", "receives ...");
  }
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  print(
    "client",
    `has received all ${bytes.length} bytes, in ${pieces.length} pieces`,
  );
  return { response, bytes, arrivals };
}

/** Counts a host's events. Prints the first events of each kind, and those that took long. */
function note(event: TraceEvent): void {
  const nth = totals.add(event);
  const { kind, name, detail } = event;
  if (kind === "request") return;
  const who = kind === "call" && name !== "HttpExtensionProc"
    ? "extension"
    : "host";
  const isNotable = Number(detail.waited ?? 0) > NOTABLE || kind === "end";
  if (nth <= SHOWN || isNotable) print(who, traceText(event));
  else if (nth === SHOWN + 1) print(who, `${name} ...`);
}

function wellFormed(bytes: Uint8Array, lines: number): boolean {
  const text = new TextDecoder().decode(bytes).split("\n");
  return text.length === lines + 1 &&
    text.every((line, i) => i === lines || line.startsWith(`line ${i} of `));
}

function check(passed: boolean, what: string): void {
  checks++;
  if (!passed) failures.push(what);
  print(passed ? "ok" : "FAILED", what);
}

function title(text: string): void {
  console.log(`\n${text}`);
}

function print(who: string, what: string): void {
  const ms = (performance.now() - start).toFixed(1).padStart(8);
  console.log(`${ms} ms  ${who.padEnd(10)} ${what}`);
}

function mib(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
