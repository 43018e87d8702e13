import { HSE_REQ_ASYNC_READ_CLIENT } from "../../isapi/constants.ts";
import { dwordRef } from "../references.ts";
import type { Call, Family, Marshalled } from "./marshal.ts";

/** The call that reads from the request's body asynchronously. */
export const readingCalls: Family = [
  [HSE_REQ_ASYNC_READ_CLIENT, asyncReadClient],
];

/** Reads asynchronously. The completion copies the bytes, since the memory may have grown. */
function asyncReadClient(
  { environment: { memory }, request, buffer, size, type }: Call,
): Marshalled {
  const count = dwordRef(memory, size);
  const flags = dwordRef(memory, type);
  if (buffer === 0 || count === null) return { args: [null, count, flags] };
  const own = new Uint8Array(memory.bytes(buffer, count.value).length);
  return {
    args: [own, count, flags],
    back() {
      request.reading = { buffer: own, pointer: buffer };
    },
  };
}
