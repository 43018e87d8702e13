import {
  HSE_REQ_GET_ANONYMOUS_TOKEN,
  HSE_REQ_GET_IMPERSONATION_TOKEN,
  HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN,
} from "../../isapi/constants.ts";
import { ERROR_INVALID_PARAMETER } from "../../base/error_codes.ts";
import { latin1 } from "../../response/header_text.ts";
import { put } from "../c_values.ts";
import type { Family } from "./family.ts";

/** Stands for a token of a Windows user, since there are none here. Callers only check that it is not 0. */
const DUMMY_HANDLE = 1;

/** The calls that ask for the user of a request. */
export const identityCalls: Family = [
  [
    HSE_REQ_GET_IMPERSONATION_TOKEN,
    (_session, _ecb, out) => put(out, DUMMY_HANDLE),
  ],
  [HSE_REQ_GET_ANONYMOUS_TOKEN, anonymousToken],
  [HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN, anonymousToken],
];

function anonymousToken(
  _session: unknown,
  _ecb: unknown,
  path: unknown,
  out: unknown,
): number {
  return typeof path === "string" || latin1(path) !== undefined
    ? put(out, DUMMY_HANDLE)
    : ERROR_INVALID_PARAMETER;
}
