// The tables that are printed.

import { type ContenderName, legend } from "./contenders.ts";
import type { Lateness } from "./fairness.ts";
import { type Goal, goals, limits, MOST_LATE } from "./goals.ts";
import { type OperationName, operations } from "./in_process.ts";
import type { Times } from "./measure.ts";
import type { Row, RowName } from "./rows.ts";
import { speedup, summary } from "./statistics.ts";
import { digits, spread, table } from "./table.ts";
import type { Workload } from "./workloads.ts";

/** Times of one row: of those who took part. */
export type RowTimes = Partial<Times<ContenderName>>;

/** Times of all end-to-end rows. */
export type EndToEnd = Readonly<Record<RowName, RowTimes>>;

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
        spread(speedup(times.await, times[name])),
      ];
    }),
  );
}

/** How much each contender did in a second. */
export function rateTable(
  rows: Readonly<Record<RowName, Row>>,
  times: EndToEnd,
): string {
  const names = namesIn(times);
  return table(
    ["Per second", "", ...names],
    entries(times).map(([row, times]) => {
      const { unit, amount } = work(rows[row].workload);
      const rate = (figures: readonly number[]) =>
        (amount * 1e3 / summary(figures).median).toFixed(0);
      return [
        row,
        unit,
        ...names.map((name) => times[name] ? rate(times[name]) : ""),
      ];
    }),
  );
}

/** How many times as fast as each of the others one is, where both took part. */
export function ratioTable(ours: ContenderName, times: EndToEnd): string {
  const own = entries(times).filter(([, times]) => times[ours]);
  const others = namesIn(Object.fromEntries(own)).filter((name) =>
    name !== ours
  );
  return table(
    [`${ours}, times as fast as`, ...others],
    own.map(([row, times]) => [
      row,
      ...others.map((other) =>
        times[other] ? spread(speedup(times[ours]!, times[other])) : ""
      ),
    ]),
  );
}

/** How late timers were. */
export function latenessTable(rows: readonly Lateness[]): string {
  return table(
    ["A 20 ms timer beside", "ms late", "at most", "timers"],
    rows.map(({ producer, late }) => [
      producer,
      spread(summary(late)),
      digits(Math.max(...late)),
      `${late.length}`,
    ]),
  );
}

/** What was asked for, and what came of it. */
export function goalTable(
  times: EndToEnd,
  own: Times<OperationName>,
  late: readonly Lateness[],
): string {
  const reached = ({ row, ours, over, least, aim }: Goal): string[] => {
    const { median } = speedup(times[row][ours]!, times[row][over]!);
    return [
      `${row}: ${ours} over ${over}`,
      `${digits(median)}x`,
      atLeast(median, least),
      atLeast(median, aim),
    ];
  };
  const kept = ({ operation, over, most }: typeof limits[number]) => {
    const { median } = over
      ? speedup(own[over], own[operation])
      : summary(own[operation]);
    return [
      `${operation}${over ? ` over ${over}` : ", ns"}`,
      `${digits(median)}${over ? "x" : ""}`,
      atMost(median, most),
      "",
    ];
  };
  const fair = ({ producer, late }: Lateness) => {
    const latest = Math.max(...late);
    return [
      `timer beside ${producer}, ms late`,
      digits(latest),
      atMost(latest, MOST_LATE),
      "",
    ];
  };
  return table(
    ["Goal", "is", "at least", "aim"],
    [...goals.map(reached), ...limits.map(kept), ...late.slice(1).map(fair)],
  );
}

/** Whether a figure is high enough. */
export function atLeast(figure: number, bound: number | undefined): string {
  return bound === undefined ? "" : verdict(`>= ${bound}`, figure >= bound);
}

/** Whether a figure is low enough. */
export function atMost(figure: number, bound: number): string {
  return verdict(`<= ${bound}`, figure <= bound);
}

function verdict(bound: string, met: boolean): string {
  return `${bound} ${met ? "met" : "NOT MET"}`;
}

function work(
  { connections, requests, length }: Workload,
): { unit: string; amount: number } {
  const responses = connections * requests;
  return responses === 1
    ? { unit: "MB", amount: length / 1e6 }
    : { unit: "requests", amount: responses };
}

function namesIn(times: Partial<EndToEnd>): ContenderName[] {
  const taking = new Set(Object.values(times).flatMap(Object.keys));
  return (Object.keys(legend) as ContenderName[])
    .filter((name) => taking.has(name));
}

function entries(times: EndToEnd): [RowName, RowTimes][] {
  return Object.entries(times) as [RowName, RowTimes][];
}
