import { assertEquals } from "@std/assert";
import { select } from "../../src/files/selection.ts";

Deno.test("select() gives the whole file to a request that is over: Deno throws from its fields", () => {
  const headers = {
    get(): string | null {
      throw new TypeError("Request closed");
    },
  };
  const file = {
    size: 10,
    isSelectable: true,
    hasRanges: true,
    etag: '"a"',
    modified: 0,
  };
  assertEquals(
    select({ method: "GET", headers }, file),
    { status: 200, range: { start: 0, end: 10 } },
  );
});
