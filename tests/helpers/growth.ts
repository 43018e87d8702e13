/** How many times larger the large input is. */
const TIMES = 8;
/** At least so many samples are taken of each size, and more while the machine disturbs them. */
const LEAST_SAMPLES = 3;
const MOST_SAMPLES = 60;
/** A sample takes at least so many milliseconds, so that the clock can tell two of them apart. */
const LEAST = 1;

type Run = () => unknown;

/**
 * How many times longer it takes when the input is twice as long, on average
 * over three doublings: 2 where time is linear, 4 where it is quadratic.
 *
 * Only the quickest sample of each size counts, and samples are taken until
 * `enough` is reached, or there were many: what else the machine does makes
 * some slower, and none quicker.
 *
 * @param prepare Makes the input of this size, and gives what reads it.
 * @param size The large input's size.
 * @param enough A growth below which no more samples are needed.
 */
export async function growth(
  prepare: (size: number) => Run,
  size: number,
  enough: number,
): Promise<number> {
  const small = prepare(size / TIMES);
  const large = prepare(size);
  const runs = await runsPerSample(small);
  let [short, long] = [Infinity, Infinity];
  let factor = Infinity;
  for (let i = 1; i <= MOST_SAMPLES; i++) {
    short = Math.min(short, await time(small, runs));
    long = Math.min(long, await time(large, runs));
    factor = Math.cbrt(long / short);
    if (i >= LEAST_SAMPLES && factor < enough) break;
    // What takes so long each time is slow, and not disturbed.
    if (i >= LEAST_SAMPLES && long > 200) break;
  }
  return factor;
}

async function runsPerSample(run: Run): Promise<number> {
  // The first runs are compiled while they run.
  for (let i = 0; i < 3; i++) {
    if (await time(run, 1) > 100) return 1;
  }
  let runs = 1;
  while (runs < 1024 && await time(run, runs) < LEAST) runs *= 2;
  return runs;
}

async function time(run: Run, runs: number): Promise<number> {
  const started = performance.now();
  for (let i = 0; i < runs; i++) {
    const result = run();
    if (result instanceof Promise) await result;
  }
  return performance.now() - started;
}
