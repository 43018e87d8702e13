import type { BodyOutlet, BodyOutletOwner } from "./body_outlet.ts";
import type { ResponseHead } from "./response_head.ts";
import type { BlockSource } from "./staging_block.ts";

/**
 * The way of one answer to its client: a `Response` that a fetch handler gives
 * back, or the response of a `node:http` server.
 *
 * An exchange calls one of `stream()`, `whole()`, `bodiless()`, `pass()` and
 * `refuse()`, once.
 */
export interface AnswerChannel {
  /** The source of large blocks. Without it, each block is new. */
  readonly blocks?: BlockSource;
  /** Answers with a body that comes in pieces. */
  stream(head: ResponseHead, owner: BodyOutletOwner): BodyOutlet;
  /** Answers with a body that is all there; `null`: an empty one. */
  whole(head: ResponseHead, body: Uint8Array<ArrayBuffer> | null): void;
  /**
   * Answers with a head alone: to HEAD, or with a status that has no body.
   *
   * @param length The length of the body that GET would get, if it is known.
   */
  bodiless(head: ResponseHead, length: number | undefined): void;
  /** Answers with a response that was made elsewhere: a page, a file, a fallback's, a child's. */
  pass(response: Response): void;
  /**
   * Leaves the request to another handler, where there is one.
   *
   * @param error The reason, if the request cannot be answered here.
   * @returns True if another handler has it now. Then nothing may be answered.
   */
  decline?(error?: unknown): boolean;
  /** Gives no answer: the caller of the handler gets the error. */
  refuse(error: unknown): void;
  /** Closes the connection of an answer that is not whole, where the channel can. */
  cut(): void;
  /**
   * Calls back when the client leaves before its answer is whole.
   *
   * @returns A function that stops listening.
   */
  onLeft(left: (reason: unknown) => void): () => void;
  /** Resets the connection: what was sent may not arrive. Left out where a runtime has no way to. */
  reset?(): void;
}
