import {
  HSE_REQ_GET_CACHE_INVALIDATION_CALLBACK,
  HSE_REQ_GET_CERT_INFO_EX,
  HSE_REQ_GET_CHANNEL_BINDING_TOKEN,
  HSE_REQ_GET_CONFIG_OBJECT,
  HSE_REQ_GET_PROTOCOL_MANAGER_CUSTOM_INTERFACE_CALLBACK,
  HSE_REQ_GET_SSPI_INFO,
  HSE_REQ_GET_TRACE_INFO,
  HSE_REQ_GET_TRACE_INFO_EX,
  HSE_REQ_GET_WORKER_PROCESS_SETTINGS,
  HSE_REQ_RAISE_TRACE_EVENT,
  HSE_REQ_REFRESH_ISAPI_ACL,
} from "../../isapi/constants.ts";
import { ERROR_NOT_SUPPORTED } from "../../base/error_codes.ts";
import { requestName } from "./arguments.ts";
import type { Session } from "../../session/session.ts";
import type { ExtensionControlBlock } from "../../isapi/types.ts";
import type { Family } from "./family.ts";

const NO_SECURITY = "a fetch request has no security context";
const NO_IIS = "this host is not IIS";
const NO_TRACING = "this host has no event tracing for Windows";

/** The reason why each code cannot be served. */
const REASONS: readonly (readonly [code: number, why: string])[] = [
  [HSE_REQ_GET_SSPI_INFO, NO_SECURITY],
  [HSE_REQ_GET_CERT_INFO_EX, NO_SECURITY],
  [HSE_REQ_GET_CHANNEL_BINDING_TOKEN, NO_SECURITY],
  [HSE_REQ_REFRESH_ISAPI_ACL, NO_IIS],
  [HSE_REQ_GET_CACHE_INVALIDATION_CALLBACK, NO_IIS],
  [HSE_REQ_GET_CONFIG_OBJECT, NO_IIS],
  [HSE_REQ_GET_WORKER_PROCESS_SETTINGS, NO_IIS],
  [HSE_REQ_GET_PROTOCOL_MANAGER_CUSTOM_INTERFACE_CALLBACK, NO_IIS],
  [HSE_REQ_GET_TRACE_INFO, NO_TRACING],
  [HSE_REQ_GET_TRACE_INFO_EX, NO_TRACING],
  [HSE_REQ_RAISE_TRACE_EVENT, NO_TRACING],
];

/** The calls that are known and cannot be served. */
export const refusedCalls: Family = REASONS.map(
  ([code, why]) => [code, (session, ecb) => refused(session, ecb, code, why)],
);

/**
 * Refuses a call with 50, and reports the code and the reason to the host, once
 * for each code.
 *
 * @returns `ERROR_NOT_SUPPORTED`.
 */
export function refused(
  { services }: Session,
  ecb: ExtensionControlBlock,
  code: number,
  why: string,
): number {
  services.hint(
    `refused ${code}`,
    () =>
      new Error(
        `Cannot serve ${
          requestName(code)
        }: ${why}; the call returned FALSE with ERROR_NOT_SUPPORTED (50); this is reported once`,
      ),
    ecb,
  );
  return ERROR_NOT_SUPPORTED;
}
