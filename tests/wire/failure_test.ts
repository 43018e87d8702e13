import { assert, assertEquals } from "@std/assert";
import {
  HSE_REQ_IO_COMPLETION,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "../../mod.ts";
import { onCompletion, submit, write } from "../helpers/ecb_calls.ts";
import { corruptBytes, fillPattern, latin1Text } from "../helpers/patterns.ts";
import type { RawClient } from "../helpers/raw_client.ts";
import { turns } from "../helpers/settled.ts";
import { HostServer, type Proc } from "../helpers/wire_server.ts";

const BYSTANDER_WRITES = 30;

class Boom extends Error {}

/** Writes before the other has failed, and goes on after it. */
const bystander: Proc = async (ecb) => {
  const buffer = new Uint8Array(3000);
  for (let i = 0; i < BYSTANDER_WRITES; i++) {
    if (i === BYSTANDER_WRITES / 2) await failed.promise;
    fillPattern(buffer, i);
    await write(ecb, buffer);
    await turns();
  }
  return HSE_STATUS_SUCCESS;
};

/** Opened once the client has the first bytes, and once it has all. */
let seen: PromiseWithResolvers<void>;
let failed: PromiseWithResolvers<void>;

/** Bytes that the client has before anything fails. */
async function handOver(ecb: Parameters<Proc>[0]): Promise<void> {
  await write(ecb, "begun");
  await seen.promise;
}

const before: Readonly<Record<string, Proc>> = {
  "throws before any bytes": () => {
    throw new Boom();
  },
  "rejects before any bytes": async () => {
    await turns();
    throw new Boom();
  },
  "throws with bytes staged": (ecb) => {
    write(ecb, "staged");
    throw new Boom();
  },
  "throws what is no error": () => {
    throw undefined;
  },
  "has a callback that throws before the hand-over": (ecb) => {
    onCompletion(ecb, () => {
      throw new Boom();
    });
    submit(ecb, "staged");
    return HSE_STATUS_PENDING;
  },
};

const after: Readonly<Record<string, Proc>> = {
  "rejects behind its first bytes": async (ecb) => {
    await handOver(ecb);
    throw new Boom();
  },
  "rejects with a write pending": async (ecb) => {
    await handOver(ecb);
    write(ecb, new Uint8Array(8 << 20));
    throw new Boom();
  },
  "has a callback that throws behind the first bytes": async (ecb) => {
    await handOver(ecb);
    onCompletion(ecb, () => {
      throw new Boom();
    });
    submit(ecb, "more");
    return HSE_STATUS_PENDING;
  },
  "has a callback that rejects behind the first bytes": async (ecb) => {
    await handOver(ecb);
    ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_IO_COMPLETION, async () => {
      await turns();
      throw new Boom();
    });
    submit(ecb, "more");
    return HSE_STATUS_PENDING;
  },
};

/** All that a client gets; what fails waits until it has the beginning. */
async function whole(client: RawClient): Promise<string> {
  let begun = "";
  while (!begun.endsWith("begun\r\n")) {
    const piece = await client.piece();
    if (piece === undefined) return begun;
    begun += latin1Text(piece);
  }
  seen.resolve();
  return begun + (await client.rest()).text;
}

/** Runs a failing extension beside the bystander; gives the bytes of the failure's answer. */
async function failing(proc: Proc): Promise<string> {
  seen = Promise.withResolvers();
  failed = Promise.withResolvers();
  await using server = HostServer.start({ "/fail": proc, "/": bystander });
  await using other = await server.connect();
  await other.request("/");
  const head = await other.head();
  await using client = await server.connect();
  await client.request("/fail", "GET", ["Connection: close"]);
  const text = await whole(client);
  failed.resolve();
  const body = await other.body(head);
  assertEquals(corruptBytes(body, BYSTANDER_WRITES, 3000), 0);
  assertEquals(server.errors.length, 1);
  assertEquals(server.logs.map(({ outcome }) => outcome), ["failed", "sent"]);
  // The connection of the bystander serves the next request.
  const again = await other.fetch("/");
  assertEquals(corruptBytes(again.body, BYSTANDER_WRITES, 3000), 0);
  await server.noSession();
  return text;
}

for (const [what, proc] of Object.entries(before)) {
  Deno.test(`an extension that ${what} gets a 500, and disturbs nobody`, async () => {
    const text = await failing(proc);
    assert(text.startsWith("HTTP/1.1 500 "), text);
    assert(text.endsWith("\r\n\r\n500 Internal Server Error\n"), text);
  });
}

for (const [what, proc] of Object.entries(after)) {
  Deno.test(`an extension that ${what} is cut, and disturbs nobody`, async () => {
    const text = await failing(proc);
    assert(text.startsWith("HTTP/1.1 200 "), text.slice(0, 100));
    assert(text.includes("\r\n\r\n5\r\nbegun\r\n"), text.slice(0, 300));
    assert(!text.endsWith("0\r\n\r\n"), "the body ended cleanly");
  });
}
