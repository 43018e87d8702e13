// Public extensions, ported call by call from their source: what each of them
// does that others do not is kept here. Each says where it comes from.

import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  type IsapiExtension,
  IsapiHost,
  type IsapiHostOptions,
  type LogRecord,
} from "../../mod.ts";
import * as fastReport from "./ports/fast_report.ts";
import * as isapiMagick from "./ports/isapi_magick.ts";
import * as mormot from "./ports/mormot.ts";
import * as parser3 from "./ports/parser3.ts";
import * as php3 from "./ports/php3_beta.ts";
import * as redirect from "./ports/redirect.ts";
import * as smx from "./ports/smx.ts";
import * as webMailbox from "./ports/web_mailbox.ts";
import { drained } from "../helpers/bounded.ts";
import { MemoryFiles } from "../helpers/test_host.ts";

/** All that came of a request to a port. */
interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly log: LogRecord;
  readonly errors: readonly string[];
}

/** Asks a port at its old URL, over a client with an address. */
async function ask(
  port: IsapiExtension,
  path: string,
  init: RequestInit = {},
  options: IsapiHostOptions = {},
): Promise<Seen> {
  const logs: LogRecord[] = [];
  const errors: string[] = [];
  const host = new IsapiHost({
    ...options,
    onLog: (record) => logs.push(record),
    onError: (error) => errors.push(String(error)),
  }).mount("/scripts/port.dll", port).mount("*.esp", port);
  const response = await host.fetch(
    new Request(`http://localhost${path}`, { redirect: "manual", ...init }),
    { remoteAddr: { hostname: "192.0.2.7", port: 1 } },
  );
  const text = await response.text();
  await drained(host);
  const { status, headers } = response;
  return { status, headers, text, log: logs[0]!, errors };
}

const DLL = "/scripts/port.dll";

/** A body with its length, and the same without: cbTotalBytes is 0xFFFFFFFF. */
function posted(text: string): RequestInit[] {
  const body = new TextEncoder().encode(text);
  return [
    { method: "POST", body, headers: { "content-length": `${body.length}` } },
    { method: "POST", body: new Blob([body]).stream() },
  ];
}

Deno.test("Parser 3, ported: document root and environment, at a path and at a script map", async () => {
  const files = new MemoryFiles();
  for (const path of [`${DLL}/docs/index.html`, "/docs/index.esp"]) {
    const { text } = await ask(parser3, `${path}?a=b`, {
      headers: { "user-agent": "an agent", cookie: "x".repeat(300) },
    }, { files });
    const page = JSON.parse(text);
    assertEquals(page.root, "/files");
    assertEquals(page.uri, `${path.replace(DLL, "")}?a=b`);
    assertEquals(page.agent, "an agent\r");
  }
});

Deno.test("Parser 3, ported: it reads a body in part or whole, with and without a length", async () => {
  for (const length of [10, 100_000, 3_000_000]) {
    const body = "x".repeat(length);
    for (const init of posted(body)) {
      const { text, status } = await ask(parser3, `${DLL}/p`, init);
      assertEquals(status, 200);
      assertEquals(JSON.parse(text).post, Math.min(length, 1 << 20));
    }
  }
});

Deno.test("Parser 3, ported: a status without a text, a HEAD without a body, and an error that goes into the log up to its count", async () => {
  assertEquals((await ask(parser3, `${DLL}/teapot`)).status, 418);
  const head = await ask(parser3, `${DLL}/p`, { method: "HEAD" });
  assertEquals([head.status, head.text], [200, ""]);
  assertEquals(head.headers.get("x-a"), "b");
  const failed = await ask(parser3, DLL); // PATH_INFO is ""
  assertEquals([failed.status, failed.text], [200, "no PATH_INFO"]);
  assertEquals(failed.log.parameters, "PARSER_ERROR:no PATH_INFO");
});

Deno.test("mORMot's bridge, ported: one write has the status line, the headers and the body", async () => {
  const body = "Zoë ".repeat(20_000);
  for (const init of posted(body)) {
    const { status, headers, text } = await ask(mormot, `${DLL}/a?b=c`, init);
    assertEquals(status, 200);
    assertEquals(headers.get("content-type"), "application/json");
    const { length } = new TextEncoder().encode(text);
    assertEquals(headers.get("content-length"), `${length}`);
    assertEquals(JSON.parse(text), {
      url: "/a?b=c",
      body,
      address: "192.0.2.7",
    });
  }
});

