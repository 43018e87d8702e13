// From samples to ratios, tables and the plot.

import { assert, assertEquals, assertMatch } from "@std/assert";
import { goals } from "../../bench/goals.ts";
import { plotOf } from "../../bench/plot.ts";
import {
  figuresSection,
  glanceSection,
  merged,
} from "../../bench/published.ts";
import { baseTable, goalTable, rowTable } from "../../bench/report.ts";
import { doubt, type Results, type RowResult } from "../../bench/results.ts";
import { medianInterval, ratios, summary } from "../../bench/statistics.ts";
import { digits, spread } from "../../bench/table.ts";

/** A row whose subjects took this long in each round. */
function row(
  id: string,
  figures: Readonly<Record<string, readonly number[]>>,
  rest: Partial<RowResult> = {},
): RowResult {
  return {
    row: id,
    title: `the title of ${id}`,
    placement: "apart",
    place: "server on core 0, client on core 1",
    figures: [{ key: "cpu", title: "us CPU/write", compared: true }],
    subjects: Object.fromEntries(
      Object.entries(figures).map(([name, figures]) => [
        name,
        { warm: figures.map((cpu) => ({ cpu })), cold: [] },
      ]),
    ),
    missing: {},
    failed: {},
    others: 0,
    ...rest,
  };
}

function results(...rows: RowResult[]): Results {
  return {
    date: "2026-01-02T03:04:05.000Z",
    machine: ["CPU: one"],
    effort: {
      processes: 3,
      rounds: 1,
      window: 1,
      warmUp: 1,
      cold: 1,
      idle: 1,
      slow: 1,
    },
    rows,
  };
}

Deno.test("summary() gives the median and the quartiles, interpolated", () => {
  assertEquals(summary([4, 1, 3, 2]), { low: 1.75, median: 2.5, high: 3.25 });
  assertEquals(summary([7]), { low: 7, median: 7, high: 7 });
});

Deno.test("ratios() compares round by round: what slows a whole round slows both", () => {
  assertEquals(ratios([2, 20, 200], [1, 10, 100]).median, 2);
  assertEquals(ratios([1], [2]).median, 0.5);
});

Deno.test("digits() keeps three digits that count", () => {
  assertEquals(
    [0, 0.0123, 0.123, 1.234, 12.34, 123.4, 1234, 12_345, 1_234_567].map(
      digits,
    ),
    ["0.00", "0.012", "0.123", "1.23", "12.3", "123", "1234", "12.3k", "1.23M"],
  );
  assertEquals(spread({ low: 1, median: 1, high: 1 }), "1.00");
  assertEquals(spread({ low: 1, median: 2, high: 3 }), "2.00 (1.00-3.00)");
});

Deno.test("rowTable() says how many times as good ours is as each other", () => {
  const text = rowTable(
    row("small", { "deno:host": [10, 20], "deno:one": [5, 10] }, {
      missing: { "go:write": "no go\nwas found" },
      failed: { "deno:raw": "Byte 7 is wrong" },
    }),
    () => ["deno:host"],
  );
  assertMatch(text, /deno:one +7\.50 \(6\.25-8\.75\) +0\.500x/);
  assertMatch(text, /without go:write: no go$/m);
  assertMatch(text, /FAILED: deno:raw: Byte 7 is wrong/);
});

Deno.test("medianInterval() says where the median lies at 95 %", () => {
  const figures = (count: number) => Array.from({ length: count }, (_, i) => i);
  assertEquals(medianInterval(figures(10)), { low: 1, median: 4.5, high: 8 });
  assertEquals(medianInterval(figures(36)), {
    low: 11,
    median: 17.5,
    high: 24,
  });
  // Of few it cannot be said.
  assertEquals(medianInterval(figures(4)), { low: 0, median: 1.5, high: 3 });
});

/** Ours and its twin, each measured once in each of six processes. */
function twins(base: readonly number[]): RowResult {
  return row("small", {
    "deno:host": [10, 10, 10, 10, 10, 10],
    "deno:host@base": base,
  });
}

