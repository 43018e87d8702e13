// deno serve examples/recipes/hono.ts
import { type Context, Hono } from "hono";
import { setCookie } from "hono/cookie";
import { requestId } from "hono/request-id";
import { type Producer, respond, type RespondInit } from "@isapi/streams";

/** `respond()` for a route: the headers that Hono's context holds stay. */
async function stream(c: Context, producer: Producer, init?: RespondInit) {
  const response = await respond(c.req.raw, producer, { info: c.env, ...init });
  return c.newResponse(response.body, response);
}

const app = new Hono();

app.use(requestId());

app.get("/count", (c) => {
  setCookie(c, "visited", "yes");
  return stream(c, async function* () {
    if (c.req.query("fail")) throw new Error("no count today");
    for (let i = 1; i <= 3; i++) yield `${i}\n`;
  }, { headers: { "content-type": "text/plain" } });
});

app.onError((error, c) => c.text(error.message, 500));

export default app;
