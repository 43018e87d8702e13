import { assert, assertEquals } from "@std/assert";
import { HSE_STATUS_PENDING, HSE_STATUS_SUCCESS } from "../../../mod.ts";
import { respondTo } from "../../helpers/on_node_server.ts";
import { pause } from "../../helpers/bounded.ts";
import { done, onCompletion, submit, write } from "../../helpers/ecb_calls.ts";
import {
  concat,
  corruptBytes,
  fillPattern,
  latin1Bytes,
  latin1Text,
  pattern,
} from "../../helpers/patterns.ts";
import { type Group, group, type Serve } from "./case.ts";
import type { Visit } from "./visit.ts";

const WRITES = 90;
const BLOCK = 65536;

/** More than any engine and kernel take unread. */
const MUCH = 24 << 20;

/** One buffer for all writes, overwritten as soon as each call was made. */
function reusing(mode: string, size: number): Serve {
  const buffer = new Uint8Array(size);
  if (mode === "sync") {
    return async (ecb) => {
      for (let i = 0; i < WRITES; i++) {
        fillPattern(buffer, i);
        const written = write(ecb, buffer);
        buffer.fill(0xee);
        await written;
      }
      return HSE_STATUS_SUCCESS;
    };
  }
  return (ecb) => {
    let writes = 0;
    const next = () => {
      if (writes === WRITES) {
        done(ecb);
        return;
      }
      fillPattern(buffer, writes++);
      submit(ecb, buffer);
      buffer.fill(0xee);
    };
    onCompletion(ecb, next);
    next();
    return HSE_STATUS_PENDING;
  };
}

function reuse(mode: string, size: number, reader: "fast" | "slow"): Group {
  return {
    [`a buffer of ${size} reused after each ${mode} call, ${reader} reader`]: {
      serve: reusing(mode, size),
      async see(visit) {
        const client = await visit.ask();
        if (reader === "slow") await pause(300);
        await client.head();
        const chunks = [];
        for (let chunk; (chunk = await client.chunk(15_000)).length > 0;) {
          chunks.push(chunk);
          if (reader === "slow") await pause(2);
        }
        assertEquals(corruptBytes(concat(chunks), WRITES, size), 0);
      },
    },
  };
}

/** Fails unless the producer was held up by a client that does not read, and all is there once it does. */
async function seeHeldUp(
  visit: Visit,
): Promise<void> {
  const client = await visit.ask();
  const head = await client.head();
  let accepted = 0;
  // It has come to rest when nothing more is accepted for a while.
  for (let same = 0; same < 4;) {
    await pause(250);
    const { length } = (await visit.told()).notes;
    same = length === accepted && length > 0 ? same + 1 : 0;
    accepted = length;
  }
  assert(
    accepted * BLOCK < MUCH / 2,
    `${accepted * BLOCK} bytes were accepted and not read`,
  );
  const body = await client.body(head, "GET", 30_000);
  assertEquals(corruptBytes(body, MUCH / BLOCK, BLOCK), 0);
  assertEquals((await visit.log()).bytes, MUCH);
}

/** Two small buffers next to each other in one: in Node's pool, or in a pool of ours. */
function neighbours(): readonly [Uint8Array, Uint8Array] {
  const { Buffer } = globalThis as {
    Buffer?: { from(text: string): Uint8Array };
  };
  if (Buffer) return [Buffer.from("first"), Buffer.from("second")];
  const pool = latin1Bytes("firstsecond");
  return [pool.subarray(0, 5), pool.subarray(5)];
}

/** Buffers of the extension's own, and backpressure. */
export const buffers = group({
  ...reuse("sync", 1000, "fast"),
  ...reuse("sync", 65536, "fast"),
  ...reuse("sync", 65536, "slow"),
  ...reuse("async", 1000, "fast"),
  ...reuse("async", 65536, "fast"),
  ...reuse("async", 65536, "slow"),

  "a part of a buffer that is given away is copied, its neighbours are left": {
    answer: (request, note) =>
      respondTo(request, async (client) => {
        const [first, second] = neighbours();
        await client.write(first, { transfer: true });
        note(latin1Text(second));
      }),
    async see(visit) {
      assertEquals((await visit.fetch()).text, "first");
      assertEquals(await visit.notes(), ["second"]);
    },
  },

  "a whole buffer that is given away is detached": {
    answer: (request, note) =>
      respondTo(request, async (client) => {
        const buffer = new Uint8Array(30_000);
        fillPattern(buffer, 1);
        await client.write(buffer, { transfer: true });
        note(buffer.length);
      }),
    async see(visit) {
      assertEquals((await visit.fetch()).body, pattern(1, 30_000));
      assertEquals(await visit.notes(), [0]);
    },
  },

  "sync writes wait for a client that does not read": {
    heavy: true,
    async serve(ecb, note) {
      for (let i = 0; i < MUCH / BLOCK; i++) {
        await write(ecb, pattern(i, BLOCK));
        note(i);
      }
      return HSE_STATUS_SUCCESS;
    },
    see: seeHeldUp,
  },

  "async writes wait for a client that does not read": {
    heavy: true,
    serve(ecb, note) {
      let writes = 0;
      onCompletion(ecb, () => {
        note(writes);
        if (writes === MUCH / BLOCK) done(ecb);
        else submit(ecb, pattern(writes++, BLOCK));
      });
      submit(ecb, pattern(writes++, BLOCK));
      return HSE_STATUS_PENDING;
    },
    see: seeHeldUp,
  },

  "calls that nobody awaits are refused with 10055 once too much waits": {
    async serve(ecb, note) {
      await write(ecb, "begun");
      await pause(50);
      const block = new Uint8Array(BLOCK);
      const calls = Array.from({ length: 64 }, () => write(ecb, block));
      const codes = (await Promise.all(calls)).map(({ error }) => error);
      note(codes.filter((code) => code === 0).length);
      note([...new Set(codes)].sort());
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { body } = await visit.fetch();
      const [taken, codes] = await visit.notes(2);
      assertEquals(codes, [0, 10055]);
      assertEquals(body.length, 5 + Number(taken) * BLOCK);
    },
  },
});
