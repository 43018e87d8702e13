import { assert, assertEquals } from "@std/assert";
import {
  HSE_IO_ASYNC,
  HSE_IO_SYNC,
  HSE_STATUS_ERROR,
  HSE_STATUS_SUCCESS,
} from "../../../mod.ts";
import { pause } from "../../helpers/bounded.ts";
import { done, read, sendHeader, write } from "../../helpers/ecb_calls.ts";
import { corruptBytes, pattern } from "../../helpers/patterns.ts";
import { taken } from "./calls.ts";
import { group } from "./case.ts";

const LONG = 300_000;

/** WriteClient in sync mode, and what an extension returns. */
export const sync = group({
  "a small answer goes out whole, with its length": {
    async serve(ecb, note) {
      note(await write(ecb, "one "), await write(ecb, "two"));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, head.get("content-length")], [200, "7"]);
      assertEquals(text, "one two");
      assertEquals(await visit.notes(2), [
        { ok: true, count: 4, error: 0 },
        { ok: true, count: 3, error: 0 },
      ]);
      assertEquals((await visit.log()).bytes, 7);
    },
  },

  "a long answer is whole and in order, and the connection is kept": {
    async serve(ecb) {
      for (let i = 0; i < LONG / 1000; i++) {
        if (!(await write(ecb, pattern(i, 1000))).ok) return HSE_STATUS_ERROR;
      }
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.connect();
      for (let i = 0; i < 3; i++) {
        const { head, body } = await client.fetch(visit.path);
        assertEquals(head.status, 200);
        assertEquals(corruptBytes(body, LONG / 1000, 1000), 0);
      }
      assertEquals((await visit.log(2)).outcome, "sent");
    },
  },

  "bytes that were written arrive before the answer is complete": {
    async serve(ecb) {
      await write(ecb, "early");
      // Until the client, which has them, sends on.
      await read(ecb, 1);
      await write(ecb, "late");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.ask("", "POST", [
        "Transfer-Encoding: chunked",
      ]);
      await client.send("1\r\nx\r\n");
      const head = await client.head();
      assertEquals(head.get("transfer-encoding"), "chunked");
      assertEquals(new TextDecoder().decode(await client.chunk()), "early");
      await client.send("1\r\nx\r\n0\r\n\r\n");
      assertEquals(new TextDecoder().decode(await client.chunk()), "late");
      assertEquals((await client.chunk()).length, 0);
    },
  },

  "10,000 writes of one byte are 10,000 bytes": {
    async serve(ecb) {
      const byte = new Uint8Array(1);
      for (let i = 0; i < 10_000; i++) {
        byte[0] = i % 251;
        await write(ecb, byte);
      }
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { body } = await visit.fetch();
      assertEquals(body.length, 10_000);
      assert(body.every((byte, i) => byte === i % 251));
      assertEquals((await visit.log()).bytes, 10_000);
    },
  },

  "one write of 2 MiB is taken whole": {
    async serve(ecb, note) {
      note((await write(ecb, pattern(0, 2 << 20))).count);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { body } = await visit.fetch();
      assertEquals(corruptBytes(body, 1, 2 << 20), 0);
      assertEquals(await visit.notes(), [2 << 20]);
    },
  },

  "a write of nothing succeeds, and ends nothing": {
    async serve(ecb, note) {
      await write(ecb, "a");
      note(await write(ecb, ""));
      await pause(20);
      await write(ecb, "");
      await write(ecb, "b");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).text, "ab");
      assertEquals(await visit.notes(), [{ ok: true, count: 0, error: 0 }]);
    },
  },

  "calls that are not awaited go out in their order": {
    async serve(ecb) {
      const calls = [];
      for (let i = 0; i < 50; i++) calls.push(write(ecb, pattern(i, 2000)));
      await Promise.all(calls);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      assertEquals(
        corruptBytes((await visit.fetch()).body, 50, 2000),
        0,
      );
    },
  },

  "SUCCESS waits for calls that were not awaited": {
    serve(ecb) {
      for (let i = 0; i < 50; i++) write(ecb, pattern(i, 2000));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      assertEquals(
        corruptBytes((await visit.fetch()).body, 50, 2000),
        0,
      );
    },
  },

  "wrong arguments are refused with 87, and nothing of them is sent": {
    async serve(ecb, note) {
      const bytes = new Uint8Array(3);
      const tried: [number, Uint8Array | null, number, number][] = [
        [ecb.ConnID + 1, bytes, 3, HSE_IO_SYNC],
        [ecb.ConnID, null, 3, HSE_IO_SYNC],
        [ecb.ConnID, bytes, 4, HSE_IO_SYNC],
        [ecb.ConnID, bytes, 3, HSE_IO_SYNC | HSE_IO_ASYNC],
        [ecb.ConnID, bytes, 3, HSE_IO_ASYNC],
      ];
      for (const [id, buffer, count, flags] of tried) {
        const ok = await ecb.WriteClient(id, buffer, { value: count }, flags);
        note(ok ? 0 : ecb.GetLastError());
      }
      await write(ecb, "right");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).text, "right");
      assertEquals(await visit.notes(5), [87, 87, 87, 87, 87]);
    },
  },

  "every call after DONE is refused with 87": {
    async serve(ecb, note) {
      await write(ecb, "all");
      note(done(ecb), done(ecb));
      note((await write(ecb, "more")).error, sendHeader(ecb, "200 OK", ""));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).text, "all");
      assertEquals(await visit.notes(4), [true, false, 87, false]);
    },
  },

  "SUCCESS with nothing sent is dwHttpStatusCode and no body": {
    serve(ecb) {
      ecb.dwHttpStatusCode = 404;
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, text], [404, ""]);
    },
  },

  "ERROR with nothing sent is a 500": {
    serve: () => HSE_STATUS_ERROR,
    async see(visit) {
      assertEquals((await visit.fetch()).head.status, 500);
    },
  },

  "a status code that is returned is the status": {
    serve: () => 403,
    async see(visit) {
      assertEquals((await visit.fetch()).head.status, 403);
    },
  },

  "what an extension throws is a 500, reported once": {
    serve() {
      throw new Error("thrown at once");
    },
    async see(visit) {
      const { head } = await visit.fetch();
      assertEquals(head.status, 500);
      const { errors, logs } = await visit.toldUntil(
        ({ logs }) => logs.length > 0,
        "the request was logged",
      );
      assertEquals(errors, ["Error: thrown at once"]);
      assertEquals(logs[0]!.outcome, "failed");
    },
  },

  "what it throws after bytes cuts the body": {
    async serve(ecb) {
      await write(ecb, "some");
      await taken(ecb);
      throw new Error("thrown late");
    },
    async see(visit) {
      const client = await visit.ask();
      assertEquals((await client.head()).status, 200);
      const { text } = await client.rest();
      assert(text.startsWith("4\r\nsome\r\n"), text);
      assert(!text.endsWith("0\r\n\r\n"), "the body ended cleanly");
      assertEquals((await visit.log()).outcome, "failed");
    },
  },
});
