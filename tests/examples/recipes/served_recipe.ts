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

  /** Starts a program that has a `fetch` as its default export. */
  static async start(program: URL): Promise<ServedRecipe> {
    const child = new Deno.Command(Deno.execPath(), {
      args: [
        "serve",
        "--no-check",
        "--unstable-no-legacy-abort",
        "--allow-env",
        "--host=127.0.0.1",
        "--port=0",
        fileURLToPath(program),
      ],
      env: { NO_COLOR: "1" },
      stdin: "null",
      stdout: "null",
      stderr: "piped",
    }).spawn();
    let printed = "";
    const { promise, resolve } = Promise.withResolvers<string>();
    const reading = (async () => {
      const text = child.stderr.pipeThrough(new TextDecoderStream());
      for await (const piece of text) {
        printed += piece;
        const [origin] = /http:\/\/[\d.]+:\d+/.exec(printed) ?? [];
        if (origin !== undefined) resolve(origin);
      }
      resolve(`does not listen: ${printed}`);
    })();
    const origin = await bounded(promise, `the address of ${program}`, 30_000);
    return new ServedRecipe(child, origin, reading);
  }

  /** Its answer to a GET. */
  get(path: string, init: RequestInit = {}): Promise<Response> {
    return bounded(fetch(this.origin + path, init), `an answer to ${path}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#child.status;
    await this.#reading;
  }
}
