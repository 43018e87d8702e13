import { assertEquals } from "@std/assert";
import { copiedFields, fieldsOf } from "../../src/base/client_request.ts";

Deno.test("fieldsOf() gives the fields of a request", () => {
  const headers = new Headers({ range: "bytes=0-1" });
  assertEquals(fieldsOf({ headers }).get("range"), "bytes=0-1");
});

Deno.test("fieldsOf() and copiedFields() give no fields of a request that is over: Deno throws from their members", () => {
  const closed = () => {
    throw new TypeError("Request closed");
  };
  const requests = [
    { headers: { get: closed, [Symbol.iterator]: closed } },
  ];
  for (const request of requests) {
    const whole = { method: "GET", url: "http://localhost/", ...request };
    for (const fields of [fieldsOf(request), copiedFields(whole)]) {
      assertEquals(fields.get("range"), null);
      assertEquals([...fields], []);
    }
  }
});
