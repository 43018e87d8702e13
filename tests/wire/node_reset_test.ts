// A client of HTTP/1.0 takes the connection's end for the body's. Only Node's own
// server can reset a connection: the node:http of Deno cannot.

import { assertEquals } from "@std/assert";
import { pathToFileURL } from "node:url";
import { RawClient } from "../helpers/raw_client.ts";
import { allCases } from "../runtimes/contract/groups.ts";
import { makeDisk } from "../runtimes/disk.ts";
import { engines } from "../runtimes/engines.ts";
import { EngineProcess } from "../runtimes/launch.ts";

const BREAKS_OFF = "what it throws after bytes cuts the body";
const WHOLE = "a plain file from memory";

const node = engines.find(({ name }) => /^Node 20.*\.\/node$/.test(name))!;

/** What a client of HTTP/1.0 sees. */
async function seen(url: string, path: string): Promise<[string, string]> {
  await using client = await RawClient.connect(Number(new URL(url).port));
  await client.send(`GET ${path} HTTP/1.0\r\n\r\n`);
  const { how, text } = await client.rest();
  return [how, text.slice(text.indexOf("\r\n\r\n") + 4)];
}

function pathOf(wanted: string): string {
  return allCases.find(({ name }) => name === wanted)!.path;
}

Deno.test("Node: an answer to HTTP/1.0 that breaks off is reset, and a whole one is not", async () => {
  const scratch = await Deno.makeTempDir();
  try {
    const disk = await makeDisk(scratch);
    const launch = await node.prepare({
      scratch: pathToFileURL(`${scratch}/`),
      disk,
    });
    await using engine = await EngineProcess.start(launch);
    const { url } = engine;
    assertEquals(await seen(url, pathOf(BREAKS_OFF)), ["reset", "some"]);
    assertEquals(
      await seen(url, `${pathOf(WHOLE)}/a.txt`),
      ["ended", "in memory"],
    );
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
});
