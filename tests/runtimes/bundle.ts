import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/** The modules that fixtures are made from: this source, or what a package has in their place. */
export interface Modules {
  /** `mod.ts`. */
  readonly main: URL;
  /** `src/files/mod.ts`. */
  readonly files: URL;
}

/**
 * Makes one ES module of a fixture, for engines that cannot import its source.
 *
 * @param fixture Name of a file in `fixtures/`.
 * @param out Where the module goes.
 * @param modules What stands in for this source; left out: the source itself.
 */
export async function bundleFixture(
  fixture: string,
  out: URL,
  modules?: Modules,
): Promise<void> {
  await Deno.mkdir(new URL(".", out), { recursive: true });
  const args = ["bundle", "--quiet", "--output", fileURLToPath(out)];
  if (modules) args.push("--import-map", await importMap(out, modules));
  args.push(new URL(`fixtures/${fixture}`, import.meta.url).href);
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    cwd: root,
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).output();
  if (code !== 0) {
    throw new Error(`bundling ${fixture}: ${new TextDecoder().decode(stderr)}`);
  }
}

/** deno.json's own, and the source's modules replaced by those of a package. */
async function importMap(out: URL, modules: Modules): Promise<string> {
  const config = JSON.parse(
    await Deno.readTextFile(new URL("deno.json", root)),
  );
  const file = new URL(`${out.href}.imports.json`);
  const assert = new URL("tools/offline/std_assert/mod.ts", root).href;
  await Deno.writeTextFile(
    file,
    JSON.stringify({
      imports: {
        ...config.imports,
        "@std/assert": assert,
        [new URL("mod.ts", root).href]: modules.main.href,
        [new URL("src/files/mod.ts", root).href]: modules.files.href,
      },
    }),
  );
  return fileURLToPath(file);
}
