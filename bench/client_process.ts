// The client, as the measuring process sees it.

import { fileURLToPath } from "node:url";
import { ChildProcess, type CommandLine } from "./child_process.ts";
import type { Command, Load, Reply, Sample, Target } from "./client/load.ts";

/** Milliseconds that a load may take beyond its own time. */
const PATIENCE = 60_000;

const MAIN = fileURLToPath(new URL("./client/main.ts", import.meta.url));

/** One client's process; one that hangs or ends is replaced. */
export class ClientProcess implements AsyncDisposable {
  readonly #command: CommandLine;
  #process: ChildProcess;

  /** Starts it where it belongs. */
  constructor(place: readonly string[]) {
    this.#command = [
      ...place,
      Deno.execPath(),
      "run",
      "--no-check",
      "--allow-net=127.0.0.1",
      MAIN,
    ] as unknown as CommandLine;
    this.#process = this.#started();
  }

  /** Compares one response as a whole; of a buffer that is reused, tells the part of bytes that are wrong. */
  compare(target: Target): Promise<Sample> {
    return this.#ask({ do: "compare", target });
  }

  /** Brings a server to where it can be loaded; the load has not begun. */
  async prepare(target: Target, load: Load): Promise<void> {
    await this.#ask({ do: "prepare", target, load });
  }

  /** Runs the load that was prepared. */
  run(): Promise<Sample> {
    return this.#ask({ do: "run" });
  }

  /** Closes it. */
  async close(): Promise<void> {
    await this.#ask({ do: "close" });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#process[Symbol.asyncDispose]();
  }

  async #ask(command: Command): Promise<Sample> {
    const reply = await this.#reply(command);
    if ("figures" in reply) return reply.figures;
    throw new Error(`Cannot ${command.do}: ${reply.error}`);
  }

  async #reply(command: Command): Promise<Reply> {
    try {
      const text = JSON.stringify(command);
      return JSON.parse(await this.#process.ask(text, PATIENCE));
    } catch (error) {
      await this.#process[Symbol.asyncDispose]();
      this.#process = this.#started();
      throw error;
    }
  }

  #started(): ChildProcess {
    return new ChildProcess("The client", this.#command);
  }
}
