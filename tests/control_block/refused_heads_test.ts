// A head that was refused, and what must not come in its place: a body with
// 200, as if nothing had been wrong.

import { assert, assertEquals, assertMatch } from "@std/assert";
import {
  ERROR_INVALID_PARAMETER,
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_SEND_HEADERS,
  HSE_IO_SYNC,
  HSE_REQ_EXEC_URL,
  HSE_REQ_SEND_CUSTOM_ERROR,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_URL,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  HSE_STATUS_SUCCESS_AND_KEEP_CONN,
  WriteClientError,
  writeClientOf,
} from "../../mod.ts";
import { type Answer, answer } from "../helpers/answer.ts";
import { done, onCompletion, submit, write } from "../helpers/ecb_calls.ts";
import { header, headerEx, redirect } from "../helpers/header_calls.ts";
import { support } from "../helpers/support_calls.ts";
import {
  answered,
  memory,
  transmitFile,
  vectorSend,
  vectorSubmit,
} from "../helpers/transmissions.ts";

type Call = (ecb: ExtensionControlBlock) => number | Promise<number>;

const BAD = "X-Right: 1\r\nno field\r\n\r\n";
const NAMED = /each header line must be .*received the string "no field"/;
const SENDS = HSE_IO_SEND_HEADERS;

/** Each way a head is refused: 87, and what onError has to say of it. */
const REFUSED: readonly (readonly [what: string, call: Call, why: RegExp])[] = [
  ["a line of code 3", (ecb) => header(ecb, "401 No", BAD), NAMED],
  [
    "a line of code 1016",
    (ecb) => headerEx(ecb, { pszStatus: "302 Found", pszHeader: BAD }),
    NAMED,
  ],
  [
    "a line in the status argument",
    (ecb) => header(ecb, "404 X\r\nno field\r\n\r\n", null),
    NAMED,
  ],
  [
    "a status",
    (ecb) => header(ecb, "999 Nine", "\r\n"),
    /status must begin with a number from 200 to 599.*"999 Nine"/,
  ],
  [
    "a control character",
    (ecb) => header(ecb, "200 OK", "X-A: a\x01b\r\n\r\n"),
    /control characters.*"X-A: a\\x01b"/,
  ],
  [
    "a length",
    (ecb) => header(ecb, "200 OK", "Content-Length: ten\r\n\r\n"),
    /Content-Length must be one plain decimal.*"Content-Length: ten"/,
  ],
  [
    "a second length",
    (ecb) =>
      header(ecb, "200 OK", "Content-Length: 4\r\nContent-Length: 4\r\n\r\n"),
    /Content-Length must be one plain decimal.*"Content-Length: 4"/,
  ],
  [
    "a fold that has nothing to go on from",
    (ecb) => header(ecb, "200 OK", " X-A: 1\r\n\r\n"),
    /first header line must not begin with a space.*" X-A: 1"/,
  ],
  [
    "a block that is too long",
    (ecb) => header(ecb, "200 OK", `X-A: ${"a".repeat(70_000)}\r\n\r\n`),
    /a head must be 65536 bytes at most/,
  ],
  [
    "no text",
    (ecb) => support(ecb, HSE_REQ_SEND_RESPONSE_HEADER, "200 OK", null, 7),
    /lpdwDataType must be text.*received 7/,
  ],
  [
    "another request's handle",
    (ecb) =>
      ecb.ServerSupportFunction(
          ecb.ConnID + 1,
          HSE_REQ_SEND_RESPONSE_HEADER,
          "200 OK",
          null,
          "\r\n",
        )
        ? 0
        : ecb.GetLastError(),
    /ConnID must be this request's ecb\.ConnID/,
  ],
  [
    "the second part of a block",
    (ecb) => {
      header(ecb, "404 Not Found", "X-A: 1\r\n");
      return header(ecb, null, BAD);
    },
    NAMED,
  ],
  [
    "a redirection",
    (ecb) => redirect(ecb, "/a\r\nX-B: 1"),
    /SEND_URL_REDIRECT_RESP \(1\) was refused/,
  ],
  [
    "a URL of this host",
    (ecb) => support(ecb, HSE_REQ_SEND_URL, "no path"),
    /SEND_URL \(2\) was refused/,
  ],
  [
    "an error page",
    (ecb) => support(ecb, HSE_REQ_SEND_CUSTOM_ERROR, { pszStatus: "none" }),
    /SEND_CUSTOM_ERROR \(1028\) was refused/,
  ],
  [
    "SEND_HEADERS of a file",
    (ecb) => {
      onCompletion(ecb, () => {});
      return transmitFile(ecb, {
        dwFlags: HSE_IO_ASYNC | SENDS,
        pszStatusCode: "404 X",
        pHead: BAD,
      });
    },
    NAMED,
  ],
  [
    "SEND_HEADERS of a vector",
    (ecb) =>
      vectorSend(ecb, [memory("page")], {
        dwFlags: HSE_IO_SYNC | SENDS,
        pszStatus: "404 X",
        pszHeaders: BAD,
      }),
    NAMED,
  ],
  [
    "SEND_HEADERS of a vector that is asynchronous",
    (ecb) => {
      onCompletion(ecb, () => {});
      return vectorSubmit(ecb, [memory("page")], {
        dwFlags: HSE_IO_ASYNC | SENDS,
        pszStatus: "404 X",
        pszHeaders: BAD,
      });
    },
    NAMED,
  ],
  [
    "raw text",
    async (ecb) => (await write(ecb, `HTTP/1.1 404 X\r\n${BAD}page`)).error,
    NAMED,
  ],
  [
    "raw text in two writes",
    async (ecb) => {
      await write(ecb, "HTTP/1.1 404 X\r\nX-Right: 1\r\n");
      return (await write(ecb, "no field\r\n\r\npage")).error;
    },
    NAMED,
  ],
  [
    "a block that a write closes",
    async (ecb) => {
      header(ecb, "404 X", "X-Right: 1\r\nno field");
      return (await write(ecb, "page")).error;
    },
    NAMED,
  ],
];