Deno.test("mORMot's bridge, ported: an unknown status, one without a body, and an error's page", async () => {
  assertEquals((await ask(mormot, `${DLL}/odd`)).status, 299);
  const empty = await ask(mormot, `${DLL}/empty`);
  assertEquals([empty.status, empty.text], [204, ""]);
  const failed = await ask(mormot, `${DLL}/fails`);
  assertEquals([failed.status, failed.text], [500, '{"error":"it fails"}']);
});

Deno.test("smx, ported: a page is sent with its length, after a flush without", async () => {
  const whole = await ask(smx, DLL);
  assertEquals(whole.text, "Zoë, and more");
  assertEquals(whole.headers.get("content-length"), "14");
  assertEquals(whole.headers.get("content-type"), "text/plain; charset=utf-8");
  const flushed = await ask(smx, `${DLL}?flush`);
  assertEquals(flushed.text, "Zoë, and more");
  assertEquals(flushed.headers.get("connection"), null);
  const head = await ask(smx, DLL, { method: "HEAD" });
  assertEquals([head.text, head.headers.get("content-length")], ["", "14"]);
});

Deno.test("smx, ported: a denied request has a page of its own", async () => {
  const { status, text } = await ask(smx, `${DLL}?denied`);
  assertEquals([status, text], [401, "denied"]);
});

/** Bodies whose size, taken for the count of the status text, cuts it anywhere. */
for (const size of [0, 1, 5, 8, 9, 10, 11, 12, 13, 100]) {
  Deno.test(`FastReport, ported: the size of a body of ${size} bytes in place of the status' leaves the status`, async () => {
    const body = "x".repeat(size);
    fastReport.open(() =>
      Promise.resolve({
        head: "HTTP/1.0 404 Not Found\r\nContent-Type: text/plain\r\n\r\n",
        body,
      })
    );
    const { status, text, headers } = await ask(fastReport, DLL);
    assertEquals([status, text], [404, body]);
    assertEquals(headers.get("content-type"), "text/plain");
  });
}

Deno.test("FastReport, ported: its server gets the request as text, and a redirection stays below the script", async () => {
  let request = "";
  fastReport.open((text) => {
    request = text;
    return Promise.resolve({ head: "", body: "", location: "/result?id=1" });
  });
  const { status, headers } = await ask(fastReport, `${DLL}/report`, {
    headers: { "X-Page": "1" },
  });
  assertEquals(status, 302);
  assertEquals(headers.get("location"), `${DLL}/result?id=1`);
  assert(request.startsWith("GET /report HTTP/1.1\r\n"), request);
  assertStringIncludes(request, "x-page: 1\r\n");
});

Deno.test("FastReport, ported: a server that throws is a 500, and TerminateExtension finds no thread", async () => {
  const host = new IsapiHost().mount("/report.dll", fastReport);
  fastReport.open(() => Promise.reject(new Error("no report")));
  const response = await host.fetch(
    new Request("http://localhost/report.dll"),
  );
  await response.body?.cancel();
  assertEquals(response.status, 500);
  await host.shutdown();
  assertEquals(fastReport.threadsAtEnd, 0);
});

Deno.test("ISAPIMagick, ported: what a synchronous encoder writes from one buffer arrives in order", async () => {
  const { status, headers, text } = await ask(
    isapiMagick,
    `${DLL}/a.gif?-convert&logo:&-resize=50%25&=&200`,
    {},
    { files: new MemoryFiles() },
  );
  assertEquals(status, 200);
  assertEquals(headers.get("content-type"), "image/gif");
  assertEquals(headers.get("x-args"), "5");
  assertEquals(text.length, 200_000);
  for (let i = 0; i < 128; i++) assertEquals(text.charCodeAt(i * 1000), i);
});

Deno.test("ISAPIMagick, ported: more than a megabyte that is not awaited is refused, and a throw makes the image break off", async () => {
  const host = new IsapiHost().mount("/m.dll", isapiMagick);
  const response = await host.fetch(
    new Request("http://localhost/m.dll?-convert&5000"),
  );
  const isWhole = await response.text().then(() => true, () => false);
  assert(response.status === 500 || !isWhole, `${response.status}`);
});

