import type { TraceEvent } from "../base/trace_event.ts";
import { type Row, rowsOf, type Span } from "./picture_rows.ts";
import { plain } from "./trace_text.ts";

/**
 * Options of {@linkcode sequencePicture} and {@linkcode sequenceDiagram}.
 *
 * @category Tracing
 */
export interface SequencePictureOptions {
  /**
   * The request to draw, if the events are of several requests. The request of
   * the first event by default.
   */
  id?: number;
  /**
   * Number of rows to draw. Rows in the middle are left out and counted, except
   * a few long or failed ones, which are drawn in addition.
   *
   * @default {80}
   */
  rows?: number;
}

/** One request of some events, as rows. */
export interface Sequence {
  /** Method and path of the request, unescaped. */
  readonly title: string;
  readonly every: readonly Row[];
  /** The rows to draw. */
  readonly shown: readonly Row[];
}

/** The rows of the request that the options name. */
export function sequenceOf(
  events: Iterable<TraceEvent>,
  options: SequencePictureOptions,
): Sequence {
  const all = [...events];
  const { id = all[0]?.id, rows = 80 } = options;
  const every = rowsOf(all.filter((event) => event.id === id));
  const title = all.find((event) => event.id === id && event.kind === "request")
    ?.name ?? `request ${plain(id ?? "")}`;
  return { title, every, shown: limited(every, rows) };
}

/** Replaces rows in the middle by their count. Long and failed ones stay. */
function limited(rows: readonly Row[], limit: number): readonly Row[] {
  if (rows.length <= limit) return rows;
  const first = Math.ceil((limit - 1) / 2);
  const last = rows.length - Math.max(0, limit - 1 - first);
  const notable = notableOf(rows);
  const kept: Row[] = [];
  for (let at = 0; at < rows.length;) {
    let end = at;
    while (end >= first && end < last && !notable.has(rows[end]!)) end++;
    if (end > at) kept.push(omission(rows.slice(at, end)));
    if (end < rows.length) kept.push(rows[end]!);
    at = end + 1;
  }
  return kept;
}

function omission(omitted: readonly Row[]): Row {
  const { length } = omitted;
  return {
    time: omitted[0]!.time,
    kind: "omission",
    from: "host",
    text: `${length} row${length === 1 ? " is" : "s are"} left out here`,
  };
}

/** The first failures, and both rows of each span that took at least a tenth of the time. */
function notableOf(rows: readonly Row[]): ReadonlySet<Row> {
  const long = ((rows.at(-1)?.time ?? 0) - (rows[0]?.time ?? 0)) / 10;
  const began = new Map<Span, Row>();
  const notable = new Set(
    rows.filter(({ kind }) => kind === "failure").slice(0, 10),
  );
  for (const row of rows) {
    if (row.begins !== undefined) began.set(row.begins, row);
    const begin = row.ends && began.get(row.ends);
    if (begin !== undefined && long > 0 && row.time - begin.time >= long) {
      notable.add(begin).add(row);
    }
  }
  return notable;
}
