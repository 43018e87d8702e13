import { AssertionError } from "@std/assert";
import { fileURLToPath } from "node:url";
import { bounded } from "../../helpers/bounded.ts";

/** A recipe in a process of its own, as its first line starts it. */
export class ServedRecipe implements AsyncDisposable {
  /** Its address: `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly #child: Deno.ChildProcess;
  readonly #reading: Promise<void>;

  private constructor(
    child: Deno.ChildProcess,
    origin: string,
    reading: Promise<void>,
  ) {
    this.#child = child;
    this.origin = origin;
    this.#reading = reading;
  }

  /** Starts a program that has a `fetch` as its default export, with more flags of `deno serve`. */
  static async start(
    program: URL,
    ...flags: string[]
  ): Promise<ServedRecipe> {
    const child = new Deno.Command(Deno.execPath(), {
      args: [
        "serve",
        "--no-check",
        "--unstable-no-legacy-abort",
        "--allow-env",
        "--host=127.0.0.1",
        "--port=0",
        ...flags,
        fileURLToPath(program),
      ],
      env: { NO_COLOR: "1" },
      stdin: "null",
      stdout: "null",
      stderr: "piped",
    }).spawn();
    let printed = "";
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const reading = (async () => {
      const text = child.stderr.pipeThrough(new TextDecoderStream());
      for await (const piece of text) {
        printed += piece;
        const [origin] = /http:\/\/[\d.]+:\d+/.exec(printed) ?? [];
        if (origin !== undefined) resolve(origin);
      }
      reject(new AssertionError(`${program} does not listen: ${printed}`));
    })();
    try {
      const origin = await bounded(promise, `${program} listens`, 30_000);
      return new ServedRecipe(child, origin, reading);
    } catch (error) {
      await end(child, reading);
      throw error;
    }
  }

  /** Its answer to a GET. */
  get(path: string, init: RequestInit = {}): Promise<Response> {
    return bounded(fetch(this.origin + path, init), `an answer to ${path}`);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return end(this.#child, this.#reading);
  }
}

async function end(
  child: Deno.ChildProcess,
  reading: Promise<void>,
): Promise<void> {
  try {
    child.kill("SIGKILL");
  } catch {
    // It has ended by itself.
  }
  await child.status;
  await reading;
}
