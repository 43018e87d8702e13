import { assert, assertEquals } from "@std/assert";
import { HSE_STATUS_PENDING, HSE_STATUS_SUCCESS } from "../../../mod.ts";
import { pause } from "../../helpers/bounded.ts";
import { read, write } from "../../helpers/ecb_calls.ts";
import { corruptBytes, pattern } from "../../helpers/patterns.ts";
import { chain } from "./calls.ts";
import { group } from "./case.ts";

const MANY = 100;

/** Many at once, and many on one connection. */
export const load = group({
  "100 at once, sync": {
    heavy: true,
    async serve(ecb) {
      const index = Number(ecb.lpszQueryString);
      for (let i = 0; i < 20; i++) await write(ecb, pattern(index + i, 1000));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      await Promise.all(
        Array.from({ length: MANY }, async (_, index) => {
          const { body } = await visit.fetch(`?${index}`);
          assertEquals(body.length, 20_000);
          for (let i = 0; i < 20; i++) {
            const part = body.subarray(i * 1000, (i + 1) * 1000);
            assert(
              pattern(index + i, 1000).every((byte, j) => byte === part[j]),
            );
          }
        }),
      );
      assertEquals((await visit.told()).errors, []);
    },
  },

  "100 at once, pending": {
    heavy: true,
    serve(ecb) {
      setTimeout(() => {
        chain(ecb, [`answer ${ecb.lpszQueryString}`, "."]);
      }, 100 + Number(ecb.lpszQueryString));
      return HSE_STATUS_PENDING;
    },
    async see(visit) {
      await Promise.all(
        Array.from({ length: MANY }, async (_, index) => {
          const { text } = await visit.fetch(`?${index}`);
          assertEquals(text, `answer ${index}.`);
        }),
      );
      assertEquals((await visit.told()).errors, []);
    },
  },

  "100 uploads at once": {
    heavy: true,
    async serve(ecb) {
      let bytes: Uint8Array = ecb.lpbData;
      while (bytes.length > 0) {
        await write(ecb, bytes);
        bytes = (await read(ecb, 16384)).bytes;
      }
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      await Promise.all(
        Array.from({ length: MANY }, async (_, index) => {
          const { body } = await visit.post(pattern(index, 60_000));
          assertEquals(body.length, 60_000);
          assert(pattern(index, 60_000).every((byte, i) => byte === body[i]));
        }),
      );
    },
  },

  "100 in a row on one connection": {
    async serve(ecb) {
      if (ecb.lpszQueryString.endsWith("0")) await pause(1);
      await write(ecb, ecb.lpszQueryString);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.connect();
      for (let i = 0; i < MANY; i++) {
        const { text } = await client.fetch(`${visit.path}?${i}`);
        assertEquals(text, String(i));
      }
    },
  },

  "3 pipelined requests are answered in their order": {
    async serve(ecb) {
      await pause(100 - 40 * Number(ecb.lpszQueryString));
      await write(ecb, `answer ${ecb.lpszQueryString}`);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.connect();
      await client.send(
        [0, 1, 2].map((i) =>
          `GET ${visit.path}?${i} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`
        ).join(""),
      );
      for (const i of [0, 1, 2]) {
        assertEquals((await client.answer()).text, `answer ${i}`);
      }
    },
  },

  "20 streams side by side, each whole": {
    async serve(ecb) {
      const index = Number(ecb.lpszQueryString);
      for (let i = 0; i < 20; i++) {
        await write(ecb, new Uint8Array(5000).fill(index));
        await pause(30);
      }
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      await Promise.all(
        Array.from({ length: 20 }, async (_, index) => {
          const { body } = await visit.fetch(`?${index}`);
          assertEquals(body.length, 100_000);
          assert(body.every((byte) => byte === index));
        }),
      );
    },
  },

  "one over maxSessions is a 503, until another ends": {
    options: { maxSessions: 2 },
    async serve(ecb) {
      await write(ecb, "open");
      // Open until its client has sent all.
      while ((await read(ecb, 100)).count > 0);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const fields = ["Transfer-Encoding: chunked"];
      for (let i = 0; i < 2; i++) {
        const open = [
          await visit.ask("", "POST", fields),
          await visit.ask("", "POST", fields),
        ];
        for (const client of open) {
          await client.send("1\r\nx\r\n");
          assertEquals((await client.head()).status, 200);
        }
        assertEquals((await visit.fetch()).head.status, 503);
        for (const client of open) await client.send("0\r\n\r\n");
        await visit.log(3 * i + 2);
      }
    },
  },

  "100 megabytes in one body": {
    async serve(ecb) {
      const block = pattern(0, 1 << 20);
      for (let i = 0; i < 100; i++) await write(ecb, block);
      return HSE_STATUS_SUCCESS;
    },
    long: true,
    heavy: true,
    async see(visit) {
      const client = await visit.ask();
      const head = await client.head();
      const body = await client.body(head, "GET", 60_000);
      assertEquals(body.length, 100 << 20);
      assertEquals(corruptBytes(body.subarray(99 << 20), 1, 1 << 20), 0);
    },
  },
});
