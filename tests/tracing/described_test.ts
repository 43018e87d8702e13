import { assertEquals } from "@std/assert";
import { described, sizeOf } from "../../src/tracing/described.ts";

/** An object of which every use throws. */
const hostile = new Proxy({}, {
  get() {
    throw new Error("hostile");
  },
  getPrototypeOf() {
    throw new Error("hostile");
  },
});

Deno.test("described() keeps plain values", () => {
  for (const value of [1, "a", true, null, undefined, NaN]) {
    assertEquals(described(value), value);
  }
  assertEquals(described([1, { a: [null] }]), [1, { a: [null] }]);
});

Deno.test("described() gives sizes in place of bytes and files", () => {
  assertEquals(described(new Uint8Array(1)), "1 byte");
  assertEquals(described(new DataView(new ArrayBuffer(3))), "3 bytes");
  assertEquals(described(new ArrayBuffer(2)), "2 bytes");
  assertEquals(described(new Blob(["abcd"])), "file of 4 bytes");
});

Deno.test("described() gives names in place of functions, and nothing of other objects", () => {
  assertEquals(described(function named() {}), "function named");
  assertEquals(described(() => {}), "function");
  assertEquals(described(Symbol("s")), "Symbol(s)");
  assertEquals(described(2n), "2");
  assertEquals(described(new Map([["secret", 1]])), "object");
  assertEquals(described({ pContext: { secret: 1 } }), { pContext: "object" });
});

Deno.test("described() looks only so deep, and at so much", () => {
  const circle: unknown[] = [];
  circle.push(circle);
  assertEquals(described(circle), [[[["1 element"]]]]);
  assertEquals(described({ a: { b: {} } }, 1), { a: "object" });
  assertEquals(described(new Array(1000).fill(0)), "1000 elements");
  const wide = Object.fromEntries(
    Array.from({ length: 1000 }, (_, i) => [`a${i}`, i]),
  );
  assertEquals(Object.keys(described(wide) as object).length, 64);
});

Deno.test("described() of what throws is text", () => {
  assertEquals(described(hostile), "unreadable");
  assertEquals(described({ a: hostile, b: 1 }), { a: "unreadable", b: 1 });
});

Deno.test("sizeOf() gives the size of bytes, and undefined of anything else", () => {
  const values = [new Uint8Array(3), new ArrayBuffer(2), "abc", null, hostile];
  assertEquals(values.map(sizeOf), [3, 2, undefined, undefined, undefined]);
});
