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
 * @module
 */

export { type NodeListener, nodeListener } from "./listener.ts";
export { nodeRespond } from "./respond.ts";
export type { NodeServerRequest, NodeServerResponse } from "./server_types.ts";
