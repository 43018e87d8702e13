import type { ResponseHead } from "./response_head.ts";

/**
 * An answer that is all there. No `Response` is made of it where the channel
 * needs none: on a server of Node, a `Response` costs more than the rest of the
 * answer.
 */
export class WholeAnswer {
  readonly head: ResponseHead;
  /** The body; `null` if the head is sent alone. */
  readonly body: Uint8Array<ArrayBuffer> | null;

  constructor(head: ResponseHead, body: Uint8Array<ArrayBuffer> | null) {
    this.head = head;
    this.body = body;
  }
}

/** An answer that is made outside of an exchange. */
export type Answer = Response | WholeAnswer;
