import { assertEquals } from "@std/assert";
import { HSE_STATUS_PENDING, HSE_STATUS_SUCCESS } from "../../../mod.ts";
import { pause } from "../../helpers/bounded.ts";
import { done, read, write } from "../../helpers/ecb_calls.ts";
import { latin1Text } from "../../helpers/patterns.ts";
import { type Group, group } from "./case.ts";

/** Sessions in which nothing happens for so many seconds. */
function silent(seconds: number, long: boolean): Group {
  const ms = seconds * 1000;
  const patience = ms + 15_000;
  return {
    [`PENDING for ${seconds} s in silence, then an answer`]: {
      long,
      serve(ecb) {
        setTimeout(async () => {
          await write(ecb, "at last");
          done(ecb);
        }, ms);
        return HSE_STATUS_PENDING;
      },
      async see(visit) {
        const client = await visit.ask();
        assertEquals((await client.answer("GET", patience)).text, "at last");
        assertEquals((await visit.log()).outcome, "sent");
      },
    },

    [`${seconds} s of silence in an open body`]: {
      long,
      async serve(ecb) {
        await write(ecb, "early");
        await pause(ms);
        await write(ecb, "late");
        return HSE_STATUS_SUCCESS;
      },
      async see(visit) {
        const client = await visit.ask();
        await client.head();
        assertEquals(latin1Text(await client.chunk()), "early");
        assertEquals(latin1Text(await client.chunk(patience)), "late");
        assertEquals((await client.chunk()).length, 0);
        assertEquals((await visit.log()).outcome, "sent");
      },
    },

    [`PENDING with nothing scheduled: the deadline of ${seconds} s answers`]: {
      long,
      options: { deadlines: { idle: ms } },
      serve: () => HSE_STATUS_PENDING,
      async see(visit) {
        const client = await visit.ask();
        const { head } = await client.answer("GET", patience);
        assertEquals(head.status, 504);
        assertEquals((await visit.log()).outcome, "timed out");
      },
    },

    [`${seconds} s of silence in an upload`]: {
      long,
      async serve(ecb, note) {
        const { bytes } = await read(ecb, 100_000);
        note(ecb.cbAvailable + bytes.length);
        return HSE_STATUS_SUCCESS;
      },
      async see(visit) {
        const client = await visit.ask("", "POST", ["Content-Length: 60000"]);
        await client.send("x".repeat(50_000));
        await pause(ms);
        await client.send("x".repeat(10_000));
        assertEquals((await client.answer()).head.status, 200);
        assertEquals(await visit.notes(), [60_000]);
      },
    },
  };
}

/** Silence: engines have time-outs of their own. */
export const silence = group({ ...silent(9, false), ...silent(15, true) });
