import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  respond,
} from "../../mod.ts";
import { bounded, pause } from "../helpers/bounded.ts";
import {
  done,
  onCompletion,
  read,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { AT_ONCE, HostServer } from "../helpers/wire_server.ts";

/** Stops by itself after so long: what starves the timer fails, and does not hang. */
const GIVE_UP = 2 * AT_ONCE;

/** A producer that never stops until somebody else gets a turn. */
class Producer {
  iterations = 0;
  readonly #end = performance.now() + GIVE_UP;
  #stopped = false;

  get goesOn(): boolean {
    this.iterations++;
    return !this.#stopped &&
      (this.iterations % 64 !== 0 || performance.now() < this.#end);
  }

  stop(): void {
    this.#stopped = true;
  }
}

/** Runs a producer until a 20 ms timer stops it, which must not be held up. */
async function assertFair(
  run: (producer: Producer) => Promise<unknown>,
): Promise<void> {
  const producer = new Producer();
  const started = performance.now();
  let fired = 0;
  const timer = setTimeout(() => {
    fired = performance.now() - started;
    producer.stop();
  }, 20);
  try {
    await bounded(run(producer), "the producer's end");
    assert(
      fired > 0 && fired < AT_ONCE,
      `the timer was held up ${
        fired || "for good"
      }, for ${producer.iterations} iterations`,
    );
  } finally {
    clearTimeout(timer);
  }
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
      await new Promise((resolve) => setTimeout(resolve, 40));
      producer.stop();
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
    const ended = Promise.withResolvers<void>();
    const host = new IsapiHost().mount("/", {
      HttpExtensionProc: async (ecb) => {
        await write(ecb, "first");
        await new Promise((resolve) => setTimeout(resolve, 5));
        while (producer.goesOn) await write(ecb, byte);
        ended.resolve();
        return HSE_STATUS_SUCCESS;
      },
    });
    const response = await host.fetch(new Request("http://localhost/"));
    await response.body!.cancel();
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
      await new Promise((resolve) => setTimeout(resolve, 40));
      producer.stop();
      await response.body?.cancel();
      await ended.promise;
    });
  });
}

for (const method of ["HEAD", "GET"]) {
  Deno.test(`a producer that never stops, asked by ${method}, leaves others their answers`, async () => {
    const producer = new Producer();
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
    const started = performance.now();
    for (let request = 0; request < 5; request++) {
      assertEquals((await client.fetch("/")).text, "answer");
    }
    const took = performance.now() - started;
    producer.stop();
    assert(took < AT_ONCE, `five answers took ${took} ms`);
  });
}

/** How late a 5 ms timer comes while something runs, in milliseconds: the median and the worst. */
async function lateness(
  run: () => Promise<unknown>,
): Promise<{ median: number; worst: number }> {
  const late: number[] = [];
  let running = true;
  const watch = async () => {
    while (running) {
      const due = performance.now() + 5;
      await pause(5);
      late.push(performance.now() - due);
    }
  };
  const watched = watch();
  await run();
  running = false;
  await watched;
  late.sort((a, b) => a - b);
  return { median: late[late.length >> 1]!, worst: late.at(-1)! };
}

Deno.test("500,000 chained completions leave a 5 ms timer at most 50 ms later than a loop with nothing to do", async () => {
  const chained = 500_000;
  let completed = 0;
  const host = new IsapiHost().mount("/", {
    HttpExtensionProc(ecb) {
      onCompletion(ecb, () => {
        if (++completed < chained) submit(ecb, byte);
        else done(ecb);
      });
      submit(ecb, byte);
      return HSE_STATUS_PENDING;
    },
  });
  const idle = await lateness(() => pause(200));
  const busy = await lateness(async () => {
    const response = await host.fetch(new Request("http://localhost/"));
    const body = await bounded(response.bytes(), "the chain", 60_000);
    assertEquals(body.length, chained);
  });
  assertEquals(completed, chained);
  // The machine may be busy with others: what it does to a loop with nothing to
  // do is measured first, and the median stands for all.
  assert(
    busy.median <= 50 + idle.worst,
    `${busy.median} ms late, ${busy.worst} at worst; idle ${idle.worst}`,
  );
  await host.shutdown();
});
