import { assertEquals } from "@std/assert";
import { HSE_STATUS_PENDING, HSE_STATUS_SUCCESS } from "../../../mod.ts";
import { pause } from "../../helpers/bounded.ts";
import { done, onCompletion, submit, write } from "../../helpers/ecb_calls.ts";
import { header } from "../../helpers/header_calls.ts";
import { latin1Text } from "../../helpers/patterns.ts";
import { type Case, type Group, group, type Serve } from "./case.ts";
import type { Visit } from "./visit.ts";

/** Pieces of a live stream, one every 50 ms. */
const PIECES = 30;

/** A stream that is alive for as long as others come and go. */
const live: Serve = (ecb) => {
  let left = PIECES;
  onCompletion(ecb, () => {
    setTimeout(() => {
      if (--left > 0) submit(ecb, "piece");
      else done(ecb);
    }, 50);
  });
  submit(ecb, "piece");
  return HSE_STATUS_PENDING;
};

/** Fails unless a live stream flows to its end while others come and go beside it. */
async function seeLive(
  visit: Visit,
  beside: (visit: Visit) => Promise<void>,
): Promise<void> {
  const client = await visit.ask("/live");
  await client.head();
  let text = latin1Text(await client.chunk());
  for (let i = 0; i < 5; i++) await beside(visit);
  for (let chunk; (chunk = await client.chunk()).length > 0;) {
    text += latin1Text(chunk);
  }
  assertEquals(text, "piece".repeat(PIECES));
}

/** What comes and goes beside a live stream. */
function besides(
  others: Readonly<Record<string, [Serve, (visit: Visit) => Promise<void>]>>,
): Group {
  return Object.fromEntries(
    Object.entries(others).map(([name, [serve, beside]]) => [
      `a live stream flows beside ${name}`,
      {
        options: { deadlines: { total: 15_000 } },
        serve: { "/live": live, "/other": serve },
        see: (visit) => seeLive(visit, beside),
      } satisfies Case,
    ]),
  );
}

/** One request and another: whatever becomes of the one, the other goes on. */
export const isolation = group(besides({
  "complete answers": [
    async (ecb) => {
      await write(ecb, "complete");
      return HSE_STATUS_SUCCESS;
    },
    async (visit) => {
      assertEquals((await visit.fetch("/other")).text, "complete");
    },
  ],

  "extensions that throw": [
    () => {
      throw new Error("thrown");
    },
    async (visit) => {
      assertEquals((await visit.fetch("/other")).head.status, 500);
    },
  ],

  "clients that reset": [
    async (ecb) => {
      while ((await write(ecb, "on and on")).ok) await pause(10);
      return HSE_STATUS_SUCCESS;
    },
    async (visit) => {
      const client = await visit.ask("/other");
      await client.head();
      await client.reset();
    },
  ],

  "clients that reset before their head": [
    () => HSE_STATUS_PENDING,
    async (visit) => {
      const { asked } = await visit.told();
      const client = await visit.ask("/other");
      await visit.came(asked + 1);
      await client.reset();
    },
  ],

  "clients that do not read": [
    async (ecb) => {
      const block = new Uint8Array(65536);
      for (let i = 0; i < 200 && (await write(ecb, block)).ok;) i++;
      return HSE_STATUS_SUCCESS;
    },
    async (visit) => {
      const client = await visit.ask("/other");
      await client.head();
    },
  ],

  "other streams that end": [
    async (ecb) => {
      await write(ecb, "one");
      await pause(20);
      await write(ecb, "two");
      return HSE_STATUS_SUCCESS;
    },
    async (visit) => {
      assertEquals((await visit.fetch("/other")).text, "onetwo");
    },
  ],

  "header calls alone": [
    async (ecb) => {
      header(ecb, "200 OK", "X-One: 1\r\n\r\n");
      await pause(10);
      return HSE_STATUS_SUCCESS;
    },
    async (visit) => {
      assertEquals((await visit.fetch("/other")).head.get("x-one"), "1");
    },
  ],

  "uploads": [
    async (ecb) => {
      await write(ecb, ecb.lpbData);
      return HSE_STATUS_SUCCESS;
    },
    async (visit) => {
      assertEquals((await visit.post("sent", "/other")).text, "sent");
    },
  ],

  "HEAD requests": [
    async (ecb) => {
      for (let i = 0; i < 300; i++) await write(ecb, "discarded");
      return HSE_STATUS_SUCCESS;
    },
    async (visit) => {
      assertEquals((await visit.fetch("/other", "HEAD")).head.status, 200);
    },
  ],
}));
