/** workerd: its job comes with the environment, and nothing can be asked of it. @module */

import { fetchHandlers } from "../served/fetch_handlers.ts";
import { handlerOf, type Job } from "../served/job.ts";
import type { Handler } from "../served/ours.ts";

let handler: Handler | undefined;

export default {
  fetch(
    request: Request,
    env: { JOB: Job },
    context: unknown,
  ): Response | Promise<Response> {
    handler ??= handlerOf(env.JOB, fetchHandlers[env.JOB.workload.task]);
    return handler(request, env, context);
  },
};
