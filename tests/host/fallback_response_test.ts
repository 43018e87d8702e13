import { assert, assertEquals } from "@std/assert";
import { HSE_STATUS_SUCCESS } from "../../mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { turns } from "../helpers/settled.ts";
import { execStatus, executed, sendUrl } from "../helpers/support_calls.ts";
import { TestHost } from "../helpers/test_host.ts";

const HOSTILE = new Error("hostile");

function hostile(): never {
  throw HOSTILE;
}

/** What a fallback gives that is no Response which can be sent. */
const UNUSABLE: Record<string, () => unknown> = {
  "5": () => 5,
  "a string": () => "x",
  "an object": () => ({}),
  "nothing": () => undefined,
  "null": () => null,
  "a Response by shape alone": () => ({ status: 200, headers: new Headers() }),
  "a Request": () => new Request("http://localhost/"),
  "the class": () => Response,
  "a proxy that throws": () => new Proxy(new Response(), { get: hostile }),
  "a network error": () => Response.error(),
  "a Response that was read": async () => {
    const response = new Response("x");
    await response.text();
    return response;
  },
  "a rejection": () => Promise.reject(HOSTILE),
};

Deno.test("A fallback that gives no Response to send is answered with 500, and reported once, whatever has asked", async () => {
  for (const way of ["plain", "HEAD", "SEND_URL", "EXEC_URL"]) {
    for (const [what, give] of Object.entries(UNUSABLE)) {
      const fallback = give as () => Response;
      const host = new TestHost({
        "/ext": async (ecb) => {
          if (way === "SEND_URL") assertEquals(sendUrl(ecb, "/x"), 0);
          else {
            assertEquals(await executed(ecb, { pszUrl: "/x" }), [0, 0]);
            assertEquals(execStatus(ecb), [500, 0]);
          }
          return HSE_STATUS_SUCCESS;
        },
      }, { fallback });
      const path = way === "plain" || way === "HEAD" ? "/x" : "/ext";
      const method = way === "HEAD" ? "HEAD" : "GET";
      const response = await bounded(
        host.fetch(path, { method }),
        "the response",
      );
      assertEquals(
        [response.status, await response.text()],
        [500, way === "HEAD" ? "" : "500 Internal Server Error\n"],
      );
      await turns();
      assertEquals(host.errors.length, 1, `${way}: ${what}`);
      assertEquals(host.logs.map(({ status }) => status), [500], way);
    }
  }
});

Deno.test("onError receives what the fallback gave in place of a Response", async () => {
  const used = new Response("x");
  await used.text();
  const rows = [
    [5, "must return a Response, received 5"],
    ["x", 'must return a Response, received the string "x"'],
    [
      Response.error(),
      "must return a Response that can be sent, received Response.error()",
    ],
    [used, "must return a Response whose body was not read"],
  ] as const;
  for (const [given, text] of rows) {
    const fallback = () => given as Response;
    const host = new TestHost({}, { fallback });
    await host.fetch("/x");
    assertEquals(
      String(host.errors[0]),
      `TypeError: Cannot answer: fallback ${text}`,
    );
  }
});

Deno.test("A fallback that answers HEAD with a body has it cancelled, and keeps its head", async () => {
  let cancelled = 0;
  const fallback = () =>
    new Response(
      new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(10)),
        cancel: () => void cancelled++,
      }, { highWaterMark: 0 }),
      { status: 404, headers: { "x-own": "1" } },
    );
  const host = new TestHost({}, { fallback });
  const { status, headers, body } = await host.fetch("/x", { method: "HEAD" });
  assertEquals([status, headers.get("x-own"), cancelled], [404, "1", 1]);
  // `null` would be said to have no bytes.
  assertEquals(headers.get("content-length"), null);
  assert(body !== null);
});

Deno.test("A fallback's Response is passed on as it is, of whatever class", async () => {
  let touched = 0;
  class Own extends Response {
    override get body() {
      touched++;
      return super.body;
    }
  }
  // Adapters put a class of their own in the global one's place.
  const rows = [
    new Response("x", { status: 404 }),
    new Own("x"),
    new Response(null),
    Response.redirect("http://localhost/x"),
  ];
  for (const given of rows) {
    const host = new TestHost({}, { fallback: () => given });
    assert(await host.fetch("/x") === given);
    assertEquals(host.errors, []);
  }
  // Deno sends a body in chunks that was looked at.
  assertEquals(touched, 0);
});
