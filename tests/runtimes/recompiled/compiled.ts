// The contract's extension in C, compiled once for all engines of a run.

import { compile } from "../../../src/compile/mod.ts";

/** How a module waits: by the engine's means, or by itself. */
export type Waiting = "engine" | "asyncify";

/** Names of the sources. */
export async function recompiledSources(): Promise<Record<string, string>> {
  const sources: Record<string, string> = {};
  for await (const { name } of Deno.readDir(new URL(".", import.meta.url))) {
    if (!/\.[ch]$/.test(name)) continue;
    sources[name] = await Deno.readTextFile(new URL(name, import.meta.url));
  }
  return sources;
}

/** Names of the cases that it plays. */
export async function playedCases(): Promise<ReadonlySet<string>> {
  const text = Object.values(await recompiledSources()).join("\n");
  const names = new Set<string>();
  const played =
    /PLAY(?:_[A-Z]+)?\("((?:[^"\\]|\\.)*)"|\{"((?:[^"\\]|\\.)*)", "\//g;
  for (const [, whole, below] of text.matchAll(played)) {
    names.add((whole ?? below)!.replaceAll("\\\\", "\\"));
  }
  // A phase, each way.
  for (const [, rest] of text.matchAll(/PLAY\(how "([^"]*)"/g)) {
    for (const how of ["FIN", "RST"]) names.add(how + rest);
  }
  return names;
}

/** Compiles it, once for each way of waiting. */
export class RecompiledModules {
  readonly #scratch: URL;
  readonly #modules = new Map<Waiting, Promise<URL>>();

  constructor(scratch: URL) {
    this.#scratch = scratch;
  }

  /** The file of the module. */
  module(waiting: Waiting): Promise<URL> {
    let module = this.#modules.get(waiting);
    if (module === undefined) {
      module = this.#compile(waiting);
      this.#modules.set(waiting, module);
    }
    return module;
  }

  async #compile(waiting: Waiting): Promise<URL> {
    const bytes = await compile(await recompiledSources(), {
      asyncify: waiting === "asyncify",
    });
    const file = new URL(`contract_${waiting}.wasm`, this.#scratch);
    await Deno.writeFile(file, bytes);
    return file;
  }
}
