// Modules that do what they should not, and modules that are not ours. What a
// request can do to itself is in the contract, on every engine:
// tests/runtimes/contract/recompiled.ts.

import { ABI_VERSION } from "../../src/wasm/exports.ts";
import { assert, assertEquals, assertRejects } from "@std/assert";
import type { FileSource } from "../../src/files/mod.ts";
import { loadExtension } from "../../src/wasm/mod.ts";
import { IsapiHost } from "../../mod.ts";
import { ModuleInstance } from "../../src/wasm/instance.ts";
import { loadSettings } from "../../src/wasm/load_options.ts";
import { until } from "../helpers/bounded.ts";
import { ask } from "./asked.ts";
import { compiled } from "./compiled.ts";
import { modelModule } from "./model_module.ts";

/** A store of one file that counts. */
class CountingStore {
  opened = 0;
  closed = 0;
  map = (path: string) => path;
  open = (): Promise<FileSource> => {
    this.opened++;
    const text = new Blob(["text"]);
    return Promise.resolve({
      size: text.size,
      slice: (start, end) => text.slice(start, end),
      close: () => void this.closed++,
    });
  };
}

for (const asyncify of [false, true]) {
  const how = asyncify ? ", with Asyncify" : "";

  Deno.test(`files that a trapped instance left open are closed${how}`, async () => {
    const files = new CountingStore();
    await using c = await ask("hostile.c", {
      compile: { asyncify },
      load: { files },
    });
    assertEquals(await c.lines("open?/a.txt"), ["1 1"]);
    assertEquals([files.opened, files.closed], [2, 0]);
    await (await c.fetch("trap")).body?.cancel();
    assertEquals([files.opened, files.closed], [2, 2]);
    c.errors.length = 0;
  });

  Deno.test(`a module that takes more than maxMemory ends with its request${how}`, async () => {
    await using c = await ask("hostile.c", {
      compile: { asyncify },
      load: { maxMemory: 32 << 20 },
    });
    assertEquals(await c.lines("take?8"), ["8"]);
    const response = await c.fetch("take?64");
    assertEquals(response.status, 500);
    await response.body?.cancel();
    assert(String(c.errors[0]).includes("maxMemory is 33554432"));
    c.errors.length = 0;
    assertEquals(await c.lines("take?8"), ["8"]);
  });
}

for (
  const [how, options] of Object.entries({
    "": {},
    ", with Asyncify": { asyncify: true },
    ", with exceptions": { exceptions: true },
  })
) {
  Deno.test(`a recursion without an end ends its request, and what others keep on their stacks is as it was${how}`, async () => {
    await using c = await ask("hostile.c", { compile: options });
    const kept = await Promise.all(
      Array.from({ length: 20 }, (_, i) => c.fetch(`keep?${i}`)),
    );
    const response = await c.fetch("overrun");
    assertEquals(response.status, 500);
    await response.body?.cancel();
    assertEquals((c.errors.splice(0) as Error[]).map(({ name }) => name), [
      "StackOverflowError",
    ]);
    for (const [i, response] of kept.entries()) {
      const text = await response.text();
      assertEquals(text.replaceAll("\0", ""), `${i * 8192}\n`);
    }
  });
}

Deno.test("a recursion that waits far down goes on, as far as Asyncify's stack has room for it", async () => {
  await using c = await ask("hostile.c", {
    compile: { asyncify: true },
    load: { stackBytes: 1 << 14 },
  });
  await using own = await ask("hostile.c");
  const end = async (asked: typeof c, part: string) =>
    (await (await asked.fetch(part)).text()).slice(-12).replaceAll("\0", "");
  assertEquals(await end(c, "sink?100"), await end(own, "sink?100"));
  const response = await c.fetch("sink?5000");
  await response.text().catch(() => {});
  assertEquals(c.errors.length, 1);
  c.errors.length = 0;
  assertEquals(await end(c, "sink?100"), await end(own, "sink?100"));
});

Deno.test("requests that never say DONE leave at most 64 control blocks, and may say it late", async () => {
  const module = await compiled("hostile.c");
  const instance = new ModuleInstance(loadSettings({}), () => {});
  await instance.start(module);
  const errors: unknown[] = [];
  const host = new IsapiHost({
    deadlines: { idle: 50 },
    onError: (error) => errors.push(error),
  }).mount("/", { HttpExtensionProc: (ecb) => instance.request(ecb) });
  const get = async (part: string) =>
    await host.fetch(new Request(`http://localhost/${part}`));
  const statuses = await Promise.all(
    Array.from({ length: 100 }, async () => (await get("forget")).status),
  );
  assertEquals(new Set(statuses), new Set([504]));
  await until(() => instance.requests === 64, "64 control blocks were left");
  const late = await get("forget?done");
  assertEquals(await late.text(), "1 0");
  assertEquals(instance.requests, 63);
  assertEquals(errors.length, 100);
  await host.shutdown({ deadline: 0 });
});

const REFUSED: Record<string, [options: Record<string, string>, RegExp]> = {
  "whose constructor traps": [{ CONSTRUCTOR: "" }, /unreachable/],
  "whose DllMain traps": [{ ATTACH_TRAPS: "" }, /unreachable/],
  "whose DllMain gives FALSE": [{ NOT_LOADED: "" }, /DllMain gave FALSE/],
};

for (const [what, [defines, message]] of Object.entries(REFUSED)) {
  Deno.test(`a module ${what} is not loaded`, async () => {
    const module = await compiled("hostile.c", { defines });
    const error = await assertRejects(() => loadExtension(module), Error);
    assert(message.test(error.message), error.message);
  });
}

Deno.test("a module whose GetExtensionVersion gives FALSE answers 500", async () => {
  await using c = await ask("hostile.c", {
    compile: { defines: { NO_VERSION: "" } },
  });
  const response = await c.fetch("take?1");
  assertEquals(response.status, 500);
  await response.body?.cancel();
  assertEquals(c.errors.length, 1);
});

const FOREIGN: Record<string, [Parameters<typeof modelModule>[0], RegExp]> = {
  "that has nothing": [{}, /isapi_abi_version/],
  "of another version": [
    { functions: { isapi_abi_version: ABI_VERSION + 1 } },
    /version \d+, this loader's is \d+/,
  ],
  "that has its version alone": [
    { functions: { isapi_abi_version: ABI_VERSION } },
    /memory, stack pointer and table/,
  ],
  "whose start function traps": [{ start: "trap" }, /unreachable/],
};

for (const [what, [model, message]] of Object.entries(FOREIGN)) {
  Deno.test(`a module ${what} is refused`, async () => {
    const error = await assertRejects(
      () => loadExtension(modelModule(model)),
      Error,
    );
    assert(message.test(error.message), error.message);
  });
}

Deno.test("a Response of an error's status is refused, and the message has the status", async () => {
  const page = new Response("<!doctype html>", { status: 404 });
  await assertRejects(
    () => loadExtension(Promise.resolve(page)),
    TypeError,
    "the Response must have the module, received one of status 404",
  );
  assertEquals(page.bodyUsed, true);
});

Deno.test("what is no module is refused, and the message says what is wanted", async () => {
  await assertRejects(
    () => loadExtension(new TextEncoder().encode("MZ, a DLL of Windows")),
    WebAssembly.CompileError,
  );
  for (const wrong of ["a.wasm", 5, null, {}]) {
    await assertRejects(
      () => loadExtension(wrong as unknown as Uint8Array<ArrayBuffer>),
      TypeError,
      "the source must be a WebAssembly.Module, its bytes, or a Response",
    );
  }
});
