import { assert, assertEquals } from "@std/assert";
import { PassThrough } from "node:stream";
import { messageReader } from "../../src/node/message_reader.ts";
import type { NodeMessage } from "../../src/node/node_types.ts";
import { bounded } from "../helpers/bounded.ts";

/** A message of some parts, which come when there is room for them. */
function messageOf(parts: readonly Uint8Array[]) {
  const stream = new PassThrough({ highWaterMark: 1 });
  let sent = 0;
  (async () => {
    for (const part of parts) {
      sent++;
      if (!stream.write(part)) {
        await new Promise((resolve) => stream.once("drain", resolve));
      }
    }
    stream.end();
  })();
  const message = Object.assign(stream, {
    headers: { "transfer-encoding": "chunked" },
  });
  return {
    reader: messageReader(message as unknown as NodeMessage)!,
    sent: () => sent,
  };
}

/** Some turns. */
async function turns(): Promise<void> {
  for (let i = 0; i < 50; i++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

Deno.test("a body's parts are given as they arrived, without a copy", async () => {
  const parts = [1, 2, 3].map((n) => new Uint8Array(n * 1000).fill(n));
  const { reader } = messageOf(parts);
  for (const part of parts) {
    const chunk = await bounded(reader.read(), "a part");
    assertEquals(chunk, part);
    assert(chunk!.buffer === part.buffer);
  }
  assertEquals(await bounded(reader.read(), "the end"), undefined);
});

Deno.test("a body that is not read on is held back at 64 KiB, and comes whole", async () => {
  const parts = Array.from(
    { length: 40 },
    (_, i) => new Uint8Array(16_384).fill(i),
  );
  const { reader, sent } = messageOf(parts);
  assertEquals(await bounded(reader.read(), "a part"), parts[0]);
  await turns();
  assert(sent() < 10, `${sent()} parts were let in`);
  for (const part of parts.slice(1)) {
    assertEquals(await bounded(reader.read(), "a part"), part);
  }
  assertEquals(await bounded(reader.read(), "the end"), undefined);
});

Deno.test("a body of text is an error that says what to leave out", async () => {
  const stream = Object.assign(new PassThrough().setEncoding("utf8"), {
    headers: { "content-length": "4" },
  });
  stream.end("text");
  const reader = messageReader(stream as unknown as NodeMessage)!;
  const error = await bounded(reader.read().catch((e) => e), "the error");
  assert(String(error).includes("leave request.setEncoding() out"));
});
