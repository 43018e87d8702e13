import type { DeadlineKind } from "./deadlines.ts";
import type { WriteClientError } from "../base/errors.ts";
import type { OperationObserver } from "../client/operation_slot.ts";
import type { WaitObserver } from "../client/observed_waits.ts";

/**
 * What an exchange tells while it answers, beside what the operation slot tells.
 *
 * The core calls it where there is one, and knows nothing of what it does. It
 * must not throw. No call is per write.
 */
export interface Observer extends OperationObserver, WaitObserver {
  /** Status and headers are given to the runtime. */
  headSent(status: number): void;
  /** A chunk of the body is. */
  bodySent(bytes: number): void;
  /** A deadline has passed. */
  expired(kind: DeadlineKind, limit: number): void;
  /** Nothing reaches the client any more. */
  lost(failure: WriteClientError): void;
}
