/**
 * ISAPI's extension model on web-standard streams: write an extension in
 * TypeScript, and run it as a `fetch` handler on Deno, Node, Bun and workerd.
 *
 * ```ts
 * import { HSE_STATUS_SUCCESS, IsapiHost } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * const host = new IsapiHost().mount("/hello", {
 *   async HttpExtensionProc(ecb) {
 *     const bytes = new TextEncoder().encode("Hello");
 *     await ecb.WriteClient(ecb.ConnID, bytes, { value: bytes.length });
 *     return HSE_STATUS_SUCCESS;
 *   },
 * });
 *
 * const response = await host.fetch(new Request("http://localhost/hello"));
 * assertEquals(await response.text(), "Hello");
 * ```
 *
 * - {@linkcode IsapiHost} runs extensions as one `fetch` handler. An extension
 *   is an {@linkcode IsapiExtension}; each request has an {@linkcode
 *   ExtensionControlBlock}.
 * - {@linkcode respond} streams a response from a function or a generator,
 *   without ISAPI. A {@linkcode Responder} gives many responses the same options
 *   and one shutdown.
 * - {@linkcode WriteClient} writes to any `WritableStreamDefaultWriter` of
 *   bytes, with true byte counts and backpressure. It fails with a
 *   {@linkcode WriteClientError}.
 * - The structures, request codes and error codes have the names of `HttpExt.h`
 *   and `winerror.h`.
 *
 * The other entries of the package: `/write-client` has `WriteClient` alone,
 * `/files` serves a directory, `/sse` sends server-sent events, `/node` answers
 * the requests of a Node server, `/testing` tests an extension without a server,
 * `/trace` draws the events of a request, `/wasm` and `/compile` run extensions
 * written in C and C++.
 *
 * @module
 */

export { IsapiHost } from "./src/host/host.ts";
export type { IsapiHostOptions } from "./src/host/host_options.ts";
export type { DeadlineKind, Deadlines } from "./src/response/deadlines.ts";
export type { LogRecord } from "./src/response/request_log.ts";
export { respond } from "./src/streaming/respond.ts";
export type { RespondInit } from "./src/streaming/respond_init.ts";
export { Responder } from "./src/streaming/responder.ts";
export type { ResponderOptions } from "./src/streaming/responder_options.ts";
export type { Producer } from "./src/streaming/producer.ts";
export * from "./src/client/mod.ts";
export type * from "./src/isapi/extension.ts";
export type * from "./src/isapi/types.ts";
export {
  getServerVariable,
  writeClientOf,
} from "./src/control_block/ecb_access.ts";
export type {
  FilePart,
  FileSource,
  FileStore,
} from "./src/files/file_store.ts";
export type { TraceEvent, TraceKind } from "./src/base/trace_event.ts";
export type * from "./src/isapi/structs.ts";
export type * from "./src/isapi/request_calls.ts";
export * from "./src/isapi/constants.ts";
