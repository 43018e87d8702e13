/// <reference no-default-lib="true" />
/// <reference lib="deno.worker" />

// The client, in a worker: on its own thread it takes no turn from the server's,
// as a client on another machine would not. Raw TCP, since it does least: a read
// into a buffer that is kept, and no parsing of what is long.

import type { Load, Received } from "./loopback.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder("latin1");

const LAST_CHUNK = encoder.encode("\r\n0\r\n\r\n");

self.onmessage = async ({ data }: MessageEvent<Load>) => {
  self.postMessage(await run(data));
};

async function run(load: Load): Promise<Received> {
  const { port, connections, requests, pipelined } = load;
  const carry = pipelined ? atOnce : inTurn;
  const open = await Promise.all(
    Array.from(
      { length: connections },
      () => Deno.connect({ hostname: "127.0.0.1", port }),
    ),
  );
  const started = performance.now();
  const bytes = await Promise.all(
    open.map((connection) => carry(connection, requests)),
  );
  const time = performance.now() - started;
  for (const connection of open) connection.close();
  return { time, bytes: bytes.reduce((sum, bytes) => sum + bytes) };
}

function request(connection: "keep-alive" | "close"): string {
  return `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: ${connection}\r\n\r\n`;
}

/** All requests in one piece. The last asks for the connection's end, which is the end of all. */
async function atOnce(
  connection: Deno.TcpConn,
  requests: number,
): Promise<number> {
  await connection.write(
    encoder.encode(
      request("keep-alive").repeat(requests - 1) + request("close"),
    ),
  );
  const buffer = new Uint8Array(1 << 18);
  let received = 0;
  while (true) {
    const count = await connection.read(buffer);
    if (count === null) return received;
    received += count;
  }
}

/** Each request after the response before it. */
async function inTurn(
  connection: Deno.TcpConn,
  requests: number,
): Promise<number> {
  const bytes = encoder.encode(request("keep-alive"));
  const buffer = new Uint8Array(1 << 14);
  let received = 0;
  let size: number | undefined;
  for (let i = 0; i < requests; i++) {
    await connection.write(bytes);
    let filled = 0;
    do {
      const count = await connection.read(buffer.subarray(filled));
      if (count === null) throw new Error("The server closed the connection");
      filled += count;
      size ??= sizeOf(buffer.subarray(0, filled));
    } while (filled !== size && !endsChunks(buffer.subarray(0, filled)));
    received += filled;
  }
  return received;
}

/** The size of a response with a length, which those after it share. */
function sizeOf(bytes: Uint8Array): number | undefined {
  const [head] = /^.*?\r\n\r\n/s.exec(decoder.decode(bytes)) ?? [];
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(head ?? "") ?? [];
  return head && length ? head.length + Number(length) : undefined;
}

function endsChunks(bytes: Uint8Array): boolean {
  const from = bytes.length - LAST_CHUNK.length;
  return LAST_CHUNK.every((byte, i) => bytes[from + i] === byte);
}
