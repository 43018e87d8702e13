// The SDKs of AI and MCP, without a network.

import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { bounded } from "../../helpers/bounded.ts";
import { ServedRecipe } from "./served_recipe.ts";

const AI = new URL("./ai_server.ts", import.meta.url);
const MCP = new URL("../../../examples/recipes/mcp.ts", import.meta.url);

/** The AI SDK asks for the name of the machine, when it is imported. */
function startAi(): Promise<ServedRecipe> {
  return ServedRecipe.start(AI, "--allow-sys=hostname");
}

/** Posts a text. */
function post(
  recipe: ServedRecipe,
  path: string,
  body: string,
  headers = {},
): Promise<Response> {
  return recipe.get(path, { method: "POST", body, headers });
}

Deno.test("the AI SDK's recipe streams a model's text, and breaks off where the model fails", async () => {
  await using recipe = await startAi();
  const whole = await post(recipe, "/text", "3");
  assertEquals(await whole.text(), "word 1 word 2 word 3 ");
  const failed = await post(recipe, "/text", "fail");
  assertEquals(failed.status, 200);
  await assertRejects(() => bounded(failed.text(), "the end"));
});

Deno.test("the AI SDK's recipe streams events for useChat(), with the headers of it", async () => {
  await using recipe = await startAi();
  const answer = await post(recipe, "/chat", "2");
  assertEquals(answer.headers.get("content-type"), "text/event-stream");
  assertEquals(answer.headers.get("x-vercel-ai-ui-message-stream"), "v1");
  const events = await answer.text();
  assertMatch(events, /"delta":"word 1 ".*"delta":"word 2 ".*\[DONE\]\n\n$/s);
  const failed = await post(recipe, "/chat", "fail");
  assertMatch(await failed.text(), /data: {"type":"error"/);
});

for (const path of ["/text", "/chat"]) {
  Deno.test(`a client that leaves ${path} of the AI SDK's recipe stops the model`, async () => {
    await using recipe = await startAi();
    const { body } = await post(recipe, path, "endless");
    const reader = body!.getReader();
    await bounded(reader.read(), "the first words");
    await reader.cancel();
    assertEquals(
      await (await recipe.get("/stopped")).json(),
      "WriteClientError",
    );
  });
}

const JSON_RPC = {
  "accept": "application/json, text/event-stream",
  "content-type": "application/json",
};

Deno.test("the recipe of MCP answers initialize, a list of tools and a call with events", async () => {
  await using recipe = await ServedRecipe.start(MCP);
  const ask = async (method: string, params: unknown) => {
    const call = { jsonrpc: "2.0", id: 1, method, params };
    const answer = await post(recipe, "/", JSON.stringify(call), JSON_RPC);
    assertEquals(answer.headers.get("content-type"), "text/event-stream");
    const events = await bounded(answer.text(), method);
    return JSON.parse(/^data: (.*)$/m.exec(events)![1]!).result;
  };
  const { serverInfo } = await ask("initialize", {
    protocolVersion: "2025-06-18",
    capabilities: {},
    clientInfo: { name: "test", version: "1" },
  });
  assertEquals(serverInfo.name, "counter");
  const { tools } = await ask("tools/list", {});
  assertEquals(tools.map(({ name }: { name: string }) => name), ["count"]);
  const { content } = await ask("tools/call", { name: "count" });
  assertEquals(content, [{ type: "text", text: "1 2 3" }]);
});

Deno.test("the recipe of MCP passes on what the transport refuses", async () => {
  await using recipe = await ServedRecipe.start(MCP);
  const refused = await post(recipe, "/", "{}", JSON_RPC);
  assertEquals(refused.status, 400);
  assertMatch(await refused.text(), /"jsonrpc":"2\.0"/);
  const elsewhere = await recipe.get("/", { method: "PUT" });
  assertEquals(elsewhere.status, 405);
  await elsewhere.body?.cancel();
});
