// The tables that are printed.

import { type ContenderName, contenders, legend } from "./contenders.ts";
import { type Goal, goals, limits } from "./goals.ts";
import { type OperationName, operations } from "./in_process.ts";
import type { Times } from "./measure.ts";
import { speedup, type Summary, summary } from "./statistics.ts";
import type { Workload, WorkloadName } from "./workloads.ts";

/** Times of all end-to-end rows. */
export type EndToEnd = Readonly<Record<WorkloadName, Times<ContenderName>>>;

const names = Object.keys(contenders) as ContenderName[];

/** What the contenders' names stand for. */
export function legendTable(): string {
  return table(["Contender", ""], Object.entries(legend), "left");
}

/** Nanoseconds, and times the await floor. */
export function operationTable(times: Times<OperationName>): string {
  return table(
    ["In process", "ns", "million/s", "times the await floor"],
    (Object.keys(operations) as OperationName[]).map((name) => {
      const { median } = summary(times[name]);
      return [
        operations[name],
        digits(median),
        digits(1e3 / median),
        ratio(speedup(times.await, times[name])),
      ];
    }),
  );
}

/** How much each contender did in a second. */
export function rateTable(
  rows: Readonly<Record<WorkloadName, Workload>>,
  times: EndToEnd,
): string {
  return table(
    ["Per second", "", ...names],
    entries(times).map(([row, times]) => {
      const { unit, amount } = work(rows[row]);
      return [
        row,
        unit,
        ...names.map((name) =>
          (amount * 1e3 / summary(times[name]).median).toFixed(0)
        ),
      ];
    }),
  );
}

/** How many times as fast as each of the others one is. */
export function ratioTable(
  ours: ContenderName,
  others: readonly ContenderName[],
  times: EndToEnd,
): string {
  return table(
    [`${ours}, times as fast as`, ...others],
    entries(times).map(([row, times]) => [
      row,
      ...others.map((other) => ratio(speedup(times[ours], times[other]))),
    ]),
  );
}

/** What was asked for, and what came of it. */
export function goalTable(
  times: EndToEnd,
  own: Times<OperationName>,
): string {
  const reached = (goal: Goal): readonly string[] => {
    const { row, ours, over, least, next } = goal;
    const { median } = speedup(times[row][ours], times[row][over]);
    return [
      `${row}: ${ours} over ${over}`,
      `${digits(median)}x`,
      verdict(least, median >= least!, ">="),
      verdict(next, median >= next!, ">="),
    ];
  };
  const kept = ({ operation, over, most }: typeof limits[number]) => {
    const { median } = over
      ? speedup(own[over], own[operation])
      : summary(own[operation]);
    return [
      `${operation}${over ? ` over ${over}` : ", ns"}`,
      `${digits(median)}${over ? "x" : ""}`,
      "",
      verdict(most, median <= most, "<="),
    ];
  };
  return table(
    ["Goal", "is", "least", "next"],
    [...goals.map(reached), ...limits.map(kept)],
  );
}

function verdict(bound: number | undefined, met: boolean, sign: string) {
  return bound === undefined
    ? ""
    : `${sign} ${bound} ${met ? "met" : "NOT MET"}`;
}

function work(
  { connections, requests, body }: Workload,
): { unit: string; amount: number } {
  const responses = connections * requests;
  return responses === 1
    ? { unit: "MB", amount: body.length / 1e6 }
    : { unit: "requests", amount: responses };
}

function entries(times: EndToEnd): [WorkloadName, Times<ContenderName>][] {
  return Object.entries(times) as [WorkloadName, Times<ContenderName>][];
}

/** The median and the quartiles around it. */
function ratio({ low, median, high }: Summary): string {
  return `${digits(median)} (${digits(low)}-${digits(high)})`;
}

/** Three digits that count. */
function digits(value: number): string {
  return value >= 100
    ? value.toFixed(0)
    : value >= 10
    ? value.toFixed(1)
    : value.toFixed(2);
}

/** Columns: the first to the left. */
function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  others: "left" | "right" = "right",
): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]!.length))
  );
  const line = (row: readonly string[]) =>
    row.map((cell, column) =>
      column === 0 || others === "left"
        ? cell.padEnd(widths[column]!)
        : cell.padStart(widths[column]!)
    ).join("  ").trimEnd();
  return [head, widths.map((width) => "-".repeat(width)), ...rows]
    .map(line).join("\n");
}
