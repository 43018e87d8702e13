import { connectionCalls } from "./connection.ts";
import { headerCalls } from "./headers.ts";
import { identityCalls } from "./identity.ts";
import type { Marshal } from "./marshal.ts";
import { pathCalls } from "./paths.ts";
import { readingCalls } from "./reading.ts";
import { reportCalls } from "./reports.ts";
import { sessionCalls } from "./session_control.ts";
import { transmissionCalls } from "./transmission.ts";
import { urlCalls } from "./urls.ts";

/**
 * The arguments of each request code, in C's memory: the counterpart of the table
 * that serves them. Codes that are always refused take none.
 */
export const marshalTable: ReadonlyMap<number, Marshal> = new Map([
  ...headerCalls,
  ...sessionCalls,
  ...connectionCalls,
  ...transmissionCalls,
  ...readingCalls,
  ...urlCalls,
  ...pathCalls,
  ...reportCalls,
  ...identityCalls,
]);
