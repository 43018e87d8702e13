import type { WriteClientError } from "../base/errors.ts";
import type { WaitObserver } from "./observed_waits.ts";

/** Bytes accepted and not yet taken, over a writer that has no limit of ours. */
export const DEFAULT_BUFFER_LIMIT = 65536;

/** How an output is set up. */
export interface ClientOutputOptions {
  /** Bytes that may wait; calls that were not awaited are refused 1 MiB above it. */
  bufferLimit?: number;
  /** Told once, when all bytes were taken. */
  closed?(): void;
  /** Told of a call that handed nothing over: one that was refused, or had no bytes. */
  called?(): void;
  /** Told once, when nothing reaches the client any more. */
  failed?(failure: WriteClientError): void;
  /** Told of waits. */
  observer?: WaitObserver | undefined;
}
