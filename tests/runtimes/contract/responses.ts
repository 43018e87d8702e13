import { assert, assertEquals } from "@std/assert";
import { WriteClientError } from "../../../mod.ts";
import { respondTo } from "../../helpers/on_node_server.ts";
import { pause } from "../../helpers/bounded.ts";
import { corruptBytes, latin1Bytes, pattern } from "../../helpers/patterns.ts";
import { taken } from "./calls.ts";
import { group } from "./case.ts";

/** respondTo(): the same without ISAPI. */
export const responses = group({
  "respond: a small answer goes out whole, with its length": {
    answer: (request, note) =>
      respondTo(request, async (client) => {
        note(await client.write(latin1Bytes("one ")));
        note(await client.write(latin1Bytes("two")));
      }, { status: 201, headers: { "x-one": "1" } }),
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, head.get("x-one"), text], [
        201,
        "1",
        "one two",
      ]);
      assertEquals(head.get("content-length"), "7");
      assertEquals(await visit.notes(2), [4, 3]);
    },
  },

  "respond: a long answer is whole and in order": {
    answer: (request) =>
      respondTo(request, async (client) => {
        for (let i = 0; i < 300; i++) await client.write(pattern(i, 1000));
      }),
    async see(visit) {
      assertEquals(corruptBytes((await visit.fetch()).body, 300, 1000), 0);
    },
  },

  "respond: a stream that is piped is whole": {
    answer: (request) =>
      respondTo(
        request,
        (client) =>
          new Blob([pattern(3, 300_000)]).stream().pipeTo(
            client.writable,
          ),
      ),
    async see(visit) {
      assertEquals((await visit.fetch()).body, pattern(3, 300_000));
    },
  },

  "respond: a write past the declared length is refused, and the rest is exact":
    {
      answer: (request, note) =>
        respondTo(request, async (client) => {
          await client.write(latin1Bytes("1234"));
          await client.write(latin1Bytes("too long")).catch((
            { code, disconnected },
          ) => note(code, disconnected));
          await client.write(latin1Bytes("5"));
        }, { headers: { "content-length": "5" } }),
      async see(visit) {
        const client = await visit.connect();
        for (let i = 0; i < 2; i++) {
          const { head, text } = await client.fetch(visit.path);
          assertEquals([head.get("content-length"), text], ["5", "12345"]);
        }
        assertEquals(await visit.notes(4), [13, false, 13, false]);
      },
    },

  "respond: asynchronous writes complete once each": {
    answer: (request, note) =>
      respondTo(request, (client) =>
        new Promise<void>((resolve) => {
          let left = 5;
          client.onCompletion((_context, bytes, error) => {
            note([bytes, error]);
            if (--left > 0) client.submit(latin1Bytes("piece"));
            else resolve();
          });
          client.submit(latin1Bytes("piece"));
        })),
    async see(visit) {
      assertEquals((await visit.fetch()).text, "piece".repeat(5));
      assertEquals(
        await visit.notes(5),
        Array.from({ length: 5 }, () => [5, 0]),
      );
    },
  },

  "respond: what was written arrives before the answer is complete": {
    answer: (request) =>
      respondTo(request, async (client) => {
        const reader = request.body!.getReader();
        await reader.read();
        await client.write(latin1Bytes("early"));
        // Until the client, which has them, sends on.
        await reader.read();
        await client.write(latin1Bytes("late"));
      }),
    async see(visit) {
      const client = await visit.ask("", "POST", [
        "Transfer-Encoding: chunked",
      ]);
      await client.send("1\r\nx\r\n");
      await client.head();
      assertEquals(new TextDecoder().decode(await client.chunk()), "early");
      await client.send("1\r\nx\r\n0\r\n\r\n");
      assertEquals(new TextDecoder().decode(await client.chunk()), "late");
      assertEquals((await client.chunk()).length, 0);
    },
  },

  "respond: a producer that throws after bytes cuts the body": {
    answer: (request) =>
      respondTo(request, async (client) => {
        await client.write(latin1Bytes("some"));
        await taken(client);
        throw new Error("thrown late");
      }),
    async see(visit) {
      const client = await visit.ask();
      assertEquals((await client.head()).status, 200);
      const { text } = await client.rest();
      assert(text.startsWith("4\r\nsome\r\n"), text);
      assert(!text.endsWith("0\r\n\r\n"), "the body ended cleanly");
    },
  },

  "respond: a write to a client that left rejects with 10054": {
    answer: (request, note) =>
      respondTo(request, async (client) => {
        try {
          for (let i = 0; i < 400; i++) {
            await client.write(latin1Bytes("piece"));
            await pause(30);
          }
        } catch (error) {
          note(error instanceof WriteClientError ? error.code : String(error));
          throw error;
        }
      }),
    async see(visit) {
      const client = await visit.ask();
      await client.head();
      await client.chunk();
      await client.close();
      assertEquals(await visit.notes(1, 8000), [10054]);
    },
  },

  "respond: HEAD is GET without its body": {
    answer: (request) =>
      respondTo(request, async (client) => {
        await client.write(latin1Bytes("fourteen bytes"));
      }),
    async see(visit) {
      const client = await visit.connect();
      for (const method of ["HEAD", "GET"]) {
        await client.request(visit.path, method);
        const { head, text } = await client.answer(method);
        assertEquals([head.status, head.get("content-length")], [200, "14"]);
        assertEquals(text, method === "GET" ? "fourteen bytes" : "");
      }
    },
  },
});
