/**
 * The server's half of clients that read steadily, on any engine: an extension
 * and a file. It tells how each request ended, and the longest time in which
 * nothing was taken.
 *
 * @module
 */

import {
  type FileSource,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  type LogRecord,
} from "../../mod.ts";
import { hostAnswer } from "../helpers/on_node_server.ts";
import { resolveDeadlines } from "../../src/response/deadlines.ts";
import { sendHeader, write } from "../helpers/ecb_calls.ts";
import { fillPattern } from "../helpers/patterns.ts";

/** Bytes of a piece, and pieces of a body: more than a kernel takes at once. */
export const PIECE = 16384;
export const PIECES = 336;

/** What answers: an extension that writes, or the host with a file. */
export const ANSWERERS = ["extension", "file"] as const;

/** What becomes of one client. */
export interface Download {
  /** Milliseconds: the longest time in which nothing was taken. */
  pause: number;
  /** Of its log record, once the request has ended. */
  outcome?: LogRecord["outcome"];
}

/** Serves `/steady/SCALE/ANSWERER/NAME`, and tells of it at `/steady/told/NAME`. */
export class SteadyHost {
  readonly #downloads = new Map<string, Download>();
  readonly #hosts = new Map<string, IsapiHost>();

  fetch(
    request: Request,
    info?: unknown,
    context?: unknown,
  ): Promise<Response> {
    const { pathname } = new URL(request.url);
    const [, , scale = ""] = pathname.split("/");
    if (scale === "told") {
      const download = this.#downloads.get(nameIn(pathname));
      return Promise.resolve(Response.json(download ?? { pause: 0 }));
    }
    const host = this.#hosts.get(scale) ?? this.#host(scale);
    return hostAnswer(host, request, info, context);
  }

  /** A host whose deadlines are the defaults, divided by the scale. */
  #host(scale: string): IsapiHost {
    const { idle, write } = resolveDeadlines();
    const divisor = Number(scale);
    const host = new IsapiHost({
      deadlines: { idle: idle / divisor, write: write / divisor },
      onLog: ({ url, outcome }) => {
        this.#download(nameIn(url)).outcome = outcome;
      },
      files: {
        map: (path) => path,
        open: (path) =>
          Promise.resolve(steadyFile(this.#download(nameIn(path)))),
      },
    }).mount(`/steady/${scale}/extension`, {
      HttpExtensionProc: (ecb) =>
        writeSteadily(ecb, this.#download(nameIn(ecb.lpszPathInfo))),
    });
    this.#hosts.set(scale, host);
    return host;
  }

  #download(name: string): Download {
    const download = this.#downloads.get(name) ?? { pause: 0 };
    this.#downloads.set(name, download);
    return download;
  }
}

async function writeSteadily(
  ecb: Parameters<typeof write>[0],
  download: Download,
): Promise<number> {
  sendHeader(ecb, "200 OK", `Content-Length: ${PIECES * PIECE}\r\n\r\n`);
  const taken = pauses(download);
  const piece = new Uint8Array(PIECE);
  for (let i = 0; i < PIECES; i++) {
    fillPattern(piece, i);
    if (!(await write(ecb, piece)).ok) break;
    taken();
  }
  return HSE_STATUS_SUCCESS;
}

function steadyFile(download: Download): FileSource {
  const stream = () => {
    const taken = pauses(download);
    let index = 0;
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        taken();
        const piece = new Uint8Array(PIECE);
        fillPattern(piece, index);
        controller.enqueue(piece);
        if (++index === PIECES) controller.close();
      },
    }, { highWaterMark: 0 });
  };
  return { size: PIECES * PIECE, slice: () => ({ stream }) };
}

/** Gives what is called when something was taken. */
function pauses(download: Download): () => void {
  let last = performance.now();
  return () => {
    const now = performance.now();
    download.pause = Math.max(download.pause, now - last);
    last = now;
  };
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
