const ROOT = new URL("../../", import.meta.url);
const COPIED = [
  "src",
  "tests",
  "tools",
  "bench",
  "examples",
  "mod.ts",
  "deno.json",
  "deno.lock",
];
const TEST = [
  "test",
  "--no-check",
  "--quiet",
  "--fail-fast",
  "--allow-net=127.0.0.1",
  "--allow-read",
  "--allow-run",
  "--allow-write",
];

/** How a file of tests ends; what hangs has seen the fault, too. */
export interface Outcome {
  readonly red: boolean;
  readonly hung: boolean;
  /** Milliseconds. */
  readonly took: number;
}

/** A copy of the project, in which one fault after the other is tried. */
export class Workplace implements AsyncDisposable {
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  static async make(): Promise<Workplace> {
    const path = await Deno.makeTempDir({ prefix: "mutants-" });
    for (const name of COPIED) {
      await copyAll(new URL(name, ROOT), `${path}/${name}`);
    }
    return new Workplace(path);
  }

  /** Runs a file of tests, for so many milliseconds at most. */
  test(file: string, patience: number): Promise<Outcome> {
    // A property's smallest example is nothing that is asked for here.
    return this.#deno([...TEST, file, "--", "--no-shrinking"], patience);
  }

  /** Whether a file of the source compiles. */
  async compiles(file: string, patience: number): Promise<boolean> {
    const args = ["check", "--quiet", `src/${file}`];
    return !(await this.#deno(args, patience)).red;
  }

  /** Puts a text in place of a file of the source, for as long as something is tried. */
  async with<T>(
    file: string,
    text: string,
    attempt: () => Promise<T>,
  ): Promise<T> {
    const path = `${this.#path}/src/${file}`;
    const original = await Deno.readTextFile(path);
    await Deno.writeTextFile(path, text);
    try {
      return await attempt();
    } finally {
      await Deno.writeTextFile(path, original);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.#path, { recursive: true });
  }

  async #deno(args: string[], patience: number): Promise<Outcome> {
    const started = performance.now();
    const child = new Deno.Command(Deno.execPath(), {
      args,
      cwd: this.#path,
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).spawn();
    let hung = false;
    const timer = setTimeout(() => {
      hung = true;
      child.kill("SIGKILL");
    }, patience);
    const { success } = await child.status;
    clearTimeout(timer);
    return { red: !success, hung, took: performance.now() - started };
  }
}

async function copyAll(from: URL, to: string): Promise<void> {
  const { isDirectory } = await Deno.stat(from);
  if (!isDirectory) return await Deno.copyFile(from, to);
  await Deno.mkdir(to);
  for await (const { name } of Deno.readDir(from)) {
    await copyAll(new URL(`${from.href}/${name}`), `${to}/${name}`);
  }
}
