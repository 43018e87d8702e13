import http2 from "node:http2";
import { bounded } from "./bounded.ts";
import { CERTIFICATE, KEY } from "./certificate.ts";

/** What came of one stream. */
export interface Http2Answer {
  readonly status: number | undefined;
  readonly length: string | undefined;
  /** Body bytes that arrived. */
  readonly bytes: number;
  /** Whether the stream ended as it should. */
  readonly whole: boolean;
}

/** How a client behaves. */
export interface Http2Manners {
  /** Cancels once so many bytes have come. */
  readonly leaveAfter?: number;
  /** Does not read for so long, in milliseconds. */
  readonly pause?: number;
}

/** A handler behind TLS and HTTP/2 on 127.0.0.1, and a client of it. */
export class Http2Server implements AsyncDisposable {
  readonly #server: Deno.HttpServer<Deno.NetAddr>;
  readonly #session: http2.ClientHttp2Session;

  /** @param handler What answers. */
  constructor(handler: Deno.ServeHandler) {
    this.#server = Deno.serve({
      hostname: "127.0.0.1",
      port: 0,
      cert: CERTIFICATE,
      key: KEY,
      onListen() {},
      onError: () => new Response(null, { status: 500 }),
    }, handler);
    this.#session = http2.connect(
      `https://127.0.0.1:${this.#server.addr.port}`,
      { ca: CERTIFICATE },
    );
  }

  /** Asks for a path. */
  fetch(path: string, manners: Http2Manners = {}): Promise<Http2Answer> {
    const stream = this.#session.request({ ":path": path });
    const answer = new Promise<Http2Answer>((resolve) => {
      let head: http2.IncomingHttpHeaders & http2.IncomingHttpStatusHeader = {};
      let bytes = 0;
      let failed = false;
      let ended = false;
      stream.on("response", (headers) => head = headers);
      stream.on("data", (chunk: Uint8Array) => {
        bytes += chunk.length;
        if (bytes >= (manners.leaveAfter ?? Infinity)) {
          stream.close(http2.constants.NGHTTP2_CANCEL);
        }
      });
      stream.on("end", () => ended = true);
      stream.on("error", () => failed = true);
      stream.on("close", () =>
        resolve({
          status: head[":status"],
          length: head["content-length"],
          bytes,
          whole: ended && !failed,
        }));
      if (manners.pause) {
        stream.pause();
        setTimeout(() => stream.resume(), manners.pause);
      }
    });
    return bounded(answer, path, 20_000);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await bounded(
      new Promise<void>((resolve) => this.#session.close(() => resolve())),
      "the client's end",
    );
    await bounded(this.#server.shutdown(), "the server's end");
  }
}
