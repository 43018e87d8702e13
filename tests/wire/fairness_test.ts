import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  respond,
} from "../../mod.ts";
import { bounded, SOON } from "../helpers/bounded.ts";
import {
  done,
  onCompletion,
  read,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { Producer } from "../helpers/producer.ts";
import { HostServer } from "../helpers/wire_server.ts";

/** Runs a producer until a timer stops it, which must not be held up. */
async function assertFair(
  run: (producer: Producer) => Promise<unknown>,
): Promise<void> {
  using producer = new Producer();
  producer.timer.then(() => producer.stop());
  await bounded(run(producer), "the producer's end", 2 * SOON);
  producer.assertFair();
}

type Calls = (
  ecb: ExtensionControlBlock,
  producer: Producer,
) => Promise<unknown>;

/** Asynchronous writes, each from the completion of the one before. */
function chain(bytes: Uint8Array): Calls {
  return (ecb, producer) =>
    new Promise((resolve) => {
      const next = () => {
        if (!producer.goesOn || submit(ecb, bytes) !== 0) resolve(undefined);
      };
      onCompletion(ecb, next);
      next();
    });
}

/** Synchronous calls, whatever they give: ported code does not always look. */
function loop(call: (ecb: ExtensionControlBlock) => unknown): Calls {
  return async (ecb, producer) => {
    while (producer.goesOn) await call(ecb);
  };
}

const nothing = new Uint8Array(0);
const byte = new Uint8Array(1);
const block = new Uint8Array(65536);

const endless: Readonly<Record<string, Calls>> = {
  "sync writes of nothing": loop((ecb) => write(ecb, nothing)),
  "async writes of nothing": chain(nothing),
  "sync writes of a byte": loop((ecb) => write(ecb, byte)),
  "async writes of a byte": chain(byte),
  "sync writes of 64 KiB": loop((ecb) => write(ecb, block)),
  "async writes of 64 KiB": chain(block),
};

for (const [what, calls] of Object.entries(endless)) {
  Deno.test(`HEAD with endless ${what} holds up no timer`, async () => {
    await assertFair(async (producer) => {
      const ended = Promise.withResolvers<void>();
      const host = new IsapiHost().mount("/", {
        HttpExtensionProc: (ecb) => {
          calls(ecb, producer).then(() => {
            done(ecb);
            ended.resolve();
          });
          return HSE_STATUS_PENDING;
        },
      });
      const request = new Request("http://localhost/", { method: "HEAD" });
      const response = await host.fetch(request);
      assertEquals(response.status, 200);
      await ended.promise;
      await host.shutdown();
    });
  });

  Deno.test(`endless ${what} into a body that nobody reads hold up no timer`, async () => {
    await assertFair(async (producer) => {
      const host = new IsapiHost().mount("/", {
        HttpExtensionProc: async (ecb) => {
          await write(ecb, byte);
          calls(ecb, producer).then(() => done(ecb));
          return HSE_STATUS_PENDING;
        },
      });
      const response = await host.fetch(new Request("http://localhost/"));
      await producer.timer;
      await response.body!.cancel();
      await host.shutdown();
    });
  });
}

const refused: Readonly<Record<string, Calls>> = {
  "reads at the end of the body": loop((ecb) => read(ecb, 10)),
  "writes past a declared length": loop((ecb) => write(ecb, block)),
};

for (const [what, calls] of Object.entries(refused)) {
  Deno.test(`endless ${what} hold up no timer`, async () => {
    await assertFair(async (producer) => {
      const host = new IsapiHost().mount("/", {
        HttpExtensionProc: async (ecb) => {
          await write(ecb, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12345");
          await calls(ecb, producer);
          return HSE_STATUS_SUCCESS;
        },
      });
      const response = await host.fetch(new Request("http://localhost/"));
      assertEquals(await response.text(), "12345");
      await host.shutdown();
    });
  });
}

Deno.test("endless writes to a client that is gone hold up no timer", async () => {
  await assertFair(async (producer) => {
    const left = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    const host = new IsapiHost().mount("/", {
      HttpExtensionProc: async (ecb) => {
        await write(ecb, "first");
        await left.promise;
        while (producer.goesOn) await write(ecb, byte);
        ended.resolve();
        return HSE_STATUS_SUCCESS;
      },
    });
    const response = await host.fetch(new Request("http://localhost/"));
    await response.body!.cancel();
    left.resolve();
    await ended.promise;
    await host.shutdown();
  });
});

for (const method of ["HEAD", "GET"]) {
  Deno.test(`respond to ${method} with a producer that never stops holds up no timer`, async () => {
    await assertFair(async (producer) => {
      const ended = Promise.withResolvers<void>();
      const request = new Request("http://localhost/", { method });
      const response = await respond(request, async (client) => {
        try {
          while (producer.goesOn) await client.write(byte);
        } finally {
          ended.resolve();
        }
      });
      await producer.timer;
      await response.body?.cancel();
      await ended.promise;
    });
  });
}

for (const method of ["HEAD", "GET"]) {
  Deno.test(`a producer that never stops, asked by ${method}, leaves others their answers`, async () => {
    using producer = new Producer();
    await using server = HostServer.start({
      "/endless": async (ecb) => {
        while (producer.goesOn && (await write(ecb, byte)).ok);
        return HSE_STATUS_SUCCESS;
      },
      "/": async (ecb) => {
        await write(ecb, "answer");
        return HSE_STATUS_SUCCESS;
      },
    });
    await using endless = await server.connect();
    await endless.request("/endless", method);
    assertEquals((await endless.head()).status, 200);
    await using client = await server.connect();
    for (let request = 0; request < 5; request++) {
      assertEquals((await client.fetch("/")).text, "answer");
    }
    producer.assertFair();
    producer.stop();
  });
}

Deno.test("500,000 chained completions leave others a turn after 1,024 of them", async () => {
  const chained = 500_000;
  let completed = 0;
  let inTurn = 0;
  let most = 0;
  const host = new IsapiHost().mount("/", {
    HttpExtensionProc(ecb) {
      onCompletion(ecb, () => {
        most = Math.max(most, ++inTurn);
        if (++completed < chained) submit(ecb, byte);
        else done(ecb);
      });
      submit(ecb, byte);
      return HSE_STATUS_PENDING;
    },
  });
  const turn = () => {
    inTurn = 0;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  const response = await host.fetch(new Request("http://localhost/"));
  const body = await bounded(response.bytes(), "the chain", 60_000);
  clearImmediate(next);
  assertEquals([body.length, completed], [chained, chained]);
  // Others may have their turn before or behind the chain: up to twice as many.
  assert(most <= 2 * 1024, `${most} completions in a row`);
  await host.shutdown();
});
