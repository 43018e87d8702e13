import { assert } from "@std/assert";
import { bounded } from "./bounded.ts";
import { RawClient } from "./raw_client.ts";

/** How a process ended that was not killed. */
export interface ProcessEnd {
  readonly code: number;
  /** What it printed behind its port. */
  readonly output: string;
}

/** A script that serves in a process of its own and prints its port. */
export class ServerProcess implements AsyncDisposable {
  readonly port: number;
  readonly #child: Deno.ChildProcess;

  private constructor(child: Deno.ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /** Starts it, with flags of `deno run`, and waits for its port. */
  static async start(script: URL, ...flags: string[]): Promise<ServerProcess> {
    const child = new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--no-check",
        "--allow-net=127.0.0.1",
        ...flags,
        script.href,
      ],
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
    try {
      const port = await bounded(firstLine(child.stdout), "the port", 20_000);
      assert(/^\d+$/.test(port), `the server did not start: ${port}`);
      return new ServerProcess(child, Number(port));
    } catch (error) {
      await end(child);
      throw error;
    }
  }

  /** Its end as it came by itself, once its input was closed, or told it a word. */
  async exit(word = "", ms = 20_000): Promise<ProcessEnd> {
    const input = this.#child.stdin.getWriter();
    if (word !== "") await input.write(new TextEncoder().encode(word));
    const output = rest(this.#child.stdout);
    if (word === "") await input.close();
    input.releaseLock();
    const { code } = await bounded(this.#child.status, "the process's end", ms);
    return { code, output: await output };
  }

  /** A client of it. */
  connect(): Promise<RawClient> {
    return RawClient.connect(this.port);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return end(this.#child);
  }
}

async function end(child: Deno.ChildProcess): Promise<void> {
  try {
    child.kill("SIGKILL");
  } catch {
    // It has ended by itself.
  }
  await child.stdin.close().catch(() => {});
  // Locked if somebody has read it to its end.
  await child.stdout.cancel().catch(() => {});
  await child.status;
}

async function firstLine(stdout: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stdout.getReader();
  try {
    const { value } = await reader.read();
    return new TextDecoder().decode(value).trim();
  } finally {
    reader.releaseLock();
  }
}

async function rest(stdout: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of stdout) {
    text += decoder.decode(piece, { stream: true });
  }
  return text;
}
