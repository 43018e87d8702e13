// Server and client of the end-to-end rows: Deno.serve on this thread, the client on its own.

import type { Handler } from "./contenders.ts";
import type { Workload } from "./workloads.ts";

/** What a client is asked to do. */
export interface Load {
  readonly port: number;
  readonly connections: number;
  readonly requests: number;
  readonly pipelined: boolean;
}

/** What it has to say. */
export interface Received {
  /** Milliseconds from the first request to the last byte. */
  readonly time: number;
  /** Bytes on the wire. */
  readonly bytes: number;
}

/** One server, whose handler can be changed, and one client. */
export class Loopback implements AsyncDisposable {
  readonly #server: Deno.HttpServer<Deno.NetAddr>;
  readonly #client = new Worker(new URL("./client.ts", import.meta.url), {
    type: "module",
  });
  #handler: Handler = () => new Response(null, { status: 404 });

  constructor() {
    this.#server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen() {} },
      (request) => this.#handler(request),
    );
  }

  /** Compares what a client gets with what it should get, byte for byte. */
  async check(
    name: string,
    handler: Handler,
    { body }: Workload,
  ): Promise<void> {
    this.#handler = handler;
    const response = await fetch(`http://127.0.0.1:${this.#port}/`);
    const received = await response.bytes();
    const at = differsAt(received, body);
    if (response.ok && at === undefined) return;
    throw new Error(
      `Cannot compare ${name}: status ${response.status}, ${received.length} of ${body.length} bytes, different from byte ${at}`,
    );
  }

  /** Loads a handler, and gives the milliseconds that it took. */
  async time(handler: Handler, workload: Workload): Promise<number> {
    this.#handler = handler;
    const { connections, requests, pipelined, body } = workload;
    const { time, bytes } = await this.#load({
      port: this.#port,
      connections,
      requests,
      pipelined,
    });
    const least = connections * requests * body.length;
    if (bytes >= least) return time;
    throw new Error(
      `Cannot time a response: ${bytes} bytes came, of at least ${least}`,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#client.terminate();
    await this.#server.shutdown();
  }

  get #port(): number {
    return this.#server.addr.port;
  }

  #load(load: Load): Promise<Received> {
    return new Promise((resolve, reject) => {
      this.#client.onmessage = ({ data }: MessageEvent<Received>) =>
        resolve(data);
      this.#client.onerror = ({ message }) => reject(new Error(message));
      this.#client.postMessage(load);
    });
  }
}

function differsAt(
  received: Uint8Array,
  expected: Uint8Array,
): number | undefined {
  const length = Math.max(received.length, expected.length);
  for (let at = 0; at < length; at++) {
    if (received[at] !== expected[at]) return at;
  }
  return undefined;
}
