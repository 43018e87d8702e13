/**
 * The server's half of a soak, on any engine: extensions that write what their
 * request asks for, and count what comes of it.
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  type FileStore,
  HSE_IO_ASYNC,
  HSE_REQ_IO_COMPLETION,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  IsapiHost,
} from "../../mod.ts";
import { hostAnswer } from "../helpers/on_node_server.ts";
import { pause } from "../helpers/bounded.ts";
import { done, read, write } from "../helpers/ecb_calls.ts";
import { pattern } from "../helpers/patterns.ts";
import { noCounts, type SoakCounts, watchUnhandled } from "./soak_counters.ts";

/** A turn of the event loop, and more, once in so many writes. */
const PAUSE_EVERY = 12;

/** Milliseconds after which what an engine does not tell is noticed. */
const DEADLINE = 8000;

/** What a request asks for. */
interface Wanted {
  readonly seed: number;
  readonly writes: number;
  readonly size: number;
}

/** An operation that was begun. */
interface Operation {
  begun: boolean;
  completed: boolean;
}

function wantedOf({ lpszQueryString }: ExtensionControlBlock): Wanted {
  const [seed = 0, writes = 0, size = 0] = lpszQueryString.split(",")
    .map(Number);
  return { seed, writes, size };
}

/** Serves what is below `/soak`. */
export class TrafficHost {
  readonly #counts: SoakCounts = noCounts();
  readonly #host: IsapiHost;
  #watched = false;

  /** @param files Where `/soak/file.bin` is, on engines with a file system. */
  constructor(files?: FileStore) {
    const counts = this.#counts;
    this.#host = new IsapiHost({
      ...(files ? { files } : {}),
      deadlines: { idle: DEADLINE, write: DEADLINE },
      onLog: ({ outcome }) => {
        counts.logged++;
        counts.outcomes[outcome] = (counts.outcomes[outcome] ?? 0) + 1;
      },
      onError: () => void counts.reported++,
    });
    this.#host
      .mount("/soak/sync", { HttpExtensionProc: (ecb) => this.#sync(ecb) })
      .mount("/soak/async", { HttpExtensionProc: (ecb) => this.#async(ecb) })
      .mount("/soak/echo", { HttpExtensionProc: (ecb) => this.#echo(ecb) });
  }

  /** What a soak asks, and what its clients do. */
  async fetch(
    request: Request,
    info?: unknown,
    context?: unknown,
  ): Promise<Response> {
    switch (new URL(request.url).pathname) {
      case "/soak/watch":
        if (!this.#watched) watchUnhandled(() => this.#counts.unhandled++);
        this.#watched = true;
        return Response.json(this.#counts);
      case "/soak/counts":
        return Response.json(this.#counts);
      case "/soak/reject":
        // So that it is seen that what is unhandled would be counted.
        Promise.reject(new Error("nobody handles this"));
        return Response.json(this.#counts);
    }
    this.#counts.asked++;
    return await hostAnswer(this.#host, request, info, context);
  }

  async #sync(ecb: ExtensionControlBlock): Promise<number> {
    const { seed, writes, size } = wantedOf(ecb);
    const buffer = new Uint8Array(size);
    for (let i = 0; i < writes; i++) {
      buffer.set(pattern(seed + i, size));
      if (!await this.#write(ecb, buffer)) break;
      if (i % PAUSE_EVERY === PAUSE_EVERY - 1) await pause(1);
    }
    return HSE_STATUS_SUCCESS;
  }

  async #write(
    ecb: ExtensionControlBlock,
    bytes: Uint8Array,
  ): Promise<boolean> {
    this.#counts.written++;
    const { ok } = await write(ecb, bytes);
    this.#counts.settled++;
    return ok;
  }

  #async(ecb: ExtensionControlBlock): number {
    const { seed, writes, size } = wantedOf(ecb);
    const buffer = new Uint8Array(size);
    let index = 0;
    const next = (): void => {
      if (index === writes) return void done(ecb);
      buffer.set(pattern(seed + index++, size));
      if (!this.#submit(ecb, buffer, completed)) done(ecb);
    };
    const completed = (error: number): void => {
      if (error !== 0) done(ecb);
      else if (index % PAUSE_EVERY === PAUSE_EVERY - 1) setTimeout(next, 1);
      else next();
    };
    next();
    return HSE_STATUS_PENDING;
  }

  #submit(
    ecb: ExtensionControlBlock,
    bytes: Uint8Array,
    completed: (error: number) => void,
  ): boolean {
    const counts = this.#counts;
    const operation: Operation = { begun: false, completed: false };
    ecb.ServerSupportFunction(
      ecb.ConnID,
      HSE_REQ_IO_COMPLETION,
      (_ecb, own: Operation, _bytes, error) => {
        counts.completed++;
        if (!own.begun) counts.inside++;
        if (own.completed) counts.doubles++;
        own.completed = true;
        completed(error);
      },
      null,
      operation,
    );
    const size = { value: bytes.length };
    const accepted = ecb.WriteClient(ecb.ConnID, bytes, size, HSE_IO_ASYNC);
    operation.begun = true;
    if (accepted) counts.accepted++;
    return accepted;
  }

  async #echo(ecb: ExtensionControlBlock): Promise<number> {
    let bytes: Uint8Array = ecb.lpbData;
    while (bytes.length > 0) {
      if (!await this.#write(ecb, bytes)) break;
      bytes = (await read(ecb, 16_384)).bytes;
    }
    return HSE_STATUS_SUCCESS;
  }
}
