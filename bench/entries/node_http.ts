/** `node:http` itself, on Node and on Deno. @module */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { control } from "../served/control.ts";
import { handlerOf } from "../served/job.ts";
import { nodeHandlers } from "../served/node_handlers.ts";
import { job } from "./job.ts";

const server = createServer(handlerOf(job, nodeHandlers[job.workload.task]));
server.listen(0, "127.0.0.1", () => {
  control((server.address() as AddressInfo).port);
});
