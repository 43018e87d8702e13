import { assert } from "@std/assert";
import { cpuUsage } from "node:process";
import { bounded } from "./bounded.ts";

/** How many times larger the large input is. */
const TIMES = 8;
/** At least so many samples are taken of each size, and more while the machine disturbs them. */
const LEAST_SAMPLES = 3;
const MOST_SAMPLES = 60;
/** A sample takes at least so many milliseconds, so that two of them can be told apart. */
const LEAST = 1;
/** Milliseconds for all measurements of a file. */
const PATIENCE = 300_000;

type Run = () => unknown;

/** What reads text, and how much. */
export interface Scan {
  readonly what: string;
  /** The large input's size. */
  readonly size: number;
  /** Makes the input of this size, and gives what reads it. */
  readonly prepare: (size: number) => Run;
}

/** Measures each in this process, and prints how it grew. */
export async function printGrowth(
  scans: readonly Scan[],
  enough: number,
): Promise<void> {
  const factors: Record<string, number> = {};
  for (const { what, size, prepare } of scans) {
    factors[what] = await growth(prepare, size, enough);
  }
  console.log(JSON.stringify(factors));
}

/**
 * What a script prints that calls {@linkcode printGrowth}: it runs in a process
 * of its own, whose processor time is nobody else's.
 */
export async function printedGrowth(
  script: string,
): Promise<Readonly<Record<string, number>>> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "--allow-read", script],
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  try {
    const output = bounded(child.output(), "all measurements", PATIENCE);
    const { success, stdout, stderr } = await output;
    assert(success, new TextDecoder().decode(stderr));
    return JSON.parse(new TextDecoder().decode(stdout));
  } catch (error) {
    try {
      child.kill("SIGKILL");
    } catch {
      // It has ended.
    }
    throw error;
  }
}

/**
 * How many times longer it takes when the input is twice as long, on average
 * over three doublings: 2 where time is linear, 4 where it is quadratic.
 *
 * It is processor time that is measured: what else the machine does takes none
 * of it. Only the quickest sample of each size counts, and samples are taken
 * until `enough` is reached, or there were many: a collection of garbage makes
 * some slower, and none quicker.
 *
 * @param prepare Makes the input of this size, and gives what reads it.
 * @param size The large input's size.
 * @param enough A growth below which no more samples are needed.
 */
async function growth(
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
  const before = cpuUsage();
  for (let i = 0; i < runs; i++) {
    const result = run();
    if (result instanceof Promise) await result;
  }
  const { user, system } = cpuUsage(before);
  return (user + system) / 1000;
}
