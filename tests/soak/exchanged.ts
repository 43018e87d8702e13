import { canExchange, Exchanger } from "../helpers/exchanger.ts";
import { SECRET } from "../helpers/file_tree.ts";
import { Connection, Target } from "../hostile/check.ts";
import type { PartReport } from "./part.ts";

const CLIENTS = 8;

/**
 * Asks for a file below a directory of an engine's disk that another process
 * exchanges for a link to one outside, again and again.
 *
 * @param disk The engine's disk; files of it are answered at any path.
 * @param requests How often.
 */
export async function exchanged(
  url: string,
  disk: string,
  requests: number,
): Promise<PartReport> {
  if (!await canExchange()) {
    return { figures: "skipped: names cannot be exchanged here", faults: [] };
  }
  const inside = `${disk}/exchanged`;
  await Deno.mkdir(`${inside}/sub`, { recursive: true });
  await Deno.mkdir(`${disk}/../private`, { recursive: true });
  await Deno.writeTextFile(`${inside}/sub/a.txt`, "public");
  await Deno.writeTextFile(`${disk}/../private/a.txt`, SECRET);
  await Deno.symlink("../../private", `${inside}/swap`);
  try {
    const target = new Target(url);
    await using exchanger = await Exchanger.start(
      `${inside}/sub`,
      `${inside}/swap`,
    );
    const tally = await askAll(target, requests);
    const times = await exchanger.stop();
    const faults = [...tally.keys()]
      .filter((text) => text !== "public" && text !== "status 404")
      .map((text) => `${tally.get(text)} of ${requests} answers: ${text}`);
    const served = tally.get("public") ?? 0;
    const figures =
      `${requests} asked, ${served} served, exchanged ${times} times`;
    return { figures, faults };
  } finally {
    await Deno.remove(inside, { recursive: true });
  }
}

/** What came, and how often. */
async function askAll(
  target: Target,
  requests: number,
): Promise<Map<string, number>> {
  const tally = new Map<string, number>();
  let left = requests;
  const ask = async () => {
    await using connection = new Connection(target);
    while (left-- > 0) {
      const client = await connection.client();
      const { head, text } = await client.fetch("/exchanged/sub/a.txt");
      const what = head.status === 200 ? text : `status ${head.status}`;
      tally.set(what, (tally.get(what) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, ask));
  return tally;
}
