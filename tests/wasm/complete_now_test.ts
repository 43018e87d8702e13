// The completion that comes within a completion: an extension in C is entered
// once for a chain of writes. Here in TypeScript, whose calls can be counted.

import { assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_STATUS_PENDING,
  IsapiHost,
} from "../../mod.ts";
import { completeNow } from "../../src/control_block/ecb_access.ts";
import { bounded, pause } from "../helpers/bounded.ts";
import { done, onCompletion, submit } from "../helpers/ecb_calls.ts";

/** Writes a chain; each completion asks for the next one. Says what is inside what. */
function chain(writes: number, size: number): {
  readonly calls: string[];
  proc(ecb: ExtensionControlBlock): number;
} {
  const calls: string[] = [];
  const bytes = new Uint8Array(size);
  let begun = 0;
  let inside = false;
  return {
    calls,
    proc(ecb) {
      const next = () => {
        calls.push(inside ? "within" : "alone");
        if (begun++ === writes) {
          done(ecb);
          return;
        }
        submit(ecb, bytes);
        if (inside) return;
        inside = true;
        completeNow(ecb);
        inside = false;
      };
      onCompletion(ecb, next);
      submit(ecb, bytes);
      begun++;
      return HSE_STATUS_PENDING;
    },
  };
}

async function bodyOf(
  proc: (ecb: ExtensionControlBlock) => number,
): Promise<number> {
  const host = new IsapiHost().mount("/", { HttpExtensionProc: proc });
  const response = await bounded(
    host.fetch(new Request("http://localhost/")),
    "the answer",
  );
  return (await bounded(response.arrayBuffer(), "the body")).byteLength;
}

Deno.test("a write that need not wait completes within the completion before it, once", async () => {
  const { calls, proc } = chain(4, 10);
  assertEquals(await bodyOf(proc), 40);
  assertEquals(calls, ["alone", "within", "alone", "within"]);
});

Deno.test("a write that has to wait completes only after its client has read", async () => {
  const { calls, proc } = chain(20, 50_000);
  const host = new IsapiHost().mount("/", { HttpExtensionProc: proc });
  const response = await bounded(
    host.fetch(new Request("http://localhost/")),
    "the answer",
  );
  // Nothing is read: the second write does not fit, and waits.
  await pause(50);
  assertEquals(calls, ["alone"]);
  const body = await bounded(response.arrayBuffer(), "the body");
  assertEquals(body.byteLength, 1_000_000);
  assertEquals(calls.length, 20);
});

Deno.test("completeNow() before anything is outstanding, or twice, does nothing", async () => {
  const counts: number[] = [];
  const proc = (ecb: ExtensionControlBlock) => {
    onCompletion(ecb, (bytes) => {
      counts.push(bytes);
      done(ecb);
    });
    completeNow(ecb);
    submit(ecb, "abc");
    return HSE_STATUS_PENDING;
  };
  assertEquals(await bodyOf(proc), 3);
  assertEquals(counts, [3]);
});
