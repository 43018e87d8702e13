// Time from a request to the first byte of its body.

import type { Sample } from "../client/load.ts";
import type { Bench, Effort, Probe } from "./probe.ts";

/** Microseconds, one request at a time. */
export class FirstByteProbe implements Probe {
  readonly figures = [
    { key: "wait", title: "us to the first byte", compared: true },
  ] as const;

  async warm(bench: Bench, { warmUp }: Effort): Promise<void> {
    await waited(bench, warmUp);
  }

  sample(bench: Bench, { window }: Effort): Promise<Sample> {
    return waited(bench, window);
  }
}

async function waited(
  { client, target }: Bench,
  ms: number,
): Promise<Sample> {
  await client.prepare(target, { kind: "first byte", until: { ms } });
  const sample = await client.run();
  await client.close();
  return sample;
}
