// Hono on Node: npm install @isapi/streams hono @hono/node-server, then node node_hono.mjs
import { serve } from "@hono/node-server";
import {
  HSE_STATUS_SUCCESS,
  IsapiHost,
  respond,
  writeClientOf,
} from "@isapi/streams";
import { Hono } from "hono";
import process from "node:process";

const host = new IsapiHost().mount("/hello", {
  async HttpExtensionProc(ecb) {
    await writeClientOf(ecb).write("Hello from Hono\n");
    return HSE_STATUS_SUCCESS;
  },
});

const app = new Hono();
app.get("/count", (c) =>
  respond(c.req.raw, async function* () {
    if (c.req.query("fail")) throw new Error("no count today");
    for (let i = 1; i <= 3; i++) yield `${i}\n`;
  }, { info: c.env }));
app.all("/hello/*", (c) => host.fetch(c.req.raw, c.env));
app.notFound((c) => c.text("Hono: no\n", 404));

const port = Number(process.argv[2] ?? 8000);
serve({ fetch: app.fetch, hostname: "127.0.0.1", port }, ({ port }) => {
  console.log(`Listening on http://127.0.0.1:${port}/hello`);
});
