/**
 * Files to send, on Deno, Node and Bun.
 *
 * - {@linkcode Directory} is a FileStore for the option `files` of a host.
 * - {@linkcode openFile} opens one file for the `hFile` of a transmission.
 *
 * Both use `node:fs`.
 *
 * @module
 */

export { Directory } from "./directory.ts";
export { openFile } from "./file_source.ts";
export type { FileSource, FileStore } from "./file_store.ts";
