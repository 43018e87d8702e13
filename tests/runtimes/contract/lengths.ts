import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_STATUS_ERROR,
  HSE_STATUS_SUCCESS,
} from "../../../mod.ts";
import { pause } from "../../helpers/bounded.ts";
import { connected, sendHeader, write } from "../../helpers/ecb_calls.ts";
import { header } from "../../helpers/header_calls.ts";
import { chain, taken } from "./calls.ts";
import { group, type Serve } from "./case.ts";
import type { Visit } from "./visit.ts";

/** Declares something, then writes. */
function declares(
  fields: string,
  parts: readonly string[],
  between: (ecb: ExtensionControlBlock) => Promise<void> = () =>
    Promise.resolve(),
): Serve {
  return async (ecb, note) => {
    sendHeader(ecb, "200 OK", `${fields}\r\n\r\n`);
    for (const part of parts) {
      note((await write(ecb, part)).error);
      await between(ecb);
    }
    return HSE_STATUS_SUCCESS;
  };
}

async function seeCut(
  visit: Visit,
  body: RegExp,
): Promise<void> {
  const client = await visit.ask();
  assertEquals((await client.head()).status, 200);
  const { text } = await client.rest();
  assert(body.test(text), JSON.stringify(text));
  assertEquals((await visit.log()).outcome, "failed");
}

/** Content-Length in both directions, and chunk framing of one's own. */
export const lengths = group({
  "a declared length is sent, and kept": {
    serve: declares("Content-Length: 6", ["one", "two"], () => pause(500)),
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.get("content-length"), text], ["6", "onetwo"]);
      assertEquals(head.all("transfer-encoding"), []);
    },
  },

  "a body that is whole by its length ends no session that goes on": {
    async serve(ecb, note) {
      sendHeader(ecb, "200 OK", "Content-Length: 200000\r\n\r\n");
      await write(ecb, "x".repeat(200_000));
      // By then the engine has said that the answer was delivered.
      await pause(500);
      note(connected(ecb), (await write(ecb, "")).error);
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).body.length, 200_000);
      assertEquals(await visit.notes(2), [true, 0]);
      assertEquals((await visit.log()).outcome, "sent");
    },
  },

  "a declared length in async mode": {
    serve(ecb) {
      sendHeader(ecb, "200 OK", "Content-Length: 200000\r\n\r\n");
      const part = "x".repeat(50_000);
      return chain(ecb, [part, part, part, part]);
    },
    async see(visit) {
      assertEquals((await visit.fetch()).body.length, 200_000);
    },
  },

  "a write past it is refused with 13, and nothing of it leaves": {
    serve: declares("Content-Length: 4", ["four", "five"], taken),
    async see(visit) {
      const client = await visit.connect();
      for (let i = 0; i < 2; i++) {
        const { head, text } = await client.fetch(visit.path);
        assertEquals([head.get("content-length"), text], ["4", "four"]);
      }
      assert(await client.quiet(100), "something followed");
      assertEquals([...await visit.notes(4)].sort(), [0, 0, 13, 13]);
    },
  },

  "a write that is too long is refused whole, and a shorter one may follow": {
    serve: declares("Content-Length: 4", ["five!", "four"]),
    async see(visit) {
      assertEquals((await visit.fetch()).text, "four");
      assertEquals(await visit.notes(2), [13, 0]);
    },
  },

  "an end too short before anything has left is a 500": {
    serve: declares("Content-Length: 10", ["short"]),
    async see(visit) {
      assertEquals((await visit.fetch()).head.status, 500);
      assertEquals((await visit.log()).outcome, "failed");
    },
  },

  "a head alone, and HSE_STATUS_ERROR, is a 500 without that head": {
    serve(ecb) {
      sendHeader(ecb, "200 OK", "X-One: 1\r\n\r\n");
      return HSE_STATUS_ERROR;
    },
    async see(visit) {
      const { head } = await visit.fetch();
      assertEquals([head.status, head.get("x-one")], [500, undefined]);
      assertEquals((await visit.log()).outcome, "failed");
    },
  },

  "an end too short after bytes cuts the connection": {
    serve: declares("Content-Length: 10", ["short"], taken),
    // Bun frames it as chunks: what matters is that it does not end cleanly.
    see: (visit) => seeCut(visit, /^(?:short|5\r\nshort\r\n)$/),
  },

  "lengths that are none are refused": {
    async serve(ecb, note) {
      for (
        const length of [
          "abc",
          "-1",
          "+5",
          "0x5",
          "5, 6",
          "5\r\nContent-Length: 6",
        ]
      ) {
        note(header(ecb, "200 OK", `Content-Length: ${length}\r\n\r\n`));
      }
      header(ecb, "200 OK", "\r\n");
      await write(ecb, "body");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.get("content-length"), text], ["4", "body"]);
      assertEquals(await visit.notes(6), [87, 87, 87, 87, 87, 87]);
    },
  },

  "a length of 0 is an empty body": {
    serve: declares("Content-Length: 0", []),
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.get("content-length"), text], ["0", ""]);
    },
  },

  "chunk framing of one's own is decoded, over the turns": {
    serve: declares(
      "Transfer-Encoding: chunked",
      ["3\r\none\r\n", "4\r\n two\r\n", "0\r\n\r\n"],
      taken,
    ),
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.all("transfer-encoding"), text], [
        ["chunked"],
        "one two",
      ]);
    },
  },

  "chunk framing, byte by byte, with trailers": {
    serve: declares("Transfer-Encoding: chunked", [
      ...'A\r\n0123456789\r\n1;ext="v"\r\nx\r\n00\r\nX-Trailer: 1\r\n\r\n',
    ]),
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([text, head.get("content-length")], ["0123456789x", "11"]);
    },
  },

  "chunk framing without its last chunk cuts the body": {
    serve: declares("Transfer-Encoding: chunked", ["3\r\none\r\n"], taken),
    see: (visit) => seeCut(visit, /^3\r\none\r\n$/),
  },

  "chunk framing that is broken is refused with 13": {
    serve: declares("Transfer-Encoding: chunked", ["zz\r\none\r\n"]),
    async see(visit) {
      assertEquals((await visit.fetch()).head.status, 500);
      assertEquals(await visit.notes(), [13]);
    },
  },
});
