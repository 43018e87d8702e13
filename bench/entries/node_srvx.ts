/** Node behind `srvx`. @module */

import { serve } from "srvx/node";
import { control } from "../served/control.ts";
import { disk } from "../served/disk.ts";
import { fetchHandlers } from "../served/fetch_handlers.ts";
import { handlerOf } from "../served/job.ts";
import { job } from "./job.ts";

const handlers = { ...fetchHandlers, file: disk };
const handler = handlerOf(job, handlers[job.workload.task]);
const server = serve({
  fetch: (request) => handler(request),
  hostname: "127.0.0.1",
  port: 0,
  silent: true,
});
await server.ready();
control(Number(new URL(server.url!).port));
