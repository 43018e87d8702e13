/**
 * What engines cannot do, each with its cause and where that is public. The
 * suite fails when one of them is a gap no more, and the table of docs/engines.md is checked
 * against them.
 *
 * @module
 */

/** Something that the contract promises and an engine cannot give. */
export interface Gap {
  /** The constant's own name. */
  readonly name: string;
  /** What happens in place of what was promised, as docs/engines.md says it. */
  readonly says: string;
  /** Why. */
  readonly cause: string;
  /** Where that is public. */
  readonly link: string;
  /** The cases that cannot pass. */
  readonly cases: readonly string[];
  /** How they fail: anything else is a fault. */
  readonly shows: RegExp;
}

export const DENO_HALF_CLOSE: Gap = {
  name: "DENO_HALF_CLOSE",
  says: "a client that closes its sending half counts as gone",
  cause:
    "the end of what a client sends is taken for its leaving while an answer is on its way",
  link: "https://github.com/denoland/deno/pull/36629",
  cases: [
    "a client that closes its sending half gets its answer",
  ],
  shows: /where a head was due/,
};

export const DENO_UPLOAD_HOLDS: Gap = {
  name: "DENO_UPLOAD_HOLDS",
  says:
    "an answer that fails while its upload is read is not ended before the client closes",
  cause:
    "the reader of a request's body and the writer of its answer share one connection",
  link: "https://github.com/denoland/deno/pull/36629",
  cases: [
    "an answer that fails while its upload is read ends the connection",
  ],
  shows: /for the connection's end/,
};

export const DENO_STATUS_TEXT: Gap = {
  name: "DENO_STATUS_TEXT",
  says: "a status text reaches no client",
  cause: "Deno.serve writes the status line from the status alone",
  link: "https://github.com/denoland/deno/issues/14822",
  cases: ["a status text reaches the client"],
  shows: /201 Created/,
};

export const NODE_HALF_CLOSE: Gap = {
  name: "NODE_HALF_CLOSE",
  says: "a client that closes its sending half counts as gone",
  cause:
    "http.Server ends such connections: httpAllowHalfOpen is not documented, and adapters do not set it",
  link: "https://github.com/nodejs/node/pull/36819",
  cases: [
    "a client that closes its sending half gets its answer",
  ],
  shows: /where a head was due/,
};

export const NODE_STATUS_TEXT: Gap = {
  name: "NODE_STATUS_TEXT",
  says: "a status text reaches no client",
  cause: "the adapter gives Node's writeHead() the status and the fields alone",
  link: "https://github.com/honojs/node-server/blob/main/src/listener.ts",
  cases: ["a status text reaches the client"],
  shows: /201 Created/,
};

export const SRVX_HEAD_WAITS: Gap = {
  name: "SRVX_HEAD_WAITS",
  says:
    "a header call alone, or flush(), reaches the client with the first byte of the body",
  cause:
    "Node holds a head back until something is written or flushHeaders() is called, which the adapter does not",
  link: "https://nodejs.org/api/http.html#responseflushheaders",
  cases: [
    "a header call alone reaches the client before any body",
    "flush() sends the head before the first byte",
  ],
  shows: /waited 6000 ms for a head/,
};

export const BUN_HALF_CLOSE: Gap = {
  name: "BUN_HALF_CLOSE",
  says: "a client that closes its sending half counts as gone",
  cause: "Bun.serve closes on a client's FIN unless its answer is all there",
  link: "https://github.com/oven-sh/bun/pull/35088",
  cases: [
    "a client that closes its sending half gets its answer",
  ],
  shows: /where a head was due/,
};

export const BUN_HEAD_WAITS: Gap = {
  name: "BUN_HEAD_WAITS",
  says:
    "a header call alone, or flush(), reaches the client with the first byte of the body",
  cause: "Bun.serve ends the head of a stream with its first chunk",
  link: "https://github.com/oven-sh/bun/pull/33660",
  cases: [
    "a header call alone reaches the client before any body",
    "flush() sends the head before the first byte",
  ],
  shows: /waited 6000 ms for a head/,
};

