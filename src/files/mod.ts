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
 * ```ts
 * import { IsapiHost } from "@isapi/streams";
 * import { Directory } from "@isapi/streams/files";
 * import { assertEquals } from "@std/assert";
 *
 * const directory = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${directory}/hello.txt`, "Hello");
 *
 * const host = new IsapiHost({ files: new Directory(directory) });
 * const response = await host.fetch(
 *   new Request("http://localhost/hello.txt", { headers: { range: "bytes=1-3" } }),
 * );
 * assertEquals(response.status, 206);
 * assertEquals(await response.text(), "ell");
 * ```
 *
 * @module
 */

export { Directory } from "./directory.ts";
export { openFile } from "./file_source.ts";
export { fileResponse, type FileResponseInit } from "./file_response.ts";
export type { FilePart, FileSource, FileStore } from "./file_store.ts";
export type { Deadlines } from "../response/deadlines.ts";
