import { lineText } from "../base/log_text.ts";
import type { TraceEvent } from "../base/trace_event.ts";
import type { Lane, Row, Span } from "./picture_rows.ts";
import { sequenceOf, type SequencePictureOptions } from "./sequence_rows.ts";
import { shortened } from "./trace_text.ts";

/** The participants, in the order of the diagram. */
const LANES: readonly Lane[] = ["extension", "host", "client"];

/** Longest text of a row, in characters. Code hosts limit a diagram to 50,000 characters. */
const MAX_TEXT = 100;

/**
 * Describes one request as a Mermaid sequence diagram: what
 * {@linkcode sequencePicture} draws, as text that code hosts render.
 *
 * - **Same rows** as the picture, each with its time in milliseconds.
 * - **Activations** show when the extension runs, and who waits.
 * - **Failures** are arrows that end in a cross.
 * - **Any text is safe**: a character that has a meaning in Mermaid is written
 *   as its code, so that no path and no argument breaks the diagram.
 *
 * @example Describe a request for an issue or a README
 * ```ts
 * import { HSE_STATUS_SUCCESS, IsapiHost } from "@isapi/streams";
 * import { sequenceDiagram, type TraceEvent } from "@isapi/streams/trace";
 * import { assertMatch } from "@std/assert";
 *
 * const events: TraceEvent[] = [];
 * const host = new IsapiHost({ onTrace: (event) => events.push(event) })
 *   .mount("/", { HttpExtensionProc: () => HSE_STATUS_SUCCESS });
 * await host.fetch(new Request("http://localhost/a?b"));
 *
 * const text = sequenceDiagram(events);
 * assertMatch(text, /^sequenceDiagram\n/);
 * assertMatch(text, /client->>host: \d+\.\d ms, GET \/a\?b\n/);
 * ```
 *
 * @see {@link https://mermaid.js.org/syntax/sequenceDiagram.html | Mermaid: sequence diagrams}
 * @param events The events, in the order in which `onTrace` received them.
 * @param options The request to describe, and the number of rows.
 * @returns The diagram. In Markdown it belongs into a block marked `mermaid`.
 * @category Tracing
 */
export function sequenceDiagram(
  events: Iterable<TraceEvent>,
  options: SequencePictureOptions = {},
): string {
  const { shown } = sequenceOf(events, options);
  const active = new Set<Span>();
  const lines = ["sequenceDiagram"];
  for (const lane of LANES) lines.push(`participant ${lane}`);
  for (const row of shown) lines.push(...rowLines(row, active));
  for (const { lane } of active) lines.push(`deactivate ${lane}`);
  return lines.join("\n    ") + "\n";
}

function rowLines(row: Row, active: Set<Span>): string[] {
  const { time, text, begins, ends } = row;
  const place = row.to !== undefined
    ? `${row.from}${arrowOf(row)}${row.to}`
    : row.kind === "end"
    ? `Note over ${LANES.at(0)},${LANES.at(-1)}`
    : `Note over ${row.from}`;
  const lines = [`${place}: ${escaped(`${time.toFixed(1)} ms, ${text}`)}`];
  // Only a lane that runs or waits is active: an operation is neither.
  if (begins !== undefined && begins.kind !== "operation") {
    active.add(begins);
    lines.push(`activate ${begins.lane}`);
  }
  // Mermaid refuses to end an activation that did not begin.
  if (ends !== undefined && active.delete(ends)) {
    lines.push(`deactivate ${ends.lane}`);
  }
  return lines;
}

function arrowOf({ kind, answers }: Row): string {
  return `${answers ? "--" : "-"}${kind === "failure" ? "x" : ">>"}`;
}

/**
 * One line that means nothing to Mermaid: `;` ends a statement, `#` begins a
 * code, `%%` a comment, `wrap:` an option, `<br>` a line.
 */
function escaped(text: string): string {
  return shortened(lineText(text), MAX_TEXT).replace(
    /[^\p{L}\p{N} _.,()/?=→…-]/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}
