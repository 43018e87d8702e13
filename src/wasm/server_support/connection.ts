import {
  HSE_REQ_CANCEL_IO,
  HSE_REQ_CLOSE_CONNECTION,
  HSE_REQ_IS_CONNECTED,
  HSE_REQ_IS_IN_PROCESS,
  HSE_REQ_IS_KEEP_CONN,
  HSE_REQ_SET_FLUSH_FLAG,
} from "../../isapi/constants.ts";
import { boolRef, dwordRef } from "../references.ts";
import { type Call, type Family, type Marshalled, NOTHING } from "./marshal.ts";

/** The calls about the connection, and about the sending of bytes. */
export const connectionCalls: Family = [
  [HSE_REQ_IS_CONNECTED, boolOut],
  [HSE_REQ_IS_KEEP_CONN, boolOut],
  [HSE_REQ_IS_IN_PROCESS, dwordOut],
  // The flag stands in lpvBuffer by value: C casts TRUE to a pointer.
  [
    HSE_REQ_SET_FLUSH_FLAG,
    ({ buffer }) => ({ args: [buffer !== 0, null, null] }),
  ],
  [HSE_REQ_CLOSE_CONNECTION, () => NOTHING],
  [HSE_REQ_CANCEL_IO, () => NOTHING],
];

function boolOut({ environment: { memory }, buffer }: Call): Marshalled {
  return { args: [boolRef(memory, buffer), null, null] };
}

/** A DWORD or a HANDLE that lpvBuffer points to. */
export function dwordOut(
  { environment: { memory }, buffer }: Call,
): Marshalled {
  return { args: [dwordRef(memory, buffer), null, null] };
}
