import {
  ERROR_INVALID_PARAMETER,
  ERROR_SUCCESS,
} from "../../base/error_codes.ts";
import { HSE_REQ_DONE_WITH_SESSION } from "../../isapi/constants.ts";
import type { Environment } from "../environment.ts";
import type { RequestBlock } from "../request_block.ts";
import { type Marshalled, NOTHING } from "../server_support/marshal.ts";
import { marshalTable } from "../server_support/table.ts";

/** Any code with any arguments: the control block checks what a code takes. */
interface AnyCode {
  ServerSupportFunction(
    ...args: [connection: number, code: number, ...Marshalled["args"]]
  ): boolean | Promise<boolean>;
}

/** Calls `ServerSupportFunction`, with the arguments that the table of codes finds in memory. */
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
  const marshalled = marshal === undefined
    ? NOTHING
    : marshal({ environment, request, buffer, size, type });
  request.publish();
  const { ecb } = request;
  const { args } = marshalled;
  const served = (ecb as AnyCode).ServerSupportFunction(
    ecb.ConnID,
    code,
    args[0],
    args[1],
    args[2],
  );
  return typeof served === "boolean"
    ? over(request, code, marshalled, served)
    : environment.answers.of(
      "ServerSupportFunction",
      served.then((ok) => over(request, code, marshalled, ok)),
    );
}

/** Writes back what a call gives, and makes its answer. */
function over(
  request: RequestBlock,
  code: number,
  { back }: Marshalled,
  ok: boolean,
): number {
  if (!ok) return -request.ecb.GetLastError();
  back?.();
  if (code === HSE_REQ_DONE_WITH_SESSION) request.finish();
  return ERROR_SUCCESS;
}
