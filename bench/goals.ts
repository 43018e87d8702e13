// What the figures have to reach. None of it fails a run: a busy machine would.

import type { ContenderName } from "./contenders.ts";
import type { EngineName } from "./engines/engines.ts";
import type { Served } from "./engines/server.ts";
import type { OperationName } from "./in_process.ts";
import type { RowName } from "./rows.ts";

/** A ratio that one contender should have over another. */
export interface Goal {
  readonly row: RowName;
  readonly ours: ContenderName;
  readonly over: ContenderName;
  /** What every version keeps to, in times as fast; none where the ratio is only named. */
  readonly least?: number;
  /** What a version should come to. */
  readonly aim?: number;
}

/** End to end on Deno, in times as fast. */
export const goals: readonly Goal[] = [
  { row: "16 B", ours: "sync", over: "Hono", least: 14, aim: 16 },
  { row: "16 B", ours: "sync", over: "cTS", least: 20, aim: 25 },
  { row: "16 B", ours: "sync", over: "uTS", least: 10, aim: 12 },
  { row: "256 B", ours: "sync", over: "Hono", least: 4, aim: 6 },
  { row: "256 B", ours: "sync", over: "uTS", least: 2.8, aim: 4.5 },
  { row: "4 KiB", ours: "sync", over: "cTS", least: 1.2, aim: 1.6 },
  { row: "4 KiB", ours: "sync", over: "Hono", aim: 1 },
  { row: "4 KiB, fresh", ours: "transfer", over: "uTS", aim: 1.3 },
  { row: "64 KiB", ours: "sync", over: "cTS", least: 1, aim: 1.1 },
  { row: "64 KiB", ours: "sync", over: "static", least: 1 },
  { row: "64 KiB, fresh", ours: "transfer", over: "uTS", aim: 1 },
  { row: "64 KiB, fresh", ours: "transfer", over: "Hono", aim: 1 },
  { row: "64 KiB, fresh", ours: "transfer", over: "TCP", aim: 1 },
  { row: "1 KiB in 4", ours: "sync", over: "Hono", least: 2.2, aim: 2.7 },
  { row: "1 KiB in 4", ours: "sync", over: "static", least: 0.75, aim: 0.9 },
  { row: "1 KiB in 4", ours: "respond", over: "static", least: 0.85 },
  { row: "file", ours: "transmit", over: "chunks", least: 0.9 },
  { row: "file", ours: "transmit", over: "file" },
  { row: "256 B, 8 at once", ours: "vector", over: "sync", least: 1 },
  { row: "16 B", ours: "async", over: "sync", least: 0.9 },
  // At most 1.1 times as long.
  { row: "first byte", ours: "sync", over: "raw", least: 0.91 },
  { row: "256 B in each turn", ours: "sync", over: "raw", least: 0.95 },
];

/** In process, the most nanoseconds of an operation: times another, or at all. */
export const limits: readonly {
  readonly operation: OperationName;
  readonly over?: OperationName;
  readonly most: number;
}[] = [
  { operation: "WriteClient", over: "await", most: 3 },
  { operation: "write", over: "await", most: 3 },
  // Ten million in a second.
  { operation: "completion", most: 100 },
];

/** The most milliseconds that a timer may be late beside a producer that never waits. */
export const MOST_LATE = 10;

/** On other engines, in times as fast. */
export const engineGoals: readonly {
  readonly engine: EngineName;
  readonly row: "16 B";
  readonly over: Served;
  readonly least: number;
}[] = [
  { engine: "Node, hono-server", row: "16 B", over: "cTS", least: 40 },
  { engine: "Node, srvx", row: "16 B", over: "cTS", least: 40 },
  { engine: "Bun", row: "16 B", over: "Hono", least: 10 },
  { engine: "workerd", row: "16 B", over: "uTS", least: 500 },
];

/** There, in every row, over the fastest peer that sends no byte wrong. */
export const LEAST_OVER_CORRECT = 0.9;

/** Of memory. */
export const memoryGoals = {
  /** The most MiB by which a process may grow that sends to a slow client. */
  slow: 12,
  /** The most that an idle session may take, in times a bare ReadableStream's. */
  idle: 1.2,
};
