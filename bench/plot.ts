// The plot: ours over its peers, by write size.

import type { ContenderName } from "./contenders.ts";
import type { EndToEnd } from "./report.ts";
import type { RowName } from "./rows.ts";
import { speedup, type Summary } from "./statistics.ts";
import { digits } from "./table.ts";

/** A group of bars: one row, and who of ours is in it. */
const groups: readonly {
  readonly row: RowName;
  readonly ours: ContenderName;
  readonly title: string;
  readonly note: string;
}[] = [
  { row: "16 B", ours: "sync", title: "16 B", note: "copied" },
  { row: "256 B", ours: "sync", title: "256 B", note: "copied" },
  { row: "4 KiB", ours: "sync", title: "4 KiB", note: "copied" },
  { row: "64 KiB", ours: "sync", title: "64 KiB", note: "copied" },
  { row: "4 KiB, fresh", ours: "transfer", title: "4 KiB", note: "given away" },
  {
    row: "64 KiB, fresh",
    ours: "transfer",
    title: "64 KiB",
    note: "given away",
  },
];

/** The bars of a group. */
const peers = {
  cTS: "TransformStream, copy",
  uTS: "TransformStream",
  Hono: "Hono's stream()",
  TCP: "bare TCP connection",
} satisfies Partial<Record<ContenderName, string>>;

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
  .ground { fill: #fff } .cTS { fill: #0969da } .uTS { fill: #bc4c00 }
  .Hono { fill: #8250df } .TCP { fill: #57606a }
  text { fill: #1f2328; font: 13px system-ui, sans-serif }
  .title { font-size: 17px; font-weight: 600 } .quiet { fill: #59636e }
  .figure { font-size: 11px } .grid { stroke: #d1d9e0 }
  .one { stroke: #1f2328; stroke-width: 1.5 } .spread { stroke: #1f2328 }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117 } .cTS { fill: #58a6ff } .uTS { fill: #f0883e }
    .Hono { fill: #bc8cff } .TCP { fill: #8b949e }
    text { fill: #f0f6fc } .quiet { fill: #9198a1 }
    .grid { stroke: #3d444d } .one, .spread { stroke: #f0f6fc }
  }`;

/** The plot as SVG; bars end at the median, lines go from quartile to quartile. */
export function plotOf(times: EndToEnd, runtime: string): string {
  const bars = groups.flatMap(({ row, ours }, group) =>
    names.map((peer, bar) => ({
      group,
      bar,
      peer,
      ratio: speedup(times[row][ours]!, times[row][peer]!),
    }))
  );
  const axis = new LogAxis(bars.map(({ ratio }) => ratio));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title note">`,
    `<title id="title">@isapi/streams: how many times as fast as its peers, by write size</title>`,
    `<desc id="note">${bars.map(described).join("; ")}</desc>`,
    `<style>${STYLE}\n</style>`,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="6"/>`,
    text(
      LEFT,
      32,
      `@isapi/streams: how many times as fast, by write size (${runtime})`,
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
    }) rotate(-90)">times as fast, logarithmic</text>`,
    `</svg>\n`,
  ].join("\n");
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
    text(x, label, digits(median), "figure", "middle"),
  ].join("");
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
      text(x + 18, 65, peers[peer])
    }`;
  });
}

function described(
  { group, peer, ratio }: { group: number; peer: Peer; ratio: Summary },
): string {
  const { title, note } = groups[group]!;
  return `${title} ${note}, over ${peers[peer]}: ${digits(ratio.median)}`;
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
