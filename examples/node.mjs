// Node 20 and later: npm install @isapi/streams @hono/node-server hono, then node node.mjs
import { serve } from "@hono/node-server";
import { HSE_STATUS_SUCCESS, IsapiHost } from "@isapi/streams";
import process from "node:process";

const host = new IsapiHost({
  onError: (error) => console.error(error),
}).mount("/hello", {
  async HttpExtensionProc(ecb) {
    const bytes = new TextEncoder().encode("Hello from Node\n");
    await ecb.WriteClient(ecb.ConnID, bytes, { value: bytes.length });
    return HSE_STATUS_SUCCESS;
  },
});

const port = Number(process.argv[2] ?? 8000);
const server = serve(
  { fetch: host.fetch, hostname: "127.0.0.1", port },
  ({ port }) => console.log(`Listening on http://127.0.0.1:${port}/hello`),
);

process.once("SIGTERM", async () => {
  await host.shutdown({ deadline: 5000 }); // open sessions may finish
  server.close();
});
