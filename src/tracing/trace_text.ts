import * as codes from "../base/error_codes.ts";
import { lineText } from "../base/log_text.ts";
import type { TraceEvent } from "../base/trace_event.ts";

type Detail = TraceEvent["detail"];

const CODES: ReadonlyMap<unknown, string> = new Map(
  Object.entries(codes).map(([name, code]) => [code, name]),
);

/** Longest text of a call's arguments, in characters. */
const MAX_ARGUMENTS = 120;

/**
 * Renders an event as a line for a terminal: time, request, description.
 *
 * @example Watch a host
 * ```ts
 * import { IsapiHost } from "@isapi/streams";
 * import { traceLine } from "@isapi/streams/trace";
 * import { assertMatch } from "@std/assert";
 *
 * const lines: string[] = [];
 * const host = new IsapiHost({
 *   onTrace: (event) => lines.push(traceLine(event)), // or console.log
 * });
 * await host.fetch(new Request("http://localhost/none"));
 * assertMatch(lines[0]!, /^ +\d+\.\d ms {2}#1 {2}GET \/none$/);
 * assertMatch(lines.at(-1)!, /ms {2}#1 {2}end: sent, status 404, 14 bytes$/);
 * ```
 *
 * @param event The event.
 * @returns The line, without a line end. Characters that could break the line,
 * reverse its direction or control a terminal are escaped.
 * @category Tracing
 */
export function traceLine(event: TraceEvent): string {
  const { time, id } = event;
  return lineText(
    `${milliseconds(time).padStart(12)}  #${plain(id)}  ${words(event)}`,
  );
}

/**
 * Renders the description of an event: a {@linkcode traceLine} without time
 * and request.
 *
 * @example Describe an event
 * ```ts
 * import { traceText } from "@isapi/streams/trace";
 * import { assertEquals } from "@std/assert";
 *
 * const detail = { limit: 30000 };
 * assertEquals(
 *   traceText({ id: 1, time: 0, kind: "deadline", name: "write", detail }),
 *   "the write deadline of 30000 ms has passed",
 * );
 * ```
 *
 * @param event The event.
 * @returns The description, on one line. Characters that could break the line,
 * reverse its direction or control a terminal are escaped.
 * @category Tracing
 */
export function traceText(event: TraceEvent): string {
  return lineText(words(event));
}

/** The description of an event, unescaped: the caller escapes the whole line once. */
function words({ kind, name: given, detail }: TraceEvent): string {
  const name = plain(given);
  switch (kind) {
    case "request":
      return name;
    case "call":
      return `${callText(name, detail)} ${resultText(detail)}`;
    case "wait":
      return detail.phase === "begins"
        ? `waits for the ${name}`
        : `waited ${milliseconds(detail.waited)} for the ${name}${
          detail.room ? "" : ": no room"
        }`;
    case "handed over":
      return name === "head"
        ? `hands over the head, status ${plain(detail.status)}`
        : `hands over ${plain(detail.bytes)} bytes`;
    case "completion":
      return completionText(name, detail);
    case "disconnect":
      return disconnectText(name, detail);
    case "deadline":
      return `the ${name} deadline of ${plain(detail.limit)} ms has passed`;
    case "end":
      return `end: ${name}, ${endText(detail)}`;
  }
}

/** A call and its arguments, unescaped. */
export function callText(name: string, detail: Detail): string {
  return `${plain(name)}(${shortened(argumentsText(detail), MAX_ARGUMENTS)})`;
}

/** The result of a call, unescaped. */
export function resultText(detail: Detail): string {
  const { result, thrown, error, count, operation, mode } = detail;
  if (thrown !== undefined) return `threw ${plain(thrown)}`;
  const value = typeof result === "boolean"
    ? plain(result).toUpperCase()
    : plain(result);
  if (error !== undefined) return `→ ${value}, ${errorText(error)}`;
  if (operation !== undefined) {
    return `→ ${value}, operation ${plain(operation)}`;
  }
  return mode === "sync" && typeof count === "number"
    ? `→ ${value}, ${count} bytes`
    : `→ ${value}`;
}

/** Status and bytes of a request that has ended. */
export function endText({ status, bytes }: Detail): string {
  return `status ${plain(status)}, ${plain(bytes)} bytes`;
}

/** Like `String()`, but never throws: events may come from a file or another program. */
export function plain(value: unknown): string {
  try {
    return String(value);
  } catch {
    // An object without a prototype, or with a toString() that throws.
    return "an object";
  }
}

/** Milliseconds with one decimal. */
export function milliseconds(time: unknown): string {
  return `${(typeof time === "number" ? time : NaN).toFixed(1)} ms`;
}

/** The text, cut to at most `limit` characters. */
export function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

function completionText(name: string, detail: Detail): string {
  const { operation, bytes, error, called } = detail;
  const outcome = error === 0 ? `${plain(bytes)} bytes` : errorText(error);
  const note = called ? "" : ", no function is registered";
  return `completion ${plain(operation)}, ${name}: ${outcome}${note}`;
}

function disconnectText(name: string, { error, reason }: Detail): string {
  const who = name === "client"
    ? "the client has left"
    : "the host closes the connection";
  const why = reason === undefined ? "" : `: ${plain(reason)}`;
  return `${who}, ${errorText(error)}${why}`;
}

function argumentsText({ arguments: given, bytes, mode }: Detail): string {
  if (bytes !== undefined && mode !== undefined) {
    return `${plain(bytes)} bytes, ${plain(mode)}`;
  }
  if (!Array.isArray(given)) return "";
  const last = given.findLastIndex((argument) =>
    argument !== null && argument !== undefined
  );
  return given.slice(0, last + 1).map(argumentText).join(", ");
}

function argumentText(argument: unknown): string {
  if (typeof argument !== "object" || argument === null) {
    return plain(argument);
  }
  if (Array.isArray(argument)) {
    return `[${argument.map(argumentText).join(", ")}]`;
  }
  const members = Object.entries(argument)
    .map(([name, value]) => `${name}: ${argumentText(value)}`);
  return `{${members.join(", ")}}`;
}

/** An error code and its name. */
export function errorText(error: unknown): string {
  const name = CODES.get(error);
  return `error ${plain(error)}${name === undefined ? "" : ` ${name}`}`;
}
