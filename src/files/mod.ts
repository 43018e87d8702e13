/**
 * Files to send, on Deno, Node and Bun.
 *
 * - {@linkcode Directory} is a FileStore for the option `files` of a host.
 * - {@linkcode openFile} opens one file: to be sent by `fileResponse()`, or for
 *   the `hFile` of a transmission.
 * - {@linkcode fileResponse} answers any request with a file, ranges and
 *   conditions included.
 *
 * `Directory` and `openFile` use `node:fs`.
 *
 * @module
 */

export { Directory } from "./directory.ts";
export { openFile } from "./file_source.ts";
export { fileResponse, type FileResponseInit } from "./file_response.ts";
export type { FilePart, FileSource, FileStore } from "./file_store.ts";
export type { Deadlines } from "../response/deadlines.ts";
