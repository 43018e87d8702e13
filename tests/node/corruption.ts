// Clients that read, pause, leave and stop, beside each other, and a server that
// sends them words which say where they are: a block that is used again too
// early shows as a word that is wrong.

import { WriteClientError } from "../../mod.ts";
import { nodeRespond } from "../../src/node/mod.ts";
import type { RawClient } from "../helpers/raw_client.ts";
import { NodeServer } from "./node_server.ts";

/** Bytes of a write: no divisor of a block. */
const WRITE = 12_000;

/** What was counted. */
export interface Checked {
  readonly words: number;
  readonly wrong: number;
  /** Answers that came whole. */
  readonly whole: number;
}

type Manner = "reads" | "pauses" | "leaves" | "stops";

const MANNERS: readonly Manner[] = ["reads", "pauses", "leaves", "stops"];

/** Has so many clients of each manner read so many bytes. */
export async function checkWords(
  clients: number,
  size: number,
): Promise<Checked> {
  let answer = 0;
  await using server = await NodeServer.start((request, response) => {
    const own = ++answer;
    nodeRespond(request, response, async (client) => {
      try {
        const buffer = new Uint8Array(WRITE);
        for (let at = 0; at < size; at += WRITE) {
          fill(buffer, own, at);
          await client.write(buffer);
          buffer.fill(0xee);
        }
      } catch (error) {
        if (!(error instanceof WriteClientError)) throw error;
      }
    }, { headers: { "content-length": `${Math.ceil(size / WRITE) * WRITE}` } });
  });
  const all = await Promise.all(
    MANNERS.flatMap((manner) =>
      Array.from(
        { length: clients },
        async () => await read(await server.connect(), manner, size),
      )
    ),
  );
  return all.reduce((sum, one) => ({
    words: sum.words + one.words,
    wrong: sum.wrong + one.wrong,
    whole: sum.whole + one.whole,
  }));
}

function fill(buffer: Uint8Array, answer: number, at: number): void {
  const view = new DataView(buffer.buffer);
  for (let i = 0; i < buffer.length; i += 4) {
    view.setUint32(i, (answer << 26) ^ (at + i));
  }
}

async function read(
  client: RawClient,
  manner: Manner,
  size: number,
): Promise<Checked> {
  await using _ = client;
  await client.request("/");
  const head = await client.head();
  const length = Number(head.get("content-length"));
  let words = 0;
  let wrong = 0;
  let own: number | undefined;
  for (let at = 0; at < length; at += WRITE) {
    if (manner !== "reads" && at > size / 2) {
      if (manner === "leaves") {
        await client.reset();
        return { words, wrong, whole: 0 };
      }
      if (manner === "stops") return { words, wrong, whole: 0 };
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    const bytes = await client.take(WRITE);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let i = 0; i < WRITE; i += 4) {
      own ??= (view.getUint32(i) ^ (at + i)) >>> 26;
      words++;
      if (view.getUint32(i) !== (((own << 26) ^ (at + i)) >>> 0)) wrong++;
    }
  }
  return { words, wrong, whole: 1 };
}
