/** What came of one case on one engine. */
export interface Result {
  readonly engine: string;
  readonly group: string;
  readonly name: string;
  /** The engine's gap that it stands in. */
  readonly gap?: string | undefined;
  /** Why it failed. */
  readonly failure?: string | undefined;
}

/**
 * Groups by engines: how many cases passed, as `3 of 4` where some did not,
 * and behind a `+` how many stand in gaps, which were seen.
 */
export function table(results: readonly Result[]): string {
  const engines = [...new Set(results.map(({ engine }) => engine))];
  const groups = [...new Set(results.map(({ group }) => group))];
  const rows = [...groups, undefined].map((group) => [
    group ?? "all",
    ...engines.map((engine) =>
      cell(
        results.filter((result) =>
          result.engine === engine && (group ?? result.group) === result.group
        ),
      )
    ),
  ]);
  const letters = engines.map((_, i) => String.fromCharCode(65 + i));
  return [
    ...engines.map((engine, i) => `${letters[i]}  ${engine}`),
    "",
    ...aligned([["", ...letters], ...rows]),
  ].join("\n");
}

/** Each failure by name, with its cause. */
export function failures(results: readonly Result[]): string {
  return results.filter(({ failure }) => failure !== undefined)
    .map(({ engine, group, name, failure }) =>
      `FAILED ${engine} | ${group} | ${name}\n  ${failure}\n`
    ).join("\n");
}

/** The line that a gate can add up. */
export function summary(results: readonly Result[]): string {
  const failed = results.filter(({ failure }) => failure !== undefined).length;
  return `${results.length - failed} passed, ${failed} failed`;
}

function cell(results: readonly Result[]): string {
  const plain = results.filter(({ gap }) => gap === undefined).length;
  const gaps = results.length - plain;
  const failed = results.filter(({ failure }) => failure !== undefined).length;
  if (failed > 0) return `${results.length - failed} of ${results.length}`;
  return gaps === 0 ? `${plain}` : `${plain} +${gaps}`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) =>
    Math.max(...rows.map((row) => row[column]!.length))
  );
  return rows.map((row) =>
    row.map((text, column) => text.padEnd(widths[column]!)).join("   ")
      .trimEnd()
  );
}
