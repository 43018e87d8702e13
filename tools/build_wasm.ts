// Compiles the examples in C and C++: `deno task build:wasm`. The modules are in
// the repository, so that the examples need no compiler; a test compiles them
// again and compares.

import { compile, type CompileOptions } from "../src/compile/compile.ts";

const FOLDER = new URL("../examples/c/", import.meta.url);

/** Each module, its source, and how it is compiled. */
const MODULES: readonly (readonly [
  module: string,
  source: string,
  options: CompileOptions,
])[] = [
  ["pages.wasm", "pages.c", {}],
  ["words.wasm", "words.cpp", { exceptions: true }],
];

/** Compiles all; gives each module's URL and bytes. */
export async function* builtModules(): AsyncIterable<
  readonly [url: URL, bytes: Uint8Array]
> {
  for (const [module, source, options] of MODULES) {
    const text = await Deno.readTextFile(new URL(source, FOLDER));
    yield [new URL(module, FOLDER), await compile({ [source]: text }, options)];
  }
}

if (import.meta.main) {
  for await (const [url, bytes] of builtModules()) {
    await Deno.writeFile(url, bytes);
    console.log(`${url.pathname}: ${bytes.length} bytes`);
  }
}
