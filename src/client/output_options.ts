import type { WriteClientError } from "../base/errors.ts";
import type { OperationObserver } from "./operation_slot.ts";

/** Receives the waits of an output's writes. */
export interface WaitObserver {
  /**
   * Called when a write has to wait: for the client or, if there is room left,
   * for the end of the turn. Several writes may wait for the same promise.
   *
   * @param room Settles when that wait has ended; rejects if the client failed meanwhile.
   * @param desiredSize The bytes that still fit, or `null` if the client has failed.
   */
  waits(room: Promise<void>, desiredSize: number | null): void;
}

/** The default of the bytes that are accepted and not yet taken. */
export const DEFAULT_BUFFER_LIMIT = 65536;

/** The options of an output, and the functions that it calls later. */
export interface ClientOutputOptions {
  /** The number of bytes that may wait. Calls that were not awaited are refused 1 MiB above it. */
  readonly bufferLimit?: number;
  /** Receives the waits and the operations. */
  readonly observer?: (WaitObserver & OperationObserver) | undefined;
  /** Called once, when all bytes were taken. */
  outputClosed?(): void;
  /** Called once, when nothing reaches the client any more. */
  outputFailed?(failure: WriteClientError): void;
  /** Called for each call that handed nothing over: it was refused, or had no bytes. */
  active?(): void;
  /** Called with what a completion function threw. Left out: the next call is refused with it, once. */
  completionFailed?(error: unknown): void;
}
