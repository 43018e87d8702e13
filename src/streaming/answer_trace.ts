import type { ClientOutput } from "../client/client_output.ts";
import { type Platform, traceMakerOf } from "../base/platform.ts";
import type { Logged } from "../response/request_log.ts";
import type { Observer } from "../response/observer.ts";
import type { WriteClient } from "../client/write_client.ts";

/** Records the events of a streamed answer. Handed down: an answer without a listener needs no code that records. */
export interface AnswerTrace extends Observer {
  /** Makes the client of an output, whose calls are recorded. */
  clientOver(output: ClientOutput): WriteClient;
  /** Records that the answer has ended. */
  ended(outcome: Logged): void;
}

/** Begins to record the events of a request. */
export type TraceMaker = (platform: Platform) => AnswerTrace;

/** The trace that a test passes with its request, if it does. */
export function traceOf(platform: Platform): AnswerTrace | undefined {
  // The cast is safe: the test kit passes a maker of this type.
  return (traceMakerOf(platform) as TraceMaker | undefined)?.(platform);
}