Deno.test("baseTable() judges another checkout as far as it can be told", () => {
  for (
    const [base, verdict] of [
      [[9.8, 9.8, 9.8, 9.8, 9.8, 9.8], "kept"],
      [[9.6, 9.6, 9.6, 9.6, 9.6, 9.6], "NOT KEPT"],
      [[9.6, 9.8, 9.8, 9.8, 9.8, 9.8], "not certain"],
    ] as const
  ) {
    const text = baseTable([twins(base)], 0.97);
    assertMatch(text, new RegExp(`>= 0\\.97 ${verdict}$`));
    assert(!baseTable([twins(base)], undefined).includes(">="));
  }
});

Deno.test("goalTable() judges what was measured, and nothing else", () => {
  const text = goalTable(
    results(row("small", { "deno:host": [10], "deno:one": [7] })),
    goals,
  );
  assertEquals(text.split("\n").length, 3);
  assertMatch(text, /deno:host over deno:one +0\.700x +>= 0\.65 met/);
  assertMatch(text, />= 0\.72 NOT MET$/);
});

Deno.test("merged() takes the last of each row and placement, in the rows' order", () => {
  const { rows } = merged([
    results(row("small", { "deno:host": [1] }), row("16B", {})),
    results(row("small", { "deno:host": [2] })),
  ]);
  assertEquals(rows.map(({ row }) => row), ["16B", "small"]);
  assertEquals(rows[1]!.subjects["deno:host"]!.warm, [{ cpu: 2 }]);
});

const published = results(
  row("16B", { "deno:host": [1], "deno:hono": [12], "deno:raw": [8] }),
  row("small", { "deno:host": [10], "deno:one": [5] }),
);

Deno.test("what is published says where ours is ahead and where it is behind", () => {
  const [ahead, behind] = glanceSection(published).split("is worse at");
  assertMatch(ahead!, /\| 12\.0 \|[^]*\| 8\.00 \|/);
  assertMatch(behind!, /one `Response` \| 0\.500 \|/);
  assertMatch(figuresSection(published), /### small: the title of small/);
});

Deno.test("figures of a busy machine, or of a quick run, are published as provisional", () => {
  assertEquals(doubt(published), undefined);
  assert(!glanceSection(published).includes("Provisional"));
  for (const others of [0.7, null]) {
    const busy = results(row("small", { "deno:host": [1] }, { others }));
    assertMatch(glanceSection(busy), /Provisional/);
    assertMatch(figuresSection(busy), /Provisional/);
  }
  const { effort } = published;
  const quick = { ...published, effort: { ...effort, processes: 1 } };
  assertMatch(glanceSection(quick), /Provisional[^]*quick run/);
});

const plotted = results(
  ...["16B", "256B", "4KiB", "64KiB", "small"].map((id) =>
    row(id, {
      "deno:host": [1],
      "deno:raw": [4],
      "deno:hono": [2],
      "deno-http:write": [1],
      "go:write": [0.5],
    })
  ),
);

Deno.test("plotOf() draws a bar for each peer and size, on a logarithmic axis", () => {
  const svg = plotOf(plotted, "warm");
  for (
    const [peer, ratio] of Object.entries({ raw: 4, hono: 2, http: 1, go: 0.5 })
  ) {
    // The key's own square is 12 high and 12 wide.
    const bars = [
      ...svg.matchAll(
        new RegExp(`class="${peer}"[^>]* width="24" height="([\\d.]+)"`, "g"),
      ),
    ];
    assertEquals(bars.length, 5, peer);
    // Three powers of two share the axis: from 0.5x to 4x.
    for (const [, height] of bars) {
      assertEquals(
        Number(height),
        Math.round(880 * Math.abs(Math.log2(ratio))) / 10,
      );
    }
  }
});

Deno.test("plotOf() gives well-formed text: every element that opens closes", () => {
  const open: string[] = [];
  for (
    const [, end, name, , empty] of plotOf(plotted, "warm").matchAll(
      /<(\/?)([a-z]+)([^>]*?)(\/?)>/g,
    )
  ) {
    if (end) assertEquals(open.pop(), name);
    else if (!empty) open.push(name!);
  }
  assertEquals(open, []);
});