export const BUN_STREAM_LENGTH: Gap = {
  name: "BUN_STREAM_LENGTH",
  says:
    "a declared length of a streamed body is enforced, and not sent: the body comes in chunks",
  cause: "Bun.serve drops the Content-Length of a stream",
  link: "https://github.com/oven-sh/bun/issues/28186",
  cases: [
    "a declared length is sent, and kept",
  ],
  shows: /undefined/,
};

export const BUN_PIPELINING: Gap = {
  name: "BUN_PIPELINING",
  says:
    "a request sent before the answer to the one before it closes the connection",
  cause:
    "Bun.serve refuses a pipelined request while an answer is still to come",
  link: "https://github.com/oven-sh/bun/pull/38128",
  cases: [
    "3 pipelined requests are answered in their order",
  ],
  shows: /where a head was due/,
};

export const BUN_STATUS_TEXT: Gap = {
  name: "BUN_STATUS_TEXT",
  says: "a status text reaches no client",
  cause: "Bun.serve writes the status line from the status alone",
  link: "https://github.com/oven-sh/bun/issues/13817",
  cases: ["a status text reaches the client"],
  shows: /201 Created/,
};

export const BUN_RESPOND_SILENCE: Gap = {
  name: "BUN_RESPOND_SILENCE",
  says:
    "an answer of respond() that is not given Bun's server is cut when it is silent for as long as idleTimeout",
  cause:
    "only the server that is passed beside the request can lift its idleTimeout",
  link: "https://bun.sh/docs/api/http#idletimeout",
  cases: ["a producer may be silent for 9 s, without info"],
  shows: /the connection ended where a chunk's size was due/,
};

export const WORKERD_IDLE_FIN: Gap = {
  name: "WORKERD_IDLE_FIN",
  says:
    "a client that closes in silence is noticed by the next write, or by a deadline",
  cause: "a FIN is not looked for while nothing is written",
  link: "https://github.com/cloudflare/workerd/issues/6832",
  cases: [
    "FIN before the head, while nothing happens",
    "FIN while the body is open and nothing happens",
  ],
  shows: /until log record 0 was there/,
};

export const WORKERD_HEADER_BYTES: Gap = {
  name: "WORKERD_HEADER_BYTES",
  says:
    "bytes above 0x7F in fields are UTF-8: one that is not is lost on the way in, and \u00e9 goes out as two",
  cause:
    "field values are decoded and encoded as UTF-8, against the Fetch Standard",
  link: "https://github.com/cloudflare/workerd/issues/6927",
  cases: [
    "a byte above 0x7F goes out as that byte",
    "a byte above 0x7F comes in as that byte",
  ],
  shows: /caf/,
};

export const WORKERD_NO_ADDRESS: Gap = {
  name: "WORKERD_NO_ADDRESS",
  says: "REMOTE_ADDR is empty; on Cloudflare, HTTP_CF_CONNECTING_IP has it",
  cause: "a Worker does not see the connection",
  link:
    "https://developers.cloudflare.com/fundamentals/reference/http-headers/#cf-connecting-ip",
  cases: [
    "the client's address",
    "EXEC_URL: the child's client is the parent's",
  ],
  shows: /127\.0\.0\.1/,
};

export const WORKERD_NO_DISK: Gap = {
  name: "WORKERD_NO_DISK",
  says: "there are no files but those of a FileStore of one's own, and Blobs",
  cause: "a Worker has no file system that outlives a request",
  link: "https://developers.cloudflare.com/workers/runtime-apis/nodejs/fs/",
  cases: [
    "a plain file is answered from the directory",
    "HEAD of a plain file has its length",
    "a large plain file is whole",
    "what is not there, or outside, is a 404",
    "MAP_URL_TO_PATH gives a path of the directory",
    "a part of a large file",
    "ranges and validators of a file from the directory",
  ],
  shows: /not equal/,
};

export const WORKERD_RESPOND_ENDS: Gap = {
  name: "WORKERD_RESPOND_ENDS",
  says:
    "a producer of respond() that is not given the execution context does not run on when its client has left",
  cause:
    "only waitUntil() of the execution context, which is passed third, keeps a request running",
  link: "https://developers.cloudflare.com/workers/runtime-apis/context/",
  cases: ["respond: a write to a client that left rejects with 10054"],
  shows: /until 1 notes were there/,
};
