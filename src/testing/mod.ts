/**
 * Test kit for extensions and streaming handlers, without a server or a
 * browser. Works with `deno test`, `node --test`, `bun test`, and any assertion
 * library.
 *
 * - {@linkcode call} makes a request whose client is the test: it reads, leaves,
 *   and moves the clock. The transcript lists what happened.
 * - {@linkcode ManualWriter} is a writer whose consumer is the test.
 *
 * ```ts
 * import { call } from "@isapi/streams/testing";
 * import { respond } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * const hello = (request: Request) =>
 *   respond(request, (client) => void client.write("Hello"));
 *
 * await using hi = call(hello, "/");
 * assertEquals(await hi.text(), "Hello");
 * ```
 *
 * @module
 */

export type { ReceivedEvent } from "./event_parser.ts";
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
