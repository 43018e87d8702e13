// respond(): whatever a producer waits for, each deadline ends it.

import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  type Deadlines,
  respond,
  type WriteClient,
  WriteClientError,
} from "../../mod.ts";
import { ManualClock } from "../../src/testing/manual_clock.ts";
import { hungStream, never } from "../helpers/hung.ts";
import { settled, turns } from "../helpers/settled.ts";

/** Milliseconds. */
const LIMIT = 1000;

const NONE = { idle: Infinity, write: Infinity, total: Infinity };
const BLOCK = new Uint8Array(100_000);

type Produces = Parameters<typeof respond>[1];

/** A producer that waits. */
interface Wait {
  readonly producer: () => Produces;
  readonly waitsFor: "something" | "client";
  /** Whether the head has left: the body is broken off then. */
  readonly begun?: boolean;
}

/** A producer that begins an operation, and waits for its completion. */
async function submits(client: WriteClient, bytes: Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    client.onCompletion((_context, _bytes, error) =>
      error === 0 ? resolve() : reject(new WriteClientError(error))
    );
    client.submit(bytes);
  });
}

const WAITS: Readonly<Record<string, Wait>> = {
  "the producer": {
    producer: () => () => never(),
    waitsFor: "something",
  },
  "the producer, after its first bytes": {
    producer: () => async (client) => {
      await client.write(new Uint8Array(3));
      await never();
    },
    waitsFor: "something",
    begun: true,
  },
  "a stream that is piped": {
    producer: () => (client) => hungStream().pipeTo(client.writable),
    waitsFor: "something",
  },
  "a stream that is piped, after its first bytes": {
    producer: () => (client) => hungStream(3).pipeTo(client.writable),
    waitsFor: "something",
    begun: true,
  },
  "an async iterable": {
    producer: () => hungStream(),
    waitsFor: "something",
  },
  "an async iterable, after its first bytes": {
    producer: () => hungStream(3),
    waitsFor: "something",
    begun: true,
  },
  "a generator": {
    producer: () =>
      async function* () {
        yield await never<Uint8Array>();
      },
    waitsFor: "something",
  },
  "write()": {
    producer: () => async (client) => {
      await client.write(BLOCK);
    },
    waitsFor: "client",
    begun: true,
  },
  "a completion": {
    producer: () => (client) => submits(client, BLOCK),
    waitsFor: "client",
    begun: true,
  },
  "flush()": {
    producer: () => async (client) => {
      await client.write(new Uint8Array(3));
      await client.flush();
    },
    waitsFor: "client",
    begun: true,
  },
  "the end": {
    producer: () => async (client) => {
      await client.write(new Uint8Array(3));
      await turns();
    },
    waitsFor: "client",
    begun: true,
  },
};

/** Begins to answer: the clock, what `onError` is told, and the body that a client reads, or does not. */
function answering({ producer, waitsFor }: Wait, deadlines: Deadlines) {
  const clock = new ManualClock();
  const errors: unknown[] = [];
  const kept: Promise<unknown>[] = [];
  const answered = respond(new Request("http://localhost/"), producer(), {
    deadlines: { ...NONE, ...deadlines },
    info: clock.info,
    context: { waitUntil: (work: Promise<unknown>) => void kept.push(work) },
    onError: (error) => errors.push(error),
  });
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const text = answered.then(async (response) => {
    if (waitsFor === "client") await gate;
    return await response.text();
  });
  text.catch(() => {});
  return { clock, errors, kept, answered, text, open };
}

for (const [name, wait] of Object.entries(WAITS)) {
  const isClient = wait.waitsFor === "client";
  for (const kind of [isClient ? "write" : "idle", "total"] as const) {
    Deno.test(`respond() waits: ${name}: ended by the ${kind} deadline`, async () => {
      const run = answering(wait, { [kind]: LIMIT });
      const { clock, errors, kept, answered, text, open } = run;
      await clock.advance(LIMIT - 1);
      assertEquals(await settled(kept[0]!), "pending", "it ended early");
      await clock.advance(1);
      open();
      const error = await assertRejects(() => text);
      if (wait.begun) assertEquals((await answered).status, 200);
      else {
        assert(error instanceof WriteClientError);
        assertEquals(error.code, 121);
      }
      assertEquals(clock.pending, 0, "a timer is left");
      assertEquals(await settled(kept[0]!), "fulfilled");
      assertEquals(errors.length, kind === "write" ? 0 : 1, `${errors}`);
    });
  }

  const other = isClient ? "idle" : "write";
  Deno.test(`respond() waits: ${name}: not ended by the ${other} deadline`, async () => {
    const { clock, kept, text, open, answered } = answering(wait, {
      [other]: LIMIT,
    });
    await clock.advance(10 * LIMIT);
    assertEquals(await settled(kept[0]!), "pending");
    if (!isClient) return;
    open();
    await answered;
    assertEquals(typeof await text, "string");
  });
}
