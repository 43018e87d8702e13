// What the figures have to reach. None of it fails a run: a busy machine would.

import type { ContenderName } from "./contenders.ts";
import type { OperationName } from "./in_process.ts";
import type { WorkloadName } from "./workloads.ts";

/** A ratio that one contender should have over another. */
export interface Goal {
  readonly row: WorkloadName;
  readonly ours: ContenderName;
  readonly over: ContenderName;
  /** What every version keeps to. */
  readonly least?: number;
  /** What the tuned version is to reach. */
  readonly next?: number;
}

/** End to end, in times as fast. */
export const goals: readonly Goal[] = [
  { row: "16 B", ours: "sync", over: "cTS", least: 10, next: 20 },
  { row: "16 B", ours: "sync", over: "Hono", next: 14 },
  { row: "16 B", ours: "sync", over: "uTS", next: 10 },
  { row: "256 B", ours: "sync", over: "cTS", least: 5 },
  { row: "256 B", ours: "sync", over: "Hono", next: 4 },
  { row: "256 B", ours: "sync", over: "uTS", next: 2.8 },
  { row: "4 KiB", ours: "sync", over: "cTS", least: 1, next: 1.2 },
  { row: "64 KiB", ours: "sync", over: "cTS", least: 1, next: 1 },
  { row: "64 KiB", ours: "sync", over: "static", next: 1 },
  { row: "1 KiB in 4", ours: "sync", over: "static", least: 0.7, next: 0.75 },
  { row: "1 KiB in 4", ours: "sync", over: "Hono", next: 2.2 },
  { row: "1 KiB in 4", ours: "respond", over: "static", next: 0.85 },
  { row: "16 B", ours: "async", over: "sync", next: 0.9 },
];

/** In process, the most nanoseconds of an operation: times another, or at all. */
export const limits: readonly {
  readonly operation: OperationName;
  readonly over?: OperationName;
  readonly most: number;
}[] = [
  { operation: "WriteClient", over: "await", most: 3 },
  { operation: "write", over: "await", most: 3 },
  { operation: "completion", most: 100 },
];
