// A server, as the measuring process sees it.

import { ChildProcess, type CommandLine } from "./child_process.ts";
import { type Threads, threadsOf } from "./cpu.ts";
import { residentBytes } from "./memory.ts";

/** Milliseconds in which a server has to start, or to answer. */
const PATIENCE = 30_000;

/** How a server is started. */
export interface Launch {
  readonly command: CommandLine;
  /** It cannot be asked: all that is known of it is what the system says. What it says of clients that leave is not printed. */
  readonly mute?: boolean;
}

/** One server's process, which listens. */
export class ServerProcess implements AsyncDisposable {
  readonly port: number;
  readonly #process: ChildProcess;
  readonly #mute: boolean;

  private constructor(process: ChildProcess, port: number, mute: boolean) {
    this.#process = process;
    this.port = port;
    this.#mute = mute;
  }

  /** Starts one where it belongs, and waits for its port. */
  static async start(
    name: string,
    { command, mute = false }: Launch,
    place: readonly string[],
  ): Promise<ServerProcess> {
    const whole = [...place, ...command] as unknown as CommandLine;
    const process = new ChildProcess(name, whole, { quiet: mute });
    try {
      while (true) {
        const line = await process.line(PATIENCE);
        // A bare number, or an event of workerd.
        const [port] = /(?<="port":\s*)\d+|^\d+$/.exec(line) ?? [];
        if (port !== undefined) {
          return new ServerProcess(process, Number(port), mute);
        }
      }
    } catch (error) {
      await process[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** What its threads have used of CPU so far. */
  threads(): Promise<Threads> {
    return threadsOf(this.#process.pid, () => this.#ask("cpu"));
  }

  /** Bytes of its memory. */
  memory(): Promise<number> {
    return residentBytes(this.#process.pid, () => this.#ask("rss"));
  }

  /** Bytes of its memory, after collections: what the first finalises goes with the second. */
  async settledMemory(): Promise<number> {
    for (let i = 0; i < 2; i++) {
      if (!this.#mute) await this.#ask("gc");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return await this.memory();
  }

  /** Milliseconds that a timer in it was late at most, since this was last asked. */
  lateness(): Promise<number> {
    return this.#ask("late");
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#process[Symbol.asyncDispose]();
  }

  async #ask(word: string): Promise<number> {
    if (this.#mute) throw new Error(`Cannot ask a server: it has no input`);
    return Number(await this.#process.ask(word, PATIENCE));
  }
}
