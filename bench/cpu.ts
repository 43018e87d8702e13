// The CPU time of a process.

/** Nanoseconds of CPU by thread. */
export type Threads = ReadonlyMap<string, number>;

/**
 * What a process has used so far: on Linux of each thread, from the scheduler's
 * own count; elsewhere of the process, as it says itself, which has the
 * resolution that the system gives.
 *
 * @param pid The process.
 * @param ask Asks it for its microseconds.
 */
export async function threadsOf(
  pid: number,
  ask: () => Promise<number>,
): Promise<Threads> {
  if (Deno.build.os !== "linux") return new Map([["all", await ask() * 1e3]]);
  const threads = new Map<string, number>();
  for await (const { name } of Deno.readDir(`/proc/${pid}/task`)) {
    const text = await readThread(`/proc/${pid}/task/${name}/schedstat`);
    if (text !== undefined) threads.set(name, parseSchedstat(text));
  }
  return threads;
}

/** Nanoseconds that a thread was on a core. */
export function parseSchedstat(text: string): number {
  return Number(/^\d+/.exec(text)![0]);
}

/** Nanoseconds between two looks. A thread that ended in between counts for nothing. */
export function usedBetween(before: Threads, after: Threads): number {
  let used = 0;
  for (const [thread, now] of after) used += now - (before.get(thread) ?? 0);
  return used;
}

async function readThread(path: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch {
    // It has ended since the list was read.
    return undefined;
  }
}
