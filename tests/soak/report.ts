/** What came of one part of a soak. */
export interface Row {
  readonly part: string;
  readonly engine: string;
  readonly figures: string;
  readonly seconds: number;
  /** What is wrong; empty if nothing is. */
  readonly faults: readonly string[];
}

/** All parts, one a line. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ part, engine, figures, seconds, faults }) => [
    faults.length === 0 ? "ok" : "FAILED",
    part,
    engine,
    `${seconds.toFixed(1)} s`,
    figures,
  ]);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...cells.map((row) => row[column]!.length))
  );
  return cells.map((row) =>
    row.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  ")
      .trimEnd()
  ).join("\n");
}

/** Each fault, behind the part that has it. */
export function faultsOf(rows: readonly Row[]): string {
  return rows.flatMap(({ part, engine, faults }) =>
    faults.map((fault) => `FAILED ${part} | ${engine}\n  ${fault}\n`)
  ).join("\n");
}

/** The line that a gate can add up. */
export function summary(rows: readonly Row[]): string {
  const failed = rows.filter(({ faults }) => faults.length > 0).length;
  return `${rows.length - failed} passed, ${failed} failed`;
}
