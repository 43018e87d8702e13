// Server and client of the end-to-end rows: the servers on this thread, the client on its own.

import type { Connected, Handler } from "./contenders.ts";
import { compare, LoadClient } from "./load.ts";
import type { Workload } from "./workloads.ts";

/** An HTTP server and a bare listener, whose answers can be changed, and one client. */
export class Loopback implements AsyncDisposable {
  readonly #client = new LoadClient();
  readonly #server: Deno.HttpServer<Deno.NetAddr>;
  readonly #listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  readonly #accepting: Promise<void>;
  #handler: Handler = () => new Response(null, { status: 404 });
  #connected: Connected = { serve: () => Promise.resolve() };

  constructor() {
    this.#server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen() {} },
      (request, info) => this.#handler(request, info),
    );
    this.#accepting = this.#accept();
  }

  /** Compares what a client gets with what it should get, byte for byte. */
  check(
    name: string,
    contender: Handler | Connected,
    { body }: Workload,
  ): Promise<void> {
    const port = this.#answer(contender);
    return compare(name, `http://127.0.0.1:${port}/`, body);
  }

  /** Loads a contender, and gives the milliseconds that it took. */
  time(
    contender: Handler | Connected,
    { connections, requests, pace, length }: Workload,
  ): Promise<number> {
    const port = this.#answer(contender);
    return this.#client.time(
      { port, path: "/", connections, requests, pace },
      length,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#client[Symbol.dispose]();
    this.#listener.close();
    await this.#accepting;
    await this.#server.shutdown();
  }

  /** Who answers from now on, and at which port. */
  #answer(contender: Handler | Connected): number {
    if (typeof contender === "function") {
      this.#handler = contender;
      return this.#server.addr.port;
    }
    this.#connected = contender;
    return this.#listener.addr.port;
  }

  async #accept(): Promise<void> {
    for await (const connection of this.#listener) {
      await this.#connected.serve(connection);
      connection.close();
    }
  }
}
