import fc from "fast-check";

/** Where the gate begins, so that it tries the same each time; a soak begins anywhere. */
export const SEED = 1;

/** How much is tried, and where it begins: the same seed gives the same examples. */
export interface Tries {
  readonly runs?: number;
  readonly seed?: number;
}

/** `deno test FILE -- --no-shrinking` fails with the first example, which is fast. */
const endOnFailure = Deno.args.includes("--no-shrinking");

/** Fails with the smallest example for which a property does not hold. */
export function assertProperty<T>(
  property: fc.IAsyncProperty<T>,
  tries?: Tries,
): Promise<void>;
export function assertProperty<T>(
  property: fc.IProperty<T>,
  tries?: Tries,
): void;
export function assertProperty<T>(
  property: fc.IRawProperty<T>,
  { runs = 100, seed = SEED }: Tries = {},
): void | Promise<void> {
  return fc.assert(property, { numRuns: runs, seed, endOnFailure });
}

/** Examples of an arbitrary, the same each time. */
export function sampled<T>(arbitrary: fc.Arbitrary<T>, runs: number): T[] {
  return fc.sample(arbitrary, { numRuns: runs, seed: SEED });
}
