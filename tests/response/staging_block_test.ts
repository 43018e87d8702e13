import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  LARGEST_BLOCK,
  StagingBlock,
} from "../../src/response/staging_block.ts";
import { assertProperty } from "../helpers/property.ts";

const bytes = (count: number, value = 1) => new Uint8Array(count).fill(value);

Deno.test("StagingBlock gives what was staged, in order, whatever the sizes", () => {
  assertProperty(
    fc.property(
      fc.array(fc.nat({ max: 5000 }), { maxLength: 30 }),
      (sizes) => {
        const staging = new StagingBlock();
        const expected: number[] = [];
        const given: number[] = [];
        sizes.forEach((size, i) => {
          const chunk = bytes(size, i);
          expected.push(...chunk);
          let from = 0;
          while (from < size) {
            const rest = chunk.subarray(from);
            from += staging.tryAppend(rest)
              ? rest.length
              : staging.append(rest);
            if (staging.full) given.push(...staging.take());
          }
        });
        given.push(...staging.surrender());
        assertEquals(given, expected);
        assertEquals(staging.length, 0);
      },
    ),
    { runs: 60 },
  );
});

Deno.test("StagingBlock gives each chunk a buffer to itself", () => {
  const staging = new StagingBlock();
  const chunks: Uint8Array[] = [];
  for (const size of [1, 100, 300, 3000, 1, LARGEST_BLOCK]) {
    staging.append(bytes(size));
    chunks.push(staging.take());
  }
  assertEquals(
    new Set(chunks.map(({ buffer }) => buffer)).size,
    chunks.length,
  );
  staging.append(bytes(100, 7));
  assert(chunks.every((chunk) => !chunk.includes(7)));
});

Deno.test("StagingBlock takes no more than 64 KiB, and says how much it took", () => {
  const staging = new StagingBlock();
  assertEquals(staging.append(bytes(LARGEST_BLOCK - 1)), LARGEST_BLOCK - 1);
  assert(!staging.full);
  assertEquals(staging.append(bytes(10)), 1);
  assert(staging.full);
  assertEquals(staging.append(bytes(10)), 0);
});

Deno.test("StagingBlock starts with room for four of its first chunk, and holds no more than 2 KiB then", () => {
  for (
    const [first, room] of [[10, 256], [200, 1024], [400, 2048], [
      1500,
      2048,
    ]] as const
  ) {
    const staging = new StagingBlock();
    staging.append(bytes(first));
    assertEquals(staging.surrender().buffer.byteLength, room, `${first} B`);
  }
});

Deno.test("StagingBlock makes its next block as large as the last turn needed", () => {
  const staging = new StagingBlock();
  staging.expect(10_000);
  staging.append(bytes(10));
  assertEquals(staging.surrender().buffer.byteLength, 16384);
});

Deno.test("StagingBlock keeps a small block that was taken half empty", () => {
  const staging = new StagingBlock();
  staging.append(bytes(10));
  assertEquals(staging.take().buffer.byteLength, 10);
  assert(staging.tryAppend(bytes(10)), "the block is there");
});

Deno.test("StagingBlock cuts no character of UTF-8, and any other bytes where the block ends", () => {
  const encoder = new TextEncoder();
  for (const [text, size] of [["é", 2], ["€", 3], ["\u{1f600}", 4]] as const) {
    for (let room = 1; room < 2 * size; room++) {
      const staging = new StagingBlock();
      staging.append(bytes(LARGEST_BLOCK - room));
      const taken = staging.append(encoder.encode(text.repeat(3)));
      assertEquals(taken, room - room % size, `${text}, ${room} bytes left`);
    }
  }
  const staging = new StagingBlock();
  staging.append(bytes(LARGEST_BLOCK - 5));
  assertEquals(staging.append(bytes(10, 0x80)), 5);
});

Deno.test("StagingBlock takes a text only where there is room for the most bytes that it can be", () => {
  const staging = new StagingBlock();
  assertEquals(staging.tryAppendText("a"), 0);
  staging.expect(256);
  staging.append(bytes(1));
  assertEquals(staging.tryAppendText("aé€\ud800"), 9);
  assertEquals(staging.tryAppendText("€".repeat(81)), 243);
  assertEquals(staging.tryAppendText("a"), 0);
  assertEquals(staging.length, 253);
});
