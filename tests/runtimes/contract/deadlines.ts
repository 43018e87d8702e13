import { assert, assertEquals } from "@std/assert";
import { HSE_STATUS_PENDING, HSE_STATUS_SUCCESS } from "../../../mod.ts";
import { pause } from "../../helpers/bounded.ts";
import { done, onCompletion, write } from "../../helpers/ecb_calls.ts";
import { asyncRead } from "../../helpers/support_calls.ts";
import { flood } from "./calls.ts";
import { group } from "./case.ts";
import type { Visit } from "./visit.ts";

/** Milliseconds. */
const SHORT = 800;

const BLOCK = new Uint8Array(65536);

async function assertTimedOut(visit: Visit): Promise<void> {
  const { logs } = await visit.toldUntil(
    ({ logs }) => logs.length > 0,
    "the session ended",
  );
  assertEquals(logs.map(({ outcome }) => outcome), ["timed out"]);
}

async function see504(visit: Visit): Promise<void> {
  const { head, text } = await visit.fetch();
  assertEquals([head.status, text], [504, "504 Gateway Timeout\n"]);
  await assertTimedOut(visit);
}

async function seeCut(visit: Visit): Promise<void> {
  const client = await visit.ask();
  assertEquals((await client.head()).status, 200);
  const { text } = await client.rest(15_000);
  assert(/^[0-9a-f]+\r\nfirst/.test(text), text.slice(0, 50));
  assert(!text.endsWith("0\r\n\r\n"), "the body ended cleanly");
  await assertTimedOut(visit);
}

/** Deadlines, each at its shortest that is safe on a machine that is busy. */
export const deadlines = group({
  "idle, before the head: 504": {
    options: { deadlines: { idle: SHORT } },
    serve: () => HSE_STATUS_PENDING,
    see: see504,
  },

  "idle, in the body: cut": {
    options: { deadlines: { idle: SHORT } },
    async serve(ecb) {
      await write(ecb, "first");
      return HSE_STATUS_PENDING;
    },
    see: seeCut,
  },

  "total, before the head: 504": {
    options: { deadlines: { total: SHORT } },
    async serve() {
      await pause(20 * SHORT);
      return HSE_STATUS_SUCCESS;
    },
    see: see504,
  },

  "total, in a body that is written on and on: cut": {
    options: { deadlines: { total: SHORT } },
    async serve(ecb) {
      await write(ecb, "first");
      for (let i = 0; i < 400 && (await write(ecb, "next")).ok; i++) {
        await pause(30);
      }
      return HSE_STATUS_SUCCESS;
    },
    see: seeCut,
  },

  "write, async: (0, 121), and 121 from then on": {
    options: { deadlines: { write: SHORT } },
    serve: (ecb, note) => flood(ecb, BLOCK, note),
    async see(visit) {
      const client = await visit.ask();
      await client.head();
      assertEquals(await visit.notes(2), [[0, 121], 121]);
      await assertTimedOut(visit);
    },
  },

  "write, sync: 121, and 121 from then on": {
    options: { deadlines: { write: SHORT } },
    async serve(ecb, note) {
      let error = 0;
      while (error === 0) error = (await write(ecb, BLOCK)).error;
      note(error, (await write(ecb, "more")).error);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.ask();
      await client.head();
      assertEquals(await visit.notes(2), [121, 121]);
      await assertTimedOut(visit);
    },
  },

  "a read that is owed its completion gets 121": {
    options: { deadlines: { total: SHORT } },
    serve(ecb, note) {
      onCompletion(ecb, (...completed) => {
        note(completed);
        done(ecb);
      });
      // The first is what was read ahead; nothing follows it.
      note(asyncRead(ecb, new Uint8Array(10)));
      return HSE_STATUS_PENDING;
    },
    async see(visit) {
      const client = await visit.ask("", "POST", [
        "Transfer-Encoding: chunked",
      ]);
      await client.send("1\r\nx\r\n");
      assertEquals((await client.head(15_000)).status, 504);
      assertEquals(await visit.notes(2), [0, [0, 121]]);
      await assertTimedOut(visit);
    },
  },

  "a session that writes is not idle": {
    options: { deadlines: { idle: 2500 } },
    async serve(ecb) {
      for (let i = 0; i < 10; i++) {
        await write(ecb, "piece");
        await pause(300);
      }
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).text, "piece".repeat(10));
      assertEquals((await visit.log()).outcome, "sent");
    },
  },

  "deadlines of Infinity are none": {
    options: {
      deadlines: { idle: Infinity, write: Infinity, total: Infinity },
    },
    serve(ecb) {
      setTimeout(async () => {
        await write(ecb, "late");
        done(ecb);
      }, 1500);
      return HSE_STATUS_PENDING;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).text, "late");
    },
  },
});
