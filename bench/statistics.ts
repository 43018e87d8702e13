// Medians and how far the rounds lie apart.

/** The middle of some figures, and the quartiles around it. */
export interface Summary {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The median and the quartiles of figures; of few, interpolated. */
export function summary(figures: readonly number[]): Summary {
  const sorted = figures.toSorted((a, b) => a - b);
  return {
    low: quantile(sorted, 1 / 4),
    median: quantile(sorted, 1 / 2),
    high: quantile(sorted, 3 / 4),
  };
}

/** Figures over others, round by round: what slows a whole round slows both. */
export function ratios(
  figures: readonly number[],
  over: readonly number[],
): Summary {
  return summary(figures.map((figure, round) => figure / over[round]!));
}

/** Below what a fraction of sorted figures lies; between two of them, interpolated. */
export function quantile(sorted: readonly number[], fraction: number): number {
  const at = (sorted.length - 1) * fraction;
  const below = sorted[Math.floor(at)]!;
  const above = sorted[Math.ceil(at)]!;
  return below + (above - below) * (at - Math.floor(at));
}

/** Where the median of what figures are drawn from lies, at 95 %: of few figures, between the outermost. */
export function medianInterval(figures: readonly number[]): Summary {
  const sorted = figures.toSorted((a, b) => a - b);
  const count = sorted.length;
  // How probable it is that at most so many figures lie below the median.
  let probable = 0.5 ** count;
  let ways = 1;
  let cut = 0;
  while (cut + 1 < count / 2) {
    ways *= (count - cut) / (cut + 1);
    if (2 * (probable + ways * 0.5 ** count) > 0.05) break;
    probable += ways * 0.5 ** count;
    cut++;
  }
  return {
    low: sorted[cut]!,
    median: quantile(sorted, 1 / 2),
    high: sorted[count - 1 - cut]!,
  };
}
