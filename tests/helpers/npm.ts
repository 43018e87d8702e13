import { fileURLToPath } from "node:url";

const CACHE = new URL("../../node_modules/.cache/packages/", import.meta.url);

/** Runs npm, which comes with Node, and gives what it printed. */
export async function npm(args: string[], cwd: string | URL): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(
    Deno.build.os === "windows" ? "npm.cmd" : "npm",
    { args, cwd, stdin: "null" },
  ).output();
  const decoder = new TextDecoder();
  if (success) return decoder.decode(stdout);
  throw new Error(`npm ${args.join(" ")} failed: ${decoder.decode(stderr)}`);
}

/** Installs packages in a directory, as a user would. */
export async function npmInstall(
  directory: string | URL,
  ...packages: string[]
): Promise<void> {
  await npm(["install", "--no-audit", "--no-fund", ...packages], directory);
}

/**
 * A directory with packages of npm in its `node_modules`: `name@version` each.
 * It is made on its first use, and kept.
 */
export async function npmPackages(...packages: string[]): Promise<URL> {
  const name = packages.toSorted().join("_").replaceAll("/", "+");
  const directory = new URL(`${name}/`, CACHE);
  if (await isDirectory(directory)) return directory;
  await Deno.mkdir(CACHE, { recursive: true });
  const draft = await Deno.makeTempDir({ dir: fileURLToPath(CACHE) });
  try {
    // npm looks upward for a package, and would install there.
    await Deno.writeTextFile(`${draft}/package.json`, `{ "private": true }\n`);
    await npmInstall(draft, ...packages);
    await Deno.rename(draft, directory);
  } catch (error) {
    await Deno.remove(draft, { recursive: true });
    // Another process may have been faster.
    if (!await isDirectory(directory)) throw error;
  }
  return directory;
}

async function isDirectory(path: URL): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isDirectory;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
