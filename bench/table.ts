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

/** The median and the quartiles around it; of one figure, that. */
export function spread({ low, median, high }: Summary): string {
  return low === high
    ? digits(median)
    : `${digits(median)} (${digits(low)}-${digits(high)})`;
}

/** Three digits that count. */
export function digits(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `${digits(value / 1e6)}M`;
  if (size >= 1e4) return `${digits(value / 1e3)}k`;
  if (size >= 100) return value.toFixed(0);
  if (size >= 10) return value.toFixed(1);
  if (size >= 1 || size === 0) return value.toFixed(2);
  return size >= 0.1 ? value.toFixed(3) : value.toPrecision(2);
}
