// An extension in C, over the package's public interface: every call of the
// control block that it makes, and what becomes of a request when it goes wrong.

import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { Directory } from "../../src/files/mod.ts";
import { loadExtension, type LoadOptions } from "../../src/wasm/mod.ts";
import { IsapiHost, type IsapiHostOptions, type LogRecord } from "../../mod.ts";
import { bounded } from "../helpers/bounded.ts";
import type { CompileOptions } from "../../src/compile/mod.ts";
import { compiled } from "./compiled.ts";

/** Milliseconds for a compiler on a machine that is busy. */
const PATIENCE = 120_000;

interface Running extends AsyncDisposable {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  text(path: string, init?: RequestInit): Promise<string>;
  readonly errors: unknown[];
  readonly logs: LogRecord[];
  readonly debug: string[];
}

/** How the extension waits: with the engine's own means, and by itself. */
const WAYS: readonly (readonly [way: string, options: CompileOptions])[] = [
  ["", {}],
  [", with Asyncify", { asyncify: true }],
];

async function running(
  how: CompileOptions,
  options: LoadOptions = {},
  hostOptions: IsapiHostOptions = {},
): Promise<Running> {
  const module = await bounded(
    compiled("calls.c", how),
    "the compiler",
    PATIENCE,
  );
  const errors: unknown[] = [];
  const logs: LogRecord[] = [];
  const debug: string[] = [];
  const extension = await loadExtension(module, {
    ...options,
    onDebug: (text) => debug.push(text),
  });
  const host = new IsapiHost({
    ...hostOptions,
    onError: (error) => errors.push(error),
    onLog: (record) => logs.push(record),
  }).mount("/c", extension);
  const get = (path: string, init?: RequestInit) =>
    bounded(host.fetch(new Request(`http://localhost/c/${path}`, init)), path);
  return {
    fetch: get,
    text: async (path, init) => {
      const response = await get(path, init);
      return await bounded(response.text(), `the body of ${path}`);
    },
    errors,
    logs,
    debug,
    [Symbol.asyncDispose]: () => host.shutdown({ deadline: 1000 }),
  };
}

