import type { BodyOutlet, BodyOutletOwner } from "./body_outlet.ts";
import type { BlockSource } from "./staging_block.ts";
import type { TurnEnd } from "../base/turn.ts";

/** The body of a response: a stream, all bytes at once, or none. */
export type Body =
  | ReadableStream<Uint8Array<ArrayBuffer>>
  | Uint8Array<ArrayBuffer>
  | null;

/** Receives the body and the events of a `ResponseWriter`. */
export interface BodyConsumer {
  /** Called once with the body: a stream at the first hand-over, or all bytes if the writer is closed before. */
  deliver(body: Body): void;
  /** Gives the outlet for the chunks, called once, at the first hand-over. Without an outlet, `deliver()` gets a stream. */
  outlet?(owner: BodyOutletOwner): BodyOutlet | undefined;
  /** Called when the consumer has cancelled the stream. */
  cancelled?(reason: unknown): void;
  /** Called when a chunk goes into the stream. */
  handedOver?(bytes: number): void;
  /** Called when bytes were handed over while none were waiting, or bytes were taken. */
  progress?(): void;
  /** Called when the client has the whole body: the declared length, or all bytes. */
  whole?(): void;
}

/** Options of a `ResponseWriter`. */
export interface ResponseWriterOptions {
  /** A write waits while at least this number of accepted bytes were not taken. */
  bufferLimit: number;
  /** The declared length. The stream ends after these bytes, even before the writer is closed. */
  length?: number | undefined;
  /** The end of the turns of a request, if its owner calls `turnEnded()`. Left out: one of its own. */
  turn?: TurnEnd;
  /** The source of large blocks. Without it, each is new. */
  blocks?: BlockSource | undefined;
}
