import { assert, assertEquals } from "@std/assert";
import { HSE_STATUS_SUCCESS } from "../../../mod.ts";
import { pause } from "../../helpers/bounded.ts";
import { sendHeader, write } from "../../helpers/ecb_calls.ts";
import { group, type Serve } from "./case.ts";
import type { Visit } from "./visit.ts";

/** Answers with a status and a body that must not be seen. */
function answers(status: string, fields = ""): Serve {
  return async (ecb, note) => {
    sendHeader(ecb, status, `${fields}\r\n`);
    note(await write(ecb, "not to be seen"));
    return HSE_STATUS_SUCCESS;
  };
}

/** Fails unless two answers without a body come one behind the other. */
async function seeNone(
  visit: Visit,
  status: number,
): Promise<void> {
  const client = await visit.connect();
  for (let i = 0; i < 2; i++) {
    await client.request(visit.path);
    const { head, text } = await client.answer();
    assertEquals([head.status, text], [status, ""]);
  }
  assert(await client.quiet(100), "something followed");
  assertEquals(await visit.notes(), [
    { ok: true, count: 14, error: 0 },
    { ok: true, count: 14, error: 0 },
  ]);
  assertEquals((await visit.log(1)).outcome, "sent");
}

/** HEAD, and statuses that have no body. */
export const bodiless = group({
  "HEAD is GET without its body": {
    async serve(ecb) {
      sendHeader(ecb, "200 OK", "X-One: 1\r\n\r\n");
      await write(ecb, "fourteen bytes");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.connect();
      for (const method of ["HEAD", "GET", "HEAD", "GET"]) {
        await client.request(visit.path, method);
        const { head, text } = await client.answer(method);
        assertEquals([head.status, head.get("x-one")], [200, "1"]);
        assertEquals(head.get("content-length"), "14");
        assertEquals(text, method === "GET" ? "fourteen bytes" : "");
      }
    },
  },

  "HEAD keeps a declared length": {
    async serve(ecb) {
      sendHeader(ecb, "200 OK", "Content-Length: 5000\r\n\r\n");
      await write(ecb, "x".repeat(5000));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.connect();
      for (let i = 0; i < 2; i++) {
        await client.request(visit.path, "HEAD");
        const { head } = await client.answer("HEAD");
        assertEquals(head.get("content-length"), "5000");
      }
      assert(await client.quiet(100), "something followed");
    },
  },

  "HEAD of a long answer: its bytes are accepted and counted": {
    async serve(ecb, note) {
      let count = 0;
      const block = new Uint8Array(65536);
      for (let i = 0; i < 64; i++) count += (await write(ecb, block)).count;
      note(count);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.ask("", "HEAD");
      const { head } = await client.answer("HEAD");
      assertEquals(head.status, 200);
      assert(await client.quiet(100), "something followed");
      assertEquals(await visit.notes(), [64 * 65536]);
      assertEquals((await visit.log()).bytes, 64 * 65536);
    },
  },

  "HEAD of an answer that takes its time leaves early": {
    async serve(ecb, note) {
      sendHeader(ecb, "200 OK", "X-One: 1\r\n\r\n");
      await pause(600);
      note((await write(ecb, "late")).ok);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.ask("", "HEAD");
      const head = await client.head();
      assertEquals(head.get("x-one"), "1");
      assertEquals(await visit.notes(), [true]);
    },
  },

  "204 has no body": {
    serve: answers("204 No Content"),
    see: (visit) => seeNone(visit, 204),
  },

  "205 has no body": {
    serve: answers("205 Reset Content"),
    see: (visit) => seeNone(visit, 205),
  },

  "304 has no body, and keeps its fields": {
    serve: answers("304 Not Modified", 'ETag: "x"\r\n'),
    async see(visit) {
      assertEquals((await visit.fetch()).head.get("etag"), '"x"');
      await visit.notes(1);
      const { head } = await visit.fetch();
      assertEquals([head.status, head.get("etag")], [304, '"x"']);
    },
  },

  "204 with a declared length: neither length nor body": {
    async serve(ecb, note) {
      sendHeader(ecb, "204 No Content", "Content-Length: 4\r\n\r\n");
      note(await write(ecb, "four"));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const client = await visit.ask();
      const { head } = await client.answer();
      assertEquals([head.status, head.all("content-length")], [204, []]);
      assert(await client.quiet(100), "something followed");
    },
  },
});
