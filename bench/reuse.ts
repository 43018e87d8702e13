// A caller that reuses its buffer, and what its client should get.

import { corruptBytes, fillPattern } from "../tests/helpers/patterns.ts";
import { long, type Reuse, type Workload } from "./workloads.ts";

const patterned: Reuse = {
  fill: fillPattern,
  spoil: (buffer) => buffer.fill(0xee),
};

/** One response of writes from one buffer, each with bytes of its own. */
export function reusing(size: number, writes: number): Workload {
  return Object.assign(long(size, size * writes), { reuse: patterned });
}

/** The part of the bytes that a client of such a response got wrong. */
export async function corrupted(
  response: Response,
  size: number,
  writes: number,
): Promise<number> {
  const corrupt = corruptBytes(await response.bytes(), writes, size);
  return corrupt / (size * writes);
}
