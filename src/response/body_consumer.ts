import type { BodyOutlet, BodyOutletOwner } from "./body_outlet.ts";
import type { BlockSource } from "./staging_block.ts";
import type { TurnEnd } from "../base/turn.ts";

/** Receives the body and the events of a `ResponseWriter`. */
export interface BodyConsumer {
  /** Makes the outlet for a body that comes in pieces. Called once, at the first hand-over. */
  stream(owner: BodyOutletOwner): BodyOutlet;
  /** Receives a body that is all there, if the writer is closed before the first hand-over; `null`: an empty one. */
  whole(body: Uint8Array<ArrayBuffer> | null): void;
  /** Called when the consumer has cancelled the stream. */
  cancelled?(reason: unknown): void;
  /** Called when a chunk goes into the stream. */
  handedOver?(bytes: number): void;
  /** Called when bytes were handed over while none were waiting, or bytes were taken. */
  progress?(): void;
  /** Called when all bytes of a stream were taken: the declared length, or all that was written. */
  taken?(): void;
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
