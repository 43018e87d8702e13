import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { Roster } from "../../src/host/roster.ts";
import { assertProperty } from "../helpers/property.ts";

const member = (name: number) => ({ name, place: 0 });

Deno.test("Roster holds who was added and not removed, in any order of leaving", () => {
  assertProperty(
    fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 100 }), (names) => {
      const roster = new Roster<ReturnType<typeof member>>();
      const here = new Map<number, ReturnType<typeof member>>();
      for (const name of names) {
        const known = here.get(name);
        if (known) {
          roster.remove(known);
          here.delete(name);
        } else {
          const added = member(name);
          roster.add(added);
          here.set(name, added);
        }
        assertEquals(roster.size, here.size);
        assertEquals(new Set(roster.all()), new Set(here.values()));
      }
    }),
  );
});

Deno.test("Roster.all() goes through all of them while they leave", () => {
  const roster = new Roster<ReturnType<typeof member>>();
  for (let name = 0; name < 5; name++) roster.add(member(name));
  const seen = roster.all().map((gone) => {
    roster.remove(gone);
    return gone.name;
  });
  assertEquals(seen, [0, 1, 2, 3, 4]);
  assertEquals(roster.size, 0);
});
