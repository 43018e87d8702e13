import { assert, assertEquals } from "@std/assert";
import {
  respond,
  type RespondInit,
  type WriteClient,
  WriteClientError,
} from "../../mod.ts";
import { bounded, stalled, until } from "../helpers/bounded.ts";
import { corruptBytes, fillPattern, pattern } from "../helpers/patterns.ts";
import type { RawClient } from "../helpers/raw_client.ts";
import { turns } from "../helpers/settled.ts";
import { WireServer } from "../helpers/wire_server.ts";

const encoder = new TextEncoder();
const BLOCK = new Uint8Array(65536);

class Boom extends Error {}

type Producer = (client: WriteClient) => void | Promise<void>;

/** A server of one `respond` handler, one client that has asked, and what `respond` rejected with. */
async function responding(
  producer: Producer,
  init: RespondInit,
  see: (client: RawClient, rejected: unknown[]) => Promise<void>,
): Promise<void> {
  const rejected: unknown[] = [];
  await using server = new WireServer(async (request) => {
    try {
      return await respond(request, producer, init);
    } catch (error) {
      rejected.push(error);
      return new Response("rejected", { status: 500 });
    }
  });
  await using client = await server.connect();
  await client.request("/");
  await see(client, rejected);
}

function assertCode(error: unknown, code: number, disconnected: boolean) {
  assert(error instanceof WriteClientError, String(error));
  assertEquals([error.code, error.disconnected], [code, disconnected]);
}

Deno.test("respond: a small answer has a length, status and headers", async () => {
  const producer: Producer = async (client) => {
    assertEquals(await client.write(encoder.encode("hello ")), 6);
    assertEquals(await client.write(encoder.encode("world")), 5);
  };
  const init = { status: 201, headers: [["x-a", "a"]] as [string, string][] };
  await responding(producer, init, async (client) => {
    const { head, text } = await client.answer();
    assertEquals(
      [head.status, head.get("x-a"), head.get("content-length"), text],
      [201, "a", "11", "hello world"],
    );
    for (const method of ["HEAD", "GET"]) {
      const { head } = await client.fetch("/", method);
      assertEquals([head.status, head.get("content-length")], [201, "11"]);
    }
  });
});

Deno.test("respond: a long answer from one reused buffer is whole", async () => {
  const producer: Producer = async (client) => {
    const buffer = new Uint8Array(10_000);
    for (let i = 0; i < 100; i++) {
      fillPattern(buffer, i);
      const written = client.write(buffer);
      buffer.fill(0xee);
      await written;
    }
  };
  await responding(producer, {}, async (client) => {
    const { head, body } = await client.answer();
    assertEquals(head.get("transfer-encoding"), "chunked");
    assertEquals(corruptBytes(body, 100, 10_000), 0);
  });
});

Deno.test("respond: a stream is piped", async () => {
  const blob = new Blob([pattern(3, 300_000)]);
  const producer: Producer = (client) => blob.stream().pipeTo(client.writable);
  await responding(producer, {}, async (client) => {
    assertEquals((await client.answer()).body, pattern(3, 300_000));
  });
});

Deno.test("respond: what a producer throws before the hand-over is the caller's", async () => {
  const producers: Producer[] = [
    () => {
      throw new Boom();
    },
    async (client) => {
      await client.write(encoder.encode("staged"));
      throw new Boom();
    },
  ];
  for (const producer of producers) {
    await responding(producer, {}, async (client, rejected) => {
      const { head, text } = await client.answer();
      assertEquals([head.status, text], [500, "rejected"]);
      assertEquals(rejected.length, 1);
      assert(rejected[0] instanceof Boom);
    });
  }
});

Deno.test("respond: what a producer throws behind the hand-over cuts the body", async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const producer: Producer = async (client) => {
    await client.write(encoder.encode("first"));
    await gate;
    throw new Boom();
  };
  await responding(producer, {}, async (client, rejected) => {
    assertEquals((await client.head()).status, 200);
    assertEquals((await client.chunk()).length, 5);
    open();
    const { text } = await client.rest();
    assertEquals([text, rejected], ["", []]);
  });
});

