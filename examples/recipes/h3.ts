// deno serve --allow-env examples/recipes/h3.ts
import { H3, HTTPError, setCookie } from "h3";
import { respond } from "@isapi/streams";

const app = new H3();

app.get("/count", (event) => {
  setCookie(event, "visited", "yes");
  event.res.headers.set("cache-control", "no-store");
  return respond(event.req, async function* () {
    if (event.url.searchParams.has("fail")) {
      throw new HTTPError("no count today", { status: 503 });
    }
    for (let i = 1; i <= 3; i++) yield `${i}\n`;
  }, {
    headers: { "content-type": "text/plain" },
    info: event.runtime?.bun?.server,
  });
});

export default app;
