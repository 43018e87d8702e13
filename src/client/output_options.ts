import type { WriteClientError } from "../base/errors.ts";
import type { WaitObserver } from "./observed_waits.ts";

/** The default of the bytes that are accepted and not yet taken. */
export const DEFAULT_BUFFER_LIMIT = 65536;

/** The options of an output. */
export interface ClientOutputOptions {
  /** The number of bytes that may wait. Calls that were not awaited are refused 1 MiB above it. */
  bufferLimit?: number;
  /** Called once, when all bytes were taken. */
  closed?(): void;
  /** Called for each call that handed nothing over: it was refused, or had no bytes. */
  called?(): void;
  /** Called once, when nothing reaches the client any more. */
  failed?(failure: WriteClientError): void;
  /** Receives the waits. */
  observer?: WaitObserver | undefined;
}
