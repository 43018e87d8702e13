import { assertEquals, assertStrictEquals } from "@std/assert";
import { piecesOf } from "../../src/files/file_pieces.ts";

/** A stream of bytes 0, 1, 2, …, which reads into the caller's buffer. */
function counting(length: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    type: "bytes",
    pull(controller) {
      const request = controller.byobRequest;
      if (request === null) throw new Error("there is a buffer to read into");
      const view = request.view as Uint8Array;
      const count = Math.min(view.length, length - at);
      for (let i = 0; i < count; i++) view[i] = at++;
      if (count === 0) controller.close();
      request.respond(count);
    },
  });
}

Deno.test("piecesOf() gives each piece a buffer of its own, until one is taken back", async () => {
  const pieces = piecesOf(counting(16), 4, "read");
  const first = (await pieces.next())!;
  const second = (await pieces.next())!;
  assertEquals([[...first], [...second]], [[0, 1, 2, 3], [4, 5, 6, 7]]);
  pieces.reuse(first);
  const third = (await pieces.next())!;
  assertEquals([[...second], [...third]], [[4, 5, 6, 7], [8, 9, 10, 11]]);
  assertEquals(first.length, 0, "the buffer has gone on to the third");
  const fourth = (await pieces.next())!;
  assertEquals([[...third], [...fourth]], [[8, 9, 10, 11], [12, 13, 14, 15]]);
  assertStrictEquals(await pieces.next(), undefined);
});

Deno.test("piecesOf() keeps two buffers at most, and none of another size", async () => {
  const pieces = piecesOf(counting(64), 4, "read");
  const taken = [];
  for (let i = 0; i < 4; i++) taken.push((await pieces.next())!);
  pieces.reuse(new Uint8Array(8));
  taken.forEach((piece) => pieces.reuse(piece));
  const later = [];
  for (let i = 0; i < 3; i++) later.push([...(await pieces.next())!]);
  assertEquals(later, [[16, 17, 18, 19], [20, 21, 22, 23], [24, 25, 26, 27]]);
  assertEquals(taken.map(({ length }) => length), [0, 0, 4, 4]);
});
