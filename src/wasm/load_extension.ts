import { describeValue } from "../base/checks.ts";
import type { Bytes } from "../client/byte_writer.ts";
import { type LoadOptions, loadSettings } from "./load_options.ts";
import { ModuleExtension, type WasmExtension } from "./wasm_extension.ts";

/**
 * A source from which a module can be loaded.
 *
 * @category WebAssembly
 */
export type ModuleSource =
  | WebAssembly.Module
  | Bytes
  | Response
  | PromiseLike<Response>;

/**
 * Loads an extension that was compiled to WebAssembly, to be mounted like any
 * other.
 *
 * - **One instance** serves all requests: C's globals live on between them.
 * - **A trap** ends its own request, with 500 or an errored body; the next
 *   request gets a fresh instance.
 * - **Nothing of the host's** can be reached but through the calls of the
 *   control block, and what the options give.
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
 * @param source The module, its bytes, or a response that has them.
 * @param options The options.
 * @returns The extension, after its constructors, DllMain and GetExtensionVersion.
 * @throws {TypeError} If it is not a module of this runtime, or an option is of a wrong shape.
 * @throws {RangeError} If a limit is out of its range.
 * @throws {WebAssembly.CompileError} If the bytes are not a module.
 * @throws {Error} If DllMain gives FALSE, or something traps.
 */
export async function loadExtension(
  source: ModuleSource,
  options: LoadOptions = {},
): Promise<WasmExtension> {
  const settings = loadSettings(options);
  return await ModuleExtension.load(await moduleOf(source), settings);
}

async function moduleOf(source: ModuleSource): Promise<WebAssembly.Module> {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  if (given instanceof Response) {
    if (!given.ok) {
      given.body?.cancel().catch(() => {});
      throw new TypeError(
        `Cannot load the extension: the Response must have the module, received one of status ${given.status}${
          given.url && ` from ${given.url}`
        }`,
      );
    }
    // Its type does not matter here: many servers know none for .wasm.
    return await WebAssembly.compile(await given.arrayBuffer());
  }
  if (given instanceof ArrayBuffer || ArrayBuffer.isView(given)) {
    return await WebAssembly.compile(given as BufferSource);
  }
  throw new TypeError(
    `Cannot load the extension: the source must be a WebAssembly.Module, its bytes, or a Response that has them, received ${
      describeValue(given)
    }`,
  );
}