for (const [way, how] of WAYS) {
  Deno.test(`the control block has 144 bytes and what the request is${way}`, async () => {
    await using c = await running(how);
    const response = await c.fetch("facts?a=b", {
      method: "POST",
      body: "body",
      headers: { "content-type": "text/x" },
    });
    assertEquals(response.status, 201);
    assertEquals(response.headers.get("x-one"), "1");
    assertEquals(
      await response.text(),
      "144 80000 POST a=b /facts  4 4 body text/x",
    );
    assertEquals(c.logs[0]?.logData, "logged");
    assertEquals(c.debug, ["attached"]);
  });

  Deno.test(`a write that finds no room waits, and 1 MiB arrives whole${way}`, async () => {
    await using c = await running(how);
    const text = await c.text("large");
    assertEquals(text.length, 1 << 20);
    assertEquals(text[16384 * 30], "e");
  });

  Deno.test(`ReadClient gives the body behind what was read ahead${way}`, async () => {
    await using c = await running(how);
    const body = "0123456789".repeat(10_000);
    assertEquals(await c.text("echo", { method: "POST", body }), body);
  });

  Deno.test(`HSE_REQ_ASYNC_READ_CLIENT completes with each piece${way}`, async () => {
    await using c = await running(how);
    const body = "abcdefghij".repeat(10_000);
    assertEquals(await c.text("read", { method: "POST", body }), body);
  });

  Deno.test(`GetServerVariable gives a value, a size, or an error code${way}`, async () => {
    await using c = await running(how);
    assertEquals(await c.text("variable?URL"), "/c/variable 12");
    assertEquals(await c.text("variable?NO_SUCH"), "error 1413 64");
    const response = await c.fetch("variable?HTTP_X_LONG", {
      headers: { "x-long": "x".repeat(100) },
    });
    assertEquals(await response.text(), "error 122 101");
  });

  Deno.test(`each completion can begin the next write, and DONE ends the request${way}`, async () => {
    await using c = await running(how);
    assertEquals(await c.text("chain?3"), "begin,2,1,0,12");
    const text = await c.text("chain?5000");
    assertStringIncludes(text, "begin,4999,4998,");
  });

  Deno.test(`a file is sent with its head and tail, and its completion has the count${way}`, async () => {
    const folder = await Deno.makeTempDir();
    await Deno.writeTextFile(`${folder}/a.txt`, "0123456789".repeat(20_000));
    const files = new Directory(folder);
    {
      await using c = await running(how, { files }, { files });
      const response = await c.fetch("transmit?/a.txt");
      assertEquals(response.headers.get("content-length"), "200002");
      assertEquals((await response.text()).length, 200_002);
      assertEquals(c.logs[0]?.logData, "200002 0");
      assertEquals(await c.text("transmit?/no.txt"), "no file: 2");
      await Deno.writeTextFile(`${folder}/b.txt`, "0123456789");
      const path = files.map("/b.txt")!;
      assertEquals(await c.text(`file?${path}`), "23456789");
    }
    await Deno.remove(folder, { recursive: true });
  });

  Deno.test(`200 requests that wait in the middle of recursions keep their stacks${way}`, async () => {
    await using c = await running(how, {}, { responseBufferLimit: 1 });
    const sums = await Promise.all(
      Array.from({ length: 200 }, (_, i) => c.text(`recursion?${i}`)),
    );
    for (const [i, text] of sums.entries()) {
      let sum = 0;
      for (let depth = 0; depth <= 40; depth++) {
        for (let k = 0; k < 64; k++) sum += (i + depth) * 31 + k;
      }
      assertEquals(text.slice(41 * 512), String(sum));
    }
  });

  for (
    const [fault, want] of [
      ["wild", "0 87"],
      ["count", "0 87"],
      ["handle", "0 87"],
      ["vector", "0 87"],
      ["block", "1"],
    ]
  ) {
    Deno.test(`a bad argument is FALSE, and the instance stays: ${fault}${way}`, async () => {
      await using c = await running(how);
      await c.text("count");
      assertEquals(await c.text(`wrong?${fault}`), want);
      assertEquals(await c.text("count"), "2");
    });
  }

  for (const fault of ["trap", "exit", "abort", "stack"]) {
    Deno.test(`a trap ends its request, and the next gets a fresh instance: ${fault}${way}`, async () => {
      await using c = await running(how);
      assertEquals(await c.text("count"), "1");
      const suspended = await c.fetch("large");
      const response = await c.fetch(`wrong?${fault}`);
      assertEquals(response.status, 500);
      assertEquals(c.errors.length, 1);
      await response.body?.cancel();
      assertEquals(await c.text("count"), "1");
      if (fault !== "stack") {
        assertEquals((await suspended.text()).length, 1 << 20);
      } else {
        await suspended.body?.cancel();
      }
    });
  }

  Deno.test(`a trap after bytes have left errors the body${way}`, async () => {
    await using c = await running(how);
    const response = await c.fetch("wrong?late");
    assertEquals(response.status, 200);
    const outcome = await bounded(
      response.text().then(() => "whole", () => "broken"),
      "the body",
    );
    assertEquals(outcome, "broken");
    assert(c.errors.length === 1);
  });

  Deno.test(`onTrap: "keep" goes on with the same instance${way}`, async () => {
    await using c = await running(how, { onTrap: "keep" });
    assertEquals(await c.text("count"), "1");
    await (await c.fetch("wrong?trap")).body?.cancel();
    assertEquals(await c.text("count"), "2");
  });

  Deno.test(`two hosts that share an extension do not share their requests${way}`, async () => {
    const module = await compiled("calls.c", how);
    const extension = await loadExtension(module);
    const fetch = (path: string) =>
      bounded(
        new IsapiHost().mount("/c", extension).fetch(
          new Request(`http://localhost/c/${path}`),
        ),
        path,
      );
    const waiting = await fetch("large");
    assertEquals(await (await fetch("count")).text(), "1");
    assertEquals((await waiting.text()).length, 1 << 20);
    await extension[Symbol.asyncDispose]();
  });
}
