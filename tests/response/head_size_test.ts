// A head is 64 KiB at most, whatever it is put together from: what would make
// it longer is refused, and nothing of it is sent.

import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_SEND_HEADERS,
  HSE_REQ_SEND_CUSTOM_ERROR,
  HSE_STATUS_SUCCESS,
  respond,
} from "../../mod.ts";
import { answer } from "../helpers/answer.ts";
import { bounded } from "../helpers/bounded.ts";
import { onCompletion, write } from "../helpers/ecb_calls.ts";
import { header, headerEx, redirect } from "../helpers/header_calls.ts";
import {
  execStatus,
  execUrl,
  executed,
  sendUrl,
} from "../helpers/support_calls.ts";
import { support } from "../helpers/support_calls.ts";
import { type Proc, TestHost } from "../helpers/test_host.ts";
import { memory, transmitFile, vectorSend } from "../helpers/transmissions.ts";

const SENDS = HSE_IO_SEND_HEADERS;
const LARGE = "a".repeat(60_000);
const FIELD = `X-Large: ${LARGE}\r\n`;

type Call = (ecb: ExtensionControlBlock) => number | Promise<number>;

/** What makes a head too long: the last call has to be refused. */
const TOO_LONG: Readonly<Record<string, Call>> = {
  "a Location of 1 MB": (ecb) => redirect(ecb, `/${"a".repeat(1_000_000)}`),
  "a block and a Location": (ecb) => {
    assertEquals(header(ecb, "200 OK", FIELD), 0);
    return redirect(ecb, `/${LARGE}`);
  },
  "a block and a URL elsewhere": (ecb) => {
    assertEquals(header(ecb, "200 OK", FIELD), 0);
    return sendUrl(ecb, `http://h/${LARGE}`);
  },
  "a URL of this host": (ecb) => sendUrl(ecb, `/${"a".repeat(70_000)}`),
  "a status text": (ecb) => header(ecb, `200 ${"a".repeat(70_000)}`, "\r\n"),
  "a status text and a block": (ecb) =>
    header(ecb, `200 ${LARGE}`, `${FIELD}\r\n`),
  "lines in a status argument": (ecb) =>
    header(ecb, `200 OK\r\n${FIELD}${FIELD}`, "\r\n"),
  "a status text of code 1016": (ecb) =>
    headerEx(ecb, { pszStatus: `200 ${LARGE}`, pszHeader: `${FIELD}\r\n` }),
  "a status text of SEND_CUSTOM_ERROR": (ecb) =>
    support(ecb, HSE_REQ_SEND_CUSTOM_ERROR, {
      pszStatus: `404 ${"a".repeat(70_000)}`,
    }),
  "a block in two calls": (ecb) => {
    assertEquals(header(ecb, "200 OK", FIELD), 0);
    return header(ecb, null, `${FIELD}\r\n`);
  },
  "folds": (ecb) => header(ecb, "200", `${FIELD} ${LARGE}\r\n\r\n`),
  "many short fields": (ecb) =>
    header(ecb, "200", `${"a:b\n".repeat(12_000)}\n`),
  "raw text": async (ecb) =>
    (await write(ecb, `HTTP/1.1 200 OK\r\n${FIELD}${FIELD}\r\n`)).error,
  "a status line in raw text": async (ecb) =>
    (await write(ecb, `HTTP/1.1 200 ${LARGE}\r\n${FIELD}\r\n`)).error,
  "SEND_HEADERS of a file": (ecb) => {
    onCompletion(ecb, () => {});
    return transmitFile(ecb, {
      dwFlags: HSE_IO_ASYNC | SENDS,
      pszStatusCode: `200 ${LARGE}`,
      pHead: `${FIELD}\r\n`,
    });
  },
  "SEND_HEADERS of a vector": (ecb) =>
    vectorSend(ecb, [memory("page")], {
      dwFlags: SENDS,
      pszStatus: `200 ${LARGE}`,
      pszHeaders: `${FIELD}\r\n`,
    }),
};

for (const [what, call] of Object.entries(TOO_LONG)) {
  Deno.test(`A head of more than 64 KiB is refused with 87, and nothing of it is sent: ${what}`, async () => {
    let error: number | undefined;
    const result = await bounded(
      answer(async (ecb) => {
        error = await call(ecb);
        return HSE_STATUS_SUCCESS;
      }),
      "the answer",
    );
    assertEquals(error, 87);
    assertEquals(result.headers.get("location"), null);
    assertEquals(result.status, 500);
    assertEquals(result.headers.get("x-large"), null);
    assertEquals(result.errors.length, 1);
  });
}

