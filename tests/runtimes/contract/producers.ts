import { assert, assertEquals } from "@std/assert";
import { type WriteClient, WriteClientError } from "../../../mod.ts";
import { respondTo } from "../../helpers/on_node_server.ts";
import { pause } from "../../helpers/bounded.ts";
import { type Way, WAYS } from "../../helpers/leaving.ts";
import { latin1Bytes, latin1Text } from "../../helpers/patterns.ts";
import {
  type Beside,
  type Case,
  type Group,
  group,
  type Note,
} from "./case.ts";
import { headFirst } from "./head_first.ts";

/** Writes a piece now and then, until that fails. */
async function writeOn(client: WriteClient): Promise<void> {
  for (let i = 0; i < 100; i++) {
    await client.write(latin1Bytes("piece"));
    await pause(30);
  }
}

function textOf(error: unknown): string | number {
  return error instanceof WriteClientError ? error.code : String(error);
}

/** A producer that is silent for 9 s: longer than Bun waits here. */
function silent(
  beside: (passed: Beside) => Partial<Beside>,
): Pick<Case, "answer" | "see"> {
  return {
    answer: (request, _note, passed) =>
      respondTo(request, async (client) => {
        await client.write(latin1Bytes("early"));
        await pause(9000);
        await client.write(latin1Bytes("late"));
      }, beside(passed)),
    async see(visit) {
      const client = await visit.ask();
      await client.head();
      assertEquals(latin1Text(await client.chunk()), "early");
      assertEquals(latin1Text(await client.chunk(24_000)), "late");
      assertEquals((await client.chunk()).length, 0);
    },
  };
}

/** A producer whose client leaves before the head, and that ends in some way. */
function unheard(
  way: Way,
  end: (client: WriteClient, note: Note) => Promise<void>,
): Case {
  return {
    quiet: true,
    answer: (request, note, beside) =>
      respondTo(request, async (client) => {
        note("called");
        await pause(500);
        await end(client, note);
      }, { ...beside, onError: (error) => note(`told ${error}`) }),
    async see(visit) {
      const client = await visit.ask();
      await visit.notes(1);
      await WAYS[way](client);
      assertEquals(await visit.notes(2), ["called", "ended"]);
    },
  };
}

/** Clients that leave before the head, in each way. */
function leaving(): Group {
  const cases: Record<string, Case> = {};
  for (const way of Object.keys(WAYS) as Way[]) {
    cases[`${way} before the head: what the producer catches is told nowhere`] =
      unheard(way, async (client, note) => {
        await writeOn(client).catch(() => {});
        note("ended");
      });
    cases[`${way} before the head: what a write throws is told nowhere`] =
      unheard(way, async (client, note) => {
        try {
          await writeOn(client);
        } finally {
          note("ended");
        }
      });
  }
  return cases;
}

