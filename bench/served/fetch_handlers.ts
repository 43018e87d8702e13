// Handlers by task, as every engine with a fetch handler has them.

import type { Task } from "../workload.ts";
import type { Makers } from "./job.ts";
import { loops } from "./loops.ts";
import { type Handler, ours } from "./ours.ts";
import { peers } from "./peers.ts";
import { uploads } from "./uploads.ts";

/** By task; a file's come from where there is a disk. */
export const fetchHandlers: Readonly<Record<Task, Makers<Handler>>> = {
  write: { ...ours, ...peers },
  file: {},
  upload: uploads,
  loop: loops,
};
