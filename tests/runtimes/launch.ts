import { assert } from "@std/assert";
import { bounded, pause } from "../helpers/bounded.ts";

/** How an engine is started. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  /** The port, in what it says once it listens. */
  readonly port: RegExp;
}

/** Milliseconds in which an engine has to start, and to end. */
const PATIENCE = 30_000;

/** A running engine. */
export class EngineProcess implements AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  readonly #child: Deno.ChildProcess;
  readonly #reading: Promise<unknown>;
  readonly #printed: () => string;

  private constructor(
    child: Deno.ChildProcess,
    port: string,
    reading: Promise<unknown>,
    printed: () => string,
  ) {
    this.#child = child;
    this.pid = child.pid;
    this.url = `http://127.0.0.1:${port}`;
    this.#reading = reading;
    this.#printed = printed;
  }

  /** All that it has printed. */
  get printed(): string {
    return this.#printed();
  }

  /** Starts one, and waits until it listens. */
  static async start(launch: Launch): Promise<EngineProcess> {
    const child = new Deno.Command(launch.command, {
      args: [...launch.args],
      env: { NO_COLOR: "1" },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    let reading: Promise<unknown> = Promise.resolve();
    let said = "";
    const port = new Promise<string>((resolve, reject) => {
      const listen = async (name: "stdout" | "stderr") => {
        const decoder = new TextDecoder();
        for await (const bytes of child[name]) {
          const text = decoder.decode(bytes, { stream: true });
          said += text;
          const found = launch.port.exec(said)?.[1];
          if (found !== undefined) resolve(found);
        }
      };
      reading = Promise.all([listen("stdout"), listen("stderr")]);
      reading.then(() =>
        reject(new Error(`it ended, and said: ${said.slice(-4096)}`))
      );
    });
    try {
      return new EngineProcess(
        child,
        await bounded(port, `${launch.command} to listen`, PATIENCE),
        reading,
        () => said,
      );
    } catch (error) {
      child.kill("SIGKILL");
      await child.status;
      throw error;
    }
  }

  /** Whether it still runs. */
  async assertRuns(): Promise<void> {
    const ended = await Promise.race([
      this.#child.status,
      pause(0).then(() => undefined),
    ]);
    assert(ended === undefined, `the engine ended by itself: ${ended?.code}`);
  }

  /** Waits until it ends by itself, and gives its exit code. */
  async ended(): Promise<number> {
    const { code } = await bounded(this.#child.status, "its end", PATIENCE);
    return code;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    try {
      this.#child.kill("SIGKILL");
    } catch {
      // It has ended by itself.
    }
    await bounded(
      Promise.all([this.#child.status, this.#reading]),
      "the engine's end",
      PATIENCE,
    );
  }
}
