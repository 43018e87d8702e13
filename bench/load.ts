// The client, as the program sees it: loads a port from a thread of its own.

import type { Pace } from "./workloads.ts";

/** What the client is asked to do. */
export interface Load {
  readonly port: number;
  readonly path: string;
  readonly connections: number;
  readonly requests: number;
  readonly pace: Pace;
}

/** What it has to say. */
export interface Received {
  /** Milliseconds from the first request to the last byte, or what the pace counts. */
  readonly time: number;
  /** Bytes on the wire. */
  readonly bytes: number;
}

/** One client. */
export class LoadClient implements Disposable {
  readonly #worker = new Worker(new URL("./client.ts", import.meta.url), {
    type: "module",
  });

  /** Loads a port, and gives the milliseconds that it took; an error if a body came short. */
  async time(load: Load, length: number): Promise<number> {
    const { time, bytes } = await this.#run(load);
    const least = load.connections * load.requests * length;
    if (bytes >= least) return time;
    throw new Error(
      `Cannot time a response: ${bytes} bytes came, of at least ${least}`,
    );
  }

  [Symbol.dispose](): void {
    this.#worker.terminate();
  }

  #run(load: Load): Promise<Received> {
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = ({ data }: MessageEvent<Received>) =>
        resolve(data);
      this.#worker.onerror = ({ message }) => reject(new Error(message));
      this.#worker.postMessage(load);
    });
  }
}

/** Compares what a client gets with what it should get, byte for byte. */
export async function compare(
  name: string,
  url: string,
  expected: Uint8Array,
): Promise<void> {
  const response = await fetch(url);
  const received = await response.bytes();
  const at = differsAt(received, expected);
  if (response.ok && at === undefined) return;
  throw new Error(
    `Cannot compare ${name}: status ${response.status}, ${received.length} of ${expected.length} bytes, different from byte ${at}`,
  );
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
