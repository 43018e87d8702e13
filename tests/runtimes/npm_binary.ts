import { fileURLToPath } from "node:url";

/** Engines that come from npm, each in the version that the table speaks of. */
const VERSIONS = {
  bun: ["bun", "1.4.5", "bin/bun.exe"],
  workerd: ["workerd", "1.20261117.1", "bin/workerd"],
  node20: ["node", "20.20.2", "bin/node"],
  node22: ["node", "22.23.3", "bin/node"],
  node24: ["node", "24.21.0", "bin/node"],
} as const;

/** What can be installed. */
export type NpmEngine = keyof typeof VERSIONS;

const root = new URL("../../", import.meta.url);

/** An engine's version. */
export function versionOf(engine: NpmEngine): string {
  return VERSIONS[engine][1];
}

/**
 * The path of an engine's binary. It is installed on its first use, in a
 * directory of its own that is kept, and nowhere else.
 */
export async function npmBinary(engine: NpmEngine): Promise<string> {
  const [name, version, file] = VERSIONS[engine];
  const directory = new URL(
    `node_modules/.cache/runtimes/${name}-${version}/`,
    root,
  );
  const binary = new URL(`node_modules/${name}/${file}`, directory);
  if (!await exists(new URL("installed", directory))) {
    await install(directory, `${name}@${version}`);
  }
  return fileURLToPath(binary);
}

async function install(directory: URL, what: string): Promise<void> {
  await Deno.mkdir(directory, { recursive: true });
  // npm looks upward for a package, and would install there.
  await Deno.writeTextFile(
    new URL("package.json", directory),
    `{ "private": true }\n`,
  );
  const { code, stderr } = await new Deno.Command("npm", {
    args: ["install", "--no-audit", "--no-fund", "--no-package-lock", what],
    cwd: directory,
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).output();
  if (code !== 0) {
    throw new Error(`${what}: ${new TextDecoder().decode(stderr)}`);
  }
  // Only what was installed whole counts.
  await Deno.writeTextFile(new URL("installed", directory), "");
}

async function exists(file: URL): Promise<boolean> {
  try {
    await Deno.stat(file);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
