/// <reference no-default-lib="true" />
/// <reference lib="deno.worker" />

// The client, in a worker: on its own thread it takes no turn from the server's,
// as a client on another machine would not. Raw TCP, since it does least: a read
// into a buffer that is kept, and no parsing of what is long.

import type { Load, Received } from "./load.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder("latin1");

const LAST_CHUNK = encoder.encode("\r\n0\r\n\r\n");

self.onmessage = async ({ data }: MessageEvent<Load>) => {
  self.postMessage(await run(data));
};

async function run(load: Load): Promise<Received> {
  const { port, connections, pace } = load;
  const carry = pace === "at once" ? atOnce : inTurn;
  const open = await Promise.all(
    Array.from(
      { length: connections },
      () => Deno.connect({ hostname: "127.0.0.1", port }),
    ),
  );
  const started = performance.now();
  const carried = await Promise.all(
    open.map((connection) => carry(connection, load)),
  );
  const time = performance.now() - started;
  for (const connection of open) connection.close();
  return {
    time: pace === "first byte"
      ? sum(carried.map(({ waited }) => waited))
      : time,
    bytes: sum(carried.map(({ bytes }) => bytes)),
  };
}

/** What one connection brought: bytes, and milliseconds that first bytes of bodies took. */
interface Carried {
  readonly bytes: number;
  readonly waited: number;
}

function request(path: string, connection: "keep-alive" | "close"): string {
  return `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: ${connection}\r\n\r\n`;
}

/** All requests in one piece. The last asks for the connection's end, which is the end of all. */
async function atOnce(
  connection: Deno.TcpConn,
  { path, requests }: Load,
): Promise<Carried> {
  await connection.write(
    encoder.encode(
      request(path, "keep-alive").repeat(requests - 1) +
        request(path, "close"),
    ),
  );
  const buffer = new Uint8Array(1 << 18);
  let bytes = 0;
  while (true) {
    const count = await connection.read(buffer);
    if (count === null) return { bytes, waited: 0 };
    bytes += count;
  }
}

/** Each request after the response before it. */
async function inTurn(
  connection: Deno.TcpConn,
  { path, requests }: Load,
): Promise<Carried> {
  const asked = encoder.encode(request(path, "keep-alive"));
  const buffer = new Uint8Array(1 << 14);
  let bytes = 0;
  let waited = 0;
  let size: number | undefined;
  for (let i = 0; i < requests; i++) {
    const started = performance.now();
    let answered = false;
    await connection.write(asked);
    let filled = 0;
    do {
      const count = await connection.read(buffer.subarray(filled));
      if (count === null) throw new Error("The server closed the connection");
      if (!answered && hasBody(buffer.subarray(filled, filled + count))) {
        waited += performance.now() - started;
        answered = true;
      }
      filled += count;
      size ??= sizeOf(buffer.subarray(0, filled));
    } while (filled !== size && !endsChunks(buffer.subarray(0, filled)));
    bytes += filled;
  }
  return { bytes, waited };
}

/** Heads and framing are ASCII, bodies are not. */
function hasBody(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80);
}

/** The size of a response with a length, which those after it share. */
function sizeOf(bytes: Uint8Array): number | undefined {
  const [head] = /^.*?\r\n\r\n/s.exec(decoder.decode(bytes)) ?? [];
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(head ?? "") ?? [];
  return head && length ? head.length + Number(length) : undefined;
}

function sum(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure);
}

function endsChunks(bytes: Uint8Array): boolean {
  const from = bytes.length - LAST_CHUNK.length;
  return LAST_CHUNK.every((byte, i) => bytes[from + i] === byte);
}
