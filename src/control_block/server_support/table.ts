import { connectionCalls } from "./connection.ts";
import { headerCalls } from "./headers.ts";
import { identityCalls } from "./identity.ts";
import { pathCalls } from "./paths.ts";
import { readingCalls } from "./reading.ts";
import { refusedCalls } from "./refused.ts";
import { reportCalls } from "./reports.ts";
import type { ServerSupport } from "./family.ts";
import { sessionCalls } from "./completion.ts";
import { transmissionCalls } from "./sending.ts";
import { urlCalls } from "./child_urls.ts";

/** All known request codes. Any other is refused with 87. */
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
