// The declarations of the npm package: those of `deno pack`, as far as the
// entries reach. (`deno bundle --declaration` fails in Deno 2.9.6.)

import { assert } from "@std/assert";
import { type Packed, separateComments } from "./packed.ts";
import { specifiers } from "./specifiers.ts";

/** Global types that are in no library which TypeScript takes by itself. */
const DISPOSABLE = /\bAsyncDisposable\b|\bSymbol\.asyncDispose\b/;
const DISPOSABLE_LIBRARY = '/// <reference lib="esnext.disposable" />\n';

/** A namespace that only the DOM's library has; an interface merges with it. */
const WEB_ASSEMBLY = /\bWebAssembly\.Module\b/;
const WEB_ASSEMBLY_MODULE =
  "declare global { namespace WebAssembly { interface Module {} } }\n";

/** The declarations that some entries reach, by path: `src/files.d.ts`. */
export function declarations(
  packed: Packed,
  entries: readonly string[],
): Map<string, string> {
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
