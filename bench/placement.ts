// The core of each process.

/** Where server and client run. */
export type PlacementName = "apart" | "together" | "free";

/** A placement as this machine can have it. */
export interface Placement {
  readonly name: PlacementName;
  /** What it comes to here, for a report. */
  readonly note: string;
  /** What a server's command begins with. */
  readonly server: readonly string[];
  /** What the client's begins with. */
  readonly client: readonly string[];
}

const FREE = { name: "free", server: [], client: [] } as const;

/** A placement; where the machine cannot have it, the nearest, and a note that says so. */
export async function placementOf(name: PlacementName): Promise<Placement> {
  if (name === "free") return { ...FREE, note: "the system places both" };
  const cores = await coresOfThisProcess();
  if (cores === undefined) {
    return {
      ...FREE,
      note: "the system places both: taskset, which pins them, is missing",
    };
  }
  return pinned(name, cores);
}

/** The placement on these cores. */
export function pinned(
  name: "apart" | "together",
  cores: readonly number[],
): Placement {
  const [first = 0, second = first] = cores;
  const on = (core: number) => ["taskset", "-c", `${core}`];
  if (name === "apart" && first !== second) {
    return {
      name,
      note: `server on core ${first}, client on core ${second}`,
      server: on(first),
      client: on(second),
    };
  }
  const why = name === "apart" ? ": there is no second one" : "";
  return {
    name: "together",
    note: `server and client on core ${first}${why}`,
    server: on(first),
    client: on(first),
  };
}

/** The cores of a list as taskset prints it, such as "0,2-4". */
export function parseCores(list: string): number[] {
  return list.trim().split(",").flatMap((range) => {
    const [from, to = from] = range.split("-").map(Number);
    return Array.from({ length: to! - from! + 1 }, (_, i) => from! + i);
  });
}

async function coresOfThisProcess(): Promise<number[] | undefined> {
  try {
    const { success, stdout } = await new Deno.Command("taskset", {
      args: ["-cp", `${Deno.pid}`],
      stdin: "null",
      stderr: "null",
    }).output();
    if (!success) return undefined;
    const text = new TextDecoder().decode(stdout);
    return parseCores(text.slice(text.lastIndexOf(":") + 1));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
