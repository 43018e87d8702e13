// The memory of a process.

/**
 * Bytes of a process that are in memory: on Linux as the system says, elsewhere
 * as the process says itself.
 *
 * @param pid The process.
 * @param ask Asks it for its bytes.
 */
export async function residentBytes(
  pid: number,
  ask: () => Promise<number>,
): Promise<number> {
  return Deno.build.os === "linux"
    ? parseResident(await Deno.readTextFile(`/proc/${pid}/status`))
    : await ask();
}

/** Bytes, of a process's status. */
export function parseResident(status: string): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)![1]) * 1024;
}
