// The examples of ./node, each in its framework, on Node 20: a host's answer, a
// streamed one, an error before anything was sent, and a path of nobody's.

import { assertEquals, assertMatch } from "@std/assert";
import { fileURLToPath } from "node:url";
import { fetched } from "../helpers/fetched.ts";
import { installPackage, NODE_SERVER } from "../helpers/npm_package.ts";
import { EngineProcess } from "../runtimes/launch.ts";
import { npmBinary } from "../runtimes/npm_binary.ts";

const EXAMPLES = new URL("../../examples/", import.meta.url);

/** The examples, beside the package and the frameworks as npm installs them. */
let directory: URL;

Deno.test.beforeAll(async () => {
  directory = new URL(`file://${await Deno.makeTempDir()}/`);
  await installPackage(
    directory,
    ...NODE_SERVER,
    "express@5.3.0",
    "fastify@5.12.8",
    "koa@3.3.0",
    "h3@1.15.11",
  );
});

Deno.test.afterAll(async () => {
  await Deno.remove(directory, { recursive: true });
});

async function start(name: string): Promise<EngineProcess> {
  const script = new URL(name, directory);
  await Deno.copyFile(new URL(name, EXAMPLES), script);
  return await EngineProcess.start({
    command: await npmBinary("node20"),
    args: [fileURLToPath(script), "0"],
    port: /http:\/\/[^/]*:(\d+)\//,
  });
}

Deno.test("the node_http example answers", async () => {
  await using engine = await start("node_http.mjs");
  const hello = await fetched(`${engine.url}/hello`);
  assertEquals(hello, "200 Hello from node:http\n");
  assertMatch(await fetched(`${engine.url}/elsewhere`), /^404 /);
});

Deno.test("the node_cluster example answers, and ends at SIGTERM", async () => {
  await using engine = await start("node_cluster.mjs");
  const hello = await fetched(`${engine.url}/hello`);
  assertEquals(hello, "200 Hello from a cluster\n");
  Deno.kill(engine.pid, "SIGTERM");
  assertEquals(await engine.ended(), 0);
});

for (
  const [name, framework, elsewhere] of [
    ["node_express.mjs", "Express", /^404 Express: no/],
    ["node_fastify.mjs", "Fastify", /^404 .*Not Found/],
    ["node_koa.mjs", "Koa", /^404 Not Found/],
    ["node_hono.mjs", "Hono", /^404 Hono: no/],
    ["node_h3.mjs", "h3", /^404 .*Cannot find any path/s],
  ] as const
) {
  Deno.test(`the ${name} example answers: errors and foreign paths are ${framework}'s`, async () => {
    await using engine = await start(name);
    const hello = await fetched(`${engine.url}/hello`);
    assertEquals(hello, `200 Hello from ${framework}\n`);
    assertEquals(await fetched(`${engine.url}/count`), "200 1\n2\n3\n");
    assertMatch(await fetched(`${engine.url}/elsewhere`), elsewhere);
    const failed = await fetched(`${engine.url}/count?fail=1`);
    assertMatch(
      failed,
      /^500 .*(?:no count today|Internal Server Error|"statusCode": 500)/s,
    );
    assertEquals(await fetched(`${engine.url}/count`), "200 1\n2\n3\n");
  });
}
