// HSE_STATUS_ERROR after a head and no body: a head alone is no answer.

import { assert, assertEquals, assertMatch } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_SEND_HEADERS,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_SEND_CUSTOM_ERROR,
  HSE_REQ_SEND_URL,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  writeClientOf,
} from "../../mod.ts";
import type { Answer } from "../helpers/answer.ts";
import { onCompletion, write } from "../helpers/ecb_calls.ts";
import { header, headerEx, redirect } from "../helpers/header_calls.ts";
import { turns } from "../helpers/settled.ts";
import { executed, support } from "../helpers/support_calls.ts";
import {
  answered,
  transmitFile,
  vectorSend,
} from "../helpers/transmissions.ts";

type Call = (ecb: ExtensionControlBlock) => unknown;

/** Each way to end with HSE_STATUS_ERROR. */
const ENDS: Readonly<Record<string, (ecb: ExtensionControlBlock) => number>> = {
  "returned": () => HSE_STATUS_ERROR,
  "given to DONE": (ecb) => {
    queueMicrotask(() =>
      support(ecb, HSE_REQ_DONE_WITH_SESSION, { value: HSE_STATUS_ERROR })
    );
    return HSE_STATUS_PENDING;
  },
  "given to DONE before PENDING": (ecb) => {
    support(ecb, HSE_REQ_DONE_WITH_SESSION, { value: HSE_STATUS_ERROR });
    return HSE_STATUS_PENDING;
  },
};

/** Each way to send a head and no body. */
const HEADS: Readonly<Record<string, Call>> = {
  "code 3": (ecb) => header(ecb, "200 OK", "X-A: 1\r\n\r\n"),
  "code 1016": (ecb) => headerEx(ecb, { pszHeader: "X-A: 1\r\n\r\n" }),
  "an unfinished block": (ecb) => header(ecb, "200 OK", "X-A: 1\r\n"),
  "a status alone": (ecb) => header(ecb, "404 X", ""),
  "a length": (ecb) => header(ecb, "200 OK", "Content-Length: 5\r\n\r\n"),
  "chunks": (ecb) =>
    header(ecb, "200 OK", "Transfer-Encoding: chunked\r\n\r\n"),
  "raw text": (ecb) => write(ecb, "HTTP/1.1 200 OK\r\nX-A: 1\r\n\r\n"),
  "writes of nothing": async (ecb) => {
    header(ecb, "200 OK", "X-A: 1\r\n\r\n");
    await write(ecb, "");
  },
  "TRANSMIT_FILE": async (ecb) => {
    onCompletion(ecb, () => {});
    transmitFile(ecb, {
      dwFlags: HSE_IO_ASYNC | HSE_IO_SEND_HEADERS,
      pHead: "X-A: 1\r\n\r\n",
    });
    await turns();
  },
  "VECTOR_SEND": (ecb) =>
    vectorSend(ecb, [], {
      dwFlags: HSE_IO_SEND_HEADERS,
      pszStatus: "200 OK",
      pszHeaders: "X-A: 1\r\n\r\n",
    }),
};

