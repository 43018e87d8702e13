// An argument may be a proxy, or have getters that throw or promises of another
// implementation. At most its own request fails.

import { assert, assertEquals, assertMatch } from "@std/assert";
import {
  HSE_STATUS_PENDING,
  IsapiHost,
  type IsapiHostOptions,
  respond,
  WriteClient,
} from "../../mod.ts";
import { bounded, drained, pause } from "../helpers/bounded.ts";
import { done, write } from "../helpers/ecb_calls.ts";
import { turns } from "../helpers/settled.ts";
import type { Proc } from "../helpers/test_host.ts";

/** Counts what is done to an object and to what it leads to; from one of them on, or at one alone, throws. */
class Trap {
  #count = 0;
  readonly #at: number;
  readonly #goesOn: boolean;

  constructor(at: number, goesOn: boolean) {
    this.#at = at;
    this.#goesOn = goesOn;
  }

  /** Whether all was done before it could throw. */
  get missed(): boolean {
    return this.#count <= this.#at;
  }

  around<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (target, key) => {
        this.#step(`get ${String(key)}`);
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== "function") return this.#deep(value);
        return (...args: unknown[]) => {
          this.#step(`call ${String(key)}`);
          return this.#deep(Reflect.apply(value, target, args));
        };
      },
      has: (target, key) => {
        this.#step(`has ${String(key)}`);
        return Reflect.has(target, key);
      },
      getPrototypeOf: (target) => {
        this.#step("getPrototypeOf");
        return Reflect.getPrototypeOf(target);
      },
      ownKeys: (target) => {
        this.#step("ownKeys");
        return Reflect.ownKeys(target);
      },
    });
  }

  /** Of some values, the one by that name behind the trap. */
  among<T extends Record<string, object>>(values: T, name: keyof T): T {
    return { ...values, [name]: this.around(values[name]!) };
  }

  #deep(value: unknown): unknown {
    const isObject = typeof value === "object" && value !== null;
    // These have to be the platform's own.
    const isPlatforms = value instanceof Promise || value instanceof Response;
    return isObject && !isPlatforms ? this.around(value) : value;
  }

  #step(what: string): void {
    const step = this.#count++;
    if (this.#goesOn ? step >= this.#at : step === this.#at) {
      throw new Error(`hostile: ${what}`);
    }
  }
}

/** Each place where a trap can close, until nothing more is done to it. */
async function everyTrap(
  run: (trap: Trap) => Promise<void>,
): Promise<void> {
  for (const goesOn of [false, true]) {
    for (let at = 0;; at++) {
      assert(at < 200, "it comes to an end");
      const trap = new Trap(at, goesOn);
      await run(trap);
      if (trap.missed) break;
    }
  }
}

/** Asks for much, over more than a turn. */
const asking: Proc = (ecb) => {
  (async () => {
    await turns();
    for (const name of ["URL", "REMOTE_ADDR", "ALL_HTTP", "HTTPS"]) {
      const [buffer, size] = [new Uint8Array(400), { value: 400 }];
      ecb.GetServerVariable(ecb.ConnID, name, buffer, size);
    }
    await ecb.ReadClient(ecb.ConnID, new Uint8Array(4), { value: 4 });
    await write(ecb, "answer");
    done(ecb);
  })();
  return HSE_STATUS_PENDING;
};

const quick: Proc = async (ecb) => {
  await write(ecb, "answer");
  return 1;
};

/** As Bun's server, Deno's connection info and Node's adapters at once. */
function makeInfo() {
  return {
    requestIP: () => ({ address: "192.0.2.1", port: 1 }),
    timeout() {},
    remoteAddr: { hostname: "192.0.2.1", port: 1 },
    incoming: { socket: { remoteAddress: "192.0.2.1", remotePort: 1 } },
    outgoing: { destroy() {} },
  };
}

function makeContext() {
  return { waitUntil: (_work: Promise<unknown>) => {} };
}

