import { KIB } from "../workload.ts";
import { send } from "./connection.ts";
import type { Sample, Target, Until } from "./load.ts";
import type { Session } from "./session.ts";
import { going, requestOf } from "./target.ts";

const READ = 64 * KIB;

/** A client that reads so many bytes in a second, and leaves in the middle. */
export class SlowReader implements Session {
  readonly #socket: Deno.TcpConn;
  readonly #target: Target;
  readonly #until: Until;
  readonly #interval: number;

  private constructor(
    socket: Deno.TcpConn,
    target: Target,
    { bytesPerSecond, until }: { bytesPerSecond: number; until: Until },
  ) {
    this.#socket = socket;
    this.#target = target;
    this.#until = until;
    this.#interval = 1e3 * READ / bytesPerSecond;
  }

  static async prepare(
    target: Target,
    load: { bytesPerSecond: number; until: Until },
  ): Promise<SlowReader> {
    const { port } = target;
    const socket = await Deno.connect({ hostname: "127.0.0.1", port });
    return new SlowReader(socket, target, load);
  }

  async run(): Promise<Sample> {
    const goesOn = going(this.#until);
    const started = performance.now();
    await send(this.#socket, requestOf(this.#target));
    for (let reads = 1; goesOn(); reads++) {
      await this.#readBlock();
      const due = started + reads * this.#interval - performance.now();
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due)));
    }
    return {};
  }

  [Symbol.dispose](): void {
    this.#socket.close();
  }

  async #readBlock(): Promise<void> {
    const block = new Uint8Array(READ);
    for (let got = 0; got < READ;) {
      const count = await this.#socket.read(block.subarray(got));
      if (count === null) throw new Error("The server left a slow reader");
      got += count;
    }
  }
}
