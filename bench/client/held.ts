import { bodyOf } from "../workload.ts";
import { send } from "./connection.ts";
import type { Sample, Target } from "./load.ts";
import type { Session } from "./session.ts";
import { requestOf } from "./target.ts";

/** Connections that are opened at the same time. */
const AT_ONCE = 64;

/** Where all of them read to. */
const scrap = new Uint8Array(1 << 16);

/** Connections that get their first write, and stay open. */
export class Held implements Session {
  readonly #target: Target;
  readonly #count: number;
  readonly #sockets: Deno.TcpConn[] = [];

  constructor(target: Target, { connections }: { connections: number }) {
    this.#target = target;
    this.#count = connections;
  }

  async run(): Promise<Sample> {
    const request = requestOf(this.#target);
    let left = this.#count;
    const open = async () => {
      while (left-- > 0) {
        const socket = await Deno.connect({
          hostname: "127.0.0.1",
          port: this.#target.port,
        });
        this.#sockets.push(socket);
        await send(socket, request);
        await this.#first(socket);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, open));
    return {};
  }

  [Symbol.dispose](): void {
    for (const socket of this.#sockets) socket.close();
  }

  /** Reads as many bytes as the first write has: nothing more comes but framing. */
  async #first(socket: Deno.TcpConn): Promise<void> {
    const { piece } = bodyOf(this.#target.workload);
    for (let got = 0; got < piece.length;) {
      const count = await socket.read(scrap);
      if (count === null) throw new Error("The server closed a held stream");
      got += count;
    }
  }
}
