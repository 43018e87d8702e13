// Whether the bytes of a caller that reuses its buffer arrive as they were written.

import type { Sample } from "../client/load.ts";
import type { Bench, Probe } from "./probe.ts";

/** The part of bytes that are wrong. */
export class CopiesProbe implements Probe {
  readonly figures = [{ key: "wrong", title: "part of bytes wrong" }] as const;
  readonly once = true;

  sample({ client, target }: Bench): Promise<Sample> {
    return client.compare(target);
  }
}
