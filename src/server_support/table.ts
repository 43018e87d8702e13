import { connectionCalls } from "./connection.ts";
import { headerCalls } from "./headers.ts";
import { identityCalls } from "./identity.ts";
import { pathCalls } from "./paths.ts";
import { readingCalls } from "./reading.ts";
import { refusedCalls } from "./refused.ts";
import { reportCalls } from "./reports.ts";
import type { ServerSupport } from "./server_support.ts";
import { sessionCalls } from "./session_control.ts";
import { transmissionCalls } from "./transmission.ts";
import { urlCalls } from "./urls.ts";

/** All request codes that are known; any other is refused with 87. */
export const serverSupport: ReadonlyMap<number, ServerSupport> = new Map([
  ...headerCalls,
  ...sessionCalls,
  ...connectionCalls,
  ...transmissionCalls,
  ...readingCalls,
  ...urlCalls,
  ...pathCalls,
  ...reportCalls,
  ...identityCalls,
  ...refusedCalls,
]);