Deno.test("ISAPIMagick, ported: a posted command line is read to its end", async () => {
  for (const init of posted(`-convert&${"w&".repeat(60_000)}1`)) {
    const { headers } = await ask(isapiMagick, `${DLL}/a.png`, init, {
      files: new MemoryFiles(),
    });
    assertEquals(headers.get("x-args"), "60002");
    assertEquals(headers.get("content-type"), "image/png");
  }
});

Deno.test("redir.dll, ported: an address outside is a 302, a path of this host is answered", async () => {
  const away = await ask(
    redirect,
    `${DLL}?target=http%3A%2F%2Fexample.com%2F%3Fa%3Db&x=y`,
    { headers: { referer: "http://localhost/page" } },
  );
  assertEquals(away.status, 302);
  assertEquals(away.headers.get("location"), "http://example.com/?a=b");
  assertEquals(
    away.log.logData,
    " rdrRef=http://localhost/page rdrTgt=http://example.com/?a=b",
  );
  const files = new MemoryFiles({
    "/here.txt": new Blob(["here"], { type: "text/plain" }),
  });
  const inside = await ask(redirect, `${DLL}?TARGET=/here.txt`, {}, { files });
  assertEquals([inside.status, inside.text], [200, "here"]);
  assertStringIncludes(inside.log.logData, "rdrRef=- rdrTgt=/here.txt");
  const long = await ask(redirect, `${DLL}?target=/${"x".repeat(200)}`);
  assertEquals(long.log.logData.length, 79);
});

Deno.test("redir.dll, ported: a page in the header call wins over the error that is returned", async () => {
  const none = await ask(redirect, `${DLL}?page=1`);
  assertEquals([none.status, none.text], [200, "<h1>There is no target.</h1>"]);
  const post = await ask(redirect, DLL, { method: "POST", body: "target=/" });
  assertEquals(post.text, "<h1>This extension supports GET.</h1>");
});

Deno.test("PHP 3.0 beta 1, ported: headers under the code of a redirection are refused, and the answer is a 500 that onError explains", async () => {
  const { status, errors } = await ask(
    { HttpExtensionProc: php3.asItWas },
    DLL,
  );
  assertEquals(status, 500);
  assert(
    errors.some((error) => error.includes("SEND_URL_REDIRECT_RESP")),
    errors.join("\n"),
  );
});

Deno.test("PHP 3.0 beta 1, ported: with the code that sends headers it answers, and a size question of one byte finds empty variables alone", async () => {
  const { status, text, headers } = await ask(php3, DLL);
  assertEquals(status, 200);
  assertEquals(headers.get("content-type"), "text/html");
  assertEquals(text, "SCRIPT_NAME=;AUTH_USER=empty;HTTP_COOKIE=;");
});

Deno.test("A web mailbox, ported: a file under a raw head completes through its own function; after the session's end every call is FALSE", async () => {
  const files = new MemoryFiles({ "/job.bin": new Blob(["MZ, a program"]) });
  webMailbox.useFiles((path) => files.open(path));
  webMailbox.queue.length = 0;
  const sent = await ask(webMailbox, `${DLL}/job.bin`, {}, {
    files,
    serverVariables: { AUTH_USER: "ada" },
  });
  assertEquals([sent.status, sent.text], [200, "MZ, a program"]);
  assertEquals(sent.headers.get("content-length"), "13");
  assertEquals(webMailbox.queue, [{
    message: "AUTH_USER - ada; REMOTE_ADDR - 192.0.2.7; ",
    error: 0,
    late: [false, false],
  }]);
  assertEquals(sent.log.parameters, "started completed");
  assertEquals(files.opened, []);
});

Deno.test("A web mailbox, ported: a file that is not there has a page from its header call", async () => {
  const files = new MemoryFiles();
  webMailbox.useFiles((path) => files.open(path));
  const { status, text } = await ask(webMailbox, `${DLL}/none`, {}, { files });
  assertEquals([status, text], [200, "<h1>Open failed</h1>\n"]);
});
