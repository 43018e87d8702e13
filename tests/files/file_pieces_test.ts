import { assertEquals, assertStrictEquals } from "@std/assert";
import { LARGE_PIECE, piecesOf } from "../../src/files/file_pieces.ts";

/** A stream of bytes 0, 1, 2, …, which reads four at a time into the caller's buffer. */
function counting(length: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    type: "bytes",
    pull(controller) {
      const request = controller.byobRequest;
      if (request === null) throw new Error("there is a buffer to read into");
      const view = request.view as Uint8Array;
      const count = Math.min(view.length, length - at, 4);
      for (let i = 0; i < count; i++) view[i] = at++;
      if (count === 0) controller.close();
      request.respond(count);
    },
  });
}

/** The pieces of a short part: all buffers have its size. */
function short(length: number) {
  return piecesOf(counting(length), { length, size: 1024 }, "read");
}

/** Gives a piece back. */
function back(
  pieces: ReturnType<typeof short>,
  piece: Uint8Array<ArrayBuffer>,
) {
  pieces.backOf(piece)?.(piece);
}

Deno.test("piecesOf() gives each piece a buffer of its own, until one is taken back", async () => {
  const pieces = short(16);
  const first = (await pieces.next())!;
  const second = (await pieces.next())!;
  assertEquals([[...first], [...second]], [[0, 1, 2, 3], [4, 5, 6, 7]]);
  back(pieces, first);
  const third = (await pieces.next())!;
  assertEquals([[...second], [...third]], [[4, 5, 6, 7], [8, 9, 10, 11]]);
  assertEquals(first.length, 0, "the buffer has gone on to the third");
  const fourth = (await pieces.next())!;
  assertEquals([[...third], [...fourth]], [[8, 9, 10, 11], [12, 13, 14, 15]]);
  assertStrictEquals(await pieces.next(), undefined);
});

Deno.test("piecesOf() keeps two buffers at most, and takes back none that is not its own", async () => {
  const pieces = short(64);
  const taken = [];
  for (let i = 0; i < 4; i++) taken.push((await pieces.next())!);
  assertStrictEquals(pieces.backOf(new Uint8Array(64)), undefined);
  taken.forEach((piece) => back(pieces, piece));
  const later = [];
  for (let i = 0; i < 3; i++) later.push([...(await pieces.next())!]);
  assertEquals(later, [[16, 17, 18, 19], [20, 21, 22, 23], [24, 25, 26, 27]]);
  assertEquals(taken.map(({ length }) => length), [0, 0, 4, 4]);
});

Deno.test("piecesOf() makes buffers larger once one was taken back, and no larger than the part", async () => {
  for (
    const [length, later] of [[100, 100], [
      LARGE_PIECE + 1,
      LARGE_PIECE,
    ]] as const
  ) {
    const pieces = piecesOf(counting(length), { length, size: 8 }, "read");
    const sizes = [];
    for (let i = 0; i < 4; i++) {
      const piece = (await pieces.next())!;
      sizes.push(piece.buffer.byteLength);
      back(pieces, piece);
    }
    assertEquals(sizes, [8, later, later, later]);
  }
});

Deno.test("piecesOf() takes back no memory that its stream keeps", async () => {
  const kept = new Uint8Array(8);
  // It has the shape of a reader of bytes, and ignores the buffer it is lent.
  const reader = {
    read: () => Promise.resolve({ done: false, value: kept }),
    cancel: () => Promise.resolve(),
  };
  const stream = { getReader: () => reader } as never;
  const pieces = piecesOf(stream, { length: 8, size: 8 }, "read");
  assertStrictEquals(pieces.backOf((await pieces.next())!), undefined);
});
