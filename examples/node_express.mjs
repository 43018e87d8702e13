// Express 5: npm install @isapi/streams express, then node node_express.mjs
import { HSE_STATUS_SUCCESS, IsapiHost, writeClientOf } from "@isapi/streams";
import { nodeListener, nodeRespond } from "@isapi/streams/node";
import express from "express";
import process from "node:process";

const host = new IsapiHost().mount("/hello", {
  async HttpExtensionProc(ecb) {
    const hello = new TextEncoder().encode("Hello from Express\n");
    await writeClientOf(ecb).write(hello);
    return HSE_STATUS_SUCCESS;
  },
});

const app = express();
app.get(
  "/count",
  (request, response) =>
    nodeRespond(request, response, async function* () {
      if (request.query.fail) throw new Error("no count today");
      for (let i = 1; i <= 3; i++) yield `${i}\n`;
    }),
);
app.use(nodeListener(host)); // what no mount answers goes on to what follows
app.use((_request, response) =>
  void response.status(404).send("Express: no\n")
);

const server = app.listen(Number(process.argv[2] ?? 8000), "127.0.0.1", () => {
  console.log(`Listening on http://127.0.0.1:${server.address().port}/hello`);
});