Deno.test("A head of 64 KiB at most is sent, whatever it is put together from", async () => {
  const half = "a".repeat(32_000);
  const { status, headers, errors } = await answer((ecb) => {
    assertEquals(header(ecb, `200 ${"r".repeat(500)}`, `X-A: ${half}\r\n`), 0);
    assertEquals(redirect(ecb, `/${half}`), 0);
    return HSE_STATUS_SUCCESS;
  });
  assertEquals([status, errors], [302, []]);
  assertEquals(headers.get("x-a"), half);
  assertEquals(headers.get("location"), `/${half}`);
});

/** Children that each set a large cookie, and say how often they ran. */
function cookies(body: string): Proc {
  return async (ecb) => {
    const cookie = `Set-Cookie: c${ecb.lpszQueryString}=${LARGE}\r\n\r\n`;
    assertEquals(header(ecb, "202 Accepted", cookie), 0);
    await write(ecb, body);
    return HSE_STATUS_SUCCESS;
  };
}

Deno.test("A child whose head does not fit over its parent's is a 500 to its parent and its client, and onError receives the error", async () => {
  for (const body of ["", "child"]) {
    const statuses: unknown[] = [];
    const host = new TestHost({
      "/child": cookies(body),
      "/ext": async (ecb) => {
        assertEquals(header(ecb, "200 OK", FIELD), 0);
        assertEquals(await executed(ecb, { pszUrl: "/child?1" }), [0, 0]);
        statuses.push(execStatus(ecb));
        await write(ecb, "more");
        return HSE_STATUS_SUCCESS;
      },
    });
    const response = await bounded(host.fetch("/ext"), "the response");
    assertEquals(statuses, [[500, 0]]);
    assertEquals(response.status, 500);
    assertEquals(response.headers.getSetCookie(), []);
    assertEquals(response.headers.get("x-large"), LARGE);
    assertEquals(await response.text(), "500 Internal Server Error\nmore");
    assertEquals(host.errors.length, 1);
    assertMatch(
      `${host.errors[0]}`,
      /child's head.*a head must be 65536 bytes at most/,
    );
  }
});

Deno.test("Twenty children that each set a cookie of 60 KB make no head of more than 64 KiB", async () => {
  const statuses: unknown[] = [];
  const host = new TestHost({
    "/child": cookies(""),
    "/ext": async (ecb) => {
      for (let i = 0; i < 20; i++) {
        assertEquals(await executed(ecb, { pszUrl: `/child?${i}` }), [0, 0]);
        statuses.push(execStatus(ecb));
      }
      return HSE_STATUS_SUCCESS;
    },
  });
  const response = await bounded(host.fetch("/ext"), "the response");
  // After the second there is a body, and no head can follow.
  assertEquals(statuses.slice(0, 3), [[202, 0], [500, 0], [202, 0]]);
  assertEquals(response.status, 500);
  assertEquals(response.headers.getSetCookie(), [`c0=${LARGE}`]);
  assertEquals(await response.text(), "500 Internal Server Error\n");
  assertEquals(host.errors.length, 1);
});

Deno.test("Where a parent's fields leave no room for the page either, the page goes alone", async () => {
  const fields = `X-Large: ${"a".repeat(65_500)}\r\n`;
  const host = new TestHost({
    "/child": cookies(""),
    "/ext": async (ecb) => {
      assertEquals(header(ecb, null, fields), 0);
      assertEquals(await executed(ecb, { pszUrl: "/child" }), [0, 0]);
      return HSE_STATUS_SUCCESS;
    },
  });
  const response = await bounded(host.fetch("/ext"), "the response");
  assertEquals(response.status, 500);
  assertEquals([...response.headers], [
    ["content-type", "text/plain; charset=utf-8"],
  ]);
  assertEquals(await response.text(), "500 Internal Server Error\n");
});

Deno.test("A child's request is no longer than a head either: headers and URL", async () => {
  const host = new TestHost({
    "/ext": (ecb) => {
      onCompletion(ecb, () => {});
      const url = `/${"a".repeat(70_000)}`;
      const pszChildHeaders = FIELD + FIELD;
      assertEquals(execUrl(ecb, { pszUrl: "/x", pszChildHeaders }), 87);
      assertEquals(execUrl(ecb, { pszUrl: url }), 87);
      assertEquals(execUrl(ecb, { pszUrl: "/x", pszMethod: url }), 87);
      return HSE_STATUS_SUCCESS;
    },
  });
  const response = await bounded(host.fetch("/ext"), "the response");
  assertEquals(response.status, 200);
});

Deno.test("respond() refuses a head of more than 64 KiB", async () => {
  const headers = { "x-large": "a".repeat(65_536) };
  const error = await assertRejects(
    () => respond(new Request("http://localhost/"), () => {}, { headers }),
    TypeError,
  );
  assert(error.message.includes("a head must be 65536 bytes at most"));
});
