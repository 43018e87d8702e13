import type { TraceEvent, TraceKind } from "../../src/tracing/mod.ts";

/** Each kind of event. */
export const KINDS: readonly TraceKind[] = [
  "request",
  "call",
  "wait",
  "handed over",
  "completion",
  "disconnect",
  "deadline",
  "end",
];

/** An event of request 1. */
export function event(
  time: number,
  kind: TraceKind,
  name: string,
  detail: TraceEvent["detail"] = {},
): TraceEvent {
  return { id: 1, time, kind, name, detail };
}
