import { clockOf, type Platform } from "../base/platform.ts";
import type { ClientOutput } from "../client/client_output.ts";
import { RequestTrace } from "./request_trace.ts";
import { TracedClient } from "./traced_client.ts";
import type { Tracer } from "../base/trace_event.ts";
import type { WriteClient } from "../client/write_client.ts";

/** Records the events of a streamed answer, and the calls of its client. */
export class StreamedTrace extends RequestTrace {
  /** Makes the client of an output, whose calls are recorded. */
  clientOver(output: ClientOutput): WriteClient {
    return new TracedClient(output, this);
  }
}

/** Begins to record the events of a request that is streamed. */
export function streamedTrace(
  id: number,
  platform: Platform,
  tell: Tracer,
): StreamedTrace {
  const trace = new StreamedTrace(id, clockOf(platform), tell);
  trace.request(platform.request, false);
  return trace;
}
