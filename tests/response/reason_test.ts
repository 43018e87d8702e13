import { assertEquals } from "@std/assert";
import { responseOf } from "../../src/response/bodies.ts";

Deno.test("responseOf() sends a tab in a reason phrase as a space: workerd refuses a tab", () => {
  const head = { status: 200, reason: "All\tis well", fields: [] };
  assertEquals(responseOf(head, null).statusText, "All is well");
});
