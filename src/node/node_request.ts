import type { ClientRequest } from "../base/client_request.ts";
import type { ChunkReader } from "../session/chunk_reader.ts";
import { NodeFields, sentFields } from "./node_fields.ts";
import { leaving } from "./leaving.ts";
import { messageReader } from "./message_reader.ts";
import type { NodeMessage, NodeResponse, NodeSocket } from "./node_types.ts";

/** A host that a URL can have for certain. Others are tried. */
const PLAIN_HOST = /^(?!.*xn--)[a-z](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,4})?$/i;

/** The request of a server of Node, read as it is: no `Request` is made of it. */
export class NodeRequest implements ClientRequest {
  readonly method: string;
  readonly url: string;
  readonly #message: NodeMessage;
  readonly #response: NodeResponse;
  #headers: NodeFields | undefined;
  #sent: readonly [name: string, value: string][] | undefined;
  #body: ChunkReader | null | undefined;
  #request: Request | undefined;

  constructor(message: NodeMessage, response: NodeResponse) {
    this.#message = message;
    this.#response = response;
    this.method = message.method ?? "GET";
    this.url = originOf(message) + targetOf(message);
  }

  get headers(): NodeFields {
    return this.#headers ??= new NodeFields(this.#message);
  }

  get protocol(): string {
    return `HTTP/${this.#message.httpVersion}`;
  }

  get sentFields(): readonly [name: string, value: string][] {
    return this.#sent ??= sentFields(this.#message);
  }

  /**
   * The body; `null` if there is none.
   *
   * @throws {TypeError} If a body parser has read it, and left no bytes.
   */
  get body(): ChunkReader | null {
    if (this.#body === undefined) this.#body = messageReader(this.#message);
    return this.#body;
  }

  toRequest(): Request {
    return this.#request ??= requestOf(this, this.#message, this.#response);
  }
}

/** The request for a fallback, or `serverVariables`. Its signal aborts when the connection closes too early. */
function requestOf(
  own: NodeRequest,
  message: NodeMessage,
  response: NodeResponse,
): Request {
  const { method, url } = own;
  const headers = new Headers();
  for (const [name, value] of own.sentFields) headers.append(name, value);
  const signal = leaving(message, response);
  const hasBody = method !== "GET" && method !== "HEAD";
  const body = hasBody && own.body !== null ? streamOf(own.body) : null;
  const duplex = body === null ? {} : { duplex: "half" };
  return new Request(url, { method, headers, signal, body, ...duplex });
}

function streamOf(reader: ChunkReader): ReadableStream {
  return new ReadableStream({
    async pull(controller) {
      const chunk = await reader.read();
      if (chunk === undefined) controller.close();
      else controller.enqueue(chunk);
    },
    cancel: (reason) => reader.cancel(reason),
  }, { highWaterMark: 0 });
}

/** The scheme and host that the client has asked; the loopback's name where it said none that a URL can have. */
function originOf(message: NodeMessage): string {
  const { socket, headers } = message;
  const isSecure = (socket as NodeSocket | undefined)?.encrypted === true;
  const scheme = isSecure ? "https://" : "http://";
  const authority = headers[":authority"];
  const host = typeof authority === "string" ? authority : headers.host ?? "";
  if (PLAIN_HOST.test(host)) return scheme + host;
  return /^[\w.[\]:%-]+$/.test(host) && canParse(scheme + host)
    ? scheme + host
    : `${scheme}localhost`;
}

function canParse(url: string): boolean {
  try {
    return new URL(url).pathname === "/";
  } catch {
    return false;
  }
}

/** The path and query as they were sent, also where Express has cut a prefix off. */
function targetOf({ url, originalUrl }: NodeMessage): string {
  const target = typeof originalUrl === "string" ? originalUrl : url ?? "/";
  if (target.startsWith("/")) return target;
  // A proxy's form: RFC 9112, section 3.2.2.
  const path = target.replace(/^https?:\/\/[^/?#]*/i, "");
  return path.startsWith("/") ? path : `/${path}`;
}
