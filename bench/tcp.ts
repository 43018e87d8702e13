// The same bytes on a bare connection: what the socket alone costs.

import type { Buffers } from "./peers.ts";
import type { Makers } from "./contenders.ts";

/** A peer that has no HTTP server. */
export function bare(buffer: Buffers): Makers<"TCP"> {
  return {
    TCP: ({ chunk, writes, length }) => ({
      async serve(connection) {
        await requestOf(connection);
        await writeAll(connection, head(length));
        for (let i = 0; i < writes; i++) {
          await writeAll(connection, buffer(chunk));
        }
      },
    }),
  };
}

function head(length: number): Uint8Array {
  return new TextEncoder().encode(
    `HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n`,
  );
}

/** Reads to the end of the request's head; none here has a body. */
async function requestOf(connection: Deno.TcpConn): Promise<void> {
  const decoder = new TextDecoder();
  const buffer = new Uint8Array(4096);
  let text = "";
  while (!text.includes("\r\n\r\n")) {
    const count = await connection.read(buffer);
    if (count === null) throw new Error("The client sent no whole request");
    text += decoder.decode(buffer.subarray(0, count));
  }
}

/** The socket may take a part. */
async function writeAll(
  connection: Deno.TcpConn,
  bytes: Uint8Array,
): Promise<void> {
  let written = await connection.write(bytes);
  while (written < bytes.length) {
    written += await connection.write(bytes.subarray(written));
  }
}
