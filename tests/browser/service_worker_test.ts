// The handler where there is no server: examples/service_worker, in headless
// Chromium.

import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Driven } from "./service_worker.ts";
import { browserTest } from "../helpers/browser.ts";
import { bundle } from "../helpers/workerd.ts";

const EXAMPLE = new URL("../../examples/service_worker/", import.meta.url);

browserTest(
  "the service worker example streams a sync and an async answer to its page",
  async (inBrowser) => {
    const directory = new URL(`file://${await Deno.makeTempDir()}/`);
    const worker = new URL("sw.js", directory);
    await bundle(new URL("sw.ts", EXAMPLE), worker);
    const asked: string[] = [];
    await using server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen() {} },
      async (request) => {
        const { pathname } = new URL(request.url);
        asked.push(pathname);
        if (pathname === "/") {
          return page(await Deno.readTextFile(new URL("index.html", EXAMPLE)));
        }
        return pathname === "/sw.js"
          ? script(await Deno.readTextFile(worker))
          : new Response(null, { status: 404 });
      },
    );
    const { shown, answers } = await inBrowser<Driven>(
      new URL("service_worker.ts", import.meta.url),
      `http://127.0.0.1:${server.addr.port}/`,
      "/isapi/report?lines=20000",
      "/isapi/chunks?chunks=3&size=5&pause=500",
    );
    await Deno.remove(directory, { recursive: true });
    assertMatch(shown, /^(line \d of 3\.+\n){3}\nD{16}C{16}B{16}A{16}\n$/);
    for (const [i, size] of [20_000 * 64, 3 * 5].entries()) {
      const { status, chunks } = answers[i]!;
      assertEquals(status, 200);
      assertEquals(sum(chunks), size);
      assert(chunks.length > 1, `${size} bytes came in one piece`);
    }
    // All of it came from the service worker, none from the server.
    assertEquals(asked.filter((path) => path.startsWith("/isapi/")), []);
  },
);

function page(html: string): Response {
  return new Response(html, { headers: { "Content-Type": "text/html" } });
}

function script(text: string): Response {
  return new Response(text, { headers: { "Content-Type": "text/javascript" } });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