/** What is a whole answer without a body of the extension's. */
const WHOLE: Readonly<Record<string, readonly [Call, status: number]>> = {
  "Content-Length: 0": [
    (ecb) => header(ecb, "200 OK", "Content-Length: 0\r\n\r\n"),
    200,
  ],
  "raw text with Content-Length: 0": [
    (ecb) => write(ecb, "HTTP/1.1 404 X\r\nContent-Length: 0\r\n\r\n"),
    404,
  ],
  "204": [(ecb) => header(ecb, "204 X", "\r\n"), 204],
  "205": [(ecb) => header(ecb, "205 X", "\r\n"), 205],
  "304": [(ecb) => header(ecb, "304 X", "\r\n"), 304],
  "a redirection": [(ecb) => redirect(ecb, "/a"), 302],
  "SEND_URL of another host": [
    (ecb) => support(ecb, HSE_REQ_SEND_URL, "http://x/"),
    302,
  ],
  "SEND_URL": [(ecb) => support(ecb, HSE_REQ_SEND_URL, "/empty"), 203],
  "SEND_CUSTOM_ERROR": [
    (ecb) => support(ecb, HSE_REQ_SEND_CUSTOM_ERROR, { pszStatus: "403 X" }),
    403,
  ],
  "EXEC_URL of a page without a body": [
    (ecb) => executed(ecb, { pszUrl: "/empty" }),
    203,
  ],
  "a page": [async (ecb) => {
    header(ecb, "404 X", "\r\n");
    await write(ecb, "page");
  }, 404],
  "a body that was closed": [
    async (ecb) => {
      header(ecb, "404 X", "\r\n");
      await writeClientOf(ecb).close();
    },
    404,
  ],
  "a page in the header text": [
    (ecb) => header(ecb, "404 X", "\r\npage"),
    404,
  ],
};

function run(
  call: Call,
  end: (ecb: ExtensionControlBlock) => number,
  method = "GET",
): Promise<Answer> {
  return answered(
    async (ecb) => {
      if (ecb.lpszPathInfo === "/empty") {
        header(ecb, "203 X", "\r\n");
        return HSE_STATUS_SUCCESS;
      }
      await call(ecb);
      return end(ecb);
    },
    new Request("http://localhost/", { method }),
  );
}

Deno.test("HSE_STATUS_ERROR after a head and no body, in every way, is a 500 without that head, and onError receives the error", async () => {
  for (const [what, head] of Object.entries(HEADS)) {
    for (const [how, end] of Object.entries(ENDS)) {
      for (const method of ["GET", "HEAD"]) {
        // What HEAD is answered with has no body, whatever was declared.
        const row = `${what}, ${how}, ${method}`;
        const { status, headers, errors, log } = await run(head, end, method);
        const isLate = what === "TRANSMIT_FILE";
        if (!isLate) assertEquals(status, 500, row);
        if (!isLate) assertEquals(headers.get("x-a"), null, row);
        assertEquals([errors.length, log.outcome], [1, "failed"], row);
        assertMatch(String(errors[0]), /HSE_STATUS_ERROR after a head/, row);
      }
    }
  }
});

Deno.test("HSE_STATUS_ERROR after a head that has left errors the body", async () => {
  for (const [what, head] of Object.entries(HEADS)) {
    // A block that is unfinished waits for more, raw text for its body.
    if (/unfinished|alone|raw/.test(what)) continue;
    for (const [how, end] of Object.entries(ENDS)) {
      const late: Call = async (ecb) => {
        await head(ecb);
        await turns(3);
      };
      const { status, body, errors, log } = await run(late, end);
      const row = `${what}, ${how}`;
      assertEquals([status, body], [200, undefined], row);
      assertEquals([errors.length, log.outcome], [1, "failed"], row);
    }
  }
});

Deno.test("HSE_STATUS_ERROR after a whole answer changes nothing", async () => {
  for (const [what, [call, expected]] of Object.entries(WHOLE)) {
    for (const [how, end] of Object.entries(ENDS)) {
      for (const method of ["GET", "HEAD"]) {
        const { status, body, errors, log } = await run(call, end, method);
        const row = `${what}, ${how}, ${method}`;
        assertEquals(status, expected, row);
        assert(body !== undefined, row);
        assertEquals([errors, log.outcome], [[], "sent"], row);
      }
    }
  }
});

Deno.test("Other results after a head and no body send the head", async () => {
  for (const result of [HSE_STATUS_SUCCESS, 2, 0, 404, NaN, 99]) {
    const { status, headers, body, errors } = await run(
      HEADS["code 3"]!,
      () => result,
    );
    assertEquals([status, headers.get("x-a"), body], [200, "1", ""]);
    assertEquals(errors, []);
  }
});
