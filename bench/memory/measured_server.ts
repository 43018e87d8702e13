// The server, as the measuring process sees it.

import { ServerProcess } from "../../tests/helpers/server_process.ts";
import type { Measured } from "./server.ts";

const SERVER = new URL("./server.ts", import.meta.url);

/** One server's process, which has answered before. */
export class MeasuredServer implements AsyncDisposable {
  readonly port: number;
  readonly #process: ServerProcess;

  private constructor(process: ServerProcess) {
    this.#process = process;
    this.port = process.port;
  }

  /** Starts one. Its contender has answered some requests by then, so that code is not counted. */
  static async start(name: Measured): Promise<MeasuredServer> {
    const process = await ServerProcess.start(
      SERVER,
      "--unstable-no-legacy-abort",
      "--v8-flags=--expose-gc",
    );
    const server = new MeasuredServer(process);
    for (let i = 0; i < 50; i++) {
      await (await server.fetch(`/${name}/4096/32`)).bytes();
    }
    return server;
  }

  /** A request. */
  fetch(path: string): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${path}`);
  }

  /** Bytes of the process, after a collection. */
  settled(): Promise<number> {
    return this.#ask("/settled");
  }

  /** Bytes of the process, at most since it was last asked. */
  peak(): Promise<number> {
    return this.#ask("/peak");
  }

  /** Lets the held responses go on. */
  burst(): Promise<number> {
    return this.#ask("/burst");
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#process[Symbol.asyncDispose]();
  }

  async #ask(path: string): Promise<number> {
    return await (await this.fetch(path)).json();
  }
}
