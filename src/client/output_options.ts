import type { WriteClientError } from "../base/errors.ts";
import type { WaitObserver } from "./observed_waits.ts";
import type { OperationObserver } from "./operation_slot.ts";

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
