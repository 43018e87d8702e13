import { describeValue } from "../base/checks.ts";
import { type IsapiHost, routerOf } from "../host/host.ts";
import { NodeChannel } from "./node_channel.ts";
import { NodeRequest } from "./node_request.ts";
import type { NodeMessage, NodeResponse } from "./node_types.ts";
import type { NodeServerRequest, NodeServerResponse } from "./server_types.ts";

/**
 * Answers the requests of a server of Node: `node:http`, `node:https`, the
 * compatibility API of `node:http2`, and what takes a middleware of Express.
 *
 * @param request The request.
 * @param response The server's response to it.
 * @param next Express' `next()`.
 * @category Node
 */
export type NodeListener = (
  request: NodeServerRequest,
  response: NodeServerResponse,
  next?: (error?: unknown) => void,
) => void;

/**
 * Makes a listener for a server of Node that has a host answer its requests.
 *
 * - **No `Request` and no `Response` is made**: the host reads the server's
 *   request, and writes to its response. Only a `fallback`, `serverVariables` and
 *   internal requests get a `Request`.
 * - **Write callbacks say what was taken**: they are the backpressure, and the
 *   byte counts.
 * - **With `next`**, what no mount, file or fallback answers is left to it: such
 *   a request is not logged. Without, it is a 404.
 * - **Headers on the response stay**, as those that Express has set, unless the
 *   extension sends a header of the same name.
 * - **A body that a parser has read** is taken from `request.body`, if that is
 *   bytes or text. Otherwise `next()` gets a `TypeError` that names the parser;
 *   without `next`, the answer is 500, and `onError` gets it.
 * - **The path is the whole one** that the client has sent, also below a path of
 *   `app.use()`: `SCRIPT_NAME` and `URL` are then right.
 *
 * @example A server
 * ```ts
 * import { createServer } from "node:http";
 * import type { AddressInfo } from "node:net";
 * import { HSE_STATUS_SUCCESS, IsapiHost } from "@isapi/streams";
 * import { nodeListener } from "@isapi/streams/node";
 * import { assertEquals } from "@std/assert";
 *
 * const host = new IsapiHost().mount("/hello", {
 *   async HttpExtensionProc(ecb) {
 *     const bytes = new TextEncoder().encode("Hello");
 *     await ecb.WriteClient(ecb.ConnID, bytes, { value: bytes.length });
 *     return HSE_STATUS_SUCCESS;
 *   },
 * });
 * const server = createServer(nodeListener(host));
 * await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
 *
 * const { port } = server.address() as AddressInfo;
 * const response = await fetch(`http://127.0.0.1:${port}/hello`);
 * assertEquals(await response.text(), "Hello");
 *
 * server.closeAllConnections();
 * await new Promise((resolve) => server.close(resolve));
 * await host.shutdown();
 * ```
 *
 * @param host The host.
 * @returns The listener: for `createServer()`, or `app.use()` of Express.
 * @throws {TypeError} If `host` is not an `IsapiHost`.
 * @category Node
 */
export function nodeListener(host: IsapiHost): NodeListener {
  const router = routerOf(host);
  return (request, response, next) => {
    if (response.headersSent || response.writableEnded) {
      const error = new TypeError(
        `Cannot answer: response must not be answered yet, received ${
          describeValue(response)
        } whose head has left`,
      );
      if (next === undefined) router.report(error);
      else next(error);
      return;
    }
    const message = request as NodeMessage;
    const outgoing = response as NodeResponse;
    const own = new NodeRequest(message, outgoing);
    if (next !== undefined && !router.mayAnswer(own.url)) {
      next();
      return;
    }
    const info = { incoming: request, outgoing: response };
    router.answer(
      { request: own, info, context: undefined },
      new NodeChannel(message, outgoing, { next }),
    );
  };
}
