import {
  languageOf,
  linkArguments,
  OVERLAY,
  runtimeArguments,
  SDK,
  sourceArguments,
} from "./arguments.ts";
import { sdkFiles } from "./sdk_files.ts";
import { sourceText } from "./source_text.ts";
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

/**
 * How an extension is compiled.
 *
 * @category WebAssembly
 */
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
/** The runtime's C in one, and its C++. */
const RUNTIME = `${SDK}/runtime`;
const RUNTIME_PARTS: readonly string[] = [RUNTIME, `${SDK}/src/wide`];

/**
 * Compiles an extension's C and C++ to a module that `loadExtension` loads.
 *
 * Sources and headers are found by their names in any case. Functions of
 * Windows that are not here are left open: `WasmExtension.missing` has their
 * names.
 *
 * @category WebAssembly
 * @example Recompile an extension and mount it
 * ```ts
 * import { IsapiHost } from "@isapi/streams";
 * import { compile } from "@isapi/streams/compile";
 * import { loadExtension } from "@isapi/streams/wasm";
 * import { assertEquals } from "@std/assert";
 *
 * const source = [
 *   "#include <windows.h>",
 *   "#include <httpext.h>",
 *   "DWORD WINAPI HttpExtensionProc(EXTENSION_CONTROL_BLOCK *pECB) {",
 *   "  DWORD size = 5;",
 *   '  pECB->WriteClient(pECB->ConnID, "Hello", &size, HSE_IO_SYNC);',
 *   "  return HSE_STATUS_SUCCESS;",
 *   "}",
 * ].join("\n");
 * const extension = await loadExtension(await compile({ "hello.c": source }));
 * const host = new IsapiHost().mount("/hello.dll", extension);
 * const response = await host.fetch(new Request("http://localhost/hello.dll"));
 * assertEquals(await response.text(), "Hello");
 * ```
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
    Object.entries(sources).map((
      [path, content],
    ) => [normalPath(path), sourceText(content)]),
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
  const parts = isWide(files) ? RUNTIME_PARTS : RUNTIME_PARTS.slice(0, 1);
  const linked: Record<string, Uint8Array> = {};
  for (const object of objects) linked[object] = bytesAt(tree, object);
  for (const part of parts) {
    linked[`${part}.o`] = await runtimeOf(toolchain, part);
  }
  const args = linkArguments(Object.keys(linked), MODULE);
  return bytesAt(await toolchain.clang(args, treeOf(linked), say), MODULE);
}

/**
 * Whether sources may use C++'s library with wide characters, which it has for
 * others: what they name then says so.
 */
function isWide(files: Sources): boolean {
  if (!Object.keys(files).some((path) => languageOf(path) === "c++")) {
    return false;
  }
  const decoder = new TextDecoder("latin1");
  return Object.values(files).some((text) =>
    /wchar|wstring|WCHAR|TCHAR|WSTR|UNICODE|\bL["']|\bw(i|o)?(f|string)?stream|\bw(cout|cin|cerr|clog)\b/
      .test(typeof text === "string" ? text : decoder.decode(text))
  );
}

/** The compiled runtime of each toolchain: no option changes it. */
const runtimes = new WeakMap<Toolchain, Map<string, Promise<Uint8Array>>>();

function runtimeOf(toolchain: Toolchain, part: string): Promise<Uint8Array> {
  let parts = runtimes.get(toolchain);
  if (parts === undefined) runtimes.set(toolchain, parts = new Map());
  let object = parts.get(part);
  if (object === undefined) {
    object = compileRuntime(toolchain, part);
    parts.set(part, object);
    object.catch(() => parts.delete(part));
  }
  return object;
}

async function compileRuntime(
  toolchain: Toolchain,
  part: string,
): Promise<Uint8Array> {
  const tree = treeOf({ ...sdkFiles, [`${RUNTIME}.c`]: runtimeSource() });
  const path = part === RUNTIME ? `${part}.c` : `${part}.cpp`;
  const args = runtimeArguments(path, `${part}.o`);
  return bytesAt(await toolchain.clang(args, tree), `${part}.o`);
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
