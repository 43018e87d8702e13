import type { Lane, Row, Span } from "./picture_rows.ts";
import { lineText } from "../base/log_text.ts";
import type { TraceEvent } from "../base/trace_event.ts";
import { sequenceOf, type SequencePictureOptions } from "./sequence_rows.ts";
import { shortened } from "./trace_text.ts";

// All lengths are in pixels.
const WIDTH = 1000;
const LANES: Readonly<Record<Lane, number>> = {
  extension: 130,
  host: 540,
  client: 900,
};
/** Positions of the lanes' names and of the first row. */
const HEADING = 34;
const FIRST = 74;
/** Smallest distance from one row to the next. */
const STEP = 25;
/** Height that represents the total time, in addition to the steps. */
const TIME = 320;
/** Half the width of a bar on a lane. */
const HALF = 5;
/** Average widths of a capital and of any other letter. Labels are cut to fit their lane. */
const CAPITAL = 8.4;
const LETTER = 6.9;

const STYLE = `
.isapi-trace { font: 12px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; }
.isapi-trace .paper { fill: #ffffff; }
.isapi-trace text { fill: #1f2328; }
.isapi-trace .name { font-weight: 600; font-size: 13px; }
.isapi-trace .time { fill: #59636e; }
.isapi-trace .lane { stroke: #c4ccd4; stroke-width: 1.5; }
.isapi-trace .arrow { fill: none; stroke-width: 1.5; }
.isapi-trace .answers { stroke-dasharray: 5 3; }
.isapi-trace .call { stroke: #0969da; }
.isapi-trace .completion { stroke: #8250df; }
.isapi-trace .handed { stroke: #1a7f37; }
.isapi-trace .wait { stroke: #9a6700; }
.isapi-trace .failure { stroke: #d1242f; }
.isapi-trace .end { stroke: #59636e; }
.isapi-trace text.wait { fill: #7d4e00; stroke: none; }
.isapi-trace text.failure { fill: #b3202a; stroke: none; }
.isapi-trace .running { fill: #ddf4ff; stroke: #0969da; }
.isapi-trace .waiting { fill: #fae17d; stroke: #9a6700; }
.isapi-trace .operation { fill: none; stroke: #8250df; stroke-width: 1.5; }
@media (prefers-color-scheme: dark) {
.isapi-trace .paper { fill: #0d1117; }
.isapi-trace text { fill: #e6edf3; }
.isapi-trace .time { fill: #9198a1; }
.isapi-trace .lane { stroke: #3d444d; }
.isapi-trace .call { stroke: #4493f8; }
.isapi-trace .completion { stroke: #ab7df8; }
.isapi-trace .handed { stroke: #3fb950; }
.isapi-trace .wait { stroke: #d29922; }
.isapi-trace .failure { stroke: #f85149; }
.isapi-trace .end { stroke: #9198a1; }
.isapi-trace text.wait { fill: #e3b341; }
.isapi-trace text.failure { fill: #ff7b72; }
.isapi-trace .running { fill: #12304f; stroke: #4493f8; }
.isapi-trace .waiting { fill: #5a4311; stroke: #d29922; }
.isapi-trace .operation { stroke: #ab7df8; }
}
`;

/**
 * Draws one request as an SVG document: extension, host and client as lanes,
 * time downwards.
 *
 * - **Distances show time**: the distance between two rows grows with the time
 *   between them.
 * - **Bars** on the lanes show when the extension runs, when it waits in a
 *   call, and when the host waits for room. A bracket beside the extension
 *   reaches from an asynchronous call to its completion.
 * - **Light and dark**: the colours follow `prefers-color-scheme`.
 * - **Self-contained**: it works in an `<img>`, in a page and as a file.
 *
 * @example Draw a request
 * ```ts
 * import { HSE_STATUS_SUCCESS, IsapiHost } from "@isapi/streams";
 * import { sequencePicture, type TraceEvent } from "@isapi/streams/trace";
 * import { assertMatch } from "@std/assert";
 *
 * const events: TraceEvent[] = [];
 * const host = new IsapiHost({ onTrace: (event) => events.push(event) })
 *   .mount("/", { HttpExtensionProc: () => HSE_STATUS_SUCCESS });
 * await host.fetch(new Request("http://localhost/a?b"));
 *
 * const svg = sequencePicture(events);
 * assertMatch(svg, /GET \/a\?b/);
 * // Deno.writeTextFileSync("request.svg", svg);
 * ```
 *
 * @param events The events, in the order in which `onTrace` received them.
 * @param options The request to draw, and the number of rows.
 * @returns The document: an `<svg>` element.
 * @category Tracing
 */
export function sequencePicture(
  events: Iterable<TraceEvent>,
  options: SequencePictureOptions = {},
): string {
  const { title, every, shown } = sequenceOf(events, options);
  const places = placesOf(shown);
  const height = (places.at(-1) ?? FIRST) + STEP + 14;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="isapi-trace" role="img" aria-label="${
      escaped(lineText(`Sequence of ${title}`))
    }" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="100%" height="100%"/>`,
    ...lanes(height),
    ...spans(every, shown, places),
    ...shown.map((row, i) => drawn(row, places[i]!, shown[i - 1]?.time)),
    "</svg>",
  ].join("\n");
}

