import { assert, assertEquals } from "@std/assert";
import { corruptBytes } from "../helpers/patterns.ts";
import { ServerProcess } from "../helpers/server_process.ts";
import {
  BYSTANDER,
  type Expected,
  PLAIN,
  SITES,
} from "./throw_sites_server.ts";

const SERVER = new URL("./throw_sites_server.ts", import.meta.url);

/** What a client gets that asked for a site. */
function kindOf(text: string): Expected | "neither" {
  const [head = "", body = ""] = text.split("\r\n\r\n", 2);
  const status = head.slice(9, 12);
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  const ended = length === undefined
    ? text.endsWith("0\r\n\r\n")
    : body.length === Number(length);
  if (status === "500") return "500";
  if (status !== "200") return "neither";
  if (!ended) return "cut";
  return body.includes("whole") ? "whole" : "neither";
}

Deno.test("wherever code of others throws, its request fails alone: the bystander's bytes are exact and the process goes on", async () => {
  await using server = await ServerProcess.start(SERVER);
  const sites = new Map<string, Expected>(Object.entries(PLAIN));
  for (const [name, { expected }] of Object.entries(SITES)) {
    sites.set(name, expected);
  }
  assert(sites.size >= 14);
  await using bystander = await server.connect();
  const { writes, size } = BYSTANDER;
  for (const [name, expected] of sites) {
    await bystander.request("/bystander");
    const head = await bystander.head();
    await using client = await server.connect();
    await client.request(`/${name}`, "GET", ["Connection: close"]);
    const { text } = await client.rest();
    assertEquals(kindOf(text), expected, `${name}: ${text.slice(0, 400)}`);
    const body = await bystander.body(head);
    assertEquals(corruptBytes(body, writes, size), 0, name);
  }
  await bystander.close();
  const { code, output } = await server.exit();
  assertEquals(code, 0);
  const { count } = JSON.parse(output);
  assert(count >= 20, `${count} reports`);
});
