// Peers over node:http's request and response. None of them copies.

import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Task, UploadCheck } from "../workload.ts";
import type { Makers } from "./job.ts";
import { wholeOf, type Writes, writesOf } from "./writes.ts";

/** What answers a request. */
export type NodeHandler = (
  request: IncomingMessage,
  response: ServerResponse,
) => void;

/** By task. */
export const nodeHandlers: Readonly<Record<Task, Makers<NodeHandler>>> = {
  write: {
    write: ({ workload }) => {
      const writes = writesOf(workload);
      return (_request, response) => {
        writeEach(response, writes).catch(() => response.destroy());
      };
    },
    end: ({ workload }) => {
      const body = wholeOf(workload);
      const head = { "content-length": body.length };
      return (_request, response) => {
        response.writeHead(200, head).end(body);
      };
    },
  },
  file: {
    readFile: ({ directory, file }) => async (_request, response) => {
      const bytes = await readFile(`${directory}/${file}`);
      response.writeHead(200, { "content-length": bytes.length }).end(bytes);
    },
    pipe: ({ directory, file, workload: { size } }) => (_request, response) => {
      response.writeHead(200, { "content-length": size });
      createReadStream(`${directory}/${file}`).pipe(response);
    },
  },
  upload: {
    data: () => (request, response) => {
      const check = new UploadCheck();
      request.on("data", (bytes: Uint8Array) => check.take(bytes));
      request.on("end", () => response.end(check.answer()));
    },
  },
  loop: {},
};

async function writeEach(
  response: ServerResponse,
  { writes, length, text, buffer, pause, reuse }: Writes,
): Promise<void> {
  if (length !== undefined) response.setHeader("content-length", length);
  let drained = () => {};
  response.on("drain", () => drained());
  for (let i = 0; i < writes; i++) {
    const chunk = text ?? buffer();
    if (typeof chunk !== "string") reuse?.fill(chunk, i);
    const room = response.write(chunk);
    if (typeof chunk !== "string") reuse?.spoil(chunk);
    if (!room) await new Promise<void>((resolve) => drained = resolve);
    if (pause) await pause(i);
  }
  response.end();
}
