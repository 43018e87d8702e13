/** How often a model is run, and from which seed: the same one gives the same sequences. */
export interface ModelRun {
  readonly runs: number;
  /** A random one, unless it is given. */
  readonly seed?: number;
}

/** What fast-check is told; what was chosen is printed. */
export function parametersOf(
  name: string,
  { runs, seed = Math.trunc(Math.random() * 2 ** 31) }: ModelRun,
): { numRuns: number; seed: number } {
  console.log(`${name}: ${runs} sequences, seed ${seed}`);
  return { numRuns: runs, seed };
}
