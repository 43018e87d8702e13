/**
 * Extensions in C and C++, compiled to WebAssembly from their unmodified
 * source and mounted like any other.
 *
 * @module
 */

export { loadExtension, type ModuleSource } from "./load_extension.ts";
export type { LoadOptions } from "./load_options.ts";
export type { WasiFunction } from "./wasi_call.ts";
export type { WasmExtension } from "./wasm_extension.ts";
export type { RegistryContent, RegistryValue } from "./registry.ts";
