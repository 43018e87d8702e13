import { answerOptions, type RespondInit } from "../streaming/respond_init.ts";
import type { Bytes } from "../client/byte_writer.ts";
import { describeValue } from "../base/checks.ts";
import { NodeChannel } from "./node_channel.ts";
import { NodeRequest } from "./node_request.ts";
import type { NodeMessage, NodeResponse } from "./node_types.ts";
import type { NodeServerRequest, NodeServerResponse } from "./server_types.ts";
import type { Producer } from "../streaming/producer.ts";
import { StreamedAnswer } from "../streaming/streamed_answer.ts";

/**
 * A streamed answer for one route of a server of Node: `respond()` of
 * `@isapi/streams` over the server's own request and response.
 *
 * - **Before anything was sent** it rejects with what made the answer fail, so
 *   that Express 5, Fastify and Koa answer with their own error handlers.
 * - **Afterwards** the body is broken off, and `init.onError` is called.
 * - **A client that leaves** is an error of the write, code 10054, and no failure
 *   of this promise.
 * - **Headers on the response stay**, unless `init.headers` has one of that name.
 *
 * @example A route
 * ```ts
 * import { createServer } from "node:http";
 * import type { AddressInfo } from "node:net";
 * import { nodeRespond } from "@isapi/streams/node";
 * import { assertEquals } from "@std/assert";
 *
 * const server = createServer((request, response) => {
 *   nodeRespond(request, response, async function* () {
 *     for (let i = 1; i <= 3; i++) yield `${i}\n`;
 *   }, { headers: { "content-type": "text/plain" } })
 *     .catch((error) => response.destroy(error));
 * });
 * await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
 *
 * const { port } = server.address() as AddressInfo;
 * const response = await fetch(`http://127.0.0.1:${port}/`);
 * assertEquals(await response.text(), "1\n2\n3\n");
 *
 * server.closeAllConnections();
 * await new Promise((resolve) => server.close(resolve));
 * ```
 *
 * @param request The server's request: with Fastify `request.raw`, with Koa
 * `ctx.req`.
 * @param response Its response: `reply.raw`, `ctx.res`.
 * @param producer Writes the body, or gives it as an async iterable of bytes and
 * text; or such an iterable itself.
 * @param init Status, headers and limits, as for `respond()`.
 * @returns A promise that fulfils when the answer has ended: all of it was
 * taken, it was broken off, or the client has left.
 * @throws {TypeError} If an argument is not of its kind, the response has been
 * answered already, a header cannot be sent, or the producer gives back what
 * cannot be written.
 * @throws {RangeError} If the status is not from 200 to 599, or a limit is out
 * of range.
 * @throws {WriteClientError} Before anything was sent, if the body ends short of
 * its declared length (13) or a deadline passes (121).
 * @throws {unknown} Before anything was sent, what the producer threw.
 * @category Node
 */
export function nodeRespond(
  request: NodeServerRequest,
  response: NodeServerResponse,
  producer: Producer | AsyncIterable<Bytes | string>,
  init: RespondInit = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    checkServers(request, response);
    const options = answerOptions(producer, init);
    const message = request as NodeMessage;
    const outgoing = response as NodeResponse;
    new StreamedAnswer({
      platform: {
        request: new NodeRequest(message, outgoing),
        info: init.info ?? { incoming: request, outgoing: response },
        context: init.context,
      },
      channel: new NodeChannel(message, outgoing, {
        refused: reject,
      }),
      ...options,
      ended: () => resolve(),
    }).run(producer);
  });
}

/** @throws {TypeError} If they are not what a server of Node gives. */
function checkServers(request: unknown, response: unknown): void {
  const { method, rawHeaders } = Object(request) as Partial<NodeMessage>;
  if (typeof method !== "string" || !Array.isArray(rawHeaders)) {
    throw new TypeError(
      `Cannot respond: request must be that of a server of Node, received ${
        describeValue(request)
      }; pass request.raw of Fastify, ctx.req of Koa; of a Request, use respond()`,
    );
  }
  const own = Object(response) as Partial<NodeResponse>;
  if (typeof own.writeHead !== "function" || typeof own.end !== "function") {
    throw new TypeError(
      `Cannot respond: response must be that of a server of Node, received ${
        describeValue(response)
      }; pass reply.raw of Fastify, ctx.res of Koa`,
    );
  }
  if (own.headersSent || own.writableEnded) {
    throw new TypeError(
      "Cannot respond: response must not be answered yet, received one whose head has left",
    );
  }
}
