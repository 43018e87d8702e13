/** Bun.serve. @module */

import { control } from "../served/control.ts";
import { disk } from "../served/disk.ts";
import { fetchHandlers } from "../served/fetch_handlers.ts";
import { handlerOf, type Makers } from "../served/job.ts";
import type { Handler } from "../served/ours.ts";
import { writesOf } from "../served/writes.ts";
import { job } from "./job.ts";

/** What Bun alone has. */
declare const Bun: {
  file(path: string): Blob;
  serve(options: {
    hostname: string;
    port: number;
    idleTimeout: number;
    fetch: Handler;
  }): { port: number };
};

interface DirectController {
  write(chunk: Uint8Array | string): number;
  flush(): number | Promise<number>;
  close(): void;
}

/** A stream whose controller writes to the socket's own buffer. */
const direct: Makers<Handler>[string] = ({ workload }) => {
  const { writes, length, text, buffer, pause, reuse } = writesOf(workload);
  const headers = length === undefined
    ? undefined
    : { "content-length": `${length}` };
  const source = {
    type: "direct",
    async pull(controller: DirectController) {
      for (let i = 0; i < writes; i++) {
        const chunk = text ?? buffer();
        if (typeof chunk !== "string") reuse?.fill(chunk, i);
        controller.write(chunk);
        if (typeof chunk !== "string") reuse?.spoil(chunk);
        if (pause) {
          await controller.flush();
          await pause(i);
        }
      }
      controller.close();
    },
  };
  return (_request) =>
    new Response(
      new ReadableStream(source as unknown as UnderlyingDefaultSource),
      headers && { headers },
    );
};

const handlers = {
  ...fetchHandlers,
  write: { ...fetchHandlers.write, direct },
  file: {
    ...disk,
    stream: ({ directory, file }) => (_request) =>
      new Response(Bun.file(`${directory}/${file}`)),
  } satisfies Makers<Handler>,
};

const { port } = Bun.serve({
  hostname: "127.0.0.1",
  port: 0,
  idleTimeout: 0,
  fetch: handlerOf(job, handlers[job.workload.task]),
});
control(port);
