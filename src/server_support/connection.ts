import {
  HSE_REQ_IS_CONNECTED,
  HSE_REQ_IS_KEEP_CONN,
  HSE_REQ_SET_FLUSH_FLAG,
} from "../constants.ts";
import { ERROR_INVALID_PARAMETER, ERROR_SUCCESS } from "../error_codes.ts";
import type { Session } from "../session.ts";
import type { Ref } from "../types.ts";
import type { Family } from "./server_support.ts";

/** The calls about the connection and how bytes leave through it. */
export const connectionCalls: Family = [
  [
    HSE_REQ_IS_CONNECTED,
    (session, _ecb, out) => put(out, session.connected),
  ],
  [
    HSE_REQ_IS_KEEP_CONN,
    (session, _ecb, out) => put(out, session.keepsConnection),
  ],
  [HSE_REQ_SET_FLUSH_FLAG, setFlushFlag],
];

/** The flag stands in lpvBuffer by value: C casts TRUE to a pointer. */
function setFlushFlag(
  session: Session,
  _ecb: unknown,
  flag: unknown,
): number {
  session.flushEveryWrite(Boolean(flag));
  return ERROR_SUCCESS;
}

function put(out: unknown, value: boolean): number {
  if (typeof out !== "object" || out === null) return ERROR_INVALID_PARAMETER;
  (out as Ref<boolean>).value = value;
  return ERROR_SUCCESS;
}
