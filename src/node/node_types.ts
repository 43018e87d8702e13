/**
 * The objects of Node's servers, as this folder uses them: those of `node:http`
 * and `node:https`, and those of the compatibility API of `node:http2`.
 *
 * @module
 */

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import type { Socket } from "node:net";

/** A request, with what frameworks add to it. */
export type NodeMessage = (IncomingMessage | Http2ServerRequest) & {
  /** The body as a parser left it: Express's, or one that works like it. */
  readonly body?: unknown;
  /** The target as sent: Express cuts the path of `app.use()` off `url`. */
  readonly originalUrl?: unknown;
};

/** A response. */
export type NodeResponse = ServerResponse | Http2ServerResponse;

/** A response of HTTP/1. */
export type Http1Response = ServerResponse;

/** A connection, with what Node's HTTP servers add to it. */
export type NodeSocket = Socket & {
  /** True if it is a TLS connection. */
  readonly encrypted?: boolean;
  readonly server?: {
    /** True if a client that has closed its sending half still gets its answer. */
    httpAllowHalfOpen?: boolean;
  };
};

/** Returns true if a response is one of HTTP/2. */
export function isHttp2(
  response: NodeResponse,
): response is Http2ServerResponse {
  return "stream" in response && response.stream !== undefined;
}

/** Returns true if a request is one of HTTP/2. */
export function isHttp2Message(
  message: NodeMessage,
): message is Http2ServerRequest {
  return "stream" in message && message.stream !== undefined;
}
