import type { DeadlineKind } from "../response/deadlines.ts";

/** The extension's side of a session: `running` → (`pending` →) `finishing` → `done`. */
export type SessionState = "running" | "pending" | "finishing" | "done";

/** What a session that ends by a deadline was at. */
export interface SessionWait {
  readonly state: SessionState;
  /** Whether a chunk of the request's body is waited for. */
  readonly reading: boolean;
  /** Whether an operation has not completed. */
  readonly outstanding: boolean;
  /** Whether no byte waits for the client. */
  readonly idling: boolean;
}

/**
 * Whether the host is told that a deadline has ended a session: one that has
 * returned PENDING, and of which nothing came since. It may have forgotten
 * DONE.
 *
 * @param stirred Whether anything was called since PENDING was returned.
 */
export function isTold(
  kind: DeadlineKind,
  { state, idling }: SessionWait,
  stirred: boolean,
): boolean {
  if (state !== "pending" || !idling) return false;
  return kind === "idle" || (kind === "total" && !stirred);
}

/** What a session waits for beside its client, for the text of an error. */
export function waitedFor(
  { state, reading, outstanding }: Omit<SessionWait, "idling">,
): string {
  const returned = state === "pending"
    ? "HttpExtensionProc has returned HSE_STATUS_PENDING, "
    : "";
  if (reading) {
    return `${returned}the client sends no more of the request's body`;
  }
  if (outstanding) {
    return `${returned}an asynchronous operation is outstanding, and HSE_REQ_DONE_WITH_SESSION could wait for its completion`;
  }
  return state === "pending"
    ? `${returned}nothing is outstanding, and HSE_REQ_DONE_WITH_SESSION does not come: was it forgotten?`
    : "HttpExtensionProc does not settle";
}