/** Each way a body is written. */
const WRITES: readonly (readonly [what: string, call: Call])[] = [
  ["WriteClient", async (ecb) => (await write(ecb, "page")).error],
  ["WriteClient, asynchronous", (ecb) => {
    onCompletion(ecb, () => {});
    return submit(ecb, "page");
  }],
  [
    "raw text",
    async (ecb) => (await write(ecb, "HTTP/1.1 200 OK\r\n\r\npage")).error,
  ],
  ["writeClientOf()", async (ecb) => {
    const error = await writeClientOf(ecb).write(new Uint8Array(4))
      .catch((error) => error);
    return error.code ?? 0;
  }],
  ["TRANSMIT_FILE", (ecb) => {
    onCompletion(ecb, () => {});
    return transmitFile(ecb, { hFile: new Blob(["page"]) });
  }],
  ["TRANSMIT_FILE of memory", (ecb) => {
    onCompletion(ecb, () => {});
    return transmitFile(ecb, { pHead: "page" });
  }],
  ["VECTOR_SEND", (ecb) => vectorSend(ecb, [memory("page")])],
  ["VECTOR_SEND, asynchronous", (ecb) => {
    onCompletion(ecb, () => {});
    return vectorSubmit(ecb, [memory("page")]);
  }],
  ["EXEC_URL", (ecb) => {
    onCompletion(ecb, () => {});
    return support(ecb, HSE_REQ_EXEC_URL, { pszUrl: "/elsewhere" });
  }],
];

function assertFailed({ status, body, errors, headers }: Answer, why: RegExp) {
  assertEquals(status, 500);
  assert(!body!.includes("page"), body);
  assertEquals(headers.get("x-right"), null);
  assertEquals(errors.length, 1);
  const [error] = errors;
  assert(error instanceof WriteClientError);
  assertEquals(error.code, ERROR_INVALID_PARAMETER);
  assertMatch(error.message, why);
}

Deno.test("A page after a head that was refused, the BOOL ignored, is a 500, and onError names what was wrong", async () => {
  for (const [what, refused, why] of REFUSED) {
    const result = await answered(async (ecb) => {
      assertEquals(await refused(ecb), 87, what);
      await write(ecb, "page");
      return HSE_STATUS_SUCCESS;
    });
    assertFailed(result, why);
    assertEquals(result.log.outcome, "failed", what);
  }
});

Deno.test("After a head that was refused each write of a body is FALSE 87, until a header call is accepted", async () => {
  for (const [head, refused, why] of REFUSED) {
    for (const [what, body] of WRITES) {
      const row = `${what} after ${head}`;
      const ignored = await answered(async (ecb) => {
        assertEquals(await refused(ecb), 87, row);
        assertEquals(await body(ecb), 87, row);
        return HSE_STATUS_SUCCESS;
      });
      assertFailed(ignored, why);
      const minded = await answered(async (ecb) => {
        assertEquals(await refused(ecb), 87, row);
        assertEquals(await body(ecb), 87, row);
        const text = "X-B: 2\r\n\r\n";
        assertEquals(header(ecb, "202 Accepted", text), 0, row);
        assertEquals((await write(ecb, "right")).error, 0, row);
        return HSE_STATUS_SUCCESS;
      });
      // What an unfinished block held is held on.
      const status = head.startsWith("the second") ? 404 : 202;
      assertEquals([minded.status, minded.body], [status, "right"], row);
      assertEquals(minded.headers.get("x-b"), "2", row);
      assertEquals(minded.headers.get("x-right"), null, row);
      assertEquals(minded.errors, [], row);
    }
  }
});

