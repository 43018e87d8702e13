// A process that answers a line with a line.

import { linesOf } from "./lines.ts";

/** A program and its arguments. */
export type CommandLine = readonly [program: string, ...args: string[]];

/** Those that run. */
const running = new Set<ChildProcess>();

/** Ends all that run: those without an input do not notice that their parent ends. */
export function endAll(): void {
  for (const process of running) process.kill();
}

/** One process, which ends with the object. */
export class ChildProcess implements AsyncDisposable {
  readonly #name: string;
  readonly #child: Deno.ChildProcess;
  readonly #input: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  readonly #lines: AsyncGenerator<string, void>;

  constructor(
    name: string,
    [program, ...args]: CommandLine,
    { quiet = false }: { quiet?: boolean } = {},
  ) {
    this.#name = name;
    this.#child = new Deno.Command(program, {
      args,
      env: { NO_COLOR: "1" },
      stdin: "piped",
      stdout: "piped",
      stderr: quiet ? "null" : "inherit",
    }).spawn();
    this.#input = this.#child.stdin.getWriter();
    this.#lines = linesOf(this.#child.stdout);
    running.add(this);
  }

  /** The process's number; taskset gives it on to what it starts. */
  get pid(): number {
    return this.#child.pid;
  }

  /** The next line that it prints. */
  async line(ms: number): Promise<string> {
    let timer;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`${this.#name} said nothing for ${ms} ms`)),
        ms,
      );
    });
    try {
      const { value } = await Promise.race([this.#lines.next(), late]);
      if (typeof value === "string") return value;
      throw new Error(`${this.#name} has ended`);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Says a line, and waits for the one that answers it. */
  async ask(line: string, ms: number): Promise<string> {
    await this.#input.write(new TextEncoder().encode(`${line}\n`));
    return await this.line(ms);
  }

  /** Ends it at once. */
  kill(): void {
    running.delete(this);
    try {
      this.#child.kill("SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.kill();
    await this.#child.status;
    // What it printed last may still be read.
    await this.#lines.return().catch(() => {});
    await this.#input.close().catch(() => {});
  }
}
