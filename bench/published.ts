// Results as Markdown, for docs/performance.md.

import { goals } from "./goals.ts";
import { legendOf } from "./legend.ts";
import {
  doubt,
  figureOf,
  mainFigure,
  ratioOf,
  type Results,
  type RowResult,
  type State,
} from "./results.ts";
import { rows } from "./rows.ts";
import { partsOf, referencesOf } from "./selection.ts";
import type { Summary } from "./statistics.ts";
import { digits, spread } from "./table.ts";

/** What is compared at a glance: a row, ours, another, and both in words. */
const shown: readonly (readonly [
  row: string,
  ours: string,
  over: string,
  what: string,
  peer: string,
])[] = [
  ["16B", "deno:host", "deno:hono", "16 B writes", "Hono's `stream()`"],
  ["16B", "deno:host", "deno:raw", "16 B writes", "`ReadableStream`"],
  ["16B", "deno:host", "go:write", "16 B writes", "Go `net/http`"],
  ["4KiB", "deno:host", "deno:raw", "4 KiB writes", "`ReadableStream`"],
  ["64KiB", "deno:host", "deno:raw", "64 KiB writes", "`ReadableStream`"],
  ["64KiB", "deno:host", "deno-http:write", "64 KiB writes", "`node:http`"],
  [
    "64KiB-given",
    "deno:transfer",
    "deno:hono",
    "64 KiB writes, given away",
    "Hono's `stream()`",
  ],
  ["small", "deno:host", "deno:hono", "1 KiB in 4 writes", "Hono's `stream()`"],
  ["small", "deno:host", "deno:raw", "1 KiB in 4 writes", "`ReadableStream`"],
  ["small", "deno:host", "deno:one", "1 KiB in 4 writes", "one `Response`"],
  ["small", "deno:host", "go:write", "1 KiB in 4 writes", "Go `net/http`"],
  [
    "small",
    "node:host",
    "node-http:end",
    "1 KiB in 4 writes, on Node",
    "one `end()`",
  ],
  ["file-1KiB", "deno:host", "deno:stream", "a 1 KiB file", "its own stream"],
  ["file-64MiB", "deno:host", "deno:stream", "a 64 MiB file", "its own stream"],
  ["post-1MiB", "deno:host", "deno:raw", "POST of 1 MiB", "`for await`"],
  ["post-1MiB", "deno:host", "go:read", "POST of 1 MiB", "Go `net/http`"],
  ["first-byte", "deno:host", "deno:raw", "first byte", "`ReadableStream`"],
  [
    "idle",
    "deno:host",
    "deno:raw",
    "memory of an idle stream",
    "`ReadableStream`",
  ],
  [
    "idle",
    "deno:host",
    "deno-http:write",
    "memory of an idle stream",
    "`node:http`",
  ],
];

/** Some results in one: of the same row at the same placement, the last. */
export function merged(all: readonly Results[]): Results {
  const found = new Map<string, RowResult>();
  for (const { rows } of all) {
    for (const row of rows) found.set(`${row.row} ${row.placement}`, row);
  }
  const order = rows.map(({ id }) => id);
  const sorted = [...found.values()].sort((a, b) =>
    order.indexOf(a.row) - order.indexOf(b.row)
  );
  return { ...all.at(-1)!, rows: sorted };
}

/** All figures. */
export function figuresSection(results: Results): string {
  const ids = [...new Set(results.rows.map(({ row }) => row))];
  const names = results.rows.flatMap(({ subjects }) => Object.keys(subjects));
  return [
    warning(results),
    facts(results),
    ...ids.map((id) => rowSection(results, id)),
    "### What the names stand for",
    markdownTable(
      ["handler", "what it is"],
      legendOf(names).map(([name, what]) => [`\`${name}\``, what]),
    ),
    "### Goals",
    goalsTable(results),
  ].filter((part) => part !== "").join("\n\n");
}

/** The few that are shown at a glance, the best first: those below 1 are where ours is worse. */
export function glanceSection(results: Results): string {
  const lines = shown.flatMap(([id, ours, over, what, peer]) => {
    const result = rowAt(results, id, "apart");
    const ratio = result && ratioOf(result, ours, over, mainFigure(result).key);
    return ratio ? [{ ratio: ratio.median, what, peer }] : [];
  }).sort((a, b) => b.ratio - a.ratio);
  const part = (title: string, found: typeof lines) =>
    found.length === 0 ? [] : [markdownTable(
      [title, "than", "times as good"],
      found.map(({ ratio, what, peer }) => [what, peer, digits(ratio)]),
    )];
  return [
    warning(results),
    ...part("ours is better at", lines.filter(({ ratio }) => ratio >= 1)),
    ...part("ours is worse at", lines.filter(({ ratio }) => ratio < 1)),
  ].filter((part) => part !== "").join("\n\n");
}

