import { assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "../../../mod.ts";
import { pause } from "../../helpers/bounded.ts";
import {
  connected,
  done,
  onCompletion,
  read,
  submit,
  write,
} from "../../helpers/ecb_calls.ts";
import { type Way, WAYS } from "../../helpers/leaving.ts";
import { asyncRead } from "../../helpers/support_calls.ts";
import { chain, flood } from "./calls.ts";
import { type Group, group } from "./case.ts";
import type { Visit } from "./visit.ts";

/** Milliseconds in which a client that left is noticed at once. */
const NOTICED = 8000;

const BLOCK = new Uint8Array(65536);

/** Writes until that fails: its code. */
async function writeOn(
  ecb: ExtensionControlBlock,
  data: string | Uint8Array,
  every: number,
): Promise<number> {
  for (let i = 0; i < 400; i++) {
    const { error } = await write(ecb, data);
    if (error !== 0) return error;
    if (every > 0) await pause(every);
  }
  return 0;
}

async function assertLeft(visit: Visit, ms?: number): Promise<void> {
  assertEquals((await visit.log(0, ms)).outcome, "disconnected");
  assertEquals((await visit.told()).logs.length, 1);
}

/** The phases in which a client can leave, each way. */
function phases(how: Way): Group {
  const leave = WAYS[how];
  return {
    [`${how} before the head, while nothing happens`]: {
      serve: () => HSE_STATUS_PENDING,
      async see(visit) {
        const client = await visit.ask();
        await visit.came();
        await leave(client);
        await assertLeft(visit, NOTICED);
      },
    },

    [`${how} while the body is open and nothing happens`]: {
      serve(ecb) {
        onCompletion(ecb, () => {});
        submit(ecb, "first");
        return HSE_STATUS_PENDING;
      },
      async see(visit) {
        const client = await visit.ask();
        await client.head();
        await client.chunk();
        await leave(client);
        await assertLeft(visit, NOTICED);
      },
    },

    [`${how} while the body is written, sync`]: {
      async serve(ecb, note) {
        note(await writeOn(ecb, "piece", 30));
        return HSE_STATUS_SUCCESS;
      },
      async see(visit) {
        const client = await visit.ask();
        await client.head();
        await client.chunk();
        await leave(client);
        await assertLeft(visit);
      },
    },

    [`${how} while the body is written, async`]: {
      serve(ecb) {
        onCompletion(ecb, (_bytes, error) => {
          if (error === 0) setTimeout(() => submit(ecb, "piece"), 30);
          else done(ecb);
        });
        submit(ecb, "piece");
        return HSE_STATUS_PENDING;
      },
      async see(visit) {
        const client = await visit.ask();
        await client.head();
        await client.chunk();
        await leave(client);
        await assertLeft(visit);
      },
    },

    [`${how} while a write waits for a client that does not read`]: {
      serve: (ecb) => chain(ecb, Array.from({ length: 1000 }, () => BLOCK)),
      async see(visit) {
        const client = await visit.ask();
        await client.head();
        await pause(500);
        await leave(client);
        await assertLeft(visit);
      },
    },

    [`${how} in the middle of an upload that is read`]: {
      serve(ecb) {
        onCompletion(ecb, (_bytes, error) => {
          if (error === 0) asyncRead(ecb, new Uint8Array(10_000));
          else done(ecb);
        });
        asyncRead(ecb, new Uint8Array(10_000));
        return HSE_STATUS_PENDING;
      },
      async see(visit) {
        const client = await visit.ask("", "POST", ["Content-Length: 100000"]);
        await client.send("x".repeat(60_000));
        await visit.came();
        await leave(client);
        await assertLeft(visit);
      },
    },

    [`${how} in the middle of an upload that ReadClient waits for`]: {
      async serve(ecb, note) {
        const { ok, count, error } = await read(ecb, 100_000);
        note([ok, count, error], (await write(ecb, "x")).error);
        note((await read(ecb, 1)).error, connected(ecb));
        return HSE_STATUS_SUCCESS;
      },
      async see(visit) {
        const client = await visit.ask("", "POST", ["Content-Length: 200000"]);
        await client.send("x".repeat(60_000));
        await visit.came();
        await leave(client);
        await assertLeft(visit);
        assertEquals(await visit.notes(4), [
          [false, 0, 10054],
          10054,
          10054,
          false,
        ]);
      },
    },

    [`${how} before an upload is there: the extension is not called`]: {
      serve(_ecb, note) {
        note("called");
        return HSE_STATUS_SUCCESS;
      },
      async see(visit) {
        const client = await visit.ask("", "POST", ["Content-Length: 1000"]);
        await client.send("x".repeat(10));
        await visit.came();
        await leave(client);
        await assertLeft(visit);
        assertEquals((await visit.told()).notes, []);
      },
    },
  };
}

/** Clients that leave. */
export const disconnects = group({
  ...phases("FIN"),
  ...phases("RST"),

  "a write that waits when its client leaves completes once, with 995": {
    serve: (ecb, note) => flood(ecb, BLOCK, note),
    async see(visit) {
      const client = await visit.ask();
      await client.head();
      await pause(500);
      await client.close();
      await assertLeft(visit);
      assertEquals(await visit.notes(2), [[0, 995], 10054]);
    },
  },

  "a sync write after it gives 10054, as do all calls that do I/O": {
    async serve(ecb, note) {
      note(await writeOn(ecb, "piece", 30));
      note((await write(ecb, "x")).error, submit(ecb, "x"));
      note((await read(ecb, 10)).error, connected(ecb), done(ecb));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.ask();
      await client.head();
      await client.close();
      assertEquals(await visit.notes(6), [
        10054,
        10054,
        10054,
        10054,
        false,
        true,
      ]);
      await assertLeft(visit);
    },
  },

  "an extension runs on behind a reset, and its calls give 10054": {
    async serve(ecb, note) {
      await write(ecb, "first");
      for (let i = 0; i < 400 && connected(ecb); i++) await pause(10);
      note((await write(ecb, "x")).error, submit(ecb, "x"), done(ecb));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.ask();
      await client.head();
      await client.reset();
      assertEquals(await visit.notes(3), [10054, 10054, true]);
      await assertLeft(visit);
    },
  },

  "a client that resets as soon as it has asked leaves no session open": {
    async serve(ecb, note) {
      note("called");
      await writeOn(ecb, "piece", 30);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      for (let i = 0; i < 10; i++) {
        const client = await visit.ask();
        await client.reset();
      }
      // One that is called for certain.
      const client = await visit.ask();
      await client.head();
      await client.reset();
      await visit.toldUntil(
        ({ notes, logs }) => notes.length > 0 && logs.length >= notes.length,
        "every session had ended",
      );
    },
  },

  "FIN in silence is noticed at the latest by the next writes": {
    async serve(ecb, note) {
      await write(ecb, "first");
      await pause(1000);
      note(await writeOn(ecb, "next", 30));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.ask();
      await client.head();
      await client.chunk();
      await client.close();
      await assertLeft(visit);
      assertEquals(await visit.notes(), [10054]);
    },
  },

  "FIN in silence is noticed at the latest by the idle deadline": {
    options: { deadlines: { idle: 1500 } },
    async serve(ecb) {
      await write(ecb, "first");
      return HSE_STATUS_PENDING;
    },
    async see(visit) {
      const client = await visit.ask();
      await client.head();
      await client.chunk();
      await client.close();
      const { outcome } = await visit.log();
      assertEquals(
        outcome === "disconnected" || outcome === "timed out",
        true,
        outcome,
      );
    },
  },

  "a client that closes its sending half gets its answer": {
    async serve(ecb) {
      await pause(300);
      await write(ecb, "answer");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.ask();
      await client.halfClose();
      assertEquals((await client.answer()).text, "answer");
    },
  },
});
