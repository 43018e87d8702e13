// Fastify 5: npm install @isapi/streams fastify, then node node_fastify.mjs
import { HSE_STATUS_SUCCESS, IsapiHost, writeClientOf } from "@isapi/streams";
import { nodeListener, nodeRespond } from "@isapi/streams/node";
import fastify from "fastify";
import process from "node:process";

const host = new IsapiHost().mount("/hello", {
  async HttpExtensionProc(ecb) {
    const hello = new TextEncoder().encode("Hello from Fastify\n");
    await writeClientOf(ecb).write(hello);
    return HSE_STATUS_SUCCESS;
  },
});
const listener = nodeListener(host);

const app = fastify();
app.all("/hello", (request, reply) => {
  reply.hijack(); // the answer is the listener's
  listener(request.raw, reply.raw);
});
app.get("/count", async (request, reply) => {
  await nodeRespond(request.raw, reply.raw, async function* () {
    if (request.query.fail) throw new Error("no count today");
    for (let i = 1; i <= 3; i++) yield `${i}\n`;
  });
  reply.hijack(); // it was sent; an error before goes to Fastify's handler
});

const address = await app.listen({ port: Number(process.argv[2] ?? 8000) });
console.log(`Listening on ${address.replace("[::1]", "127.0.0.1")}/hello`);
