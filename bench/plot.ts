// The plot: ours over its peers, by write size.

import { mainFigure, ratioOf, type Results } from "./results.ts";
import type { Summary } from "./statistics.ts";
import { digits } from "./table.ts";

/** A group of bars: one row, and who of ours is in it. */
const groups = [
  { row: "16B", ours: "deno:host", title: "16 B", note: "copied" },
  { row: "256B", ours: "deno:host", title: "256 B", note: "copied" },
  { row: "4KiB", ours: "deno:host", title: "4 KiB", note: "copied" },
  { row: "64KiB", ours: "deno:host", title: "64 KiB", note: "copied" },
  {
    row: "64KiB-given",
    ours: "deno:transfer",
    title: "64 KiB",
    note: "given away",
  },
  {
    row: "small",
    ours: "deno:host",
    title: "4 x 256 B",
    note: "a whole answer",
  },
] as const;

/** The bars of a group, by their class. */
const peers = {
  raw: { subject: "deno:raw", title: "ReadableStream, copies" },
  hono: { subject: "deno:hono", title: "Hono's stream()" },
  http: { subject: "deno-http:write", title: "node:http on Deno" },
  go: { subject: "go:write", title: "Go net/http, copies" },
} as const;

type Peer = keyof typeof peers;
const names = Object.keys(peers) as Peer[];

const WIDTH = 860;
const HEIGHT = 440;
const LEFT = 64;
const RIGHT = WIDTH - 20;
const TOP = 104;
const BOTTOM = HEIGHT - 72;
const BAR = 24;

const STYLE = `
  .ground { fill: #fff } .raw { fill: #0969da } .hono { fill: #8250df }
  .http { fill: #bc4c00 } .go { fill: #57606a }
  text { fill: #1f2328; font: 13px system-ui, sans-serif }
  .title { font-size: 17px; font-weight: 600 } .quiet { fill: #59636e }
  .figure { font-size: 11px } .grid { stroke: #d1d9e0 }
  .one { stroke: #1f2328; stroke-width: 1.5 } .spread { stroke: #1f2328 }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117 } .raw { fill: #58a6ff } .hono { fill: #bc8cff }
    .http { fill: #f0883e } .go { fill: #8b949e }
    text { fill: #f0f6fc } .quiet { fill: #9198a1 }
    .grid { stroke: #3d444d } .one, .spread { stroke: #f0f6fc }
  }`;

/** A bar. */
interface Bar {
  readonly group: number;
  readonly bar: number;
  readonly peer: Peer;
  readonly ratio: Summary;
}

/** The plot as SVG; bars end at the median, lines go from quartile to quartile. */
export function plotOf(results: Results, note: string): string {
  const bars = barsOf(results);
  const axis = new LogAxis(bars.map(({ ratio }) => ratio));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title note">`,
    `<title id="title">@isapi/streams: how many times as good as its peers in server CPU</title>`,
    `<desc id="note">${bars.map(described).join("; ")}</desc>`,
    `<style>${STYLE}\n</style>`,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="6"/>`,
    text(
      LEFT,
      32,
      `@isapi/streams on Deno.serve: server CPU, times as good (${note})`,
      "title",
    ),
    ...key(),
    ...axis.lines(),
    ...groups.map(({ title, note }, group) => caption(group, title, note)),
    ...bars.map(({ group, bar, peer, ratio }) =>
      drawn(axis, centre(group, bar), peer, ratio)
    ),
    text(
      (LEFT + RIGHT) / 2,
      HEIGHT - 14,
      "bytes of each write",
      "quiet",
      "middle",
    ),
    `<text class="quiet" text-anchor="middle" transform="translate(18 ${
      (TOP + BOTTOM) / 2
    }) rotate(-90)">times as good, logarithmic</text>`,
    `</svg>\n`,
  ].join("\n");
}

function barsOf({ rows }: Results): Bar[] {
  return groups.flatMap(({ row, ours }, group) => {
    const result = rows.find((result) =>
      result.row === row && result.placement === "apart"
    );
    if (result === undefined) return [];
    const { key } = mainFigure(result);
    return names.flatMap((peer, bar) => {
      const ratio = ratioOf(result, ours, peers[peer].subject, key);
      return ratio ? [{ group, bar, peer, ratio }] : [];
    });
  });
}

/** Ratios upwards, each power of two as high as the next. */
class LogAxis {
  readonly #low: number;
  readonly #high: number;

  constructor(ratios: readonly Summary[]) {
    const logs = ratios.flatMap(({ low, high }) => [low, high]).map(Math.log2);
    this.#low = Math.min(-1, Math.floor(Math.min(...logs)));
    this.#high = Math.max(1, Math.ceil(Math.max(...logs)));
  }

  at(ratio: number): number {
    const part = (Math.log2(ratio) - this.#low) / (this.#high - this.#low);
    return round(BOTTOM - part * (BOTTOM - TOP));
  }

  lines(): string[] {
    const lines: string[] = [];
    for (let log = this.#low; log <= this.#high; log++) {
      const y = this.at(2 ** log);
      lines.push(
        `<line class="${
          log === 0 ? "one" : "grid"
        }" x1="${LEFT}" x2="${RIGHT}" y1="${y}" y2="${y}"/>`,
        text(LEFT - 8, y + 4, `${2 ** log}x`, "quiet", "end"),
      );
    }
    return lines;
  }
}

/** The middle of a bar. */
function centre(group: number, bar = (names.length - 1) / 2): number {
  const width = (RIGHT - LEFT) / groups.length;
  const offset = (bar - (names.length - 1) / 2) * (BAR + 3);
  return round(LEFT + (group + 1 / 2) * width + offset);
}

function drawn(axis: LogAxis, x: number, peer: Peer, ratio: Summary): string {
  const { low, median, high } = ratio;
  const [from, to] = [axis.at(1), axis.at(median)];
  const [lower, upper] = [axis.at(low), axis.at(high)];
  const label = median >= 1
    ? Math.min(to, upper) - 5
    : Math.max(to, lower) + 13;
  return [
    `<rect class="${peer}" x="${x - BAR / 2}" y="${
      Math.min(from, to)
    }" width="${BAR}" height="${round(Math.abs(to - from))}"/>`,
    `<line class="spread" x1="${x}" x2="${x}" y1="${upper}" y2="${lower}"/>`,
    text(x, label, short(median), "figure", "middle"),
  ].join("");
}

/** Two digits that count: bars stand close to each other. */
function short(ratio: number): string {
  return ratio >= 10 ? ratio.toFixed(0) : ratio.toPrecision(2);
}

function caption(group: number, title: string, note: string): string {
  const x = centre(group);
  return text(x, BOTTOM + 22, title, "", "middle") +
    text(x, BOTTOM + 38, note, "quiet", "middle");
}

function key(): string[] {
  const width = (RIGHT - LEFT) / names.length;
  return names.map((peer, i) => {
    const x = LEFT + i * width;
    return `<rect class="${peer}" x="${x}" y="54" width="12" height="12"/>${
      text(x + 18, 65, peers[peer].title)
    }`;
  });
}

function described({ group, peer, ratio }: Bar): string {
  const { title, note } = groups[group]!;
  return `${title} ${note}, over ${peers[peer].title}: ${digits(ratio.median)}`;
}

function text(
  x: number,
  y: number,
  text: string,
  style = "",
  anchor: "start" | "middle" | "end" = "start",
): string {
  return `<text class="${style}" x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
