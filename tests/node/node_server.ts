import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { bounded } from "../helpers/bounded.ts";
import { CERTIFICATE, KEY } from "../helpers/certificate.ts";
import { RawClient } from "../helpers/raw_client.ts";

/** What a server of Node is made with. */
// deno-lint-ignore no-explicit-any -- node:http and node:http2 have a type each
export type AnyListener = (request: any, response: any) => void;

/** A server of `node:http` on 127.0.0.1, or one of its relatives. */
export class NodeServer implements AsyncDisposable {
  readonly #server: http.Server | https.Server | http2.Http2SecureServer;
  readonly #sessions = new Set<http2.ServerHttp2Session>();

  private constructor(
    server: http.Server | https.Server | http2.Http2SecureServer,
  ) {
    this.#server = server;
  }

  /** Starts one. */
  static async start(
    listener: AnyListener,
    kind: "http" | "https" | "http2" = "http",
  ): Promise<NodeServer> {
    const secure = { cert: CERTIFICATE, key: KEY };
    const server = kind === "http"
      ? http.createServer(listener)
      : kind === "https"
      ? https.createServer(secure, listener)
      : http2.createSecureServer(secure, listener);
    const started = new NodeServer(server);
    server.on("session", (session) => started.#sessions.add(session));
    await bounded(
      new Promise<void>((resolve) =>
        server.listen(0, "127.0.0.1", () => resolve())
      ),
      "the server to listen",
    );
    return started;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  connect(): Promise<RawClient> {
    return RawClient.connect(this.port);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const session of this.#sessions) session.destroy();
    const closed = new Promise((resolve) => this.#server.close(resolve));
    if ("closeAllConnections" in this.#server) {
      this.#server.closeAllConnections();
    }
    await bounded(closed, "the server's end");
  }
}
