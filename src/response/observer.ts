import type { DeadlineKind } from "./deadlines.ts";
import type { WriteClientError } from "../base/errors.ts";
import type { OperationObserver } from "../client/operation_slot.ts";
import type { WaitObserver } from "../client/output_options.ts";

/**
 * Receives the events of an exchange and of its operation slot.
 *
 * It must not throw. No event is sent for each write.
 */
export interface Observer extends OperationObserver, WaitObserver {
  /** Called when the runtime gets status and headers. */
  headSent(status: number): void;
  /** Called when the runtime gets a chunk of the body. */
  bodySent(bytes: number): void;
  /** Called when a deadline has passed. */
  expired(kind: DeadlineKind, limit: number): void;
  /** Called when nothing reaches the client any more. */
  lost(failure: WriteClientError): void;
}
