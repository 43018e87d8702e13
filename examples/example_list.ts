/**
 * The examples that the index page of `task start` offers. An entry is all that
 * an example needs: its button, its mount and its source come from it.
 *
 * @module
 */

import type { IsapiExtension } from "@isapi/streams";
import { Directory } from "@isapi/streams/files";
import { loadExtension } from "@isapi/streams/wasm";
import * as chunks from "./extensions/chunks.ts";
import * as report from "./extensions/report.ts";
import * as sendFile from "./extensions/send_file.ts";
import * as uploadEcho from "./extensions/upload_echo.ts";
import * as workerPool from "./extensions/worker_pool.ts";

/** An example of the page. */
export interface Example {
  readonly name: string;
  /** What it shows, in a sentence. */
  readonly what: string;
  /** The path that the page asks for. Its first part is the mount of the extension. */
  readonly path: string;
  readonly extension: IsapiExtension;
  /** The file of its source, beside this one. */
  readonly source: string;
  /** The size of a body to send, in bytes: the source, again and again. */
  readonly body?: number;
  /** When the client leaves, in milliseconds. */
  readonly leave?: number;
}

const pages = await recompiled("pages");
const words = await recompiled("words");

/** The examples, in the order of the page. The first one runs by itself. */
export const EXAMPLES: readonly Example[] = [
  {
    name: "Sync mode, small",
    what: "Complete in its first turn: one piece, with its length.",
    path: "/report",
    extension: report,
    source: "extensions/report.ts",
  },
  {
    name: "Sync mode, streamed",
    what: "20,000 lines through one buffer.",
    path: "/report?lines=20000",
    extension: report,
    source: "extensions/report.ts",
  },
  {
    name: "Async mode",
    what: "Each completion starts the next write, 300 ms later.",
    path: "/chunks?chunks=6&size=16&pause=300",
    extension: chunks,
    source: "extensions/chunks.ts",
  },
  {
    name: "A slow client",
    what: "It takes a piece every 150 ms: the next write waits for it.",
    path: "/chunks?chunks=10&size=65536&slow=150",
    extension: chunks,
    source: "extensions/chunks.ts",
  },
  {
    name: "A client that leaves",
    what: "After 700 ms: what is written then fails.",
    path: "/chunks?chunks=100&pause=200",
    extension: chunks,
    source: "extensions/chunks.ts",
    leave: 700,
  },
  {
    name: "An upload, and back",
    what: "100,000 bytes, read and written asynchronously.",
    path: "/echo?async",
    extension: uploadEcho,
    source: "extensions/upload_echo.ts",
    body: 100_000,
  },
  {
    name: "A file",
    what: "HSE_REQ_TRANSMIT_FILE, its head in pHead.",
    path: "/send/report.ts",
    extension: sendFile,
    source: "extensions/send_file.ts",
  },
  {
    name: "A pool of workers",
    what: "HSE_STATUS_PENDING, finished by a worker.",
    path: "/pool?jobs=6",
    extension: workerPool,
    source: "extensions/worker_pool.ts",
  },
  {
    name: "C, recompiled: async mode",
    what: "An extension for IIS in plain C, as WebAssembly.",
    path: "/c/async",
    extension: pages,
    source: "c/pages.c",
  },
  {
    name: "C, recompiled: a thread",
    what: "HSE_STATUS_PENDING, and a thread that answers.",
    path: "/c/thread",
    extension: pages,
    source: "c/pages.c",
  },
  {
    name: "C++, recompiled",
    what: "It reads a body, and counts its words.",
    path: "/words",
    extension: words,
    source: "c/words.cpp",
    body: 20_000,
  },
];

/** Loads an extension that was compiled to WebAssembly. */
async function recompiled(name: string): Promise<IsapiExtension> {
  const folder = new URL("c/", import.meta.url);
  const module = await Deno.readFile(new URL(`${name}.wasm`, folder));
  return await loadExtension(module, { files: new Directory(folder) });
}

/** Gives each mount of the examples with its extension, once. */
export function mounts(): Map<string, IsapiExtension> {
  return new Map(
    EXAMPLES.map(({ path, extension }) => [
      /^\/[^/?]+/.exec(path)![0],
      extension,
    ]),
  );
}

/** Gives what the page needs of the examples, as JSON for a script element. */
export async function listJson(): Promise<string> {
  const list = await Promise.all(
    EXAMPLES.map(async ({ extension: _, ...shown }) => ({
      ...shown,
      text: await Deno.readTextFile(new URL(shown.source, import.meta.url)),
    })),
  );
  return JSON.stringify(list).replaceAll("<", "\\u003c");
}
