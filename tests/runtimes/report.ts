/** What came of one case on one engine: `engine | group | name`. */
export interface Result {
  readonly name: string;
  /** Why it failed. */
  readonly failure: string | undefined;
}

/** Engines by groups: how many cases passed, and of how many where some did not. */
export function table(results: readonly Result[]): string {
  const parts = results.map(({ name, failure }) => {
    const [engine = "", group = ""] = name.split(" | ");
    return { engine, group, failed: failure !== undefined };
  });
  const engines = [...new Set(parts.map(({ engine }) => engine))];
  const groups = [...new Set(parts.map(({ group }) => group))];
  const rows = engines.map((engine) => [
    engine,
    ...[...groups, undefined].map((group) =>
      count(
        parts.filter((part) =>
          part.engine === engine && (group ?? part.group) === part.group
        ),
      )
    ),
  ]);
  return aligned([["engine", ...groups, "all"], ...rows]);
}

/** The line that a gate can add up. */
export function summary(results: readonly Result[]): string {
  const failed = results.filter(({ failure }) => failure !== undefined).length;
  return `test:runtimes: ${results.length - failed} passed, ${failed} failed`;
}

function count(parts: readonly { failed: boolean }[]): string {
  if (parts.length === 0) return "-";
  const failed = parts.filter(({ failed }) => failed).length;
  return failed === 0
    ? `${parts.length}`
    : `${parts.length - failed} of ${parts.length}`;
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) =>
    Math.max(...rows.map((row) => row[column]!.length))
  );
  return rows.map((row) =>
    row.map((cell, column) =>
      column === 0
        ? cell.padEnd(widths[column]!)
        : cell.padStart(widths[column]!)
    ).join("  ")
  ).join("\n");
}
