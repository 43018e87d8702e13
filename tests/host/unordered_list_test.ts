import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { UnorderedList } from "../../src/host/unordered_list.ts";
import { assertProperty } from "../helpers/property.ts";

const member = (name: number) => ({ name, index: 0 });

Deno.test("UnorderedList holds the members that were added and not removed, in any order", () => {
  assertProperty(
    fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 100 }), (names) => {
      const list = new UnorderedList<ReturnType<typeof member>>();
      const here = new Map<number, ReturnType<typeof member>>();
      for (const name of names) {
        const known = here.get(name);
        if (known) {
          list.remove(known);
          here.delete(name);
        } else {
          const added = member(name);
          list.add(added);
          here.set(name, added);
        }
        assertEquals(list.size, here.size);
        assertEquals(new Set(list.all()), new Set(here.values()));
      }
    }),
  );
});

Deno.test("UnorderedList.all() can be iterated while members are removed", () => {
  const list = new UnorderedList<ReturnType<typeof member>>();
  for (let name = 0; name < 5; name++) list.add(member(name));
  const seen = list.all().map((gone) => {
    list.remove(gone);
    return gone.name;
  });
  assertEquals(seen, [0, 1, 2, 3, 4]);
  assertEquals(list.size, 0);
});
