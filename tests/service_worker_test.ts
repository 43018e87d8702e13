// The handler where there is no server: examples/service_worker, in headless
// Chromium.

import { assert, assertEquals, assertMatch } from "@std/assert";
import { fileURLToPath } from "node:url";
import { bounded } from "./helpers/bounded.ts";
import { npmPackages } from "./helpers/npm.ts";
import { bundle } from "./helpers/workerd.ts";

const EXAMPLE = new URL("../examples/service_worker/", import.meta.url);

/** Where Debian and others have it. */
const BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

const browser = BROWSERS.find(exists);
if (browser === undefined) {
  console.log(
    `service_worker_test: SKIPPED, there is no browser: ${BROWSERS.join(", ")}`,
  );
}

Deno.test({
  name:
    "the service worker example streams a sync and an async answer to its page",
  ignore: browser === undefined,
  async fn() {
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
    const { shown, answers } = await drive(
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
});

interface Driven {
  readonly shown: string;
  readonly answers: { status: number; chunks: number[] }[];
}

async function drive(url: string, ...paths: string[]): Promise<Driven> {
  const packages = await npmPackages("playwright-core@1.65.1");
  const driver = new URL("helpers/drive_page.mjs", import.meta.url);
  const child = new Deno.Command("node", {
    args: [
      fileURLToPath(driver),
      fileURLToPath(packages),
      browser!,
      url,
      ...paths,
    ],
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  try {
    const { success, stdout, stderr } = await bounded(
      child.output(),
      "the page",
      90_000,
    );
    assert(success, new TextDecoder().decode(stderr));
    return JSON.parse(new TextDecoder().decode(stdout));
  } catch (error) {
    // It ends its browser with itself.
    child.kill("SIGTERM");
    throw error;
  }
}

function page(html: string): Response {
  return new Response(html, { headers: { "Content-Type": "text/html" } });
}

function script(text: string): Response {
  return new Response(text, { headers: { "Content-Type": "text/javascript" } });
}

function sum(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
