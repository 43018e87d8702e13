// The job of this process, from its arguments.

import process from "node:process";
import type { Job } from "../served/job.ts";

/** The job. */
export const job: Job = JSON.parse(process.argv[2]!);
