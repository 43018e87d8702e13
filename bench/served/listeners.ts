// Ours over the request and response of a server of Node.

import type { IsapiHost } from "@isapi/streams";
import { nodeListener, nodeRespond } from "@isapi/streams/node";
import type { Task } from "../workload.ts";
import { diskHosts } from "./disk.ts";
import type { Makers } from "./job.ts";
import type { NodeHandler } from "./node_handlers.ts";
import { hosts, producerOf } from "./ours.ts";
import { uploadHosts } from "./uploads.ts";

/** By task. */
export const listeners: Readonly<Record<Task, Makers<NodeHandler>>> = {
  write: {
    ...byListener(hosts),
    respond: (job) => {
      const { produce, init } = producerOf(job);
      return (request, response) => {
        nodeRespond(request, response, produce, init)
          .catch(() => response.destroy());
      };
    },
  },
  file: byListener(diskHosts),
  upload: byListener(uploadHosts),
  loop: {},
};

function byListener(makers: Makers<IsapiHost>): Makers<NodeHandler> {
  return Object.fromEntries(
    Object.entries(makers).map(([name, make]) => [
      name,
      (job) => nodeListener(make(job)),
    ]),
  );
}
