// The contract's extension in C, compiled once for all engines of a run.

import { compile } from "../../../src/compile/mod.ts";

/** How a module waits: by the engine's means, or by itself; and with exceptions, by the engine's. */
export type Waiting = "engine" | "asyncify" | "exceptions";

/** The sources of a module. */
export async function recompiledSources(
  waiting: Waiting,
): Promise<Record<string, string>> {
  const sources: Record<string, string> = {};
  for await (const { name } of Deno.readDir(new URL(".", import.meta.url))) {
    const isOne = waiting === "exceptions" ? /\.([ch]|cpp)$/ : /\.[ch]$/;
    if (!isOne.test(name)) continue;
    sources[name] = await Deno.readTextFile(new URL(name, import.meta.url));
  }
  return sources;
}

/** Names of the cases that a module plays. */
export async function playedCases(
  waiting: Waiting,
): Promise<ReadonlySet<string>> {
  const text = Object.values(await recompiledSources(waiting)).join("\n");
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
    const bytes = await compile(await recompiledSources(waiting), {
      asyncify: waiting === "asyncify",
      exceptions: waiting === "exceptions",
    });
    const file = new URL(`contract_${waiting}.wasm`, this.#scratch);
    await Deno.writeFile(file, bytes);
    return file;
  }
}
