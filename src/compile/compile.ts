import {
  languageOf,
  linkArguments,
  OVERLAY,
  runtimeArguments,
  SDK,
  sourceArguments,
} from "./arguments.ts";
import { sdkFiles } from "./sdk_files.ts";
import {
  caselessOverlay,
  normalPath,
  type Sources,
  treeOf,
} from "./source_tree.ts";
import {
  CompileError,
  loadToolchain,
  type Toolchain,
  type Tree,
} from "./toolchain.ts";

/** How an extension is compiled. */
export interface CompileOptions {
  /** Whether C++ may throw and catch; default false: a throw traps. */
  exceptions?: boolean;
  /** Whether the module waits by itself, for engines that cannot suspend it; default false. */
  asyncify?: boolean;
  /** Macros by their names; `""` as a value defines a name alone. */
  defines?: Record<string, string>;
  /** Folders among the sources where headers are looked for. */
  include?: string[];
  /** Receives what the compiler says of sources that compile. */
  warnings?(text: string): void;
}

/** The file that a linked module is in. */
const MODULE = `${SDK}/module.wasm`;
const RUNTIME = `${SDK}/runtime.c`;
const RUNTIME_OBJECT = `${SDK}/runtime.o`;

/**
 * Compiles an extension's C and C++ to a module that `loadExtension` loads.
 *
 * Sources and headers are found by their names in any case. Functions of
 * Windows that are not here are left open: `WasmExtension.missing` has their
 * names.
 *
 * @param sources All files by their paths, headers among them.
 * @param options How they are compiled.
 * @returns The module.
 * @throws {CompileError} If a source does not compile: clang's words.
 * @throws {TypeError} If there is no source, or a path leads out of them.
 * @throws {Error} If the toolchain, an optional package, cannot be loaded.
 */
export async function compile(
  sources: Record<string, string | Uint8Array>,
  options: CompileOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const files = Object.fromEntries(
    Object.entries(sources).map(([path, text]) => [normalPath(path), text]),
  );
  const paths = Object.keys(files).filter((path) => languageOf(path));
  if (paths.length === 0) {
    throw new TypeError(
      "Cannot compile: sources must have at least one .c or .cpp file",
    );
  }
  const toolchain = await loadToolchain();
  const say = (text: string) => options.warnings?.(text);
  let tree = treeOf({
    ...files,
    ...sdkFiles,
    [OVERLAY]: overlayOf(files),
  });
  const objects: string[] = [];
  for (const [i, path] of paths.entries()) {
    const object = `${SDK}/${i}.o`;
    const args = sourceArguments(path, object, languageOf(path)!, {
      ...options,
      include: options.include?.map(normalPath) ?? [],
    });
    tree = await toolchain.clang(args, tree, say);
    objects.push(object);
  }
  const linked = treeOf({
    ...Object.fromEntries(
      objects.map((object) => [object, bytesAt(tree, object)]),
    ),
    [RUNTIME_OBJECT]: await runtimeOf(toolchain),
  });
  const args = linkArguments([...objects, RUNTIME_OBJECT], MODULE);
  return bytesAt(await toolchain.clang(args, linked, say), MODULE);
}

/** The compiled runtime of each toolchain: no option changes it. */
const runtimes = new WeakMap<Toolchain, Promise<Uint8Array>>();

function runtimeOf(toolchain: Toolchain): Promise<Uint8Array> {
  let runtime = runtimes.get(toolchain);
  if (runtime === undefined) {
    runtime = compileRuntime(toolchain);
    runtimes.set(toolchain, runtime);
    runtime.catch(() => runtimes.delete(toolchain));
  }
  return runtime;
}

async function compileRuntime(toolchain: Toolchain): Promise<Uint8Array> {
  const tree = treeOf({ ...sdkFiles, [RUNTIME]: runtimeSource() });
  const args = runtimeArguments(RUNTIME, RUNTIME_OBJECT);
  return bytesAt(await toolchain.clang(args, tree), RUNTIME_OBJECT);
}

/** The runtime in `sdk/src` as one source: its headers are read once. What is not called is not linked. */
function runtimeSource(): string {
  return Object.keys(sdkFiles)
    .filter((path) => languageOf(path) === "c")
    .map((path) => `#include "/${path}"\n`)
    .join("");
}

function overlayOf(files: Sources): string {
  const headers = Object.keys(sdkFiles).filter((path) =>
    path.startsWith(`${SDK}/include/`)
  );
  return caselessOverlay([...Object.keys(files), ...headers]);
}

function bytesAt(tree: Tree, path: string): Uint8Array<ArrayBuffer> {
  let at: Tree | string | Uint8Array | undefined = tree;
  for (const segment of path.split("/")) {
    at = (at as Tree | undefined)?.[segment];
  }
  if (at instanceof Uint8Array) return new Uint8Array(at);
  throw new CompileError(`Cannot compile: the toolchain made no ${path}`);
}
