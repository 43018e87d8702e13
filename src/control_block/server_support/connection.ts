import {
  HSE_APP_FLAG_IN_PROCESS,
  HSE_REQ_ABORTIVE_CLOSE,
  HSE_REQ_CANCEL_IO,
  HSE_REQ_CLOSE_CONNECTION,
  HSE_REQ_IS_CONNECTED,
  HSE_REQ_IS_IN_PROCESS,
  HSE_REQ_IS_KEEP_CONN,
  HSE_REQ_SET_FLUSH_FLAG,
} from "../../isapi/constants.ts";
import {
  ERROR_INVALID_PARAMETER,
  ERROR_NETNAME_DELETED,
  ERROR_OPERATION_ABORTED,
  ERROR_SUCCESS,
} from "../../base/error_codes.ts";
import type { ExtensionControlBlock } from "../../isapi/types.ts";
import type { Session } from "../../session/session.ts";
import { put } from "../c_values.ts";
import type { Family } from "./family.ts";
import { refused } from "./refused.ts";

/** The reason why a reset is refused over fetch. */
const NO_SOCKET =
  "a socket cannot be reset through the fetch API; HSE_REQ_CLOSE_CONNECTION ends the connection, and @isapi/streams/node can reset it";

/** The calls about the connection and its output. */
export const connectionCalls: Family = [
  [
    HSE_REQ_IS_CONNECTED,
    (session, _ecb, out) => put(out, session.connected),
  ],
  [
    HSE_REQ_IS_KEEP_CONN,
    (session, _ecb, out) => put(out, keepsConnection(session)),
  ],
  [
    HSE_REQ_IS_IN_PROCESS,
    (_session, _ecb, out) => put(out, HSE_APP_FLAG_IN_PROCESS),
  ],
  [HSE_REQ_SET_FLUSH_FLAG, setFlushFlag],
  [HSE_REQ_CLOSE_CONNECTION, closeConnection],
  [HSE_REQ_ABORTIVE_CLOSE, abortiveClose],
  [HSE_REQ_CANCEL_IO, cancelIo],
];

/** Returns true if the request allows the server to keep its connection open. */
function keepsConnection({ facts }: Session): boolean {
  const connection = facts.field("connection") ?? "";
  return !/(?:^|,)\s*close\s*(?:,|$)/i.test(connection);
}

/** Takes the flag from lpvBuffer, by value: C casts TRUE to a pointer. */
function setFlushFlag(
  session: Session,
  _ecb: unknown,
  flag: unknown,
): number {
  session.reply.eager = Boolean(flag);
  return ERROR_SUCCESS;
}

/** Completes the outstanding operation with 64. Every later I/O call fails with 64 too. */
function closeConnection(session: Session): number {
  if (session.output.failure) return session.output.failure.code;
  session.cut(ERROR_NETNAME_DELETED);
  return ERROR_SUCCESS;
}

/** Closes the connection with a reset, where the server has sockets: the client cannot take what has come for the whole. */
function abortiveClose(session: Session, ecb: ExtensionControlBlock): number {
  const { failure } = session.output;
  if (failure !== undefined) return failure.code;
  const { channel } = session.exchange;
  if (channel.reset === undefined) {
    return refused(session, ecb, HSE_REQ_ABORTIVE_CLOSE, NO_SOCKET);
  }
  channel.reset();
  session.cut(ERROR_NETNAME_DELETED);
  return ERROR_SUCCESS;
}

/** Completes the outstanding operation with 995. The bytes of a write cannot be recalled, those of a read can. */
function cancelIo(session: Session): number {
  const { slot, reading } = session;
  if (!slot.outstanding || session.substituted) return ERROR_INVALID_PARAMETER;
  if (reading !== undefined && slot.owns(reading)) {
    // A read that has its bytes keeps them: they are in the caller's buffer.
    if (slot.isOutstanding(reading)) slot.cancel(ERROR_OPERATION_ABORTED);
  } else {
    session.cut(ERROR_OPERATION_ABORTED);
  }
  return ERROR_SUCCESS;
}
