// Text that is written as it is: UTF-8, counted in bytes, never torn.

import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  respond,
  type TraceEvent,
  type WriteClient,
  WriteClientError,
} from "../../mod.ts";
import { WriteClient as Client } from "../../src/client/mod.ts";
import { ResponseWriter } from "../../src/response/response_writer.ts";
import { call, ManualWriter } from "../../src/testing/mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { Delivery } from "../helpers/delivery.ts";
import { assertProperty } from "../helpers/property.ts";
import { responseClient } from "../helpers/response_client.ts";
import { settled, turns } from "../helpers/settled.ts";

const encoder = new TextEncoder();
const sizeOf = (text: string) => encoder.encode(text).length;

/** Texts with characters of one to four bytes, and lone surrogates. */
const texts = fc.array(
  fc.oneof(
    fc.string({ unit: "binary", maxLength: 100 }),
    fc.string({
      unit: fc.constantFrom("a", "é", "€", "\u{1f600}", "\ud800", "\udc00"),
      maxLength: 300,
    }),
    fc.tuple(
      fc.constantFrom("a", "é", "€", "\u{1f600}", "\ud83d", "a€"),
      fc.integer({ min: 1, max: 30_000 }),
    ).map(([unit, count]) => unit.repeat(count)),
  ),
  { maxLength: 12 },
);

/** Decodes each chunk by itself: a character that is torn is an error. */
function decoded(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return chunks.map((chunk) => decoder.decode(chunk)).join("");
}

/** What arrives of a text: lone surrogates are U+FFFD. */
function wellFormed(texts: readonly string[]): string {
  return texts.map((text) => text.toWellFormed()).join("");
}

/** Makes a client, and gives the chunks that its consumer takes. */
type Over = () => {
  readonly client: WriteClient;
  chunks(): Promise<readonly Uint8Array[]>;
};

const overs: Record<string, Over> = {
  "a response": () => {
    const delivery = new Delivery();
    const writer = new ResponseWriter(delivery, { bufferLimit: 65536 });
    const client = responseClient(writer);
    const taken: Uint8Array[] = [];
    const reading = (async () => {
      while (delivery.bodies.length === 0) await turns(1);
      const [body] = delivery.bodies;
      if (body === null) return;
      if (body instanceof Uint8Array) return void taken.push(body);
      for await (const chunk of delivery.streamed) taken.push(chunk);
    })();
    // An abort fails it, too.
    reading.catch(() => {});
    return {
      client,
      chunks: async () => {
        await bounded(reading, "the chunks");
        return taken;
      },
    };
  },
  "a platform's writer": () => {
    const taken: Uint8Array[] = [];
    const writer = new WritableStream<Uint8Array>({
      write: (chunk) => void taken.push(chunk),
    }).getWriter();
    return {
      client: new Client(writer),
      chunks: () => Promise.resolve(taken),
    };
  },
};

const ways: Record<
  string,
  (client: WriteClient, texts: readonly string[]) => Promise<unknown>
> = {
  "write()": async (client, texts) => {
    for (const text of texts) {
      assertEquals(await client.write(text), sizeOf(text));
    }
  },
  "write() without await": (client, texts) =>
    Promise.all(texts.map((text) => client.write(text))),
  "submit()": async (client, texts) => {
    for (const text of texts) {
      const [bytes, error] = await new Promise<[number, number]>((resolve) => {
        client.onCompletion((_, ...outcome) => resolve(outcome));
        client.submit(text);
      });
      assertEquals([bytes, error], [sizeOf(text), 0]);
    }
  },
  "writable": async (client, texts) => {
    const writer = client.writable.getWriter();
    for (const text of texts) await writer.write(text);
    writer.releaseLock();
  },
};

for (const [over, make] of Object.entries(overs)) {
  for (const [way, write] of Object.entries(ways)) {
    Deno.test(`text of ${way} over ${over} goes out as UTF-8, no character torn, and is counted in bytes`, async () => {
      await assertProperty(
        fc.asyncProperty(texts, async (texts) => {
          const { client, chunks } = make();
          await bounded(write(client, texts), "the writes");
          assertEquals(
            client.bytesWritten,
            sizeOf(texts.join("\0")) -
              Math.max(0, texts.length - 1),
          );
          await bounded(client.close(), "the end");
          const text = decoded(await chunks());
          assert(text === wellFormed(texts), "another text has arrived");
        }),
        { runs: 20 },
      );
    });
  }
}

Deno.test("text and bytes keep their order", async () => {
  const { client, chunks } = overs["a response"]!();
  await client.write("a");
  await client.write(encoder.encode("b"));
  await client.write("c€");
  await client.flush();
  await client.write(encoder.encode("d".repeat(70_000)));
  await client.write("e");
  await client.close();
  assertEquals(decoded(await chunks()), `abc€${"d".repeat(70_000)}e`);
});

Deno.test("short texts arrive whole, wherever a block ends", async () => {
  const { client, chunks } = overs["a response"]!();
  const text = "€€€";
  for (let i = 0; i < 20_000; i++) await client.write(text);
  await client.close();
  assert(decoded(await chunks()) === text.repeat(20_000));
});

