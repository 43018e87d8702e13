import { assert, AssertionError } from "@std/assert";
import { Random } from "../fuzz/random.ts";
import { corruptBytes, pattern } from "../helpers/patterns.ts";
import type { RawClient } from "../helpers/raw_client.ts";
import { Connection, type Target } from "../hostile/check.ts";
import { type Mode, type Plan, planOf } from "./traffic_plan.ts";

/** How much is asked, and by how many. */
export interface TrafficOptions {
  readonly requests: number;
  readonly clients: number;
  readonly seed: number;
  /** What the engine can be asked for. */
  readonly modes: readonly Mode[];
  /** Is told of each request that is over. */
  progress?(over: number): void;
}

/** What the clients have seen. */
export interface TrafficReport {
  readonly requests: number;
  readonly long: number;
  readonly cut: number;
  /** Uploads among those that were cut. */
  readonly cutUploads: number;
  /** Answers that were not what was asked for; empty if none was. */
  readonly wrong: readonly string[];
}

/** What is wrong is told so often. */
const MOST_WRONG = 5;

/** Asks as many clients do: each one request after the other, on a connection that it keeps. */
export async function runTraffic(
  target: Target,
  { requests, clients, seed, modes, progress }: TrafficOptions,
): Promise<TrafficReport> {
  const random = new Random(seed);
  const wrong: string[] = [];
  let begun = 0;
  let over = 0;
  let long = 0;
  let cut = 0;
  let cutUploads = 0;
  const client = async () => {
    await using connection = new Connection(target);
    while (begun < requests && wrong.length < MOST_WRONG) {
      begun++;
      const plan = planOf(random, modes);
      if (plan.long) long++;
      if (plan.cut) cut++;
      if (plan.cut && plan.mode === "echo") cutUploads++;
      try {
        await visit(connection, plan);
      } catch (error) {
        wrong.push(`${JSON.stringify(plan)}: ${error}`);
        await connection.drop();
      }
      over++;
      progress?.(over);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { requests: over, long, cut, cutUploads, wrong };
}

async function visit(connection: Connection, plan: Plan): Promise<void> {
  const client = await connection.client();
  if (plan.cut) {
    await leave(client, plan);
    return await connection.drop();
  }
  const [, last] = await Promise.all([ask(client, plan), see(client, plan)]);
  if (last) await connection.drop();
}

/** Sends the request, and its body. */
async function ask(client: RawClient, plan: Plan): Promise<void> {
  const { mode, seed, writes, size } = plan;
  if (mode === "file") return await client.request("/soak/file.bin");
  const path = `/soak/${mode}?${seed},${writes},${size}`;
  if (mode !== "echo") return await client.request(path);
  await client.request(path, "POST", [`Content-Length: ${size}`]);
  await client.send(pattern(seed, size));
}

/** Reads the answer, and gives whether it is the connection's last. */
async function see(
  client: RawClient,
  { mode, seed, writes, size }: Plan,
): Promise<boolean> {
  const { head, body } = await client.answer();
  assert(head.status === 200, `status ${head.status}`);
  const from = mode === "file" ? 0 : seed;
  const corrupt = corruptBytes(body, writes, size, from);
  assert(corrupt === 0, `${corrupt} of ${body.length} bytes`);
  return head.get("connection")?.toLowerCase() === "close";
}

async function leave(
  client: RawClient,
  { cut, ...plan }: Plan,
): Promise<void> {
  const { how, after } = cut!;
  const { mode, seed, size } = plan;
  if (mode === "echo") {
    await client.request(`/soak/echo`, "POST", [`Content-Length: ${size}`]);
    await client.send(pattern(seed, size).subarray(0, after ?? 0));
  } else {
    await ask(client, { ...plan, cut: undefined });
    if (after !== undefined) await readSome(client, after);
  }
  await client[how]();
}

/** Reads the head, and so many bytes behind it. */
async function readSome(client: RawClient, bytes: number): Promise<void> {
  await client.head();
  for (let left = bytes; left > 0;) {
    const piece = await client.piece();
    if (piece === undefined) throw new AssertionError("it ended by itself");
    left -= piece.length;
  }
}
