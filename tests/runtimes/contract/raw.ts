import { assertEquals } from "@std/assert";
import { HSE_STATUS_SUCCESS } from "../../../mod.ts";
import { write } from "../../helpers/ecb_calls.ts";
import { header } from "../../helpers/header_calls.ts";
import { latin1Bytes } from "../../helpers/patterns.ts";
import { chain } from "./calls.ts";
import { group, type Serve } from "./case.ts";
import type { Visit } from "./visit.ts";

const RAW =
  "HTTP/1.1 202 Accepted\r\nX-Raw: yes\r\nContent-Type: text/plain\r\n\r\nraw body";

/** Writes these one after the other, in sync mode. */
function writes(...parts: readonly string[]): Serve {
  return async (ecb) => {
    for (const part of parts) await write(ecb, part);
    return HSE_STATUS_SUCCESS;
  };
}

async function seeRaw(visit: Visit): Promise<void> {
  const { head, text } = await visit.fetch();
  assertEquals([head.status, head.get("x-raw"), text], [
    202,
    "yes",
    "raw body",
  ]);
}

/** Answers that are written as text, status line and all. */
export const raw = group({
  "a raw answer in one write": { serve: writes(RAW), see: seeRaw },

  "a raw answer, byte by byte": { serve: writes(...RAW), see: seeRaw },

  "a raw answer in async mode": {
    serve: (ecb) => chain(ecb, [RAW.slice(0, 30), RAW.slice(30)]),
    see: seeRaw,
  },

  "line ends of \\n alone": {
    serve: writes(RAW.replaceAll("\r\n", "\n")),
    see: seeRaw,
  },

  "HTTP/1.0 and no reason": {
    serve: writes("HTTP/1.0 202\r\nX-Raw: yes\r\n\r\nraw body"),
    see: seeRaw,
  },

  "its Content-Length is kept": {
    serve: writes("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfour"),
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.get("content-length"), text], ["4", "four"]);
    },
  },

  "its chunk framing is decoded": {
    serve: writes(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
      "3\r\none\r\n",
      "4;x=y\r\n two\r\n0\r\n\r\n",
    ),
    async see(visit) {
      assertEquals((await visit.fetch()).text, "one two");
    },
  },

  "a head that never ends is a 500": {
    serve: writes("HTTP/1.1 200 OK\r\nX-Raw: yes\r\n"),
    async see(visit) {
      assertEquals((await visit.fetch()).head.status, 500);
    },
  },

  "text that only begins like one is body": {
    serve: writes("HTTP/1 is not a status line"),
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, text], [200, "HTTP/1 is not a status line"]);
    },
  },

  "a header call behind raw text is refused": {
    async serve(ecb, note) {
      await write(ecb, "HTTP/1.1 202 Acc");
      note(header(ecb, "404 Not Found", "X: 1\r\n\r\n"));
      await write(ecb, latin1Bytes(RAW.slice(16)));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      await seeRaw(visit);
      assertEquals(await visit.notes(), [87]);
    },
  },
});
