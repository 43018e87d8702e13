// A server of node:http: npm install @isapi/streams, then node node_http.mjs
import { HSE_STATUS_SUCCESS, IsapiHost } from "@isapi/streams";
import { nodeListener } from "@isapi/streams/node";
import { createServer } from "node:http";
import process from "node:process";

const host = new IsapiHost({
  onError: (error) => console.error(error),
}).mount("/hello", {
  async HttpExtensionProc(ecb) {
    const bytes = new TextEncoder().encode("Hello from node:http\n");
    await ecb.WriteClient(ecb.ConnID, bytes, { value: bytes.length });
    return HSE_STATUS_SUCCESS;
  },
});

const server = createServer(nodeListener(host));
server.listen(Number(process.argv[2] ?? 8000), "127.0.0.1", () => {
  console.log(`Listening on http://127.0.0.1:${server.address().port}/hello`);
});
