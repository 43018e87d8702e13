// Parts of the loader by themselves: what a whole module shows only at times.

import { assertEquals, assertThrows } from "@std/assert";
import { systemClock } from "../../src/base/clock.ts";
import { CompletionPort } from "../../src/wasm/kernel/completion_port.ts";
import { Parking } from "../../src/wasm/kernel/parking.ts";
import { ModuleMemory, PointerFault } from "../../src/wasm/memory.ts";

const INFINITE = 0xffffffff;
const PAGE = 65536;

Deno.test("of the fibers that wait at a completion port, the last that came gets the next packet", async () => {
  const port = new CompletionPort(new Parking(systemClock), 735);
  const got: string[] = [];
  const waits = [1, 2, 3].map(async (fiber) => {
    const answer = await port.wait(fiber, INFINITE, 258, ({ key }) => key);
    got.push(`fiber ${fiber} has ${answer}`);
  });
  for (const key of [10, 20, 30]) port.post({ bytes: 0, key, overlapped: 0 });
  await Promise.all(waits);
  assertEquals(got.sort(), [
    "fiber 1 has 30",
    "fiber 2 has 20",
    "fiber 3 has 10",
  ]);
});

const LEADS_OUT: Readonly<Record<string, (memory: ModuleMemory) => unknown>> = {
  "bytes over the end": (memory) => memory.bytes(PAGE - 2, 3),
  "bytes behind it": (memory) => memory.bytes(PAGE + 1, 0),
  "4 GiB": (memory) => memory.bytes(8, 0xffffffff),
  "a negative address": (memory) => memory.bytes(-4, 4),
  "a number over the end": (memory) => memory.dword(PAGE - 3),
  "a text without its NUL": (memory) => memory.text(PAGE - 4),
  "a text behind the end": (memory) => memory.text(PAGE),
  "a wide text without its NUL": (memory) => memory.wideText(PAGE - 4),
};

for (const [what, read] of Object.entries(LEADS_OUT)) {
  Deno.test(`a pointer that leads out of a module's memory is a fault: ${what}`, () => {
    const memory = new ModuleMemory(1 << 30);
    const own = new WebAssembly.Memory({ initial: 1 });
    new Uint8Array(own.buffer).fill(0x61, PAGE - 16);
    memory.attach(own);
    assertThrows(() => read(memory), PointerFault);
    assertEquals(memory.bytes(PAGE - 2, 2), Uint8Array.of(0x61, 0x61));
  });
}
