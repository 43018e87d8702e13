import { assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  type OpenRequest,
  OpenRequests,
} from "../../src/response/open_requests.ts";
import { assertProperty } from "../helpers/property.ts";

Deno.test("OpenRequests holds the requests that were added and not removed, and cuts each of them", () => {
  assertProperty(
    fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 100 }), (names) => {
      const open = new OpenRequests();
      const here = new Map<number, OpenRequest>();
      const cut: number[] = [];
      for (const name of names) {
        const known = here.get(name);
        if (known) {
          open.remove(known);
          here.delete(name);
        } else {
          const answerer = { cut: () => cut.push(name) };
          here.set(name, open.add(answerer, 0, name % 2 === 0));
        }
        const counted = [...here.keys()].filter((name) => name % 2 === 0);
        assertEquals([open.size, open.sessions], [here.size, counted.length]);
      }
      open.cut(995);
      assertEquals(cut.toSorted(), [...here.keys()].toSorted());
    }),
  );
});

Deno.test("OpenRequests.cut() ends all requests, children first, while they are removed", () => {
  const open = new OpenRequests();
  const cut: string[] = [];
  for (
    const [name, depth] of [["a", 0], ["b", 2], ["c", 1], ["d", 0]] as const
  ) {
    const request = open.add(
      {
        cut(code) {
          open.remove(request);
          cut.push(`${name} ${code}`);
        },
      },
      depth,
      depth === 0,
    );
  }
  open.cut(995);
  assertEquals(cut, ["b 995", "c 995", "a 995", "d 995"]);
  assertEquals([open.size, open.sessions], [0, 0]);
});
