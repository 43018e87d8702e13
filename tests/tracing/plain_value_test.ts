import { assertEquals } from "@std/assert";
import { plainValue, sizeOf } from "../../src/tracing/plain_value.ts";

/** An object of which every use throws. */
const hostile = new Proxy({}, {
  get() {
    throw new Error("hostile");
  },
  getPrototypeOf() {
    throw new Error("hostile");
  },
});

Deno.test("plainValue() keeps plain values", () => {
  for (const value of [1, "a", true, null, undefined, NaN]) {
    assertEquals(plainValue(value), value);
  }
  assertEquals(plainValue([1, { a: [null] }]), [1, { a: [null] }]);
});

Deno.test("plainValue() gives sizes in place of bytes and files", () => {
  assertEquals(plainValue(new Uint8Array(1)), "1 byte");
  assertEquals(plainValue(new DataView(new ArrayBuffer(3))), "3 bytes");
  assertEquals(plainValue(new ArrayBuffer(2)), "2 bytes");
  assertEquals(plainValue(new Blob(["abcd"])), "file of 4 bytes");
});

Deno.test("plainValue() gives the names of functions, and no members of other objects", () => {
  assertEquals(plainValue(function named() {}), "function named");
  assertEquals(plainValue(() => {}), "function");
  assertEquals(plainValue(Symbol("s")), "Symbol(s)");
  assertEquals(plainValue(2n), "2");
  assertEquals(plainValue(new Map([["secret", 1]])), "object");
  assertEquals(plainValue({ pContext: { secret: 1 } }), { pContext: "object" });
});

Deno.test("plainValue() limits the depth and the number of members", () => {
  const circle: unknown[] = [];
  circle.push(circle);
  assertEquals(plainValue(circle), [[[["1 element"]]]]);
  assertEquals(plainValue({ a: { b: {} } }, 1), { a: "object" });
  assertEquals(plainValue(new Array(1000).fill(0)), "1000 elements");
  const wide = Object.fromEntries(
    Array.from({ length: 1000 }, (_, i) => [`a${i}`, i]),
  );
  assertEquals(Object.keys(plainValue(wide) as object).length, 64);
});

Deno.test("plainValue() gives text for a value that throws", () => {
  assertEquals(plainValue(hostile), "unreadable");
  assertEquals(plainValue({ a: hostile, b: 1 }), { a: "unreadable", b: 1 });
});

Deno.test("sizeOf() gives the size of bytes, and undefined of anything else", () => {
  const values = [new Uint8Array(3), new ArrayBuffer(2), "abc", null, hostile];
  assertEquals(values.map(sizeOf), [3, 2, undefined, undefined, undefined]);
});
