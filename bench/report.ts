// The printed report of a run.

import type { Goal } from "./goals.ts";
import {
  figureOf,
  mainFigure,
  processRatioOf,
  ratioOf,
  type Results,
  type RowResult,
} from "./results.ts";
import { BASE } from "./selection.ts";
import type { Summary } from "./statistics.ts";
import { digits, spread, table } from "./table.ts";

/** The subjects of ours that each subject is compared with. */
export type References = (subject: string) => readonly string[];

/** One row: each subject's figures, and how many times as good ours is. */
export function rowTable(result: RowResult, references: References): string {
  const names = Object.keys(result.subjects);
  const { key } = mainFigure(result);
  const hasCold = names.some((name) => figureOf(result, name, key, "cold"));
  const handlers = [
    ...new Set(names.flatMap((name) => references(name).map(handlerOf))),
  ].filter((handler) => names.some((name) => handlerOf(name) === handler));
  const head = [
    `${result.row}, ${result.placement}`,
    ...result.figures.map(({ title }) => title),
    ...handlers.map((handler) => `${handler} is`),
    ...hasCold ? ["cold", ...handlers.map((handler) => `${handler} is`)] : [],
  ];
  const compared = (name: string, state: "warm" | "cold") =>
    handlers.map((handler) => {
      const ours = references(name).find((ours) => handlerOf(ours) === handler);
      return ours === undefined || ours === name
        ? ""
        : times(ratioOf(result, ours, name, key, state));
    });
  const lines = names.map((name) => [
    name,
    ...result.figures.map(({ key, compared }) => {
      const figure = figureOf(result, name, key);
      if (figure === undefined) return "";
      return compared ? spread(figure) : digits(figure.median);
    }),
    ...compared(name, "warm"),
    ...hasCold
      ? [cell(figureOf(result, name, key, "cold")), ...compared(name, "cold")]
      : [],
  ]);
  return [
    `${result.title}; medians (quartiles), "host is 2x": twice as good`,
    table(head, lines),
    ...Object.entries(result.missing).map(([name, why]) =>
      `without ${name}: ${firstLine(why)}`
    ),
    ...Object.entries(result.failed).map(([name, why]) =>
      `FAILED: ${name}: ${firstLine(why)}`
    ),
  ].join("\n");
}

/** This checkout's source against another's: the interval says how sure it is. */
export function baseTable(
  results: readonly RowResult[],
  least: number | undefined,
): string {
  const lines = results.flatMap((result) =>
    Object.keys(result.subjects)
      .filter((name) => name + BASE in result.subjects)
      .flatMap((name) =>
        result.figures.filter(({ compared }) => compared)
          .flatMap(({ key, title }) =>
            (["warm", "cold"] as const).flatMap((state) => {
              const base = name + BASE;
              const ratio = processRatioOf(result, name, base, key, state);
              if (ratio === undefined) return [];
              return [[
                `${result.row}, ${result.placement}, ${name}: ${title}, ${state}`,
                digits(figureOf(result, name, key, state)!.median),
                digits(figureOf(result, base, key, state)!.median),
                times(ratio),
                least === undefined ? "" : kept(ratio, least),
              ]];
            })
          )
      )
  );
  return table(
    ["Against the base", "this", "base", "this is (95 %)", ""],
    lines,
  );
}

function kept({ low, high }: Summary, least: number): string {
  if (low >= least) return `>= ${least} kept`;
  return high < least ? `>= ${least} NOT KEPT` : `>= ${least} not certain`;
}

/** What was asked for, and what came of it, where both were measured. */
export function goalTable(
  { rows }: Pick<Results, "rows">,
  goals: readonly Goal[],
): string {
  const lines = rows.flatMap((result) =>
    goals.filter(({ row }) => row === result.row)
      .flatMap(({ ours, over, least, aim }) => {
        const ratio = ratioOf(result, ours, over, mainFigure(result).key);
        if (ratio === undefined) return [];
        return [[
          `${result.row}, ${result.placement}: ${ours} over ${over}`,
          times(ratio),
          verdict(ratio.median, least),
          aim === undefined ? "" : verdict(ratio.median, aim),
        ]];
      })
  );
  return table(["Goal", "is", "at least", "aim"], lines);
}

function verdict(ratio: number, bound: number): string {
  return `>= ${bound} ${ratio >= bound ? "met" : "NOT MET"}`;
}

function times(ratio: Summary | undefined): string {
  return ratio === undefined ? "" : `${spread(ratio)}x`;
}

function cell(figure: Summary | undefined): string {
  return figure === undefined ? "" : spread(figure);
}

function handlerOf(subject: string): string {
  return subject.slice(subject.indexOf(":") + 1);
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0]!;
}
