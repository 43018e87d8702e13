// An engine that cannot suspend a module, and a module that does not wait by
// itself: all that need not wait works, all else is FALSE with code 50.

import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { HSE_STATUS_SUCCESS, IsapiHost } from "../../mod.ts";
import { loadExtension } from "../../src/wasm/mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { compiled } from "./compiled.ts";

/** Milliseconds for a compiler on a machine that is busy. */
const PATIENCE = 120_000;

// Each test file has a realm of its own.
Reflect.deleteProperty(WebAssembly, "Suspending");

async function running() {
  const module = await bounded(compiled("calls.c"), "the compiler", PATIENCE);
  const errors: unknown[] = [];
  const extension = await loadExtension(module, {
    onError: (error) => errors.push(error),
  });
  const host = new IsapiHost().mount("/c", extension);
  const fetch = (path: string, init?: RequestInit) =>
    bounded(host.fetch(new Request(`http://localhost/c/${path}`, init)), path);
  return {
    errors,
    fetch,
    text: async (path: string, init?: RequestInit) =>
      await (await fetch(path, init)).text(),
    [Symbol.asyncDispose]: () => host.shutdown({ deadline: 1000 }),
  };
}

Deno.test("without means to suspend, what need not wait works: writes with room, variables, completions", async () => {
  await using c = await running();
  assertEquals(await c.text("count"), "1");
  assertEquals(await c.text("variable?URL"), "/c/variable 12");
  assertEquals(await c.text("chain?3"), "begin,2,1,0,12");
  assertEquals(await c.text("wrong?wild"), "0 87");
  const body = "0123456789".repeat(3000);
  assertEquals(await c.text("echo", { method: "POST", body }), body);
  assertEquals(await c.text("read", { method: "POST", body }), body);
  assertEquals(c.errors, []);
});

Deno.test("without means to suspend, a call that has to wait is FALSE, and onError is called once", async () => {
  await using c = await running();
  for (let i = 0; i < 2; i++) {
    // Its extension gives an error where a write fails; bytes have left before.
    const response = await c.fetch("large");
    const text = await response.text().then((text) => text, () => "broken");
    assert(text.length < 1 << 20);
  }
  assertEquals(c.errors.length, 1);
  assertStringIncludes(
    String(c.errors[0]),
    "Cannot wait in WriteClient: this engine cannot suspend a module",
  );
  assertStringIncludes(String(c.errors[0]), "--asyncify");
  assertEquals(await c.text("count"), "1");
});

Deno.test("a write's answer is known at once where it need not wait, and only there", async () => {
  const { knownAnswer } = await import(
    "../../src/control_block/ecb_access.ts"
  );
  const kinds: string[] = [];
  const host = new IsapiHost({ responseBufferLimit: 8 }).mount("/", {
    async HttpExtensionProc(ecb) {
      const write = (text: string, size: number) =>
        ecb.WriteClient(
          ecb.ConnID,
          new TextEncoder().encode(text),
          { value: size },
        );
      kinds.push(String(knownAnswer(ecb, write("ab", 2))));
      kinds.push(String(knownAnswer(ecb, write("ab", 3))));
      const waits = write("0123456789", 10);
      kinds.push(typeof knownAnswer(ecb, waits));
      kinds.push(String(await waits));
      return HSE_STATUS_SUCCESS;
    },
  });
  const response = await host.fetch(new Request("http://localhost/"));
  assertEquals(await response.text(), "ab0123456789");
  assertEquals(kinds, ["true", "false", "object", "true"]);
});
