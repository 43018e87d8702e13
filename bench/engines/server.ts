// What every engine serves: `/sync/16/1000` is the contender's response of a
// thousand writes of 16 bytes, `/reuse/sync/16/1000` the same of a caller that
// reuses its buffer.

import type { Handler } from "../contenders.ts";
import { ours } from "../ours.ts";
import { reused, streams, whole } from "../peers.ts";
import { reusing } from "../reuse.ts";
import { long } from "../workloads.ts";

const { sync, async, respond } = ours;
const makers = { sync, async, respond, ...streams(reused), ...whole };

/** Who takes part. */
export type Served = keyof typeof makers;

/** Their names. */
export const served = Object.keys(makers) as Served[];

const handlers = new Map<string, Handler>();

/** The one handler. */
export function fetch(
  request: Request,
  info?: unknown,
  context?: unknown,
): Response | Promise<Response> {
  const { pathname } = new URL(request.url);
  let handler = handlers.get(pathname);
  if (handler === undefined) {
    handler = handlerOf(pathname);
    handlers.set(pathname, handler);
  }
  return handler(request, info, context);
}

function handlerOf(pathname: string): Handler {
  const [writes, size, name, reuse] = pathname.slice(1).split("/").reverse();
  const [length, count] = [Number(size), Number(writes)];
  const workload = reuse
    ? reusing(length, count)
    : long(length, length * count);
  return makers[name as Served](workload) as Handler;
}
