// respond() in the routes of other packages: what they have set stays.

import { assertEquals, assertStringIncludes } from "@std/assert";
import { type Handler, Hono, type MiddlewareHandler } from "hono";
import { setCookie } from "hono/cookie";
import { cors } from "hono/cors";
import { etag } from "hono/etag";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { timing } from "hono/timing";
import { respond } from "../../../mod.ts";
import { bounded } from "../../helpers/bounded.ts";
import { ServedRecipe } from "./served_recipe.ts";

const RECIPES = new URL("../../../examples/recipes/", import.meta.url);

for (
  const [name, own, failure] of [
    ["hono", /^x-request-id: [\w-]+$/m, [500, "no count today"]],
    ["h3", /^cache-control: no-store$/m, [503, "no count today"]],
    ["elysia", /^cache-control: no-store$/m, [500, "no count today"]],
  ] as const
) {
  Deno.test(`the ${name} recipe keeps cookies and headers, and a failure is the router's`, async () => {
    await using recipe = await ServedRecipe.start(
      new URL(`${name}.ts`, RECIPES),
    );
    const counted = await recipe.get("/count");
    const fields = [...counted.headers].map((field) => field.join(": "));
    assertEquals([counted.status, await counted.text()], [200, "1\n2\n3\n"]);
    assertEquals(counted.headers.getSetCookie(), ["visited=yes; Path=/"]);
    assertEquals(counted.headers.get("content-type"), "text/plain");
    assertEquals(own.test(fields.join("\n")), true, fields.join("\n"));
    const [status, text] = failure;
    const failed = await recipe.get("/count?fail=1");
    assertEquals(failed.status, status);
    assertStringIncludes(await failed.text(), text);
    const again = await recipe.get("/count");
    assertEquals(await again.text(), "1\n2\n3\n");
    const elsewhere = await recipe.get("/elsewhere");
    assertEquals(elsewhere.status, 404);
    await elsewhere.body?.cancel();
  });
}

Deno.test("the React Router recipe answers, and a failure is React Router's", async () => {
  await using recipe = await ServedRecipe.start(
    new URL("./react_router_server.ts", import.meta.url),
  );
  const counted = await recipe.get("/count");
  assertEquals([counted.status, await counted.text()], [200, "1\n2\n3\n"]);
  assertEquals(counted.headers.getSetCookie(), ["visited=yes"]);
  const failed = await recipe.get("/count?count=x");
  assertEquals(
    [failed.status, await failed.text()],
    [500, "Unexpected Server Error"],
  );
  const endless = await recipe.get("/count?count=Infinity");
  const reader = endless.body!.getReader();
  await bounded(reader.read(), "the first bytes");
  await reader.cancel();
  const again = await recipe.get("/count?count=1");
  assertEquals(await again.text(), "1\n");
});

/** What the table of docs/recipes/hono.md says: whether it stays, without and with newResponse(). */
const ROWS: readonly (readonly [
  what: string,
  set: MiddlewareHandler,
  field: string,
  raw: boolean,
])[] = [
  [
    "c.header()",
    async (c, next) => {
      c.header("x-own", "1");
      await next();
    },
    "x-own",
    false,
  ],
  [
    "setCookie()",
    async (c, next) => {
      setCookie(c, "a", "b");
      await next();
    },
    "set-cookie",
    false,
  ],
  ["requestId()", requestId(), "x-request-id", false],
  ["timing()", timing(), "server-timing", true],
  ["etag()", etag(), "etag", true],
  ["cors()", cors(), "access-control-allow-origin", true],
  ["secureHeaders()", secureHeaders(), "x-frame-options", true],
  [
    "c.res.headers",
    async (c, next) => {
      c.res.headers.set("x-own", "1");
      await next();
    },
    "x-own",
    true,
  ],
];

for (const [what, set, field, raw] of ROWS) {
  Deno.test(`in a route of Hono, ${what} stays with newResponse(), and ${raw ? "also" : "not"} without`, async () => {
    const answer: Handler = (c) =>
      respond(c.req.raw, async (client) => {
        await client.write("text");
      });
    const app = new Hono().use(set)
      .get("/raw", answer)
      .get("/new", async (c, next) => {
        const response = await answer(c, next) as Response;
        return c.newResponse(response.body, { headers: response.headers });
      });
    for (const [path, stays] of [["/raw", raw], ["/new", true]] as const) {
      const response = await app.request(path);
      assertEquals(response.headers.has(field), stays, path);
      assertEquals(await response.text(), "text");
    }
  });
}
