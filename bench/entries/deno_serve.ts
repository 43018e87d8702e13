/** Deno.serve. @module */

import { control } from "../served/control.ts";
import { disk } from "../served/disk.ts";
import { fetchHandlers } from "../served/fetch_handlers.ts";
import { handlerOf, type Makers } from "../served/job.ts";
import type { Handler } from "../served/ours.ts";
import { job } from "./job.ts";

const own: Makers<Handler> = {
  stream: ({ directory, file }) => async (_request) => {
    const { readable } = await Deno.open(`${directory}/${file}`);
    return new Response(readable);
  },
};

const handlers = { ...fetchHandlers, file: { ...disk, ...own } };

Deno.serve({
  hostname: "127.0.0.1",
  port: 0,
  onListen: ({ port }) => control(port),
}, handlerOf(job, handlers[job.workload.task]));
