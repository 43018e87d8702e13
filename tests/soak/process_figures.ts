/** What a process holds, as the system says it; `undefined` where it does not. */
export interface ProcessFigures {
  /** Bytes of memory. */
  readonly memory: number;
  /** Open files and sockets, by what they lead to. */
  readonly handles: readonly string[];
}

/** Bytes of a page of memory, on the systems that have `/proc`. */
const PAGE = 4096;

/**
 * What a process holds now.
 *
 * @see {@link https://man7.org/linux/man-pages/man5/proc.5.html | proc(5)}
 */
export async function processFigures(
  pid: number,
): Promise<ProcessFigures | undefined> {
  if (Deno.build.os !== "linux") return undefined;
  // A program of its own reads it: Deno gives /proc to who may do all.
  const text = await output("sh", [
    "-c",
    `cat /proc/${pid}/statm; ls -l /proc/${pid}/fd 2> /dev/null || true`,
  ]);
  const [statm = "", ...lines] = text.split("\n");
  return {
    memory: Number(statm.split(" ")[1]) * PAGE,
    handles: lines.filter((line) => line.includes(" -> "))
      .map((line) => line.split(" -> ")[1]!),
  };
}

async function output(command: string, args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(command, {
    args,
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  if (!success) throw new Error(`${command}: ${decoder.decode(stderr)}`);
  return decoder.decode(stdout);
}
