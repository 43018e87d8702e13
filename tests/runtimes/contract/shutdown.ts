import { assert, assertEquals } from "@std/assert";
import { HSE_STATUS_PENDING, HSE_STATUS_SUCCESS } from "../../../mod.ts";
import { pause } from "../../helpers/bounded.ts";
import { onCompletion, submit, write } from "../../helpers/ecb_calls.ts";
import { group } from "./case.ts";

/** A host that shuts down while its engine goes on. */
export const shutdown = group({
  "requests that come later are a 503": {
    async serve(ecb) {
      await write(ecb, "open");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).text, "open");
      await visit.shutdown(1000);
      assertEquals((await visit.fetch()).head.status, 503);
      assertEquals((await visit.told()).terminated, 1);
    },
  },

  "an answer on its way is waited for, and whole": {
    async serve(ecb) {
      for (let i = 0; i < 10; i++) {
        await write(ecb, "piece");
        await pause(100);
      }
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.ask();
      const head = await client.head();
      const [body] = await Promise.all([
        client.body(head),
        visit.shutdown(20_000),
      ]);
      assertEquals(body.length, 50);
      const { logs, terminated } = await visit.told();
      assertEquals(logs.map(({ outcome }) => outcome), ["sent"]);
      assertEquals(terminated, 1);
    },
  },

  "what outlasts the deadline is cut, and completes with 995": {
    serve(ecb, note) {
      const block = new Uint8Array(65536);
      onCompletion(ecb, (...completed) => {
        if (completed[1] === 0) submit(ecb, block);
        else note(completed);
      });
      submit(ecb, block);
      return HSE_STATUS_PENDING;
    },
    async see(visit) {
      const client = await visit.ask();
      assertEquals((await client.head()).status, 200);
      await pause(500);
      await visit.shutdown(300);
      const { text } = await client.rest(15_000);
      assert(!text.endsWith("0\r\n\r\n"), "the body ended cleanly");
      const { notes, logs, terminated } = await visit.told();
      assertEquals(notes, [[0, 995]]);
      assertEquals([logs.map(({ outcome }) => outcome), terminated], [
        ["failed"],
        1,
      ]);
    },
  },

  "what hangs before its head is cut too": {
    serve: () => HSE_STATUS_PENDING,
    async see(visit) {
      const client = await visit.ask();
      await visit.came();
      await visit.shutdown(300);
      const { head } = await client.answer();
      assertEquals(head.status, 500);
      assertEquals((await visit.told()).logs[0]?.outcome, "failed");
    },
  },

  "a second shutdown is the first": {
    serve: () => HSE_STATUS_SUCCESS,
    async see(visit) {
      await visit.fetch();
      await Promise.all([visit.shutdown(1000), visit.shutdown(2000)]);
      await visit.shutdown(1000);
      assertEquals((await visit.told()).terminated, 1);
    },
  },
});