Deno.test("transfer of a text is ignored", async () => {
  const { client, chunks } = overs["a response"]!();
  const text = "€".repeat(20_000);
  assertEquals(await client.write(text, { transfer: true }), 60_000);
  client.onCompletion(() => {});
  client.submit("end", { transfer: true });
  await client.close();
  assertEquals(decoded(await chunks()), `${text}end`);
});

Deno.test("an empty text is a write of no bytes, in either mode", async () => {
  const { client, chunks } = overs["a response"]!();
  assertEquals(await client.write(""), 0);
  const bytes = await new Promise((resolve) => {
    client.onCompletion((_, bytes) => resolve(bytes));
    client.submit("");
  });
  await client.close();
  assertEquals([bytes, decoded(await chunks())], [0, ""]);
});

Deno.test("a declared length holds for text in bytes: what passes it is refused whole", async () => {
  const request = new Request("http://localhost/");
  const codes: number[] = [];
  const response = await respond(request, async (client) => {
    for (const text of ["é€", "€", "xx", "é", "\ud800", "", "x"]) {
      try {
        await client.write(text);
      } catch (error) {
        assert(error instanceof WriteClientError);
        codes.push(error.code);
      }
    }
  }, { headers: { "content-length": "9" } });
  assertEquals(await response.text(), "é€€x");
  assertEquals(codes, [13, 13, 13]);
});

Deno.test("text that is not awaited is refused with 10055 by its bytes", async () => {
  const { client } = overs["a response"]!();
  const megabyte = 1 << 20;
  const text = "€".repeat(200_000);
  const outcomes: (number | string)[] = [];
  const writes = [1, 2, 3].map((number) =>
    client.write(text).then(
      () => outcomes.push(number),
      (error) => outcomes.push(error.code),
    )
  );
  await Promise.all(writes);
  // 600,000 bytes each; two of them are beyond 64 KiB and 1 MiB.
  assert(2 * sizeOf(text) > megabyte + 65536);
  assertEquals(outcomes.sort(), [1, 10055, 10055]);
  await client.abort();
});

Deno.test("short texts wait once the limit is reached, as bytes do", async () => {
  const delivery = new Delivery();
  const writer = new ResponseWriter(delivery, { bufferLimit: 100 });
  const client = responseClient(writer);
  const sizes: (number | null)[] = [];
  let pending = false;
  while (!pending && sizes.length < 50) {
    const written = client.write("0123456789");
    sizes.push(client.desiredSize);
    pending = await settled(written) === "pending";
  }
  assertEquals(sizes, [90, 80, 70, 60, 50, 40, 30, 20, 10, 0]);
  await client.abort("enough");
});

Deno.test("text is refused as bytes are: 170 while an operation is outstanding, 574 after a completion threw, 87 after close()", async () => {
  const codeOf = (write: Promise<number>) =>
    assertRejects(() => write, WriteClientError).then(({ code }) => code);
  const { client } = overs["a response"]!();
  await client.write("room for what follows");
  client.onCompletion(() => {
    throw new Error("thrown by a completion");
  });
  client.submit("x");
  assertEquals(await codeOf(client.write("y")), 170);
  await turns();
  assertEquals(await codeOf(client.write("y")), 574);
  assertEquals(await client.write("y"), 1);
  const closed = client.close();
  assertEquals(await codeOf(client.write("y")), 87);
  assertThrows(() => client.submit("y"), WriteClientError);
  await closed;
  assertEquals(client.bytesWritten, 23);
});

Deno.test("text waits for room as bytes do", async () => {
  const writer = new ManualWriter({ highWaterMark: 4 });
  const client = new Client(writer);
  const written = client.write("€€");
  assertEquals(client.desiredSize, -2);
  writer.take();
  assertEquals(await bounded(written, "the write"), 6);
  assertEquals(writer.text(), "€€");
});

Deno.test("text to a client that has left is refused with 10054, and what is neither text nor bytes by a TypeError", async () => {
  await using gone = call((request) =>
    respond(request, async (client) => {
      await client.write("first");
      await client.flush();
      gone.leave();
      await turns();
      const error = await assertRejects(
        () => client.write("late"),
        WriteClientError,
      );
      assertEquals(error.code, 10054);
      assertThrows(() => client.submit(5 as never), TypeError, "a string");
      await assertRejects(() => client.write(null as never), TypeError);
    }), "/");
  assertEquals(await gone.read(5), encoder.encode("first"));
});

Deno.test("events of a trace contain no text of a body", async () => {
  await using traced = call((request) =>
    respond(request, async (client) => {
      await client.write("secret€");
      client.onCompletion(() => {});
      client.submit("secret");
    }), "/");
  await traced.text();
  const calls = traced.transcript.filter((event: TraceEvent) =>
    event.kind === "call"
  );
  const shown = calls.map(({ name, detail }) =>
    `${name} ${detail.arguments} ${detail.bytes}`
  );
  assertEquals(shown.sort(), [
    "WriteClient.submit 6 bytes 6",
    "WriteClient.write 9 bytes 9",
  ]);
  assert(!JSON.stringify(traced.transcript).includes("secret"));
});
