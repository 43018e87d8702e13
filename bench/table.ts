// Figures as text.

import type { Summary } from "./statistics.ts";

/** Columns: the first to the left. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  others: "left" | "right" = "right",
): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]!.length))
  );
  const line = (row: readonly string[]) =>
    row.map((cell, column) =>
      column === 0 || others === "left"
        ? cell.padEnd(widths[column]!)
        : cell.padStart(widths[column]!)
    ).join("  ").trimEnd();
  return [head, widths.map((width) => "-".repeat(width)), ...rows]
    .map(line).join("\n");
}

/** The median and the quartiles around it. */
export function spread({ low, median, high }: Summary): string {
  return `${digits(median)} (${digits(low)}-${digits(high)})`;
}

/** Three digits that count. */
export function digits(value: number): string {
  return value >= 100
    ? value.toFixed(0)
    : value >= 10
    ? value.toFixed(1)
    : value.toFixed(2);
}
