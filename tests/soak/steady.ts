import { assert, assertEquals } from "@std/assert";
import { resolveDeadlines } from "../../src/response/deadlines.ts";
import { bounded, pause } from "../helpers/bounded.ts";
import { concat, corruptBytes, latin1Text } from "../helpers/patterns.ts";
import { RawHead } from "../helpers/raw_client.ts";
import { Target } from "../hostile/check.ts";
import type { PartReport } from "./part.ts";
import { ANSWERERS, type Download, PIECE, PIECES } from "./steady_host.ts";

/** Bytes a second: the slowest client that the default deadlines promise not to give up. */
const RATE = 16384;

/** Milliseconds between two reads. */
const EVERY = 50;

/**
 * Clients that read steadily at 16 KiB/s get all of a body with the default
 * deadlines, from an extension and from a file.
 *
 * @param url Where the engine serves.
 * @param scale How much faster they read, and how much shorter the deadlines
 * are: what a kernel takes at once stays the same, so the ratio does.
 */
export async function readSteadily(
  url: string,
  scale: number,
): Promise<PartReport> {
  const faults: string[] = [];
  const figures = await Promise.all(ANSWERERS.map(async (answerer) => {
    const name = crypto.randomUUID();
    const path = `/steady/${scale}/${answerer}/${name}`;
    try {
      await download(url, path, RATE * scale);
      const told = await downloaded(url, name);
      assertEquals(told.outcome, "sent");
      return figureOf(answerer, told, scale);
    } catch (error) {
      const { pause, outcome } = await downloaded(url, name);
      faults.push(
        `${answerer}: ${outcome}, nothing taken for ${pause.toFixed()} ms: ${error}`,
      );
      return answerer;
    }
  }));
  return { figures: figures.join("; "), faults };
}

function figureOf(
  answerer: string,
  { pause }: Download,
  scale: number,
): string {
  const limit = resolveDeadlines().write / scale;
  const share = (100 * pause / limit).toFixed();
  return `${answerer}: nothing taken for ${
    (pause / 1000).toFixed(1)
  } s, ${share} % of the write deadline`;
}

/** Reads a whole body at a rate, and fails where it is not whole. */
async function download(
  url: string,
  path: string,
  rate: number,
): Promise<void> {
  const { hostname, port } = new URL(url);
  using connection = await Deno.connect({ hostname, port: Number(port) });
  await connection.write(new TextEncoder().encode(
    `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`,
  ));
  const bytes = await readAtRate(connection, rate);
  const end = latin1Text(bytes.subarray(0, 4096)).indexOf("\r\n\r\n");
  assert(end > 0, "no head came");
  const head = new RawHead(latin1Text(bytes.subarray(0, end)));
  assertEquals(head.status, 200);
  const rest = bytes.subarray(end + 4);
  // Bun sends a stream in chunks, whatever its length.
  const body = head.get("transfer-encoding") === "chunked"
    ? withoutFraming(rest)
    : rest;
  assertEquals(body.length, PIECES * PIECE, "bytes that came");
  assertEquals(corruptBytes(body, PIECES, PIECE), 0, "bytes that are wrong");
}

/** The data of chunks. */
function withoutFraming(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const line = latin1Text(bytes.subarray(at, at + 20)).split("\r\n", 1)[0]!;
    const from = at + line.length + 2;
    const size = parseInt(line, 16);
    parts.push(bytes.subarray(from, from + size));
    at = from + size + 2;
  }
  return concat(parts);
}

/** What comes up to the connection's end, no faster than the rate: the rest waits in the kernel. */
async function readAtRate(
  connection: Deno.Conn,
  rate: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const started = performance.now();
  let got = 0;
  while (true) {
    const due = Math.floor((performance.now() - started) * rate / 1000) - got;
    if (due < rate * EVERY / 1000) {
      await pause(EVERY);
      continue;
    }
    const part = new Uint8Array(Math.min(due, 65536));
    const count = await connection.read(part).catch(() => null);
    if (count === null) return concat(parts);
    parts.push(part.subarray(0, count));
    got += count;
  }
}

/** What the server says of a download: of one that is whole, once it has noticed. */
async function downloaded(url: string, name: string): Promise<Download> {
  await using client = await new Target(url).connect();
  const ask = async () => {
    const { text } = await client.fetch(`/steady/told/${name}`);
    return JSON.parse(text) as Download;
  };
  const end = performance.now() + 5000;
  let told = await bounded(ask(), "what became of it");
  while (told.outcome === undefined && performance.now() < end) {
    await pause(EVERY);
    told = await bounded(ask(), "what became of it");
  }
  return told;
}
