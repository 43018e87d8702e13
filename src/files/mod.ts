/**
 * Files to send: a directory as the host's `files`, and single files as the
 * `hFile` of a transmission. On Deno, Node and Bun, through `node:fs`.
 *
 * @module
 */

export { Directory } from "./directory.ts";
export { openFile } from "./file_source.ts";
export type { FileSource, FileStore } from "./file_store.ts";