/** What producers give, what they are told, and what is told of them. */
export const producers = group({
  "an async generator's chunks are written, text as UTF-8": {
    answer: (request) =>
      respondTo(request, async function* () {
        yield latin1Bytes("bytes, ");
        await pause(20);
        yield "\u00e9\u20ac\u{1f600}";
      }),
    async see(visit) {
      const { body } = await visit.fetch();
      const text = new TextDecoder().decode(body);
      assertEquals(text, "bytes, \u00e9\u20ac\u{1f600}");
    },
  },

  "text is sent as UTF-8, whatever writes it, and counted in bytes": {
    answer: (request, note) =>
      respondTo(request, async (client) => {
        note(await client.write("\u00e9\u20ac\u{1f600}\ud800|"));
        const submitted = new Promise((resolve) => {
          client.onCompletion((_, bytes) => resolve(bytes));
          client.submit("\u20ac|");
        });
        note(await submitted);
        const writer = client.writable.getWriter();
        await writer.write("\u00e9|");
        await pause(20);
        note(await client.write("\u20ac".repeat(50_000)));
      }),
    async see(visit) {
      const { body } = await visit.fetch();
      const text = new TextDecoder().decode(body);
      const long = "\u20ac".repeat(50_000);
      assertEquals(
        text,
        `\u00e9\u20ac\u{1f600}\ufffd|\u20ac|\u00e9|${long}`,
      );
      assertEquals(await visit.notes(3), [13, 4, 150_000]);
    },
  },

  "a declared length counts the bytes of text": {
    answer: (request, note) =>
      respondTo(request, async (client) => {
        note(await client.write("\u20ac"));
        note(await client.write("\u20ac").catch(textOf));
        note(await client.write("\u00e9"));
      }, { headers: { "content-length": "5" } }),
    async see(visit) {
      const { head, body } = await visit.fetch();
      assertEquals(head.get("content-length"), "5");
      assertEquals(new TextDecoder().decode(body), "\u20ac\u00e9");
      assertEquals(await visit.notes(3), [3, 13, 2]);
    },
  },

  "signal aborts when the client leaves, while the producer waits": {
    answer: (request, note, { context }) =>
      respondTo(request, async (client) => {
        client.signal.addEventListener("abort", () => {
          const { reason } = client.signal;
          note(textOf(reason), reason.disconnected);
        });
        // workerd notices a client that closed when it is written to.
        await writeOn(client);
      }, { context }),
    async see(visit) {
      const client = await visit.ask();
      await client.head();
      await client.chunk();
      await client.close();
      assertEquals(await visit.notes(2), [10054, true]);
    },
  },

  "a generator is closed when its client leaves": {
    answer: (request, note, beside) =>
      respondTo(request, async function* () {
        try {
          while (true) {
            yield "piece";
            await pause(30);
          }
        } finally {
          note("closed");
        }
      }, { ...beside, onError: (error) => note(`told ${error}`) }),
    async see(visit) {
      const client = await visit.ask();
      await client.head();
      await client.chunk();
      await client.close();
      assertEquals(await visit.notes(1), ["closed"]);
    },
  },

  "what a producer gives back and cannot be written is a failure": {
    answer: async (request, note, beside) => {
      try {
        return await respondTo(
          request,
          () => new Response("wrong") as never,
          { ...beside, onError: (error) => note(String(error)) },
        );
      } catch {
        return new Response("rejected", { status: 500 });
      }
    },
    async see(visit) {
      assertEquals((await visit.fetch()).head.status, 500);
      const [told] = await visit.notes(1);
      assert(String(told).includes("received a Response"), String(told));
    },
  },

  "a piped source that fails at once is told by its own error": {
    answer: async (request, note, beside) => {
      const failing = new ReadableStream<Uint8Array>({
        pull: () => Promise.reject(new Error("the source")),
      });
      try {
        return await respondTo(
          request,
          (client) => failing.pipeTo(client.writable),
          { ...beside, onError: (error) => note(`told ${error}`) },
        );
      } catch (error) {
        note(`rejected ${error}`);
        return new Response("rejected", { status: 500 });
      }
    },
    async see(visit) {
      assertEquals((await visit.fetch()).head.status, 500);
      assertEquals(
        [...await visit.notes(2)].sort(),
        ["rejected Error: the source", "told Error: the source"],
      );
    },
  },

  "fields of another connection are dropped": {
    answer: (request) =>
      respondTo(request, async (client) => {
        await client.write(latin1Bytes("no framing"));
      }, {
        headers: {
          "connection": "x-hop",
          "transfer-encoding": "chunked",
          "x-hop": "1",
          "x-kept": "2",
        },
      }),
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals(text, "no framing");
      assertEquals([head.get("x-hop"), head.get("x-kept")], [undefined, "2"]);
      assertEquals(head.get("transfer-encoding"), undefined);
    },
  },

  "a status text reaches the client": {
    answer: (request) =>
      respondTo(request, async (client) => {
        await client.write(latin1Bytes("fine"));
      }, { status: 201, statusText: "All Fine" }),
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals(text, "fine");
      assertEquals(head.line, "HTTP/1.1 201 All Fine");
    },
  },

  "a producer whose client has left runs on to its finally, with context": {
    answer: (request, note, { context }) =>
      respondTo(request, async (client) => {
        try {
          await writeOn(client);
        } catch (error) {
          note(textOf(error));
        } finally {
          await pause(100);
          note("finally");
        }
      }, { context }),
    async see(visit) {
      const client = await visit.ask();
      await client.head();
      await client.chunk();
      await client.close();
      assertEquals(await visit.notes(2), [10054, "finally"]);
    },
  },

  "a producer may be silent for 9 s, with info": silent(({ info }) => ({
    info,
  })),

  "a producer may be silent for 9 s, without info": silent(() => ({})),

  "flush() sends the head before the first byte": headFirst(
    (request, arrived, { info, context }) =>
      respondTo(request, async (client) => {
        await client.flush();
        await arrived;
        await client.write("late");
      }, { info, context }),
    (_head, body) => assertEquals(latin1Text(body), "late"),
  ),

  ...leaving(),
});