for (const what of ["request", "info", "context"] as const) {
  for (const traced of [false, true]) {
    const how = traced ? ", traced" : "";
    Deno.test(`IsapiHost.fetch() answers whatever its ${what} throws${how}`, async () => {
      const host = new IsapiHost({
        fallback: (request) =>
          request.url.endsWith("/none")
            ? new Response("none", { status: 404 })
            : new Response(request.body),
        onLog() {},
        onError() {},
        ...(traced ? { onTrace() {} } : {}),
      });
      host.mount("/asking", { HttpExtensionProc: asking });
      host.mount("/quick", { HttpExtensionProc: quick });
      for (const path of ["/asking", "/quick", "/none", "/echo"]) {
        for (const method of ["GET", "HEAD", "POST"]) {
          await everyTrap(async (trap) => {
            const body = method === "POST" ? "body" : null;
            const { request, info, context } = trap.among({
              request: new Request(`http://localhost${path}`, { method, body }),
              info: makeInfo(),
              context: makeContext(),
            }, what);
            const response = await bounded(
              host.fetch(request, info, context),
              "the response",
            );
            await bounded(response.text().catch(() => {}), "its body");
          });
        }
      }
      await drained(host);
    });
  }
}

Deno.test("IsapiHost answers and shuts down whatever its extension and its options throw", async () => {
  for (const what of ["extension", "options"] as const) {
    await everyTrap(async (trap) => {
      const { extension, options } = trap.among({
        extension: {
          GetExtensionVersion: () => true,
          HttpExtensionProc: asking,
          TerminateExtension: () => Promise.resolve(true),
        },
        options: {
          deadlines: { idle: 5000 },
          files: { map: () => undefined, open: () => Promise.resolve() },
          fallback: () => new Response("fallback"),
          onError() {},
          onLog() {},
          onTrace() {},
        } as IsapiHostOptions,
      }, what);
      let host: IsapiHost;
      try {
        host = new IsapiHost(options).mount("/asking", extension);
      } catch (error) {
        assertMatch(String(error), /hostile|must/);
        return;
      }
      for (const path of ["/asking", "/other"]) {
        const request = new Request(`http://localhost${path}`);
        const response = await bounded(host.fetch(request), "the response");
        await bounded(response.text().catch(() => {}), "its body");
      }
      await drained(host);
    });
  }
});

for (const what of ["request", "init"] as const) {
  Deno.test(`respond() answers or rejects whatever its ${what} throws`, async () => {
    for (const method of ["GET", "HEAD"]) {
      for (const waits of [false, true]) {
        await everyTrap(async (trap) => {
          const { request, init } = trap.among({
            request: new Request("http://localhost/", { method }),
            init: {
              status: 201,
              headers: { "x-a": "a" },
              bufferLimit: 100,
              deadlines: { idle: 5000 },
            },
          }, what);
          const response = await bounded(
            respond(request, async (client) => {
              if (waits) await turns();
              await client.write(new Uint8Array(3));
            }, init).catch((error) => error),
            "the outcome",
          );
          if (response instanceof Response) {
            await bounded(response.bytes(), "its body");
          } else assertMatch(String(response), /hostile|must be/);
        });
      }
    }
  });
}

Deno.test("WriteClient goes on over a writer whose promises are no promises of the platform", async () => {
  const taken: number[] = [];
  const thenable = (value?: unknown) => ({
    then: (
      fulfilled?: ((value: unknown) => unknown) | null,
    ) => queueMicrotask(() => fulfilled?.(value)),
  });
  const ready = thenable();
  const client = new WriteClient({
    ready,
    closed: { then() {} },
    desiredSize: 1,
    write({ length }: Uint8Array) {
      taken.push(length);
      return thenable();
    },
    close: () => thenable(),
    abort: () => thenable(),
  } as never);
  assertEquals(await bounded(client.write(new Uint8Array(2)), "a write"), 2);
  const completed = new Promise((resolve) => {
    client.onCompletion((_context, bytes, error) => resolve([bytes, error]));
  });
  client.submit(new Uint8Array(3));
  assertEquals(await bounded(completed, "the completion"), [3, 0]);
  await bounded(client.flush(), "the flush");
  await bounded(client.close(), "the close");
  assertEquals(taken, [2, 3]);
  await bounded(client.abort("over"), "the abort");
  await pause(0);
});
