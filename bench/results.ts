// The results of a run, as a file.

import type { Sample } from "./client/load.ts";
import type { Effort, Figure } from "./probes/probe.ts";
import { medianInterval, ratios, type Summary, summary } from "./statistics.ts";

/** The samples of one subject. Those of the same index are of the same round. */
export interface Samples {
  readonly warm: readonly Sample[];
  readonly cold: readonly Sample[];
}

/** One row at one placement. */
export interface RowResult {
  readonly row: string;
  readonly title: string;
  readonly placement: string;
  /** What the placement came to. */
  readonly place: string;
  readonly figures: readonly Figure[];
  readonly subjects: Readonly<Record<string, Samples>>;
  /** Subjects that this machine cannot start, and why. */
  readonly missing: Readonly<Record<string, string>>;
  /** Subjects that failed, or whose output was wrong. */
  readonly failed: Readonly<Record<string, string>>;
  /** Cores that other programs kept busy right before and after, where the system says. */
  readonly others: number | null;
}

/** A run. */
export interface Results {
  readonly date: string;
  /** What it ran on, a fact a line. */
  readonly machine: readonly string[];
  /** How much was measured. */
  readonly effort: Effort;
  readonly rows: readonly RowResult[];
}

/** Warm, or the first responses of a process. */
export type State = keyof Samples;

/** The figure that others are compared by. */
export function mainFigure({ figures }: RowResult): Figure {
  return figures[0]!;
}

/** A subject's figure over all rounds. */
export function figureOf(
  { subjects }: RowResult,
  subject: string,
  key: string,
  state: State = "warm",
): Summary | undefined {
  const figures = valuesOf(subjects[subject], key, state);
  return figures.length === 0 ? undefined : summary(figures);
}

/** How many times as good ours is as another, round by round: less is better. */
export function ratioOf(
  { subjects }: RowResult,
  ours: string,
  over: string,
  key: string,
  state: State = "warm",
): Summary | undefined {
  const own = valuesOf(subjects[ours], key, state);
  const others = valuesOf(subjects[over], key, state);
  return own.length === 0 || others.length === 0
    ? undefined
    : ratios(others, own);
}

/**
 * The same between two of ours, process by process: rounds of one process have
 * its layout of memory and its compiled code in common. With the interval in
 * which the median lies at 95 %.
 */
export function processRatioOf(
  { subjects }: RowResult,
  ours: string,
  over: string,
  key: string,
  state: State,
): Summary | undefined {
  const own = processesOf(subjects[ours], key, state);
  const others = processesOf(subjects[over], key, state);
  return own.length === 0 || others.length === 0
    ? undefined
    : medianInterval(own.map((figure, i) => others[i]! / figure));
}

/** The median of each process. */
function processesOf(
  samples: Samples | undefined,
  key: string,
  state: State,
): number[] {
  const figures = valuesOf(samples, key, state);
  // Each process has one that is cold, and as many others as there are rounds.
  const processes = samples?.cold.length || figures.length;
  const rounds = figures.length / processes;
  return Array.from(
    { length: processes },
    (_, i) => summary(figures.slice(i * rounds, (i + 1) * rounds)).median,
  );
}

function valuesOf(
  samples: Samples | undefined,
  key: string,
  state: State,
): number[] {
  return samples?.[state].map((sample) => sample[key]!) ?? [];
}

/** Cores that others may keep busy where figures are to be believed. */
const QUIET = 0.1;

/** Processes of each server that a figure needs. */
const ENOUGH = 3;

/** Why figures are not to be believed yet; undefined where they are. */
export function doubt({ rows, effort }: Results): string | undefined {
  if (effort.processes < ENOUGH) return "they come from a quick run";
  const others = rows.map(({ others }) => others ?? Infinity);
  const most = Math.max(0, ...others);
  if (most <= QUIET) return undefined;
  return most === Infinity
    ? "it is not known what else the machine did"
    : `other programs kept up to ${most.toFixed(1)} cores busy`;
}
