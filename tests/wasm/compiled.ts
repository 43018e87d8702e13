// Sources of tests/wasm/sources, compiled: once in a process. They may include
// say.h.

import { compile, type CompileOptions } from "../../src/compile/mod.ts";

const SOURCES = new URL("./sources/", import.meta.url);

const modules = new Map<string, Promise<WebAssembly.Module>>();

/** The module of one source. */
export function compiled(
  name: string,
  options: CompileOptions = {},
): Promise<WebAssembly.Module> {
  const key = JSON.stringify([name, options]);
  let module = modules.get(key);
  if (module === undefined) {
    module = build(name, options);
    modules.set(key, module);
  }
  return module;
}

async function build(
  name: string,
  options: CompileOptions,
): Promise<WebAssembly.Module> {
  const text = await Deno.readTextFile(new URL(name, SOURCES));
  const say = await Deno.readTextFile(new URL("say.h", SOURCES));
  return await WebAssembly.compile(
    await compile({ [name]: text, "say.h": say }, options),
  );
}
