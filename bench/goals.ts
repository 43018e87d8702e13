// The goals for the figures. A missed goal does not fail a run, since any busy
// machine would miss it.

/** A ratio that a subject should have over another. */
export interface Goal {
  readonly row: string;
  readonly ours: string;
  readonly over: string;
  /** Times as good, at least. */
  readonly least: number;
  /** What a version should come to. */
  readonly aim?: number;
}

function goal(
  row: string,
  ours: string,
  over: string,
  least: number,
  aim?: number,
): Goal {
  return { row, ours, over, least, ...aim === undefined ? {} : { aim } };
}

/** By row. */
export const goals: readonly Goal[] = [
  goal("16B", "deno:host", "go:write", 0.9, 1.2),
  goal("16B", "deno:host", "deno:hono", 14, 16),
  goal("16B", "deno:host", "deno:cts", 20, 25),
  goal("16B", "deno:async", "deno:host", 0.9, 1),
  goal("16B", "node:host", "node:cts", 40),
  goal("16B", "bun:host", "bun:direct", 0.6, 0.9),
  goal("16B", "workerd:host", "workerd:uts", 400, 577),
  goal("256B", "deno:host", "go:write", 1.6, 1.8),
  goal("256B", "deno:host", "deno:hono", 4, 6),
  goal("4KiB", "deno:host", "deno:cts", 1.2, 1.6),
  goal("4KiB", "node-listener:host", "node-http:write", 2, 2.7),
  goal("64KiB", "deno:host", "deno:raw", 0.95, 1.05),
  goal("64KiB", "node-listener:host", "node-http:write", 0.75, 0.88),
  goal("64KiB", "deno-listener:host", "deno-http:write", 0.7, 0.8),
  goal("64KiB-given", "deno:transfer", "deno:hono", 0.9, 1),
  goal("vector", "deno:vector", "deno:host", 1),
  goal("turns", "deno:host", "deno:raw", 0.95),
  goal("small", "deno:host", "deno:one", 0.65, 0.72),
  goal("small", "deno:respond", "deno:one", 0.65, 0.8),
  goal("small", "deno:host", "deno:raw", 1.3, 1.5),
  goal("small", "node-listener:host", "node-http:end", 0.5, 0.8),
  goal("file-1KiB", "deno:host", "deno:stream", 0.5, 0.7),
  goal("file-1KiB", "node-listener:host", "node-http:readFile", 0.6, 1),
  goal("file-64MiB", "deno:host", "deno:stream", 0.6, 0.8),
  goal("file-64MiB", "node-listener:host", "go:file", 0.9, 1.1),
  goal("post-1MiB", "deno:host", "go:read", 0.45, 0.55),
  goal("post-1MiB", "node-listener:host", "node-http:data", 1, 1.4),
  goal("first-byte", "deno:host", "deno:raw", 0.65, 0.8),
  goal("idle", "node-listener:host", "node-http:write", 0.6, 0.75),
  goal("idle", "deno-listener:host", "deno-http:write", 0.6, 0.75),
  goal("16B", "deno-c:host", "deno:host", 0.8),
  goal("16B", "deno-c:async", "deno:async", 0.5),
  goal("256B", "deno-c:host", "deno:host", 0.8),
  goal("4KiB", "deno-c:host", "deno:host", 0.95),
  goal("64KiB", "deno-c:host", "deno:host", 1),
  goal("small", "deno-c:host", "deno:host", 0.95),
  // At most 3 times as long as the await floor.
  goal("loop", "deno:WriteClient", "deno:await", 0.33, 0.4),
  goal("loop", "deno:write", "deno:await", 0.33, 0.4),
];

/** What another checkout's source may be faster by, at most. */
export const LEAST_OVER_BASE = 0.97;