Deno.test("Every call that sends a head mends one that was refused", async () => {
  const mends: readonly (readonly [Call, status: number])[] = [
    [(ecb) => header(ecb, "404 X", "\r\n"), 404],
    [(ecb) => headerEx(ecb, { pszStatus: "404 X", pszHeader: "\r\n" }), 404],
    [(ecb) => redirect(ecb, "/elsewhere"), 302],
    [(ecb) => support(ecb, HSE_REQ_SEND_URL, "http://x/"), 302],
    [(ecb) => support(ecb, HSE_REQ_SEND_URL, "/elsewhere"), 508],
    [
      (ecb) => support(ecb, HSE_REQ_SEND_CUSTOM_ERROR, { pszStatus: "404 X" }),
      404,
    ],
    [
      (ecb) =>
        vectorSend(ecb, [memory("page")], {
          dwFlags: SENDS,
          pszStatus: "404 X",
          pszHeaders: "\r\n",
        }),
      404,
    ],
  ];
  for (const [mend, expected] of mends) {
    const result = await answered(
      async (ecb) => {
        if (ecb.lpszPathInfo === "/elsewhere") {
          header(ecb, "508 Child", "\r\n");
          return HSE_STATUS_SUCCESS;
        }
        assertEquals(header(ecb, "401 No", BAD), 87);
        assertEquals(await mend(ecb), 0);
        return HSE_STATUS_SUCCESS;
      },
    );
    assertEquals(result.status, expected);
    assertEquals(result.errors, []);
  }
});

Deno.test("A head that was refused ends in 500 however the extension ends, body or none", async () => {
  const ends = [
    HSE_STATUS_SUCCESS,
    HSE_STATUS_SUCCESS_AND_KEEP_CONN,
    HSE_STATUS_ERROR,
    0,
    202,
  ];
  for (const end of ends) {
    for (const status of [200, 404]) {
      const returned = await answered((ecb) => {
        ecb.dwHttpStatusCode = status;
        header(ecb, "302 Found", BAD);
        return end;
      });
      assertFailed(returned, NAMED);
      const ended = await answered((ecb) => {
        ecb.dwHttpStatusCode = status;
        queueMicrotask(() => {
          header(ecb, "302 Found", BAD);
          done(ecb);
        });
        return HSE_STATUS_PENDING;
      });
      assertFailed(ended, NAMED);
    }
  }
  const closed = await answered(async (ecb) => {
    header(ecb, "302 Found", BAD);
    const error = await writeClientOf(ecb).close().catch((error) => error);
    assertMatch(`${error}`, NAMED);
    return HSE_STATUS_SUCCESS;
  });
  assertFailed(closed, NAMED);
});

Deno.test("Writes of nothing, and calls that write nothing, are taken after a head that was refused", async () => {
  const result = await answered(async (ecb) => {
    header(ecb, "401 No", BAD);
    assertEquals((await write(ecb, "")).error, 0);
    onCompletion(ecb, () => {});
    assertEquals(submit(ecb, ""), 0);
    const size = { value: 100 };
    const url = new Uint8Array(100);
    assert(ecb.GetServerVariable(ecb.ConnID, "URL", url, size));
    return HSE_STATUS_SUCCESS;
  });
  assertFailed(result, NAMED);
});

Deno.test("A second header call that is refused, or one that only came too late, changes nothing", async () => {
  for (const [what, refused] of REFUSED) {
    if (/raw|closes|second part/.test(what)) continue;
    const second = await answered(async (ecb) => {
      assertEquals(header(ecb, "404 X", "X-A: 1\r\n\r\n"), 0);
      assert(await refused(ecb) !== 0, what);
      assertEquals((await write(ecb, "page")).error, 0, what);
      return HSE_STATUS_SUCCESS;
    });
    assertEquals([second.status, second.body], [404, "page"], what);
    assertEquals(second.errors, [], what);
    const late = await answered(async (ecb) => {
      assertEquals((await write(ecb, "pa")).error, 0, what);
      assert(await refused(ecb) !== 0, what);
      assertEquals((await write(ecb, "ge")).error, 0, what);
      return HSE_STATUS_SUCCESS;
    });
    assertEquals([late.status, late.body], [200, "page"], what);
    assertEquals(late.errors, [], what);
    const raw = await answered(async (ecb) => {
      assertEquals((await write(ecb, "HTTP/1.1 404 X\r\n")).error, 0, what);
      assert(await refused(ecb) !== 0, what);
      assertEquals((await write(ecb, "\r\npage")).error, 0, what);
      return HSE_STATUS_SUCCESS;
    });
    assertEquals([raw.status, raw.body], [404, "page"], what);
    assertEquals(raw.errors, [], what);
  }
  const over = await answer((ecb) => {
    assert(done(ecb));
    assertEquals(header(ecb, "401 No", BAD), 87);
    return HSE_STATUS_PENDING;
  });
  assertEquals([over.status, over.errors], [200, []]);
});