for (const way of ["close", "reset"] as const) {
  for (const when of ["pending", "idle"]) {
    Deno.test(`respond: ${way} with a write ${when}: WriteClientError 10054 at once`, async () => {
      let written = 0;
      let failed: unknown;
      let closed: unknown;
      const { promise: gate, resolve: open } = Promise.withResolvers<void>();
      const producer: Producer = async (client) => {
        client.closed.catch((error) => {
          closed = error;
          open();
        });
        try {
          if (when === "idle") {
            await client.write(encoder.encode("first"));
            await gate;
          }
          while (true) written += await client.write(BLOCK);
        } catch (error) {
          failed = error;
          throw error;
        }
      };
      await responding(producer, {}, async (client, rejected) => {
        if (when === "idle") {
          await client.head();
          await client.chunk();
        } else {
          await stalled(() => written, "writing");
        }
        await client[way]();
        await until(() => failed !== undefined, "the write failed");
        assertCode(failed, 10054, true);
        assertCode(closed, 10054, true);
        assertEquals(rejected, []);
      });
    });
  }
}

for (const way of ["close", "reset"] as const) {
  Deno.test(`respond: ${way} before anything was handed over gives a 499 that is told to no one`, async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const codes: unknown[] = [];
    const statuses: number[] = [];
    const told: unknown[] = [];
    let begun = false;
    await using server = new WireServer(async (request) => {
      const response = await respond(request, async (client) => {
        begun = true;
        client.closed.catch(({ code }) => codes.push(code));
        await gate;
        await client.write(BLOCK);
      }, { onError: (error) => told.push(error) });
      statuses.push(response.status);
      return response;
    });
    await using client = await server.connect();
    await client.request("/");
    await until(() => begun, "the producer was called");
    await client[way]();
    await until(() => statuses.length > 0, "respond resolved");
    open();
    await turns();
    assertEquals([statuses, codes], [[499], [10054]]);
    assertEquals([told, server.runtimeErrors], [[], []]);
  });
}

Deno.test("respond: a body short of its length rejects with 13 before the hand-over, and is cut behind it", async () => {
  const headers = { "content-length": "10" };
  const short: Producer = async (client) => {
    await client.write(encoder.encode("short"));
  };
  await responding(short, { headers }, async (client, rejected) => {
    assertEquals((await client.answer()).head.status, 500);
    assertCode(rejected[0], 13, false);
  });
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const late: Producer = async (client) => {
    await short(client);
    await gate;
  };
  await responding(late, { headers }, async (client, rejected) => {
    assertEquals((await client.head()).get("content-length"), "10");
    assertEquals((await client.take(5)).length, 5);
    open();
    const { text } = await client.rest();
    assertEquals([text, rejected], ["", []]);
  });
});

Deno.test("respond: a write past the declared length is refused, and the rest is exact", async () => {
  const refusals: unknown[] = [];
  const producer: Producer = async (client) => {
    await client.write(encoder.encode("1234"));
    await client.write(encoder.encode("too long")).catch((error) =>
      refusals.push(error)
    );
    await client.write(encoder.encode("5"));
  };
  const init = { headers: { "content-length": "5" } };
  await responding(producer, init, async (client) => {
    for (let request = 0; request < 2; request++) {
      if (request > 0) await client.request("/");
      const { head, text } = await client.answer();
      assertEquals([head.get("content-length"), text], ["5", "12345"]);
    }
    for (const refusal of refusals) assertCode(refusal, 13, false);
    assertEquals(refusals.length, 2);
  });
});

Deno.test("respond: a deadline rejects with 121 before the hand-over, and cuts behind it", async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const init = { deadlines: { idle: 80 } };
  await responding(() => gate, init, async (client, rejected) => {
    assertEquals((await client.answer()).head.status, 500);
    assertCode(rejected[0], 121, true);
  });
  const producer: Producer = async (client) => {
    await client.write(encoder.encode("first"));
    await gate;
  };
  await responding(producer, init, async (client, rejected) => {
    assertEquals((await client.head()).status, 200);
    const { text } = await bounded(client.rest(), "the cut");
    assertEquals([text, rejected], ["5\r\nfirst\r\n", []]);
  });
  open();
});

Deno.test("respond: asynchronous writes complete exactly once each", async () => {
  const completions: unknown[] = [];
  const producer: Producer = (client) =>
    new Promise((resolve) => {
      const next = () => {
        if (completions.length === 50) resolve();
        else client.submit(pattern(completions.length, 5000));
      };
      client.onCompletion((_context, bytes, error) => {
        completions.push([bytes, error]);
        next();
      });
      next();
    });
  await responding(producer, {}, async (client) => {
    const { body } = await client.answer();
    assertEquals(corruptBytes(body, 50, 5000), 0);
    assertEquals(completions, Array(50).fill([5000, 0]));
  });
});
