/**
 * Renders what happens to a request: as lines for a terminal, as a sequence
 * picture, or as a Mermaid diagram of the same. All take the events of a host's
 * `onTrace`, or a test's transcript.
 *
 * ```ts
 * import { call } from "@isapi/streams/testing";
 * import { sequencePicture, traceLine } from "@isapi/streams/trace";
 * import { HSE_STATUS_SUCCESS } from "@isapi/streams";
 * import { assertEquals, assertMatch } from "@std/assert";
 *
 * await using hi = call({ HttpExtensionProc: () => HSE_STATUS_SUCCESS }, "/");
 * await hi.response;
 * assertEquals(
 *   traceLine(hi.transcript[0]!).trim(),
 *   "0.0 ms  #1  HttpExtensionProc() → HSE_STATUS_SUCCESS",
 * );
 * assertMatch(sequencePicture(hi.transcript), /^<svg /);
 * ```
 *
 * @module
 */

export { sequenceDiagram } from "./sequence_diagram.ts";
export { sequencePicture } from "./sequence_picture.ts";
export type { SequencePictureOptions } from "./sequence_rows.ts";
export { traceLine, traceText } from "./trace_text.ts";
export type { TraceEvent, TraceKind } from "../base/trace_event.ts";
