/**
 * A recompiled extension in a Worker, which a deadline ends: a loop in C that
 * does not end can be stopped from outside alone. Bodies are whole here, both
 * ways.
 *
 * @module
 */

import type { FromWorker, PlainRequest, ToWorker } from "./worker.ts";

/** Statuses that have no body. */
const BODILESS: readonly number[] = [204, 205, 304];

/** Serves a module from a Worker. */
export class GuardedExtension implements Disposable {
  readonly #module: WebAssembly.Module;
  readonly #deadline: number;
  readonly #waiting = new Map<number, (answer: Response) => void>();
  #worker: Worker | undefined;
  #requests = 0;

  /**
   * @param module What `compile()` has made, compiled by `WebAssembly.compile()`.
   * @param deadline Milliseconds that one request may take.
   */
  constructor(module: WebAssembly.Module, deadline: number) {
    this.#module = module;
    this.#deadline = deadline;
  }

  /** Answers a request: 504 after the deadline, 503 if another's has ended the worker. */
  async fetch(request: Request): Promise<Response> {
    const plain: PlainRequest = {
      url: request.url,
      method: request.method,
      headers: [...request.headers],
      body: request.body === null ? null : await request.arrayBuffer(),
    };
    const id = ++this.#requests;
    const { promise, resolve } = Promise.withResolvers<Response>();
    const timer = setTimeout(() => this.#end(id), this.#deadline);
    this.#waiting.set(id, resolve);
    this.#post({ id, request: plain });
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(id);
    }
  }

  [Symbol.dispose](): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #post(message: ToWorker): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const url = new URL("./worker.ts", import.meta.url);
    const worker = new Worker(url, { type: "module" });
    const module: ToWorker = { module: this.#module };
    worker.postMessage(module);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      const { id, status, headers, body } = data;
      const content = BODILESS.includes(status) ? null : body;
      this.#waiting.get(id)?.(new Response(content, { status, headers }));
    };
    return worker;
  }

  /** The worker hangs: the next request gets another one. */
  #end(late: number): void {
    this[Symbol.dispose]();
    for (const [id, resolve] of this.#waiting) {
      resolve(new Response(null, { status: id === late ? 504 : 503 }));
    }
  }
}
