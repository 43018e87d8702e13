import { assertEquals } from "@std/assert";
import { plotOf } from "../../bench/plot.ts";
import type { EndToEnd } from "../../bench/report.ts";
import { speedup, summary } from "../../bench/statistics.ts";

Deno.test("summary() gives the median and the quartiles, interpolated", () => {
  assertEquals(summary([4, 1, 3, 2]), { low: 1.75, median: 2.5, high: 3.25 });
  assertEquals(summary([7]), { low: 7, median: 7, high: 7 });
});

Deno.test("speedup() compares round by round: what slows a whole round slows both", () => {
  assertEquals(speedup([1, 10, 100], [2, 20, 200]).median, 2);
  assertEquals(speedup([2], [1]).median, 0.5);
});

const contenders = ["sync", "transfer", "cTS", "uTS", "Hono", "TCP"];

/** Each row the same: ours takes 1 ms, the peers 4, 2, 1 and 0.5. */
const times = Object.fromEntries(
  ["16 B", "256 B", "4 KiB", "64 KiB", "4 KiB, fresh", "64 KiB, fresh"].map(
    (row) => [
      row,
      Object.fromEntries(
        [1, 1, 4, 2, 1, 0.5].map((time, i) => [contenders[i], [time]]),
      ),
    ],
  ),
) as unknown as EndToEnd;

Deno.test("plotOf() draws a bar for each peer and size, on a logarithmic axis", () => {
  const svg = plotOf(times, "Deno");
  for (
    const [peer, ratio] of Object.entries({ cTS: 4, uTS: 2, Hono: 1, TCP: 0.5 })
  ) {
    // The key's own square is 12 high and 12 wide.
    const bars = [
      ...svg.matchAll(
        new RegExp(`class="${peer}"[^>]* width="24" height="([\\d.]+)"`, "g"),
      ),
    ];
    assertEquals(bars.length, 6, peer);
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
    const [, end, name, , empty] of plotOf(times, "Deno").matchAll(
      /<(\/?)([a-z]+)([^>]*?)(\/?)>/g,
    )
  ) {
    if (end) assertEquals(open.pop(), name);
    else if (!empty) open.push(name!);
  }
  assertEquals(open, []);
});
