// The tables of memory and growth.

import type { memoryGoals } from "../goals.ts";
import { atMost } from "../report.ts";
import { summary } from "../statistics.ts";
import { digits, spread, table } from "../table.ts";
import { KIB, MIB } from "../workloads.ts";
import type { BodyCost } from "./bodies.ts";
import type { SessionCost } from "./sessions.ts";

/** Bytes of growth, of five processes each. */
export type Slow =
  readonly (readonly [name: string, grown: readonly number[]])[];

/** A slow client. */
export function slowTable(slow: Slow, seconds: number): string {
  return table(
    [
      `256 MiB for a client that reads 1 MiB in a second, for ${seconds} s`,
      "MiB grown",
      "at most",
    ],
    slow.map(([name, grown]) => [
      name,
      spread(summary(grown.map((bytes) => bytes / MIB))),
      digits(Math.max(...grown) / MIB),
    ]),
  );
}

/** From short to long bodies. */
export function bodyTable(costs: readonly BodyCost[]): string {
  return table(
    [
      "Bodies, by writes of 4 KiB",
      "MiB",
      "ns/KiB",
      "MiB grown",
      "per MiB sent",
    ],
    costs.map(({ name, length, time, grown }) => [
      name,
      `${length / MIB}`,
      digits(time),
      digits(grown / MIB),
      digits(grown / length),
    ]),
  );
}

/** From few to many sessions. */
export function sessionTable(costs: readonly SessionCost[]): string {
  return table(
    [
      "Open sessions",
      "",
      "KiB each, idle",
      "KiB sent by each",
      "ns/KiB",
      "MiB grown",
      "KiB each, idle again",
    ],
    costs.map(({ name, open, each, idle, time, grown, after }) => [
      name,
      `${open}`,
      digits(idle / KIB),
      digits(each / KIB),
      digits(time),
      digits(grown / MIB),
      digits(after / KIB),
    ]),
  );
}

/** What was asked for, and what came of it: idle sessions where most were open. */
export function goalTable(
  { slow: mostSlow, idle: mostIdle }: typeof memoryGoals,
  slow: Slow,
  sessions: readonly SessionCost[],
): string {
  const own = slow.filter(([name]) => name !== "raw");
  const open = Math.max(...sessions.map(({ open }) => open));
  const many = sessions.filter((session) => session.open === open);
  const raw = many.find(({ name }) => name === "raw")!;
  const ratios = many
    .filter(({ name }) => name !== "raw")
    .flatMap(({ name, idle, after }) => [
      [`${name}: an idle session over raw`, idle / raw.idle] as const,
      [`${name}: the same after a burst`, after / raw.after] as const,
    ]);
  return table(["Goal", "is", "at most"], [
    ...own.map(([name, grown]) => {
      const mib = summary(grown).median / MIB;
      return [
        `${name}: MiB grown for a slow client`,
        digits(mib),
        atMost(mib, mostSlow),
      ];
    }),
    ...ratios.map(([what, ratio]) => [
      what,
      `${digits(ratio)}x`,
      atMost(ratio, mostIdle),
    ]),
  ]);
}
