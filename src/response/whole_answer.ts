import type { ResponseHead } from "./response_head.ts";

/**
 * An answer that is all there. No `Response` is made of it where the channel
 * needs none: on a server of Node, it costs more than the answer.
 */
export interface WholeAnswer {
  readonly head: ResponseHead;
  /** The body; `null` if the head is sent alone. */
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** An answer that is made outside of an exchange. */
export type Answer = Response | WholeAnswer;

/** Returns true if an answer is all there. */
export function isWhole(answer: Answer): answer is WholeAnswer {
  return "head" in answer;
}
