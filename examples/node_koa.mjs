// Koa: npm install @isapi/streams koa, then node node_koa.mjs
import { HSE_STATUS_SUCCESS, IsapiHost, writeClientOf } from "@isapi/streams";
import { nodeListener, nodeRespond } from "@isapi/streams/node";
import Koa from "koa";
import process from "node:process";

const host = new IsapiHost().mount("/hello", {
  async HttpExtensionProc(ecb) {
    const hello = new TextEncoder().encode("Hello from Koa\n");
    await writeClientOf(ecb).write(hello);
    return HSE_STATUS_SUCCESS;
  },
});
const listener = nodeListener(host);

const app = new Koa();
app.use(async (ctx, next) => {
  if (ctx.path !== "/count") return await next();
  await nodeRespond(ctx.req, ctx.res, async function* () {
    if (ctx.query.fail) throw new Error("no count today");
    for (let i = 1; i <= 3; i++) yield `${i}\n`;
  });
  ctx.respond = false; // it was sent; an error before goes to Koa
});
app.use((ctx, next) =>
  new Promise((resolve, reject) => {
    ctx.respond = false; // until the listener leaves the request to others
    ctx.res.once("close", resolve);
    listener(ctx.req, ctx.res, (error) => {
      ctx.respond = true;
      error ? reject(error) : resolve(next());
    });
  })
);

const server = app.listen(Number(process.argv[2] ?? 8000), "127.0.0.1", () => {
  console.log(`Listening on http://127.0.0.1:${server.address().port}/hello`);
});
