// deno serve --allow-env examples/recipes/elysia.ts
import { Elysia } from "elysia";
import { respond } from "@isapi/streams";

const app = new Elysia();

app.get("/count", ({ cookie, query, request, server, set }) => {
  cookie.visited!.value = "yes";
  set.headers["cache-control"] = "no-store";
  return respond(request, async function* () {
    if (query.fail) throw new Error("no count today");
    for (let i = 1; i <= 3; i++) yield `${i}\n`;
  }, { headers: { "content-type": "text/plain" }, info: server });
});

export default { fetch: app.fetch };
