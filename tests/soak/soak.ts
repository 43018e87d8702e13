import { pause } from "../helpers/bounded.ts";
import { Target } from "../hostile/check.ts";
import { MemoryWatch } from "./memory_watch.ts";
import type { PartReport } from "./part.ts";
import { type ProcessFigures, processFigures } from "./process_figures.ts";
import type { SoakCounts } from "./soak_counters.ts";
import { runTraffic, type TrafficReport } from "./traffic.ts";
import type { Mode } from "./traffic_plan.ts";

/** A soak of one engine. */
export interface SoakOptions {
  readonly url: string;
  /** Of the engine's process. */
  readonly pid: number;
  readonly requests: number;
  readonly seed: number;
  /** Whether it can be asked for a file. */
  readonly disk: boolean;
  /**
   * Whether it keeps the socket of an upload that was cut: DENO_UPLOAD_HOLDS.
   * A handler that only reads the body into its answer shows the same.
   */
  readonly uploadsHold: boolean;
}

const CLIENTS = 8;

/** What every engine can be asked for. */
const MODES: readonly Mode[] = ["sync", "async", "sync", "async", "echo"];

/** Requests before anything is counted: code that is loaded late, and pools that grow. */
const WARM_UP = 500;

/** From so many requests on, memory has to be level: before that, heaps grow to their size. */
const LEVEL_FROM = 50_000;

/** The last third's mean memory over the middle third's, at most. */
const LEVEL = 1.10;

/** Milliseconds until what has to end has ended: deadlines, and kept connections. */
const PATIENCE = 40_000;

/** What was seen of a soak. */
interface Seen {
  readonly traffic: TrafficReport;
  readonly counts: SoakCounts;
  /** Whether the system tells what the engine's process holds. */
  readonly known: boolean;
  /** Handles that are open beside those of before. */
  readonly added: readonly string[];
  /** Sockets that the engine holds, at most. */
  readonly held: number;
  /** Bytes of memory, in the mean, of the second and the last third. */
  readonly memory: readonly [middle: number, last: number];
  /** How many rejections were counted, of one. */
  readonly rejections: number;
  readonly perSecond: number;
}

/** Asks many requests of an engine, and fails nothing by itself: the report has what is wrong. */
export async function soak(options: SoakOptions): Promise<PartReport> {
  const seen = await watched(options);
  return { figures: figuresOf(seen), faults: faultsOf(seen) };
}

async function watched(
  { url, pid, requests, seed, disk, uploadsHold }: SoakOptions,
): Promise<Seen> {
  const target = new Target(url);
  const options = {
    clients: CLIENTS,
    modes: disk ? [...MODES, "file"] as const : MODES,
  };
  await runTraffic(target, { ...options, requests: WARM_UP, seed: seed + 1 });
  await ended(target);
  const before = await settledFigures(pid);
  await ask(target, "watch");

  let over = 0;
  const watch = new MemoryWatch(pid, () => over / requests);
  const started = performance.now();
  const traffic = await runTraffic(target, {
    ...options,
    requests,
    seed,
    progress: (count) => over = count,
  });
  const seconds = (performance.now() - started) / 1000;
  const [, middle, last] = await watch.thirds();
  const counts = await ended(target);
  const held = uploadsHold ? traffic.cutUploads : 0;
  const added = await handlesAdded(pid, before, held);
  await ask(target, "reject");
  await pause(50);
  const { unhandled } = await ask(target, "counts");
  return {
    traffic,
    counts,
    known: before !== undefined,
    added,
    held,
    memory: [middle, last],
    rejections: unhandled - counts.unhandled,
    perSecond: Math.round(requests / seconds),
  };
}

function figuresOf(
  { traffic, counts, known, added, held, memory, perSecond }: Seen,
): string {
  const [middle, last] = memory;
  const { requests, long, cut, wrong } = traffic;
  const { asked, logged, accepted, completed, doubles, unhandled } = counts;
  return [
    `${requests} requests, ${long} long, ${cut} cut`,
    `${counts.outcomes["disconnected"] ?? 0} disconnected`,
    `${asked - logged} open`,
    `${accepted} accepted, ${completed} completed, ${doubles} twice`,
    `${unhandled} unhandled`,
    `${wrong.length} wrong`,
    ...known
      ? [
        `${added.length} handles more` +
        (held > 0 ? ` (${held} uploads cut)` : ""),
        `${mib(middle)} -> ${mib(last)} MiB, x ${(last / middle).toFixed(2)}`,
      ]
      : ["skipped: handles and memory, which this system does not tell"],
    `${perSecond}/s`,
  ].join("; ");
}

function faultsOf(
  { traffic, counts, added, held, memory: [middle, last], rejections }: Seen,
): string[] {
  const faults = [...traffic.wrong, ...leftOver(counts)];
  if (rejections !== 1) faults.push(`${rejections} rejections seen, of one`);
  if (tooMany(added, held)) faults.push(`handles that were not: ${added}`);
  if (traffic.requests >= LEVEL_FROM && last > LEVEL * middle) {
    faults.push(`memory grew from ${mib(middle)} to ${mib(last)} MiB`);
  }
  return faults;
}

/** What should be zero and is not. */
function leftOver(counts: SoakCounts): string[] {
  const { asked, logged, accepted, completed } = counts;
  const zero = {
    "open sessions": asked - logged,
    "operations without a completion": accepted - completed,
    "completions twice": counts.doubles,
    "completions inside the call": counts.inside,
    "errors": counts.reported,
    "unhandled": counts.unhandled,
    "sync writes that never settled": counts.written - counts.settled,
  };
  return Object.entries(zero).filter(([, count]) => count !== 0)
    .map(([what, count]) => `${count} ${what}`);
}

/** Asks the server for its counters, on a connection that ends with it. */
async function ask(
  target: Target,
  what: "watch" | "counts" | "reject",
): Promise<SoakCounts> {
  await using client = await target.connect();
  return JSON.parse((await client.fetch(`/soak/${what}`)).text);
}

/** The counters, once all that was begun is over. */
async function ended(target: Target): Promise<SoakCounts> {
  const end = performance.now() + PATIENCE;
  while (true) {
    const counts = await ask(target, "counts");
    if (leftOver(counts).length === 0 || performance.now() > end) return counts;
    await pause(200);
  }
}

/** What the process holds, once that no longer changes. */
async function settledFigures(
  pid: number,
): Promise<ProcessFigures | undefined> {
  let figures = await processFigures(pid);
  for (let i = 0; i < 20; i++) {
    await pause(300);
    const next = await processFigures(pid);
    if (next?.handles.length === figures?.handles.length) return next;
    figures = next;
  }
  return figures;
}

/** The handles beside those of before, once they are gone, or will not go. */
async function handlesAdded(
  pid: number,
  before: ProcessFigures | undefined,
  held: number,
): Promise<readonly string[]> {
  const end = performance.now() + PATIENCE;
  while (true) {
    const figures = await processFigures(pid);
    if (!figures || !before) return [];
    const left = figures.handles.length - before.handles.length;
    const added = left <= 0
      ? []
      : figures.handles.filter((name) => !before.handles.includes(name))
        // Files before sockets, some of which are others than before.
        .sort().slice(0, left);
    if (!tooMany(added, held) || performance.now() > end) return added;
    await pause(300);
  }
}

/** Whether more is open than sockets that the engine holds. */
function tooMany(added: readonly string[], held: number): boolean {
  return added.length > held ||
    added.some((name) => !name.startsWith("socket:"));
}

function mib(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
