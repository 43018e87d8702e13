import { assert, assertEquals } from "@std/assert";
import { group } from "./case.ts";
import type { Visit } from "./visit.ts";

/** What ends a module. */
const ENDS = [
  "trap",
  "exit",
  "abort",
  "stack",
  "read",
  "write",
  "divide",
  "call",
  "null",
  "missing",
];

/** A request that waits until its client sends on. */
async function waiting(visit: Visit) {
  const client = await visit.ask("?wait", "POST", [
    "Transfer-Encoding: chunked",
  ]);
  await client.send("1\r\nx\r\n");
  const head = await client.head();
  const begun = await client.chunk();
  return async () => {
    await client.send("5\r\nlater\r\n0\r\n\r\n");
    const rest = await client.body(head);
    return new TextDecoder().decode(begun) + new TextDecoder().decode(rest);
  };
}

function sumOf(seed: number): number {
  let sum = 0;
  for (let depth = 0; depth <= 40; depth++) {
    for (let k = 0; k < 64; k++) sum += (seed + depth) * 31 + k;
  }
  return sum;
}

/** What only an extension in WebAssembly can do: no other has a server's half of these. */
export const recompiled = group({
  "what ends a module is a 500, and the next request gets a fresh instance": {
    heavy: true,
    async see(visit) {
      for (const [i, how] of ENDS.entries()) {
        assertEquals((await visit.fetch("?count")).text, "1", how);
        assertEquals((await visit.fetch("?count")).text, "2", how);
        assertEquals((await visit.fetch(`?${how}`)).head.status, 500, how);
        const { errors } = await visit.told();
        assertEquals(errors.length, i + 1, how);
      }
      assertEquals((await visit.fetch("?count")).text, "1");
    },
  },

  "a trap behind bytes cuts the body": {
    heavy: true,
    async see(visit) {
      const client = await visit.ask();
      assertEquals((await client.head()).status, 200);
      const { text } = await client.rest();
      assert(!text.endsWith("0\r\n\r\n"), "the body ended cleanly");
      assertEquals((await visit.log()).outcome, "failed");
    },
  },

  "a trap leaves alone what waits beside it": {
    heavy: true,
    async see(visit) {
      const goOn = [];
      for (let i = 0; i < 5; i++) goOn.push(await waiting(visit));
      assertEquals((await visit.fetch("?trap")).head.status, 500);
      for (const end of goOn) assertEquals(await end(), "waits goes on");
    },
  },

  "a completion that traps is a 500": {
    heavy: true,
    async see(visit) {
      assertEquals((await visit.fetch()).head.status, 500);
      assertEquals((await visit.log()).outcome, "failed");
    },
  },

  "wild pointers and counts are FALSE 87, and the instance stays": {
    async see(visit) {
      assertEquals((await visit.fetch()).text, "fine");
      const notes = await visit.notes(10);
      assertEquals(notes, Array.from({ length: 10 }, () => 87));
      // The one that the host explains: no other is a mistake of arguments.
      assertEquals((await visit.told()).errors.length, 1);
    },
  },

  "100 requests that wait in recursions keep their stacks": {
    // Each of their writes waits.
    options: { responseBufferLimit: 1 },
    heavy: true,
    async see(visit) {
      await Promise.all(
        Array.from({ length: 100 }, async (_, i) => {
          const { text } = await visit.fetch(`?${i}`);
          assertEquals(text.slice(41 * 512), String(sumOf(i)));
        }),
      );
    },
  },

  "a read that waits while the memory grows arrives": {
    heavy: true,
    async see(visit) {
      const end = await waiting(visit);
      assertEquals((await visit.fetch("?grow")).text, "grown");
      assertEquals(await end(), "reads later");
    },
  },

  "C++ exceptions are caught by their types, and destructors run": {
    async see(visit) {
      const { text } = await visit.fetch();
      assertEquals(text, "~42~text~derived~runtime~logic");
    },
  },

  "longjmp goes back to its setjmp": {
    async see(visit) {
      assertEquals((await visit.fetch()).text, "3 4");
    },
  },

  "a C++ exception that nothing catches is a 500, and names its type": {
    async see(visit) {
      assertEquals((await visit.fetch()).head.status, 500);
      const { errors } = await visit.told();
      assertEquals(errors.length, 1);
      assert(errors[0]!.includes("has thrown St12out_of_range"), errors[0]);
      assertEquals((await visit.fetch("?alive")).text, "alive");
    },
  },

  "100 requests that wait in blocks, handlers and destructors keep their exceptions":
    {
      // Each of their writes waits.
      options: { responseBufferLimit: 1 },
      heavy: true,
      async see(visit) {
        await Promise.all(
          Array.from({ length: 100 }, async (_, i) => {
            const { text } = await visit.fetch(`?${i}`);
            assertEquals(text, `${i}~c${i}!`.repeat(3));
          }),
        );
      },
    },
});
