import {
  DENO_UPLOAD_HOLDS,
  type Gap,
  WORKERD_NO_DISK,
} from "../runtimes/gaps.ts";
import { hostileChecks } from "../runtimes/hostile.ts";
import { exchanged } from "./exchanged.ts";
import { leaveInAllWays } from "./leave_in_all_ways.ts";
import type { Part } from "./part.ts";
import { soak } from "./soak.ts";

/** What an engine is asked for. */
export interface EngineRun {
  readonly url: string;
  readonly pid: number;
  readonly name: string;
  /** What it cannot do. */
  readonly gaps: readonly Gap[];
  readonly requests: number;
  /** The directory that it serves. */
  readonly root: string;
  /** Requests for a file whose directory is exchanged meanwhile. */
  readonly opens: number;
  /** Clients that leave, each way and moment. */
  readonly leavers: number;
  readonly seed: number;
  /** Whether the hostile corpora are asked, whole. */
  readonly whole: boolean;
}

/** The part that has a process of its own, beside all others. */
export const STEADY = "clients that read steadily";

/** The parts that every soak has, beside the hostile corpora. */
export const engineParts = [
  "clients that leave",
  STEADY,
  "soak",
  "exchanged directory",
] as const;

/** What is run on an engine. */
export function partsOf(
  {
    url,
    pid,
    name,
    gaps,
    requests,
    root,
    opens,
    leavers,
    seed,
    whole,
  }: EngineRun,
): Record<string, Part> {
  const disk = !gaps.includes(WORKERD_NO_DISK);
  const uploadsHold = gaps.includes(DENO_UPLOAD_HOLDS);
  const own: Record<
    Exclude<typeof engineParts[number], typeof STEADY>,
    Part
  > = {
    "clients that leave": () => leaveInAllWays(url, name, leavers),
    "soak": () => soak({ url, pid, requests, seed, disk, uploadsHold }),
    "exchanged directory": () =>
      disk
        ? exchanged(url, root, opens)
        : Promise.resolve({ figures: "no files", faults: [] }),
  };
  if (!whole) return own;
  const parts: Record<string, Part> = { ...own };
  const checks = hostileChecks({ url, gaps, all: true });
  for (const [what, check] of Object.entries(checks)) {
    parts[what] = async () => {
      const { cases, faults, tally } = await check();
      return { figures: `${cases} cases: ${JSON.stringify(tally)}`, faults };
    };
  }
  return parts;
}