/** The vertical position of each row. */
function placesOf(rows: readonly Row[]): number[] {
  const start = rows[0]?.time ?? 0;
  const duration = (rows.at(-1)?.time ?? 0) - start;
  return rows.map(({ time }, i) =>
    FIRST + i * STEP +
    (duration > 0 ? round(TIME * (time - start) / duration) : 0)
  );
}

function lanes(height: number): string[] {
  return Object.entries(LANES).flatMap(([name, x]) => [
    `<text class="name" x="${x}" y="${HEADING}" text-anchor="middle">${name}</text>`,
    line("lane", x, HEADING + 10, x, height - 12),
  ]);
}

/** The bars, and the brackets of operations. They are drawn before the arrows. */
function spans(
  all: readonly Row[],
  rows: readonly Row[],
  places: readonly number[],
): string[] {
  const lost = new Set(all.map(({ ends }) => ends));
  for (const { ends } of rows) lost.delete(ends);
  const open = new Map<Span, number>();
  const drawn: string[] = [];
  rows.forEach(({ begins, ends, kind }, i) => {
    const place = places[i]!;
    if (begins !== undefined) open.set(begins, place);
    for (const [span, from] of open) {
      // The span ends at this row, or its end is among the rows left out here.
      if (span !== ends && !(kind === "omission" && lost.has(span))) continue;
      drawn.push(bar(span, from, place));
      open.delete(span);
    }
  });
  const bottom = places.at(-1) ?? FIRST;
  for (const [span, from] of open) drawn.push(bar(span, from, bottom));
  // Bars of waits are drawn over bars of running.
  return drawn.sort((a, b) =>
    Number(b.includes("running")) - Number(a.includes("running"))
  );
}

function bar({ kind, lane }: Span, from: number, to: number): string {
  const x = LANES[lane];
  if (kind === "operation") {
    const left = x - 2.6 * HALF;
    const path = `M${x - HALF} ${from}H${left}V${to}H${x - HALF}`;
    return `<path class="operation" d="${path}"/>`;
  }
  const half = kind === "running" ? HALF : HALF - 1;
  return `<rect class="${kind}" x="${x - half}" y="${from}" width="${
    2 * half
  }" height="${Math.max(to - from, 1)}"/>`;
}

/** A row is one element, so that a page can react to it. */
function drawn(row: Row, y: number, before: number | undefined): string {
  return ["<g>", ...parts(row, y, before), "</g>"].join("\n");
}

function parts(row: Row, y: number, before: number | undefined): string[] {
  const time = row.time.toFixed(1);
  const stamp = before?.toFixed(1) === time ? [] : [
    `<text class="time" x="64" y="${y + 4}" text-anchor="end">${time}</text>`,
  ];
  if (row.kind === "end") return [...stamp, ...ending(row, y)];
  if (row.to === undefined) return [...stamp, remark(row, y)];
  return [...stamp, arrow(row, row.to, y), label(row, row.to, y)];
}

function arrow({ kind, answers, from }: Row, end: Lane, y: number): string {
  const towards = LANES[end] > LANES[from] ? 1 : -1;
  const start = LANES[from] + towards * (HALF + 1);
  const tip = LANES[end] - towards * (HALF + 1);
  const path = `M${start} ${y}H${tip}`;
  const head = `M${tip - 7 * towards} ${y - 4}L${tip} ${y}L${
    tip - 7 * towards
  } ${y + 4}`;
  const dashed = answers ? " answers" : "";
  return `<path class="arrow ${kind}${dashed}" d="${path}"/>` +
    `<path class="arrow ${kind}" d="${head}"/>`;
}

function label({ kind, from, text }: Row, to: Lane, y: number): string {
  const left = Math.min(LANES[from], LANES[to]);
  const room = Math.abs(LANES[from] - LANES[to]) - 4 * HALF;
  const x = left + 3 * HALF;
  return written(kind, text, x, y - 5, room);
}

/** Text beside a lane, without an arrow. */
function remark({ kind, from, text }: Row, y: number): string {
  const x = LANES[from] + 3 * HALF;
  return written(kind, text, x, y - (kind === "omission" ? 5 : -4), WIDTH - x);
}

function ending({ kind, text }: Row, y: number): string[] {
  const x = LANES.host + 3 * HALF;
  return [
    line(`arrow ${kind}`, LANES.extension - 30, y, LANES.client + 30, y),
    written(kind, text, x, y - 5, WIDTH - x),
  ];
}

function written(
  kind: string,
  text: string,
  x: number,
  y: number,
  room: number,
): string {
  const line = lineText(text);
  const short = shortened(line, lettersIn(room, line));
  const full = short === line ? "" : `<title>${escaped(line)}</title>`;
  const colour = kind === "wait" || kind === "failure"
    ? ` class="${kind}"`
    : "";
  return `<text${colour} x="${x}" y="${y}">${full}${escaped(short)}</text>`;
}

/** The number of letters of a text that fit. */
function lettersIn(room: number, text: string): number {
  let width = 0;
  let count = 0;
  for (; count < text.length && width <= room; count++) {
    width += /[A-Z_]/.test(text[count]!) ? CAPITAL : LETTER;
  }
  return width <= room ? count : count - 1;
}

function line(
  style: string,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): string {
  return `<line class="${style}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Characters that XML does not allow, such as half of a surrogate pair. */
const NO_XML = /[\ufffe\uffff]|\p{Surrogate}/gu;

function escaped(text: string): string {
  return text
    .replace(NO_XML, "\ufffd")
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
