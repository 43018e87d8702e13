// The example of each engine, started on it and called; the service worker's
// has a test of its own.

import { assert, assertEquals, assertMatch } from "@std/assert";
import { fileURLToPath } from "node:url";
import { fetched } from "../helpers/fetched.ts";
import { installPackage, NODE_SERVER } from "../helpers/npm_package.ts";
import { workerdLaunch } from "../helpers/workerd.ts";
import { EngineProcess, type Launch } from "../runtimes/launch.ts";
import { npmBinary } from "../runtimes/npm_binary.ts";

const EXAMPLES = new URL("../../examples/", import.meta.url);

/** As many lines as an example may have. */
const LINES = 25;

/** The examples, beside the package as npm installs it. */
let directory: URL;

Deno.test.beforeAll(async () => {
  directory = new URL(`file://${await Deno.makeTempDir()}/`);
  await installPackage(directory, ...NODE_SERVER);
});

Deno.test.afterAll(async () => {
  await Deno.remove(directory, { recursive: true });
});

Deno.test("the deno_serve example answers on Deno", async () => {
  const launch = onDeno(["run"], "deno_serve.ts", "0");
  assertEquals(await hello(launch), "200 Hello from Deno\n");
});

Deno.test("the deno_deploy example answers under deno serve without a flag, and ends at SIGINT", async () => {
  const folder = new URL("deno_deploy/", directory);
  const main = await copy("deno_deploy/main.ts");
  const config = JSON.parse(
    await Deno.readTextFile(new URL("deno_deploy/deno.json", EXAMPLES)),
  );
  assertEquals(Object.keys(config.imports), ["@isapi/streams"]);
  config.imports["@isapi/streams"] = new URL("../../mod.ts", import.meta.url);
  await Deno.writeTextFile(
    new URL("deno.json", folder),
    JSON.stringify(config),
  );
  await using engine = await EngineProcess.start({
    command: Deno.execPath(),
    // As Deploy starts it: all permissions, no other flag.
    args: ["serve", "-A", "--host=127.0.0.1", "--port=0", fileURLToPath(main)],
    port: /127\.0\.0\.1:(\d+)/,
  });
  const hello = await fetched(`${engine.url}/hello`);
  assertEquals(hello, "200 Hello from Deno Deploy\n");
  Deno.kill(engine.pid, "SIGINT");
  assertEquals(await engine.ended(), 0);
});

Deno.test("the node example answers on Node 20", async () => {
  const script = await copy("node.mjs");
  const launch = {
    command: await npmBinary("node20"),
    args: [fileURLToPath(script), "0"],
    port: /127\.0\.0\.1:(\d+)/,
  };
  assertEquals(await hello(launch), "200 Hello from Node\n");
});

Deno.test("the bun example answers on Bun", async () => {
  const script = await copy("bun.ts");
  const launch = {
    command: await npmBinary("bun"),
    args: ["run", fileURLToPath(script), "0"],
    port: /127\.0\.0\.1:(\d+)/,
  };
  assertEquals(await hello(launch), "200 Hello from Bun\n");
});

Deno.test("the cloudflare_worker example answers on workerd, with its own configuration", async () => {
  const config = JSON.parse(
    await Deno.readTextFile(
      new URL("cloudflare_worker/wrangler.jsonc", EXAMPLES),
    ),
  );
  const worker = await copy(`cloudflare_worker/${config.main}`);
  assertEquals(
    await hello(await workerdLaunch(worker, config)),
    "200 Hello from a Worker\n",
  );
});

Deno.test("the example of an engine has 25 lines at most", async () => {
  const paths = ["deno_serve.ts", "deno_deploy/main.ts", "node.mjs", "bun.ts"];
  for (const name of ["cloudflare_worker/", "service_worker/"]) {
    for await (const file of Deno.readDir(new URL(name, EXAMPLES))) {
      paths.push(name + file.name);
    }
  }
  for (const path of paths) {
    const text = await Deno.readTextFile(new URL(path, EXAMPLES));
    assert(text.trimEnd().split("\n").length <= LINES, path);
  }
});

/** What the engine says to `/hello`, and that it has nothing elsewhere. */
async function hello(launch: Launch): Promise<string> {
  await using engine = await EngineProcess.start(launch);
  assertMatch(await fetched(`${engine.url}/elsewhere`), /^404 /);
  return await fetched(`${engine.url}/hello`);
}

function onDeno(flags: string[], name: string, ...args: string[]): Launch {
  return {
    command: Deno.execPath(),
    args: [
      ...flags,
      "--no-check",
      "--unstable-no-legacy-abort",
      "--allow-net=127.0.0.1",
      fileURLToPath(new URL(name, EXAMPLES)),
      ...args,
    ],
    port: /127\.0\.0\.1:(\d+)/,
  };
}

/** Puts an example beside the installed package. */
async function copy(path: string): Promise<URL> {
  const target = new URL(path, directory);
  await Deno.mkdir(new URL(".", target), { recursive: true });
  await Deno.copyFile(new URL(path, EXAMPLES), target);
  return target;
}
