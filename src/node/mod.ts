/**
 * ISAPI extensions and streamed answers on a server of Node: `node:http`,
 * `node:https`, `node:http2`, Express, Fastify, Koa. Deno and Bun have `node:http`
 * too.
 *
 * - {@linkcode nodeListener} has an `IsapiHost` answer the requests of a server.
 * - {@linkcode nodeRespond} streams the answer of one route.
 *
 * Over a fetch adapter it has: a reason phrase that reaches the client, header
 * names as they were sent (`ALL_RAW`), a head that leaves before its body,
 * `HSE_REQ_ABORTIVE_CLOSE`, and clients that close their sending half.
 *
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
 * ```
 *
 * @module
 */

export { type NodeListener, nodeListener } from "./listener.ts";
export { nodeRespond } from "./respond.ts";
export type { NodeServerRequest, NodeServerResponse } from "./server_types.ts";
