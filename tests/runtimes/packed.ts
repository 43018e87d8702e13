import { fileURLToPath } from "node:url";
import type { Modules } from "./bundle.ts";

/** The program that builds the package, installs its tarball in a directory and prints where. */
const INSTALLER = new URL("../helpers/npm_package.ts", import.meta.url);

/**
 * The modules of the package as npm's users get it: built, packed, and
 * installed from its tarball.
 *
 * @param directory Where: it is made.
 */
export async function packedModules(directory: URL): Promise<Modules> {
  await Deno.mkdir(directory, { recursive: true });
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", INSTALLER.href, fileURLToPath(directory)],
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  if (!success) throw new Error(`the tarball: ${decoder.decode(stderr)}`);
  const last = decoder.decode(stdout).trim().split("\n").at(-1)!;
  return await modulesOf(new URL(last));
}

/** The modules of a package that is installed in a directory. */
export async function modulesOf(installed: URL): Promise<Modules> {
  const { exports } = JSON.parse(
    await Deno.readTextFile(new URL("package.json", installed)),
  );
  return {
    main: new URL(exports["."].default, installed),
    files: new URL(exports["./files"].default, installed),
  };
}
