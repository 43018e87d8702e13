import { connectionCalls } from "./connection.ts";
import { headerCalls } from "./headers.ts";
import type { ServerSupport } from "./server_support.ts";
import { sessionCalls } from "./session_control.ts";

/** All request codes that are served; any other is refused with 87. */
export const serverSupport: ReadonlyMap<number, ServerSupport> = new Map([
  ...headerCalls,
  ...sessionCalls,
  ...connectionCalls,
]);
