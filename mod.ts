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
 * {@linkcode IsapiHost} runs extensions, {@linkcode WriteClient} is their heart
 * over any writer of bytes, and {@linkcode respond} is the same without ISAPI.
 *
 * @module
 */

export * from "./src/isapi/constants.ts";
export type { DeadlineKind, Deadlines } from "./src/response/deadlines.ts";
export {
  getServerVariable,
  writeClientOf,
} from "./src/control_block/ecb_access.ts";
export type { FileSource, FileStore } from "./src/files/file_store.ts";
export { IsapiHost } from "./src/host/host.ts";
export type { IsapiHostOptions } from "./src/host/host_options.ts";
export { respond, type RespondInit } from "./src/streaming/respond.ts";
export type { Producer } from "./src/streaming/producer.ts";
export type * from "./src/isapi/extension.ts";
export type { LogRecord } from "./src/session/host_services.ts";
export type * from "./src/isapi/structs.ts";
export type * from "./src/isapi/structs.ts";
export type { TraceEvent, TraceKind } from "./src/base/trace_event.ts";
export type * from "./src/isapi/types.ts";
export * from "./src/client/write_client.ts";
