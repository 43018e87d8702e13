// An engine that runs.

import type { Engine } from "./engines.ts";

/** One engine's server, in a process of its own. */
export class EngineProcess implements AsyncDisposable {
  readonly port: number;
  readonly #child: Deno.ChildProcess;

  private constructor(child: Deno.ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /** Starts it in the directory of the bundle, and waits for its port. */
  static async start(
    { command: [program, ...args] }: Engine,
    cwd: string,
  ): Promise<EngineProcess> {
    const child = new Deno.Command(program, {
      args,
      cwd,
      stdin: "null",
      stdout: "piped",
      stderr: "inherit",
    }).spawn();
    const lines = child.stdout.pipeThrough(new TextDecoderStream());
    for await (const line of lines.values({ preventCancel: true })) {
      // A bare number, or an event of workerd.
      const [port] = /(?<="port":)\d+|^\d+/.exec(line) ?? [];
      if (port !== undefined) return new EngineProcess(child, Number(port));
    }
    throw new Error(`Cannot start ${program}: it told no port`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#child.status;
  }
}

/** Puts the bundle, the engines and their files into a directory. */
export async function prepare(
  directory: string,
  all: Readonly<Record<string, Engine>>,
  packages: readonly string[],
): Promise<void> {
  const entry = new URL("./server.ts", import.meta.url).pathname;
  await run(Deno.execPath(), [
    "bundle",
    "--platform=browser",
    "--output",
    `${directory}/server.mjs`,
    entry,
  ]);
  await run("npm", [
    "install",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    "--prefix",
    directory,
    ...packages,
  ]);
  for (const { files } of Object.values(all)) {
    for (const [name, text] of Object.entries(files)) {
      await Deno.writeTextFile(`${directory}/${name}`, text);
    }
  }
}

async function run(program: string, args: string[]): Promise<void> {
  const { success, stderr } = await new Deno.Command(program, {
    args,
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).output();
  if (success) return;
  throw new Error(
    `Cannot run ${program} ${args[0]}: ${new TextDecoder().decode(stderr)}`,
  );
}
