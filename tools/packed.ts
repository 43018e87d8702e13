// The output of `deno pack`: each module of the package as JavaScript, and its
// declarations.

import { assert } from "@std/assert";
import { fileURLToPath } from "node:url";
import { deno } from "./package.ts";
import { untar } from "./tar.ts";

/** Texts by path: `src/files/mod.js`. */
export type Packed = ReadonlyMap<string, string>;

/** Packs the package. */
export async function pack(): Promise<Packed> {
  const directory = new URL(`file://${await Deno.makeTempDir()}/`);
  try {
    const archive = new URL("package.tgz", directory);
    const { code, stderr } = await deno(
      ["pack", "--allow-dirty", "--output", fileURLToPath(archive)],
      {},
    );
    assert(code === 0, stderr);
    const files = await untar(await Deno.readFile(archive));
    return new Map(
      Array.from(files, ([path, text]) => [path.replace("package/", ""), text]),
    );
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

/** Puts what is declared on a line of its own, behind its comment. */
export function separateComments(text: string): string {
  return text.replace(
    /^( *)(\/\*\*.*)?\*\/ (?=\S)/gm,
    (_, indent: string, opened?: string) =>
      opened
        ? `${indent}${opened}*/\n${indent}`
        : `${indent}*/\n${indent.slice(1)}`,
  );
}
