import {
  languageOf,
  linkArguments,
  OVERLAY,
  SDK,
  sourceArguments,
} from "./arguments.ts";
import { describeValue } from "../base/checks.ts";
import { logText } from "../base/log_text.ts";
import { loadAsyncify } from "./asyncify.ts";
import { runtimeObject, type RuntimePart } from "./runtime_objects.ts";
import { ownSources } from "./own_sources.ts";
import { sdkFiles } from "./sdk_files.ts";
import { sourceText } from "./source_text.ts";
import {
  caselessOverlay,
  folderPath,
  normalPath,
  type Sources,
  treeOf,
} from "./source_tree.ts";
import { bytesAt, loadToolchain } from "./toolchain.ts";

/**
 * The options of a compilation.
 *
 * @category WebAssembly
 */
export interface CompileOptions {
  /** True if C++ may throw and catch, and C jump with setjmp; default false: a throw ends its request. Not together with `asyncify`. */
  exceptions?: boolean;
  /** True if the module waits by itself, for engines that cannot suspend it; default false. */
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

/**
 * Compiles an extension's C and C++ to a module that `loadExtension` loads.
 * A source that another file includes is compiled as a part of it.
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
 * @param options The options.
 * @returns The module.
 * @throws {CompileError} If a source does not compile: clang's words.
 * @throws {TypeError} If there is no source, or a path leads out of them.
 * @throws {Error} If the toolchain, an optional package, cannot be loaded.
 */
export async function compile(
  sources: Record<string, string | Uint8Array>,
  options: CompileOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  checkSources(sources);
  const files = Object.fromEntries(
    Object.entries(sources).map((
      [path, content],
    ) => [normalPath(path), sourceText(content)]),
  );
  const include = options.include?.map(folderPath) ?? [];
  const paths = ownSources(files, include);
  if (paths.length === 0) {
    throw new TypeError(
      "Cannot compile: sources must have at least one .c or .cpp file",
    );
  }
  if (options.exceptions && options.asyncify) {
    throw new TypeError(
      "Cannot compile: exceptions and asyncify exclude each other, received both",
    );
  }
  const asyncify = options.asyncify ? await loadAsyncify() : undefined;
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
      include,
    });
    tree = await toolchain.clang(args, tree, say);
    objects.push(object);
  }
  const linked: Record<string, Uint8Array> = {};
  for (const object of objects) linked[object] = bytesAt(tree, object);
  for (const part of partsFor(files, options)) {
    linked[`${SDK}/${part}.o`] = await runtimeObject(part);
  }
  const args = linkArguments(Object.keys(linked), MODULE);
  const module = bytesAt(
    await toolchain.clang(args, treeOf(linked), say),
    MODULE,
  );
  return asyncify?.(module) ?? module;
}

/** The parts of the runtime that sources may need. */
function partsFor(
  files: Sources,
  { exceptions = false }: CompileOptions,
): RuntimePart[] {
  const parts: RuntimePart[] = ["runtime"];
  if (exceptions) parts.push("exceptions");
  if (isWide(files)) parts.push(exceptions ? "throwing_wide" : "wide");
  return parts;
}

/**
 * Returns true if a C++ source seems to use the library with wide characters. The names
 * in it show that.
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

function overlayOf(files: Sources): string {
  return caselessOverlay([...Object.keys(files), ...Object.keys(sdkFiles)]);
}

function checkSources(sources: unknown): void {
  if (typeof sources !== "object" || sources === null) {
    throw new TypeError(
      `Cannot compile: sources must be an object of paths and contents, received ${
        describeValue(sources)
      }`,
    );
  }
  for (const [path, content] of Object.entries(sources)) {
    if (typeof content === "string" || content instanceof Uint8Array) continue;
    throw new TypeError(
      `Cannot compile: the content of ${
        logText(path)
      } must be text or a Uint8Array, received ${describeValue(content)}`,
    );
  }
}
