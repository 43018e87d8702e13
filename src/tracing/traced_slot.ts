import { NOBODY, OperationSlot, type Registration } from "../operation_slot.ts";
import type { RequestTrace } from "./request_trace.ts";

/** An operation slot, and one that tells where somebody wants to know. */
export function makeSlot(
  failed: (error: unknown) => void,
  trace: RequestTrace | undefined,
): OperationSlot {
  return trace === undefined
    ? new OperationSlot(failed)
    : new TracedSlot(failed, trace);
}

/** An operation slot that tells of each completion, before its function is called. */
class TracedSlot extends OperationSlot {
  readonly #trace: RequestTrace;
  #registered: Registration | undefined;

  constructor(failed: (error: unknown) => void, trace: RequestTrace) {
    super(failed);
    this.#trace = trace;
  }

  override register(registration: Registration | undefined): void {
    this.#registered = registration;
    super.register(registration);
  }

  override begin(owner: object, bytes: number, own?: Registration): void {
    if (own === NOBODY) {
      super.begin(owner, bytes, own);
      return;
    }
    const operation = this.#trace.begin();
    super.begin(owner, bytes, {
      completion: (_context, bytes, error) => {
        const inForce = own ?? this.#registered;
        const called = inForce !== undefined;
        this.#trace.complete(operation, { bytes, error, called });
        return inForce?.completion(inForce.context, bytes, error);
      },
      context: undefined,
    });
  }
}
