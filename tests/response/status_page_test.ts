import { assertEquals } from "@std/assert";
import { statusPage } from "../../src/response/status_page.ts";
import { TestHost } from "../helpers/test_host.ts";

Deno.test("statusPage() names the status, in plain text", async () => {
  const rows: [status: number, text: string][] = [
    [404, "404 Not Found\n"],
    [413, "413 Content Too Large\n"],
    [499, "499 Client Closed Request\n"],
    [500, "500 Internal Server Error\n"],
    [503, "503 Service Unavailable\n"],
    [504, "504 Gateway Timeout\n"],
    [599, "599\n"],
  ];
  for (const [status, text] of rows) {
    const page = statusPage(status, "GET");
    assertEquals([page.status, await page.text()], [status, text]);
    assertEquals(page.headers.get("content-type"), "text/plain; charset=utf-8");
  }
});

Deno.test("statusPage() has no body for HEAD, and GET's length", () => {
  const page = statusPage(404, "HEAD");
  assertEquals([page.status, page.body], [404, null]);
  assertEquals(page.headers.get("content-length"), "14");
});

Deno.test("A page to HEAD is logged with no bytes, and to GET with its own", async () => {
  for (const [method, bytes] of [["HEAD", 0], ["GET", 14]] as const) {
    const host = new TestHost({});
    const response = await host.fetch("/missing", { method });
    assertEquals((await response.text()).length, bytes);
    assertEquals(
      host.logs.map(({ status, bytes }) => [status, bytes]),
      [[404, bytes]],
    );
  }
});
