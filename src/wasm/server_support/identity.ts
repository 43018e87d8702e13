import {
  HSE_REQ_GET_ANONYMOUS_TOKEN,
  HSE_REQ_GET_IMPERSONATION_TOKEN,
  HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN,
} from "../../isapi/constants.ts";
import { dwordRef } from "../references.ts";
import { dwordOut } from "./connection.ts";
import {
  type Call,
  type Family,
  type Marshalled,
  optionalText,
} from "./marshal.ts";

/** The calls that ask for the user of a request. */
export const identityCalls: Family = [
  [HSE_REQ_GET_IMPERSONATION_TOKEN, dwordOut],
  [HSE_REQ_GET_ANONYMOUS_TOKEN, anonymousToken],
  [HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN, unicodeAnonymousToken],
];

function anonymousToken(call: Call): Marshalled {
  const { environment: { memory }, buffer, size } = call;
  return { args: [optionalText(call, buffer), dwordRef(memory, size), null] };
}

function unicodeAnonymousToken(
  { environment: { memory }, buffer, size }: Call,
): Marshalled {
  const path = buffer === 0 ? null : memory.wideText(buffer);
  return { args: [path, dwordRef(memory, size), null] };
}
