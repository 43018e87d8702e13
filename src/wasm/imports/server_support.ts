import {
  ERROR_INVALID_PARAMETER,
  ERROR_SUCCESS,
} from "../../base/error_codes.ts";
import { HSE_REQ_DONE_WITH_SESSION } from "../../isapi/constants.ts";
import type { ExtensionControlBlock } from "../../isapi/types.ts";
import type { Environment } from "../environment.ts";
import { type Marshalled, NOTHING } from "../server_support/marshal.ts";
import { marshalTable } from "../server_support/table.ts";

/** Any code with any arguments: what a code takes is checked by who serves it. */
type AnyCode = (
  ...args: [connection: number, code: number, ...Marshalled["args"]]
) => boolean | Promise<boolean>;

/** `ServerSupportFunction`, through the table that says where each code's arguments are. */
export function serverSupport(
  environment: Environment,
  connection: number,
  code: number,
  buffer: number,
  size: number,
  type: number,
): number {
  const request = environment.request(connection);
  if (request === undefined) return -ERROR_INVALID_PARAMETER;
  const marshal = marshalTable.get(code);
  const call = { environment, request, buffer, size, type };
  const { args, back } = marshal?.(call) ?? NOTHING;
  request.publish();
  const served = callOf(request.ecb)(request.ecb.ConnID, code, ...args);
  const over = (ok: boolean) => {
    if (ok) back?.();
    if (ok && code === HSE_REQ_DONE_WITH_SESSION) request.finish();
    return ok ? ERROR_SUCCESS : -request.ecb.GetLastError();
  };
  return typeof served === "boolean"
    ? over(served)
    : environment.answers.of("ServerSupportFunction", served.then(over));
}

function callOf(ecb: ExtensionControlBlock): AnyCode {
  return (ecb.ServerSupportFunction as AnyCode).bind(ecb);
}
