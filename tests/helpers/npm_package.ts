// The npm package as its users have it: built, packed, and installed.
// As a program: `deno run -A tests/helpers/npm_package.ts DIRECTORY`.

import { pathToFileURL } from "node:url";
import { buildNpm } from "../../tools/build_npm.ts";
import { npmInstall } from "./npm.ts";

/** What serves a `fetch` handler on Node. */
export const NODE_SERVER = ["@hono/node-server@2.1.8", "hono@4.13.19"] as const;

/**
 * Builds the package, and installs its tarball with what is named beside it.
 *
 * @param directory An empty directory; gets a package.json and `node_modules`.
 * @param beside More packages, `name@version` each.
 * @returns The package's directory in `node_modules`.
 */
export async function installPackage(
  directory: URL,
  ...beside: string[]
): Promise<URL> {
  await Deno.writeTextFile(
    new URL("package.json", directory),
    `{ "private": true, "type": "module" }\n`,
  );
  const tarball = await buildNpm(new URL("build/", directory));
  await npmInstall(directory, tarball.href, ...beside);
  return new URL("node_modules/@isapi/streams/", directory);
}

if (import.meta.main) {
  const [path] = Deno.args;
  if (path === undefined) throw new Error("Name an empty directory");
  console.log(`${await installPackage(pathToFileURL(`${path}/`))}`);
}
