import type { TraceEvent } from "../base/trace_event.ts";
import {
  callText,
  endText,
  errorText,
  milliseconds,
  plain,
  resultText,
} from "./trace_text.ts";

/** The participants, from left to right. */
export type Lane = "extension" | "host" | "client";

/** The kind of a row, which decides its colour. */
export type RowKind =
  | "call"
  | "completion"
  | "handed"
  | "wait"
  | "failure"
  | "end"
  | "omission";

/** The kind of a span: something that lasts from one row to another. */
export type SpanKind = "running" | "waiting" | "operation";

/** One row of a picture, without its position. */
export interface Row {
  /** Milliseconds since the request arrived. */
  readonly time: number;
  readonly kind: RowKind;
  readonly from: Lane;
  /** The end of the arrow. Left out: the text stands beside the lane `from`. */
  readonly to?: Lane;
  /** True if the arrow is the return of a call or a completion. */
  readonly answers?: boolean;
  readonly text: string;
  /** The span that begins at this row. */
  readonly begins?: Span;
  /** The span that ends at this row. */
  readonly ends?: Span;
}

/** A span. Its first and its last row refer to the same object. */
export interface Span {
  readonly kind: SpanKind;
  readonly lane: Lane;
}

/** A call whose promise takes at least this many milliseconds gets a row for its return. */
const MIN_WAIT = 1;

/** The longest run of equal rows that is drawn in full. */
const MAX_EQUAL = 4;

/** The rows of one request, ordered by time. */
export function rowsOf(events: readonly TraceEvent[]): Row[] {
  const rows = new Rows();
  events.forEach((event, order) => rows.add(event, order));
  return folded(rows.sorted());
}

/** Replaces a long run of equal rows by the first one and a count of the others. */
function folded(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  for (let at = 0; at < rows.length;) {
    const first = rows[at]!;
    let end = at + 1;
    while (end < rows.length && isAlike(first, rows[end]!)) end++;
    if (end - at <= MAX_EQUAL) kept.push(...rows.slice(at, end));
    else {
      const text = `and ${end - at - 1} more like it`;
      const { from, time } = rows[end - 1]!;
      kept.push(first, { time, kind: "omission", from, text });
    }
    at = end;
  }
  return kept;
}

function isAlike(row: Row, next: Row): boolean {
  return row.text === next.text && row.from === next.from &&
    row.to === next.to && (row.begins ?? row.ends ?? next.begins ??
          next.ends) === undefined;
}

class Rows {
  readonly #rows: { readonly row: Row; readonly order: number }[] = [];
  readonly #operations = new Map<unknown, Span>();
  #waiting: Span | undefined;

  /** The rows by time; rows of the same time in the order of their events. */
  sorted(): Row[] {
    return this.#rows
      .sort((a, b) => a.row.time - b.row.time || a.order - b.order)
      .map(({ row }) => row);
  }

  add(event: TraceEvent, order: number): void {
    const { kind, name, detail, time } = event;
    if (kind === "call") this.#call(event, order);
    else if (kind === "completion") this.#completion(event, order);
    else if (kind === "wait") this.#wait(event, order);
    else if (kind === "request") {
      const row = { time, kind: "call", from: "client", to: "host" } as const;
      this.#put({ ...row, text: name }, -1);
    } else if (kind === "handed over") {
      const row = { time, kind: "handed", from: "host", to: "client" } as const;
      const text = name === "head"
        ? `head, status ${plain(detail.status)}`
        : `${plain(detail.bytes)} bytes`;
      this.#put({ ...row, text }, order);
    } else if (kind === "disconnect") {
      const row = name === "client"
        ? { from: "client", to: "host", text: "leaves" } as const
        : {
          from: "host",
          to: "client",
          text: "closes the connection",
        } as const;
      this.#put({ ...row, time, kind: "failure" }, order);
    } else if (kind === "deadline") {
      const text = `${name} deadline of ${plain(detail.limit)} ms has passed`;
      this.#put({ time, kind: "failure", from: "host", text }, order);
    } else {
      const text = `${name}, ${endText(detail)}`;
      this.#put({ time, kind: "end", from: "host", text }, order);
    }
  }

  #call(event: TraceEvent, order: number): void {
    const { name, detail, time } = event;
    const called = typeof detail.called === "number" ? detail.called : time;
    const failed = detail.error !== undefined || detail.thrown !== undefined;
    const kind = failed ? "failure" : "call";
    const result = resultText(detail);
    if (name === "HttpExtensionProc") {
      const span: Span = { kind: "running", lane: "extension" };
      const way = { from: "host", to: "extension" } as const;
      const begin = { ...way, time: called, kind: "call", text: name } as const;
      // The events of its calls come before the event of its return.
      this.#put({ ...begin, begins: span }, -0.5);
      this.#answer({ time, kind, text: result, ends: span }, way, order);
      return;
    }
    const way = { from: "extension", to: "host" } as const;
    const call = callText(name, detail);
    if (detail.awaited && time - called >= MIN_WAIT) {
      const span: Span = { kind: "waiting", lane: "extension" };
      const begin = { ...way, time: called, kind: "call", text: call } as const;
      this.#put({ ...begin, begins: span }, order);
      this.#answer({ time, kind, text: result, ends: span }, way, order);
      return;
    }
    const row = { ...way, time, kind, text: `${call} ${result}` } as const;
    if (detail.operation === undefined) {
      this.#put(row, order);
      return;
    }
    const span: Span = { kind: "operation", lane: "extension" };
    this.#operations.set(detail.operation, span);
    this.#put({ ...row, begins: span }, order);
  }

  #completion({ time, detail }: TraceEvent, order: number): void {
    const { operation, bytes, error } = detail;
    const span = this.#operations.get(operation);
    const outcome = error === 0 ? `${plain(bytes)} bytes` : errorText(error);
    this.#put({
      time,
      kind: error === 0 ? "completion" : "failure",
      from: "host",
      to: "extension",
      answers: true,
      text: `completion ${plain(operation)}: ${outcome}`,
      ...(span === undefined ? {} : { ends: span }),
    }, order);
  }

  #wait({ time, name, detail }: TraceEvent, order: number): void {
    const row = { time, kind: "wait", from: "host" } as const;
    if (detail.phase === "begins") {
      const span: Span = { kind: "waiting", lane: "host" };
      this.#waiting = span;
      const text = `no room: waits for the ${name}`;
      this.#put({ ...row, text, begins: span }, order);
    } else {
      const what = detail.room ? "room again" : "no room";
      const text = `${what}, after ${milliseconds(detail.waited)}`;
      const span = this.#waiting;
      this.#put({ ...row, text, ...(span && { ends: span }) }, order);
    }
  }

  #answer(
    row: Pick<Row, "time" | "kind" | "text" | "ends">,
    { from, to }: { from: Lane; to: Lane },
    order: number,
  ): void {
    this.#put({ ...row, from: to, to: from, answers: true }, order);
  }

  #put(row: Row, order: number): void {
    this.#rows.push({ row, order });
  }
}
