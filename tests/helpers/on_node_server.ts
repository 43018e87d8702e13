/**
 * What lets one application run over `fetch` and over a server of Node: the same
 * code answers with `respondTo()` and `hostAnswer()`, and over a server of Node
 * they use `./node`.
 *
 * @module
 */

import type { IncomingMessage, ServerResponse } from "node:http";
import { type IsapiHost, respond } from "../../mod.ts";
import { nodeListener, nodeRespond } from "../../src/node/mod.ts";

const SERVER = Symbol("server");

/** A request and the response of a server. */
interface ServerPair {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
}

/** Stands for an answer that was written to the server's response. */
const WRITTEN = new Response();

/** Something that answers requests, by fetch or otherwise. */
export interface Fetching {
  fetch(request: Request, info?: unknown, context?: unknown): Promise<Response>;
}

/** `respond()`, or `nodeRespond()`. */
export const respondTo: typeof respond = async (request, producer, init) => {
  const pair = pairOf(request);
  if (pair === undefined) return await respond(request, producer, init);
  await nodeRespond(pair.message, pair.response, producer, init);
  return WRITTEN;
};

/** What `host.fetch` gives, or its listener writes. */
export function hostAnswer(
  host: IsapiHost,
  request: Request,
  info?: unknown,
  context?: unknown,
): Promise<Response> {
  const pair = pairOf(request);
  if (pair === undefined) return host.fetch(request, info, context);
  nodeListener(host)(pair.message, pair.response);
  return Promise.resolve(WRITTEN);
}

/** A listener for a server of Node that has an application answer. */
export function listenerOf(application: Fetching) {
  return async (message: IncomingMessage, response: ServerResponse) => {
    const path = message.url!.replace(/^[a-z]+:\/\/[^/]*/i, "");
    const left = new AbortController();
    response.once("close", () => left.abort());
    const request = {
      method: message.method,
      url: `http://127.0.0.1${path}`,
      get headers() {
        return headersOf(message);
      },
      signal: left.signal,
      get body() {
        return streamOf(message);
      },
      [SERVER]: { message, response },
    };
    const given = await application.fetch(request as unknown as Request)
      .catch(() => new Response(null, { status: 400 }));
    if (given !== WRITTEN) await send(given, response);
  };
}

/** Sends a Response as a fetch adapter does, piece by piece. */
async function send(given: Response, response: ServerResponse): Promise<void> {
  response.writeHead(given.status, [...given.headers].flat());
  response.flushHeaders();
  const reader = given.body?.getReader();
  response.once("close", () => reader?.cancel().catch(() => {}));
  try {
    for (;;) {
      const { done, value } = await reader?.read() ?? { done: true };
      if (done) break;
      response.write(value);
    }
    response.end();
  } catch {
    response.destroy();
  }
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let i = 0; i < rawHeaders.length; i += 2) {
    headers.append(rawHeaders[i]!, rawHeaders[i + 1]!);
  }
  return headers;
}

function streamOf(message: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = message[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
  }, { highWaterMark: 0 });
}

function pairOf(request: Request): ServerPair | undefined {
  return (request as { [SERVER]?: ServerPair })[SERVER];
}
