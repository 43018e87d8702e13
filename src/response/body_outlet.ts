/**
 * The way of a body's chunks to the runtime.
 *
 * @module
 */

import type { TakeBack } from "../client/byte_sink.ts";

/** Receives the events of a {@linkcode BodyOutlet}. */
export interface BodyOutletOwner {
  /** Called when a chunk goes to the runtime. */
  handedOver(bytes: number): void;
  /** Called when bytes were handed over while none were waiting, or bytes were taken. */
  progress(): void;
  /** Called when the runtime has taken a chunk; `isEmpty`: no other chunk waits. */
  pulled(isEmpty: boolean): void;
  /** Called when the client has left. */
  cancelled(reason: unknown): void;
}

/** Takes the chunks of one body, in order. */
export interface BodyOutlet {
  /** The number of bytes that the client has not taken, as far as the runtime shows. */
  readonly waiting: number;
  /** The number of them that count against the buffer limit. */
  readonly queued: number;
  /** Takes a chunk and owns its buffer. An outlet that can know that its bytes have left calls `back` then. */
  put(chunk: Uint8Array<ArrayBuffer>, back?: TakeBack): void;
  /** Lets the head leave before there is a chunk. */
  begin?(): void;
  /** Called when no chunk follows: the end may leave with the last one. */
  finish?(): void;
  /** Ends the body after all bytes were taken. Returns true if it was open. */
  close(): boolean;
  /** Drops the waiting chunks, and hands over no more. */
  drop(): void;
  /** Breaks the body off, so that it cannot be taken for a whole one. */
  error(reason: unknown): void;
}
