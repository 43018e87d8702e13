/**
 * Extensions in C and C++, compiled to WebAssembly from their unmodified
 * source and mounted like any other.
 *
 * ```ts
 * import { IsapiHost } from "@isapi/streams";
 * import { compile } from "@isapi/streams/compile";
 * import { loadExtension } from "@isapi/streams/wasm";
 * import { assertEquals } from "@std/assert";
 *
 * const module = await compile({
 *   "hello.c": `#include <httpext.h>
 *     DWORD WINAPI HttpExtensionProc(EXTENSION_CONTROL_BLOCK *ecb) {
 *       DWORD size = 5;
 *       ecb->WriteClient(ecb->ConnID, "Hello", &size, HSE_IO_SYNC);
 *       return HSE_STATUS_SUCCESS;
 *     }`,
 * });
 * const host = new IsapiHost().mount("/hello", await loadExtension(module));
 * const response = await host.fetch(new Request("http://localhost/hello"));
 * assertEquals(await response.text(), "Hello");
 * ```
 *
 * @module
 */

export { loadExtension, type ModuleSource } from "./load_extension.ts";
export type { LoadOptions } from "./load_options.ts";
export type { WasiFunction } from "./wasi_call.ts";
export type { WasmExtension } from "./wasm_extension.ts";
export type { RegistryContent, RegistryValue } from "./registry.ts";
