import { assertEquals } from "@std/assert";
import { NodeFields } from "../../src/node/node_fields.ts";
import type { NodeMessage } from "../../src/node/node_types.ts";

/** The fields of a message that has sent some; Node's own list has names alone. */
function fieldsOf(...rawHeaders: string[]): NodeFields {
  const names = rawHeaders.filter((_, i) => i % 2 === 0);
  const headers = Object.fromEntries(
    names.map((name) => [name.toLowerCase(), "Node's own"]),
  );
  return new NodeFields({ headers, rawHeaders } as unknown as NodeMessage);
}

Deno.test("a field is found whatever the case of its name, those of one name joined as Headers join them", () => {
  const pairs = ["X-One", "1", "Cookie", "a=1", "x-one", "2", "cookie", "b=2"];
  const fields = fieldsOf(...pairs);
  const headers = new Headers();
  for (let i = 0; i < pairs.length; i += 2) {
    headers.append(pairs[i]!, pairs[i + 1]!);
  }
  assertEquals(fields.get("X-ONE"), "1, 2");
  assertEquals(headers.get("X-ONE"), "1, 2");
  assertEquals(fields.get("Cookie"), "a=1; b=2");
  assertEquals(fields.get("x-two"), null);
  assertEquals(fields.get("constructor"), null);
});

Deno.test("what stands for the request line of HTTP/2 is no field", () => {
  const fields = fieldsOf(":path", "/", "x-one", "1");
  assertEquals(fields.get(":path"), null);
  assertEquals([...fields], [["x-one", "1"]]);
});

Deno.test("a field is the same one by its name and in the list of all", () => {
  const fields = fieldsOf("B", "2", "A", "1", "b", "3", "Cookie", "c=1");
  for (const [name, value] of fields) assertEquals(fields.get(name), value);
});
