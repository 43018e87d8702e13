// The memory that an upload of a gibibyte needs in its server.

import { assertEquals, assertLess } from "@std/assert";
import { bounded } from "../helpers/bounded.ts";
import { pattern } from "../helpers/patterns.ts";
import { ServerProcess } from "../helpers/server_process.ts";

const MIB = 1 << 20;

/** Sends so many MiB behind a head, and gives what the server says of them. */
async function upload(
  { port }: ServerProcess,
  path: string,
  mib: number,
): Promise<{ bytes: number; grown: number }> {
  using connection = await Deno.connect({ port, hostname: "127.0.0.1" });
  const send = async (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length;) {
      at += await connection.write(bytes.subarray(at));
    }
  };
  const head = [
    `POST ${path} HTTP/1.1`,
    "Host: 127.0.0.1",
    `Content-Length: ${mib * MIB}`,
    "Connection: close",
    "",
    "",
  ];
  await send(new TextEncoder().encode(head.join("\r\n")));
  const block = pattern(0, MIB);
  for (let i = 0; i < mib; i++) await send(block);
  const answer = await new Response(connection.readable).text();
  return JSON.parse(answer.slice(answer.indexOf("\r\n\r\n") + 4));
}

/** Uploads a gibibyte, and looks at what it cost the server. */
async function assertCostsLittle(path: string): Promise<void> {
  await using server = await ServerProcess.start(
    new URL("../wire/upload_server.ts", import.meta.url),
    "--v8-flags=--expose-gc",
  );
  // The first one brings the heap to its size.
  await bounded(upload(server, path, 64), "the first upload", 20_000);
  // What is held is held each time; what an allocator lets wait is not.
  let least = Infinity;
  for (let attempt = 0; attempt < 3 && least >= 32 * MIB; attempt++) {
    const sent = upload(server, path, 1024);
    const { bytes, grown } = await bounded(sent, "the upload", 60_000);
    assertEquals(bytes, 1024 * MIB);
    least = Math.min(least, grown);
  }
  assertLess(least, 32 * MIB);
}

Deno.test("ReadClient of a 1 GiB upload in 64 KiB pieces costs at most 32 MiB", async () => {
  await assertCostsLittle("/sync");
});

Deno.test("ASYNC_READ_CLIENT of a 1 GiB upload in 64 KiB pieces costs at most 32 MiB", async () => {
  await assertCostsLittle("/async");
});
