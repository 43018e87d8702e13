import { assertEquals, assertThrows } from "@std/assert";
import { ModuleMemory, PointerFault } from "../../src/wasm/memory.ts";

const PAGE = 65536;

function memoryOfOnePage(): { memory: ModuleMemory; all: Uint8Array } {
  const page = new WebAssembly.Memory({ initial: 1, maximum: 1 });
  const memory = new ModuleMemory(PAGE);
  memory.attach(page);
  return { memory, all: new Uint8Array(page.buffer) };
}

Deno.test("a C string of any length and any bytes is read as Latin-1", () => {
  const { memory, all } = memoryOfOnePage();
  for (
    const length of [0, 1, 7, 8, 9, 15, 16, 17, 1015, 1023, 1024, 1025, 5000]
  ) {
    const bytes = Uint8Array.from(
      { length },
      (_, i) => 1 + (i * 7 + length) % 255,
    );
    // Other text follows the NUL.
    all.fill(0x41).set(bytes, 100);
    all[100 + length] = 0;
    const wanted = Array.from(bytes, (byte) => String.fromCharCode(byte));
    assertEquals(memory.latin1(100), wanted.join(""));
    assertEquals(memory.latin1(100), memory.latin1(100 - 2 ** 32));
  }
});

Deno.test("a C string may end with the memory, and not after it", () => {
  const { memory, all } = memoryOfOnePage();
  for (const length of [0, 3, 8, 11, 1024, 1030]) {
    all.fill(0x42);
    const start = PAGE - length - 1;
    assertThrows(() => memory.latin1(start), PointerFault);
    all[PAGE - 1] = 0;
    assertEquals(memory.latin1(start), "B".repeat(length));
  }
  assertThrows(() => memory.latin1(PAGE), PointerFault);
  assertThrows(() => memory.latin1(-1), PointerFault);
});
