/** `./node` over `node:http`, on Node, Deno and Bun. @module */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { control } from "../served/control.ts";
import { handlerOf } from "../served/job.ts";
import { listeners } from "../served/listeners.ts";
import { job } from "./job.ts";

const server = createServer(handlerOf(job, listeners[job.workload.task]));
server.listen(0, "127.0.0.1", () => {
  control((server.address() as AddressInfo).port);
});
