// The declarations of the npm package: those of `deno pack`, as far as the
// entries reach. (`deno bundle --declaration` fails in Deno 2.9.6.)

import { assert } from "@std/assert";
import { fileURLToPath } from "node:url";
import { deno } from "./package.ts";
import { specifiers } from "./specifiers.ts";
import { untar } from "./tar.ts";

/** Global types that are in no library which TypeScript takes by itself. */
const DISPOSABLE = /\bAsyncDisposable\b|\bSymbol\.asyncDispose\b/;
const DISPOSABLE_LIBRARY = '/// <reference lib="esnext.disposable" />\n';

/** A namespace that only the DOM's library has; an interface merges with it. */
const WEB_ASSEMBLY = /\bWebAssembly\.Module\b/;
const WEB_ASSEMBLY_MODULE =
  "declare global { namespace WebAssembly { interface Module {} } }\n";

/** The declarations that some entries reach, by path: `src/files.d.ts`. */
export async function declarations(
  entries: readonly string[],
): Promise<Map<string, string>> {
  const packed = await pack();
  const reached = new Map<string, string>();
  const reach = (path: string) => {
    if (reached.has(path)) return;
    const declared = packed.get(path);
    assert(declared !== undefined, `there is no ${path}`);
    const text = separateComments(declared);
    const library = DISPOSABLE.test(text) ? DISPOSABLE_LIBRARY : "";
    const globals = WEB_ASSEMBLY.test(text) ? WEB_ASSEMBLY_MODULE : "";
    reached.set(path, library + text + globals);
    for (const specifier of specifiers(text)) {
      assert(
        /^\.\.?\/.*\.js$/.test(specifier),
        `${path} takes types from "${specifier}"`,
      );
      const { pathname } = new URL(specifier, `file:///${path}`);
      reach(pathname.slice(1).replace(/\.js$/, ".d.ts"));
    }
  };
  entries.forEach(reach);
  return reached;
}

async function pack(): Promise<Map<string, string>> {
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
function separateComments(text: string): string {
  return text.replace(
    /^( *)(\/\*\*.*)?\*\/ (?=\S)/gm,
    (_, indent: string, opened?: string) =>
      opened
        ? `${indent}${opened}*/\n${indent}`
        : `${indent}*/\n${indent.slice(1)}`,
  );
}
