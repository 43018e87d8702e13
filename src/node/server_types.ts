/**
 * The objects of Node's servers as this package takes them. No types of Node are
 * needed for these, so that the package's types resolve without `@types/node`.
 *
 * @module
 */

/**
 * A request of a server of Node: an `IncomingMessage` of `node:http`, or an
 * `Http2ServerRequest` of `node:http2`.
 *
 * @see {@link https://nodejs.org/api/http.html#class-httpincomingmessage | Node, http.IncomingMessage}
 * @category Node
 */
export interface NodeServerRequest {
  /** The method. */
  readonly method?: string | undefined;
  /** The target, as it was sent. */
  readonly url?: string | undefined;
  /** The version of the protocol, as `1.1`. */
  readonly httpVersion: string;
  /** Names and values of the header in turn, as they were sent. */
  readonly rawHeaders: readonly string[];
}

/**
 * The response to it: a `ServerResponse` of `node:http`, or an
 * `Http2ServerResponse` of `node:http2`.
 *
 * @see {@link https://nodejs.org/api/http.html#class-httpserverresponse | Node, http.ServerResponse}
 * @category Node
 */
export interface NodeServerResponse {
  /** The status of a head that is not sent yet. */
  statusCode: number;
  /** True after the head was sent. */
  readonly headersSent: boolean;
  /** True after the response was ended. */
  readonly writableEnded: boolean;
}
