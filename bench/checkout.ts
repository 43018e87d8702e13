// A checkout of this repository, whose source is measured: this one, or another.

import { fileURLToPath, pathToFileURL } from "node:url";

/** What a checkout's deno.json says of it. */
interface Config {
  readonly name: string;
  readonly exports: Readonly<Record<string, string>>;
  readonly imports: Readonly<Record<string, string>>;
}

const HERE = new URL("../", import.meta.url);

/** Source that servers are made from. */
export class Checkout {
  /** How results call it; of this one, nothing. */
  readonly name: string;
  readonly #imports: Readonly<Record<string, string>>;

  private constructor(name: string, imports: Record<string, string>) {
    this.name = name;
    this.#imports = imports;
  }

  /** This checkout. */
  static async here(): Promise<Checkout> {
    return new Checkout("", importsOf(HERE, await configOf(HERE)));
  }

  /** Another one's source, which the servers of this benchmark are made over. */
  static async at(directory: string): Promise<Checkout> {
    const path = await Deno.realPath(directory);
    const root = new URL(`${pathToFileURL(path).href}/`);
    const own = importsOf(HERE, await configOf(HERE));
    const imports = importsOf(root, await configOf(root));
    return new Checkout("base", { ...own, ...imports });
  }

  /**
   * Makes one module of a server, for every engine alike.
   *
   * @param entry Name of a file in `entries/`.
   * @param out Where the module goes.
   */
  async bundle(entry: string, out: string): Promise<void> {
    const map = `${out}.imports.json`;
    await Deno.writeTextFile(map, JSON.stringify({ imports: this.#imports }));
    const source = new URL(`./entries/${entry}`, import.meta.url).href;
    const { success, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["bundle", "-q", "--import-map", map, "--output", out, source],
      cwd: fileURLToPath(HERE),
      stdin: "null",
      stdout: "null",
      stderr: "piped",
    }).output();
    if (success) return;
    throw new Error(
      `Cannot bundle ${entry}: ${new TextDecoder().decode(stderr)}`,
    );
  }
}

/** What the package's own names, and those that it imports, stand for. */
function importsOf(
  root: URL,
  { name, exports, imports }: Config,
): Record<string, string> {
  const own = Object.entries(exports).map(([entry, path]) => [
    `${name}${entry.slice(1)}`,
    new URL(path, root).href,
  ]);
  return { ...imports, ...Object.fromEntries(own) };
}

async function configOf(root: URL): Promise<Config> {
  return JSON.parse(await Deno.readTextFile(new URL("deno.json", root)));
}
