// h3 1, of Nitro 2 and Nuxt: npm install @isapi/streams h3@1, then node node_h3.mjs
import { HSE_STATUS_SUCCESS, IsapiHost, writeClientOf } from "@isapi/streams";
import { nodeListener, nodeRespond } from "@isapi/streams/node";
import {
  createApp,
  defineEventHandler,
  fromNodeMiddleware,
  getQuery,
  toNodeListener,
} from "h3";
import { createServer } from "node:http";
import process from "node:process";

const host = new IsapiHost().mount("/hello", {
  async HttpExtensionProc(ecb) {
    await writeClientOf(ecb).write("Hello from h3\n");
    return HSE_STATUS_SUCCESS;
  },
});

const count = defineEventHandler((event) =>
  nodeRespond(event.node.req, event.node.res, async function* () {
    if (getQuery(event).fail) throw new Error("no count today");
    for (let i = 1; i <= 3; i++) yield `${i}\n`;
  })
);

const app = createApp();
app.use("/count", count);
app.use(fromNodeMiddleware(nodeListener(host)));

const server = createServer(toNodeListener(app));
server.listen(Number(process.argv[2] ?? 8000), "127.0.0.1", () => {
  console.log(`Listening on http://127.0.0.1:${server.address().port}/hello`);
});
