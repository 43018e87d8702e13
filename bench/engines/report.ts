// The tables of engines.

import { engineGoals, LEAST_OVER_CORRECT } from "../goals.ts";
import type { Times } from "../measure.ts";
import { atLeast } from "../report.ts";
import { speedup, summary } from "../statistics.ts";
import { digits, spread, table } from "../table.ts";
import type { EngineName } from "./engines.ts";
import type { Served } from "./server.ts";

/** What one engine gave. */
export interface EngineResult {
  readonly times: Readonly<Record<string, Times<Served>>>;
  /** The part of bytes that were wrong, of a caller that reuses its buffer. */
  readonly corrupt: Partial<Record<Served, number>>;
}

const peers = ["cTS", "uTS", "Hono", "static"] as const;

/** How many times as fast ours is as each peer. */
export function ratioTable(name: EngineName, { times }: EngineResult): string {
  return table(
    [`${name}: sync over`, ...peers, "async over sync", "respond over sync"],
    Object.entries(times).map(([row, times]) => [
      row,
      ...peers.map((peer) => spread(speedup(times.sync, times[peer]))),
      spread(speedup(times.async, times.sync)),
      spread(speedup(times.respond, times.sync)),
    ]),
  );
}

/** Who sent what. */
export function corruptionTable(
  results: readonly (readonly [EngineName, EngineResult])[],
): string {
  const names = Object.keys(results[0]![1].corrupt) as Served[];
  return table(
    ["Bytes sent wrong, of a buffer that is reused", ...names],
    results.map(([engine, { corrupt }]) => [
      engine,
      ...names.map((name) => `${(corrupt[name]! * 100).toFixed(1)} %`),
    ]),
  );
}

/** What was asked for, and what came of it. */
export function goalTable(
  results: readonly (readonly [EngineName, EngineResult])[],
): string {
  const by = Object.fromEntries(results);
  const measured = engineGoals.filter(({ engine }) => engine in by);
  const named = measured.map(({ engine, row, over, least }) => {
    const times = by[engine]!.times[row]!;
    const { median } = speedup(times.sync, times[over]);
    return [
      `${engine}, ${row}: sync over ${over}`,
      `${digits(median)}x`,
      atLeast(median, least),
    ];
  });
  const everywhere = results.flatMap(([engine, { times, corrupt }]) =>
    Object.entries(times).map(([row, times]) => {
      const [best] = peers
        .filter((peer) => corrupt[peer] === 0)
        .sort((a, b) => summary(times[a]).median - summary(times[b]).median);
      const { median } = speedup(times.sync, times[best!]);
      return [
        `${engine}, ${row}: sync over ${best}, the best that is correct`,
        `${digits(median)}x`,
        atLeast(median, LEAST_OVER_CORRECT),
      ];
    })
  );
  return table(["Goal", "is", "at least"], [...named, ...everywhere]);
}
