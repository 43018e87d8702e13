import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import * as filter from "../../examples/frameworks/filter.ts";
import * as guestBook from "../../examples/frameworks/guest_book.ts";
import {
  HttpServer,
  type HttpServerContext,
} from "../../examples/frameworks/http_server.ts";
import * as priceList from "../../examples/frameworks/price_list.ts";
import {
  type WebActionItem,
  webModule,
} from "../../examples/frameworks/web_module.ts";
import {
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  IsapiHost,
  type LogRecord,
} from "../../mod.ts";
import { call } from "../../src/testing/mod.ts";
import { MemoryFiles } from "../helpers/test_host.ts";

/** A form as a browser posts it. */
function form(path: string, fields: string, init: RequestInit = {}): Request {
  return new Request(`http://localhost${path}`, {
    method: "POST",
    body: fields,
    ...init,
  });
}

Deno.test("An MFC port: the default command writes its page", async () => {
  await using test = call(priceList, "/");
  assertMatch(
    await test.text(),
    /^<html>.*<li><a href="\?Price&Item=tea">tea<\/a>.*<\/html>$/,
  );
  const { headers } = await test.response;
  assertEquals(headers.get("content-type"), "text/html; charset=utf-8");
});

const PRICES: readonly [query: string, status: number, text: string][] = [
  ["Price&Item=tea", 200, "1 × tea: 3.20 €"],
  ["Price&Item=tea&Count=10", 200, "10 × tea: 32.00 €"],
  ["Price&Count=2&Item=cocoa", 200, "2 × cocoa: 7.80 €"],
  ["Price&Item=milk", 404, "no such item"],
  ["Price", 400, "Cannot run"],
  ["Price&Item=tea&Count=ten", 400, "Cannot run"],
  ["Price&Item=tea&Count=1.5", 400, "Cannot run"],
  ["price&Item=tea", 400, "Cannot run"],
  ["constructor", 400, "Cannot run"],
];

for (const [query, status, text] of PRICES) {
  Deno.test(`An MFC port: ${query} is answered with ${status}, by GET and by POST`, async () => {
    for (const request of [`/?${query}`, form("/", query)]) {
      await using test = call(priceList, request);
      const response = await test.response;
      const page = await test.text();
      assertEquals(response.status, status);
      assertStringIncludes(page, text);
      const { length } = new TextEncoder().encode(page);
      assertEquals(response.headers.get("content-length"), `${length}`);
    }
  });
}

Deno.test("An MFC port: a command that sends its own headers writes its page after them", async () => {
  const server = new HttpServer("Raw", {
    "": {
      run(context: HttpServerContext) {
        const { ecb } = context;
        context.sendHeaders = false;
        ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_SEND_RESPONSE_HEADER_EX, {
          pszStatus: "203 Own",
          pszHeader: "Content-Type: text/csv\r\n\r\n",
        });
        context.write("a;b\n").write(1);
      },
    },
  });
  await using test = call(server, "/");
  const { status, headers } = await test.response;
  assertEquals([status, headers.get("content-type")], [203, "text/csv"]);
  assertEquals(await test.text(), "a;b\n1");
});

Deno.test("An MFC port reads a body that is larger than what is read ahead", async () => {
  const fields = `Price&Item=tea&Pad=${"x".repeat(100_000)}`;
  await using test = call(priceList, form("/", fields));
  assertStringIncludes(await test.text(), "1 × tea: 3.20 €");
});

Deno.test("A WebBroker port: the guest book is signed, read and downloaded", async () => {
  const logs: LogRecord[] = [];
  const host = new IsapiHost({ onLog: (record) => logs.push(record) })
    .mount("/book.dll", guestBook);
  const ask = (path: string, init?: RequestInit) =>
    host.fetch(new Request(`http://localhost/book.dll${path}`, init), {
      remoteAddr: { hostname: "192.0.2.7", port: 1 },
    });
  const signed = await ask("/sign", {
    method: "POST",
    body: "name=Zo%C3%AB&text=%3Cb%3Ehello",
  });
  assertEquals(signed.status, 302);
  assertEquals(signed.headers.get("location"), "/book.dll");
  assertEquals(signed.headers.getSetCookie(), ["name=Zo%C3%AB; Path=/"]);
  const page = await (await ask("", { headers: { Cookie: "a=b; name=Zoe" } }))
    .text();
  assertStringIncludes(page, "<li>Zoë: &#60;b&#62;hello</li>");
  assertStringIncludes(page, 'value="Zoe"');
  assertStringIncludes(page, 'action="/book.dll/sign"');
  assertEquals(await (await ask("/download")).text(), "Zoë: <b>hello\n");
  const empty = await ask("/sign", { method: "POST", body: "name=x" });
  assertEquals(empty.status, 400);
  await empty.text();
  assertEquals(logs[0]?.parameters, "signed from 192.0.2.7");
});

Deno.test("A WebBroker port has the members of TWebRequest", async () => {
  const seen: unknown[] = [];
  const action: WebActionItem = {
    PathInfo: "/a",
    async OnAction(request, response) {
      seen.push(
        request.Method,
        request.PathTranslated,
        request.QueryFields.get("q"),
        request.GetFieldByName("x-name"),
        request.GetFieldByName("x-none"),
        request.TranslateURI("/b.txt"),
        request.TranslateURI("/refused"),
        request.RawContent.length,
        await request.ReadString(5),
      );
      await request.ReadTotalContent();
      seen.push(request.RawContent.length, await request.ReadString(5));
      response.StatusCode = 201;
      response.ContentType = "text/plain";
      response.SetCustomHeader("X-Answer", "yes");
      response.Content = "é";
    },
  };
  const request = form("/a?q=1", "x".repeat(60_000), {
    headers: { "X-Name": "value" },
  });
  const files = new MemoryFiles();
  await using test = call(webModule([action]), request, { host: { files } });
  assertEquals(await test.text(), "é");
  assertEquals(seen, [
    "POST",
    "/files/a",
    "1",
    "value",
    "",
    "/files/b.txt",
    "",
    49152,
    "xxxxx",
    49152 + 60_000 - 49152 - 5,
    "",
  ]);
  const { status, headers } = await test.response;
  assertEquals(
    [status, headers.get("x-answer"), headers.get("content-length")],
    [201, "yes", "2"],
  );
});

Deno.test("A WebBroker port without an action for a path answers 404", async () => {
  await using test = call(webModule([]), "/none");
  assertEquals((await test.response).status, 404);
});

Deno.test("A filter rewrites, authenticates, adds a header and logs", async () => {
  const basic = (text: string) => ({ Authorization: `Basic ${btoa(text)}` });
  const ask = (path: string, headers: HeadersInit) =>
    filter.fetch(new Request(`http://localhost${path}`, { headers }));
  for (
    const headers of [{}, basic("alice:wrong"), { Authorization: "Basic !" }, {
      Authorization: "Basic a",
    }]
  ) {
    const refused = await ask("/app", headers);
    assertEquals(refused.status, 401);
    assertEquals(refused.headers.get("www-authenticate"), 'Basic realm="app"');
  }
  const first = await ask("/app", basic("alice:open sesame"));
  assertEquals(await first.text(), "alice, request 1");
  assertEquals(first.headers.get("x-filtered"), "yes");
  const second = await ask("/old/page", basic("alice:open sesame"));
  assertEquals(await second.text(), "alice, request 2");
  assertEquals(filter.log, ["200 /app", "200 /app/page"]);
});
