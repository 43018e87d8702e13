import { type Way, WAYS } from "../helpers/leaving.ts";
import { checkLeave, type Leave, type LeaveReport } from "./leaving.ts";
import { MOMENTS } from "./leaving_host.ts";
import type { PartReport } from "./part.ts";
import { type Untold, untoldOf } from "./untold.ts";

/** Every way to leave, in every moment. */
const LEAVES: readonly Leave[] = (Object.keys(WAYS) as Way[]).flatMap((way) =>
  MOMENTS.flatMap((moment) =>
    (["sync", "async"] as const).map((mode) => ({ way, moment, mode }))
  )
);

/** Lets so many clients leave an engine in each way: the report has what is wrong, and how long it took. */
export async function leaveInAllWays(
  url: string,
  engine: string,
  repeats: number,
): Promise<PartReport> {
  const reports: LeaveReport[] = [];
  const faults: string[] = [];
  const check = async (leave: Leave, untold: Untold | undefined) => {
    try {
      reports.push(await checkLeave(url, leave, repeats, untold));
    } catch (error) {
      const { way, moment, mode } = leave;
      faults.push(`${way}, ${moment}, ${mode}: ${error}`);
    }
  };
  const waiting: Promise<void>[] = [];
  for (const leave of LEAVES) {
    const untold = untoldOf(engine, leave);
    // What is told is timed by itself; what waits for a deadline does so beside the others.
    if (untold) waiting.push(check(leave, untold));
  }
  await Promise.all(waiting);
  for (const leave of LEAVES) {
    if (!untoldOf(engine, leave)) await check(leave, undefined);
  }
  return { figures: figuresOf(reports, repeats), faults };
}

function figuresOf(reports: readonly LeaveReport[], repeats: number): string {
  const told = reports.filter(({ untold }) => untold === undefined);
  const took = told.flatMap(({ took }) => took).sort((a, b) => a - b);
  const late = took.filter((ms) => ms > 100).length;
  const untold = new Set(reports.map(({ untold }) => untold));
  untold.delete(undefined);
  const median = took[took.length >> 1];
  return [
    `${reports.length} ways x ${repeats}`,
    `${told.length} told: median ${median?.toFixed(0)} ms, max ${
      took.at(-1)?.toFixed(0)
    } ms, ${late} over 100 ms`,
    ...(untold.size > 0 ? [`not told: ${[...untold].join(", ")}`] : []),
  ].join("; ");
}
