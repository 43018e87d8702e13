import type { DeadlineKind } from "../response/deadlines.ts";

/** The state of the extension in a session: `running` → (`pending` →) `finishing` → `done`. */
export type SessionState = "running" | "pending" | "finishing" | "done";

/** The state of a session when a deadline ends it. */
export interface SessionWait {
  readonly state: SessionState;
  /** True while a read of the request's body waits for the client. */
  readonly reading: boolean;
  /** True while an asynchronous operation is outstanding. */
  readonly outstanding: boolean;
  /** True while a call of the extension has no result, or its body is read ahead. */
  readonly calling: boolean;
  /** True while no written byte waits for the client. */
  readonly idling: boolean;
}

/**
 * Returns true if the host reports that a deadline ended the session. It is
 * reported in two cases:
 *
 * - **The extension returned PENDING and did nothing more**: it may have
 *   forgotten DONE_WITH_SESSION.
 * - **HttpExtensionProc does not settle**, and it waits for none of its calls,
 *   whose result would say it.
 *
 * @param isActive True if the extension made a call since it was called, or returned PENDING.
 */
export function isReported(
  kind: DeadlineKind,
  { state, calling, idling }: SessionWait,
  isActive: boolean,
): boolean {
  const isSilent = state === "pending" || (state === "running" && !calling);
  if (!isSilent || !idling) return false;
  return kind === "idle" || (kind === "total" && !isActive);
}

/** Describes what a session waits for, apart from its client, for an error message. */
export function waitedFor(
  { state, reading, outstanding }: Omit<SessionWait, "calling" | "idling">,
): string {
  const returned = state === "pending"
    ? "HttpExtensionProc has returned HSE_STATUS_PENDING, "
    : "";
  if (reading) {
    return `${returned}a read waits for the request's body, and the client sends no more of it`;
  }
  if (outstanding) {
    return `${returned}an asynchronous operation is outstanding; its completion function may be the one to call HSE_REQ_DONE_WITH_SESSION`;
  }
  return state === "pending"
    ? `${returned}nothing is outstanding, and HSE_REQ_DONE_WITH_SESSION was not called; call it when the request is done`
    : "HttpExtensionProc has not returned or its promise has not settled";
}
