import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { IsapiHost } from "../../mod.ts";
import { Directory } from "../../src/files/mod.ts";
import { loadExtension } from "../../src/wasm/mod.ts";
import { builtModules } from "../../tools/build_wasm.ts";
import { bounded } from "../helpers/bounded.ts";

const FOLDER = new URL("../../examples/c/", import.meta.url);

/** Serves a module of examples/c on a real socket. */
async function served<T>(
  name: string,
  use: (base: string) => Promise<T>,
): Promise<T> {
  const files = new Directory(FOLDER);
  const module = await Deno.readFile(new URL(`${name}.wasm`, FOLDER));
  const errors: unknown[] = [];
  const host = new IsapiHost({ files, onError: (error) => errors.push(error) })
    .mount("/", await loadExtension(module, { files }));
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    host.fetch,
  );
  try {
    const { port } = server.addr;
    return await bounded(use(`http://127.0.0.1:${port}`), name);
  } finally {
    await host.shutdown({ deadline: 1000 });
    await server.shutdown();
    assertEquals(errors, []);
  }
}

Deno.test("the examples in C and C++ are what their sources compile to", async () => {
  for await (const [url, bytes] of builtModules()) {
    const built = await Deno.readFile(url);
    // Said in words: a difference of bytes would fill the screen.
    assertEquals(
      built.length === bytes.length && built.every((b, i) => b === bytes[i]),
      true,
      `${url.pathname}: run deno task build:wasm`,
    );
  }
});

Deno.test("the example in C answers in its four ways", async () => {
  await served("pages", async (base) => {
    const text = async (path: string) =>
      await (await fetch(base + path)).text();
    assertMatch(await text("/sync"), /^request 1 of 127\.0\.0\.1\n$/);
    assertEquals(
      await text("/async"),
      "piece 1 of 4\npiece 2 of 4\npiece 3 of 4\npiece 4 of 4\n",
    );
    const source = await Deno.readTextFile(new URL("pages.c", FOLDER));
    assertEquals(await text("/file"), source);
    const threads = await Promise.all(
      Array.from({ length: 10 }, () => text("/thread")),
    );
    for (const answer of threads) {
      assertEquals(
        answer,
        [1, 2, 3].map((step) => `step ${step} of 3, by a thread\n`).join(""),
      );
    }
    const none = await fetch(`${base}/none`);
    assertEquals(none.status, 404);
    assertStringIncludes(await none.text(), "Try /sync");
    // C's globals live on.
    assertMatch(await text("/sync"), /^request 15 of/);
  });
});

Deno.test("the example in C++ counts words, and catches what it throws", async () => {
  await served("words", async (base) => {
    const post = (body: BodyInit) => fetch(base, { method: "POST", body });
    const counted = await post("The cat and the dog, and THE ape.");
    assertEquals(await counted.text(), "3 the\n2 and\n1 ape\n1 cat\n1 dog\n");
    const large = await post("word ".repeat(200_000));
    assertEquals(await large.text(), "200000 word\n");
    const bad = await post("a\0b");
    assertEquals(bad.status, 400);
    assertEquals(await bad.text(), "The body is not text.\n");
    const none = await fetch(base);
    assertEquals([none.status, await none.text()], [200, ""]);
  });
});
