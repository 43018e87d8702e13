// The stand-ins hold what their types say, and the assertions narrow as they should.

import * as assertions from "@std/assert";
import {
  assert,
  assertEquals,
  assertExists,
  assertFalse,
  assertInstanceOf,
  AssertionError,
  assertIsError,
  assertNotInstanceOf,
  assertRejects,
  assertStrictEquals,
  assertThrows,
  unreachable,
} from "@std/assert";
import * as streams from "@std/streams";
import { LimitedBytesTransformStream } from "@std/streams/limited-bytes-transform-stream";
import { toBytes } from "@std/streams/to-bytes";

/** The names of the values that a declaration file declares. */
async function declared(path: string): Promise<string[]> {
  const text = await Deno.readTextFile(new URL(path, import.meta.url));
  const names = text.matchAll(/^export declare (?:class|function) (\w+)/gm);
  return [...new Set(Array.from(names, ([, name]) => name!))].sort();
}

Deno.test("offline: @std/assert exports what its types declare", async () => {
  assertEquals(
    Object.keys(assertions).sort(),
    await declared("./std_assert/types.d.ts"),
  );
});

Deno.test("offline: @std/streams exports what its types declare", async () => {
  assertEquals(
    Object.keys(streams).sort(),
    await declared("./std_streams/types.d.ts"),
  );
});

Deno.test("offline: every sub-path of @std/streams is part of its main entry", async () => {
  const url = new URL("./std_streams/deno.json", import.meta.url);
  const { exports } = JSON.parse(await Deno.readTextFile(url));
  const found = new Set<string>();
  for (const path of Object.values<string>(exports)) {
    if (path === "./mod.ts") continue;
    const module = await import(new URL(path, url).href);
    for (const [name, value] of Object.entries(module)) {
      assertStrictEquals(
        value,
        Object.entries(streams).find(([n]) => n === name)?.[1],
      );
      found.add(name);
    }
  }
  assertEquals([...found].sort(), Object.keys(streams).sort());
});

Deno.test("offline: @std/streams limits a stream of bytes", async () => {
  const limited = (size: number) =>
    ReadableStream.from([new Uint8Array(3), new Uint8Array(2)])
      .pipeThrough(new LimitedBytesTransformStream(size, { error: true }));
  assertEquals((await toBytes(limited(5))).byteLength, 5);
  await assertRejects(() => toBytes(limited(4)), RangeError);
});

Deno.test("offline: the assertions narrow", async () => {
  const value = (x: unknown) => x as string | undefined;

  const a = value("a");
  assert(a !== undefined);
  a.length;

  const b = value("b");
  assertExists(b);
  b.length;

  const c: unknown = new URIError("c");
  assertInstanceOf(c, Error);
  c.message;

  const d: unknown = new TypeError("d");
  assertIsError(d, TypeError, /d/);
  d.message;

  const e = value("e") as unknown;
  assertStrictEquals(e, "e" as const);
  e satisfies "e";

  const f = value(undefined);
  assertFalse(f);
  f satisfies "" | undefined;

  const g = new Date() as Date | string;
  assertNotInstanceOf(g as unknown, RegExp);

  class Coded extends Error {
    readonly code = 13;
  }
  const thrown = assertThrows(
    () => {
      throw new Coded("no");
    },
    Coded,
    "no",
  );
  assertEquals(thrown.code, 13);
  const rejected = await assertRejects(
    () => Promise.reject(new Coded("no")),
    Coded,
    "no",
  );
  assertEquals(rejected.code, 13);
  const unknown = await assertRejects(() => Promise.reject("text"));
  // @ts-expect-error: without a class the error is unknown
  unknown.length;
  // @ts-expect-error: both sides are of one type
  assertThrows(() => assertEquals(1, "1"), AssertionError);

  const h = value("h");
  if (h === undefined) unreachable();
  h.length;
});
