/** Node behind `@hono/node-server`. @module */

import { serve } from "@hono/node-server";
import { control } from "../served/control.ts";
import { disk } from "../served/disk.ts";
import { fetchHandlers } from "../served/fetch_handlers.ts";
import { handlerOf } from "../served/job.ts";
import { job } from "./job.ts";

const handlers = { ...fetchHandlers, file: disk };
const fetch = handlerOf(job, handlers[job.workload.task]);
serve(
  { fetch, hostname: "127.0.0.1", port: 0 },
  ({ port }) => control(port),
);
