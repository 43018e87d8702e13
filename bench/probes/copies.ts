// Checks that bytes arrive as they were written if the caller reuses its buffer.

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
