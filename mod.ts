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

export * from "./src/constants.ts";
export type { DeadlineKind, Deadlines } from "./src/deadlines.ts";
export { getServerVariable, writeClientOf } from "./src/ecb_access.ts";
export type { FileSource, FileStore } from "./src/file_store.ts";
export { IsapiHost } from "./src/host.ts";
export type { IsapiHostOptions } from "./src/host_options.ts";
export { respond, type RespondInit } from "./src/respond.ts";
export type { Producer } from "./src/producer.ts";
export type * from "./src/extension.ts";
export type * from "./src/log_record.ts";
export type * from "./src/scalars.ts";
export type * from "./src/structs.ts";
export type { TraceEvent, TraceKind } from "./src/tracing/trace_event.ts";
export type * from "./src/types.ts";
export * from "./src/write_client.ts";
