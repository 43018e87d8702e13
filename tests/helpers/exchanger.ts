const SCRIPT = new URL("./exchange.py", import.meta.url);

/** Whether two names can be exchanged here: by Linux, through Python. */
export async function canExchange(): Promise<boolean> {
  if (Deno.build.os !== "linux") return false;
  const directory = await Deno.makeTempDir();
  try {
    const [one, other] = [`${directory}/one`, `${directory}/other`];
    await Promise.all([Deno.mkdir(one), Deno.mkdir(other)]);
    await using exchanger = await Exchanger.start(one, other);
    return await exchanger.stop() > 0;
  } catch {
    return false;
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

/** Another process that exchanges two names, over and over, as fast as it can. */
export class Exchanger implements AsyncDisposable {
  readonly #child: Deno.ChildProcess;
  readonly #output: ReadableStreamDefaultReader<string>;
  #times: Promise<number> | undefined;

  private constructor(child: Deno.ChildProcess) {
    this.#child = child;
    this.#output = child.stdout
      .pipeThrough(new TextDecoderStream()).getReader();
  }

  /** Comes back once they were exchanged for the first time. */
  static async start(one: string, other: string): Promise<Exchanger> {
    const child = new Deno.Command("python3", {
      args: [SCRIPT.pathname, one, other],
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
    const exchanger = new Exchanger(child);
    const { value } = await exchanger.#output.read();
    if (value?.startsWith("begun")) return exchanger;
    await exchanger.stop();
    throw new Error("Cannot exchange two names: renameat2 is wanted");
  }

  /** Stops, each name with what it had at first. How often they were exchanged. */
  stop(): Promise<number> {
    return this.#times ??= this.#stop();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop().then(() => {});
  }

  async #stop(): Promise<number> {
    await this.#child.stdin.close().catch(() => {});
    let text = "";
    for (;;) {
      const { done, value } = await this.#output.read();
      if (done) break;
      text += value;
    }
    await this.#child.status;
    return Number(text);
  }
}
