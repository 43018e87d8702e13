// Measures the cost of a write and a completion alone: one request runs a loop of
// them, whose body nothing but the loop's own process reads.

import { respond } from "@isapi/streams";
import type { Workload } from "../workload.ts";
import type { Makers } from "./job.ts";
import {
  type Handler,
  hosted,
  writeEach,
  writeInChain,
  writeInTurn,
} from "./ours.ts";
import { type Writes, writesOf } from "./writes.ts";

/** Loops; each answers with the count of what it did. */
export const loops: Makers<Handler> = {
  await: ({ workload: { writes } }) => async () => {
    const settled = Promise.resolve(true);
    for (let i = 0; i < writes; i++) await settled;
    return new Response(`${writes}`);
  },
  WriteClient: looping((writes) =>
    hosted((ecb) => writeInTurn(ecb, writes)).fetch
  ),
  completion: looping((writes) =>
    hosted((ecb) => writeInChain(ecb, writes)).fetch
  ),
  write: looping((writes) => (request) =>
    respond(request, (client) => writeEach(client, writes))
  ),
};

function looping(
  handlerOf: (writes: Writes) => Handler,
): Makers<Handler>[string] {
  return ({ workload }) => {
    const handler = handlerOf(writesOf(written(workload)));
    return async () => {
      const response = await handler(new Request("http://localhost/"));
      let received = 0;
      for await (const { length } of response.body!) received += length;
      return new Response(`${received / workload.size}`);
    };
  };
}

function written({ size, writes }: Workload): Workload {
  return { task: "write", size, writes };
}
