// How cost grows with open sessions: idle ones, then a burst from each, then idle again.

import { summary } from "../statistics.ts";
import { KIB, MIB } from "../workloads.ts";
import { Connection } from "./connection.ts";
import { MeasuredServer } from "./measured_server.ts";
import type { Measured } from "./server.ts";

const WRITE = 4 * KIB;
/** Bytes of all bursts, of few sessions. */
const TOTAL = 256 * MIB;
/** Bytes of each burst, of many. */
const LEAST = 64 * KIB;
/** Connections that are opened at the same time. */
const AT_ONCE = 64;

/** What so many open sessions cost. */
export interface SessionCost {
  readonly name: Measured;
  readonly open: number;
  /** Bytes of each session's burst. */
  readonly each: number;
  /** Bytes of the process for each session that has sent its first 4 KiB and idles. */
  readonly idle: number;
  /** Nanoseconds for each KiB of all bursts. */
  readonly time: number;
  /** Bytes by which the process grew at most. */
  readonly grown: number;
  /** Bytes of the process for each session that idles after its burst. */
  readonly after: number;
}

/** Opens sessions of one server, lets each of them send a burst, and leaves. */
export async function sessionCost(
  name: Measured,
  open: number,
): Promise<SessionCost> {
  await using server = await MeasuredServer.start(name);
  const writes = Math.ceil(Math.max(LEAST, TOTAL / open) / WRITE);
  const each = writes * WRITE;
  const before = await server.settled();
  await server.peak();
  const sessions = await opened(
    server.port,
    `/held/${name}/${WRITE}/${writes + 1}`,
    open,
  );
  try {
    const idle = (await server.settled() - before) / open;
    const started = performance.now();
    await server.burst();
    await Promise.all(sessions.map((session) => session.read(each)));
    const time = (performance.now() - started) * 1e6 / (open * each / KIB);
    const grown = await server.peak() - before;
    const after = (await server.settled() - before) / open;
    return { name, open, each, idle, time, grown, after };
  } finally {
    for (const session of sessions) session[Symbol.dispose]();
  }
}

/** The medians of what the same sessions cost in several rounds. */
export function medianCost(rounds: readonly SessionCost[]): SessionCost {
  const median = (figure: "idle" | "time" | "grown" | "after") =>
    summary(rounds.map((cost) => cost[figure])).median;
  return {
    ...rounds[0]!,
    idle: median("idle"),
    time: median("time"),
    grown: median("grown"),
    after: median("after"),
  };
}

/** Opens connections, some at a time, and reads the first write of each. */
async function opened(
  port: number,
  path: string,
  count: number,
): Promise<Connection[]> {
  const connections: Connection[] = [];
  let left = count;
  const open = async () => {
    while (left-- > 0) {
      const connection = await Connection.open(port, path);
      connections.push(connection);
      await connection.read(WRITE);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, open));
  return connections;
}

/** How many connections a process may have open, with some files beside them. */
export async function mostOpen(): Promise<number> {
  const { stdout } = await new Deno.Command("sh", {
    args: ["-c", "ulimit -n"],
    stdin: "null",
  }).output();
  const text = new TextDecoder().decode(stdout).trim();
  return text === "unlimited" ? Infinity : Number(text) - 200;
}
