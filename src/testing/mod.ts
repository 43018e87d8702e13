/**
 * Tests of extensions and of streaming handlers, without a server or a browser:
 * a request whose client the test plays, a writer whose consumer it plays, and
 * a transcript of all that happened. Works with `deno test`, `node --test`,
 * `bun test`, and any library of assertions.
 *
 * ```ts
 * import { call } from "@isapi/streams/testing";
 * import { respond } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * const hello = (request: Request) =>
 *   respond(request, (client) => void client.write(new TextEncoder().encode("Hello")));
 *
 * await using hi = call(hello, "/");
 * assertEquals(await hi.text(), "Hello");
 * ```
 *
 * @module
 */

export { ManualWriter } from "./manual_writer.ts";
export type {
  ManualWriterOptions,
  ManualWriterState,
} from "./manual_writer.ts";
export { call } from "./test_call.ts";
export type {
  CallOptions,
  RequestHandler,
  TestCall,
  TestEvent,
} from "./test_call.ts";
export type { TraceEvent, TraceKind } from "../base/trace_event.ts";