function warning(results: Results): string {
  const why = doubt(results);
  return why === undefined
    ? ""
    : `**Provisional**, to be measured again on an idle machine: ${why}.`;
}

function facts({ date, machine, effort, rows }: Results): string {
  const places = [
    ...new Set(rows.map(({ placement, place }) => `${placement}: ${place}`)),
  ];
  const { processes, rounds, window } = effort;
  return [
    ...machine,
    ...places,
    `The last run was on ${
      date.slice(0, 10)
    }, some rows may be of earlier ones: ${processes} processes of each server, ${rounds} rounds of ${window} ms in each`,
  ].map((fact) => `- ${fact}.`).join("\n");
}

function rowAt(
  { rows }: Results,
  id: string,
  placement: string,
): RowResult | undefined {
  return rows.find((result) =>
    result.row === id && result.placement === placement
  );
}

/** One row: apart with its quartiles, cold and on one core with medians. */
function rowSection(results: Results, id: string): string {
  const placements = ["apart", "together", "free"];
  const found = placements.flatMap((name) => rowAt(results, id, name) ?? []);
  const [first] = found;
  const columns = found.flatMap((result) => columnsOf(result));
  const names = Object.keys(first!.subjects);
  return [
    `### ${id}: ${first!.title}`,
    markdownTable(
      ["subject", ...columns.map(({ title }) => title)],
      names.map((name) => [
        `\`${name}\``,
        ...columns.map(({ cell }) => cell(name)),
      ]),
    ),
    ...found.flatMap(({ missing, failed }) =>
      Object.keys({ ...missing, ...failed }).map((name) =>
        `Not measured: \`${name}\`.`
      )
    ),
  ].join("\n\n");
}

interface Column {
  readonly title: string;
  cell(subject: string): string;
}

/** Each figure that is compared, and the ratio; cold, only where both had a core. */
function columnsOf(result: RowResult): Column[] {
  const isFirst = result.placement === "apart";
  const compared = result.figures.filter(({ compared }) => compared);
  const figures = compared.length > 0 ? compared : result.figures.slice(0, 1);
  const where = isFirst ? "" : `${result.placement}, `;
  const columns = figures.flatMap(({ key, title }) => [
    figureColumn(result, key, "warm", where + title, isFirst ? spread : median),
    ratioColumn(result, key, "warm"),
  ]);
  const { key } = mainFigure(result);
  const hasCold = Object.values(result.subjects)
    .some(({ cold }) => cold.length > 0);
  return isFirst && hasCold
    ? [
      ...columns,
      figureColumn(result, key, "cold", "cold", median),
      ratioColumn(result, key, "cold"),
    ]
    : columns;
}

function figureColumn(
  result: RowResult,
  key: string,
  state: State,
  title: string,
  text: (summary: Summary) => string,
): Column {
  return {
    title,
    cell: (name) => {
      const summary = figureOf(result, name, key, state);
      return summary === undefined ? "" : text(summary);
    },
  };
}

/** How many times as good as a subject the first of ours on its set-up is. */
function ratioColumn(result: RowResult, key: string, state: State): Column {
  const row = rows.find(({ id }) => id === result.row)!;
  const [handler = "ours"] = row.ours;
  return {
    title: `${handler} is`,
    cell: (name) => {
      const ours = referencesOf(row, name)
        .find((ours) => partsOf(ours)[1] === handler);
      if (ours === undefined || ours === name) return "";
      const summary = ratioOf(result, ours, name, key, state);
      return summary === undefined ? "" : `${median(summary)}x`;
    },
  };
}

function median({ median }: Summary): string {
  return digits(median);
}

function goalsTable(results: Results): string {
  const lines = goals.flatMap(({ row, ours, over, least, aim }) => {
    const result = rowAt(results, row, "apart");
    const ratio = result && ratioOf(result, ours, over, mainFigure(result).key);
    if (!ratio) return [];
    return [[
      row,
      `\`${ours}\``,
      `\`${over}\``,
      spread(ratio),
      `${least}`,
      aim === undefined ? "" : `${aim}`,
      ratio.median >= least ? "reached" : "not yet",
    ]];
  });
  return markdownTable(
    ["row", "ours", "over", "times as good", "at least", "aim", ""],
    lines,
  );
}

function markdownTable(
  head: readonly string[],
  lines: readonly (readonly string[])[],
): string {
  return [head, head.map(() => "---"), ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
