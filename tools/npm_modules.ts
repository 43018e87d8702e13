// The modules of the npm package: those of `deno pack`, as far as the entries
// reach, one for each file of the source, so that a bundler takes what is used.
// A module of @std/* is bundled beside them: npm has no @std.

import { assert } from "@std/assert";
import { fileURLToPath } from "node:url";
import { deno } from "./package.ts";
import { type Packed, separateComments } from "./packed.ts";
import { specifiers } from "./specifiers.ts";

/** Gives the modules that some entries reach, by path: `src/files/mod.js`. */
export async function modules(
  packed: Packed,
  entries: readonly string[],
  external: readonly string[],
): Promise<Map<string, string>> {
  const reached = new Map<string, string>();
  const inside = new Map<string, string>();
  const reach = (path: string) => {
    if (reached.has(path)) return;
    const packedText = packed.get(path);
    assert(packedText !== undefined, `there is no ${path}`);
    let text = separateComments(packedText);
    reached.set(path, text);
    for (const specifier of specifiers(text)) {
      if (specifier.startsWith("node:") || external.includes(specifier)) {
        continue;
      }
      if (specifier.startsWith("@std/")) {
        const file = `${specifier.slice(1)}.js`;
        const up = "../".repeat(path.split("/").length - 1) || "./";
        text = text.replaceAll(`"${specifier}"`, `"${up}${file}"`);
        reached.set(path, text);
        inside.set(specifier, file);
        continue;
      }
      assert(/^\.\.?\/.*\.js$/.test(specifier), `${path}: "${specifier}"`);
      reach(new URL(specifier, `file:///${path}`).pathname.slice(1));
    }
  };
  entries.forEach(reach);
  for (const [specifier, file] of inside) {
    reached.set(file, await bundled(specifier));
  }
  return reached;
}

/** One module with all that it imports, without the paths of this machine. */
async function bundled(specifier: string): Promise<string> {
  await Deno.mkdir(DRAFTS, { recursive: true });
  const directory = await Deno.makeTempDir({ dir: fileURLToPath(DRAFTS) });
  try {
    const entry = `${directory}/entry.ts`;
    await Deno.writeTextFile(entry, `export * from "${specifier}";\n`);
    const { code, stdout, stderr } = await deno(["bundle", entry], {});
    assert(code === 0, stderr);
    return stdout.replace(
      /^\/\/ (?:\.\.?\/|\/|[a-z]+:|[^\s]*\/).*\.[cm]?[jt]s\n/gm,
      "",
    );
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

/** Inside the project, whose deno.json says where @std/* is. */
const DRAFTS = new URL("../dist/", import.meta.url);
