/**
 * All calls, and what each can be refused for.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import {
  HSE_APPEND_LOG_PARAMETER,
  HSE_IO_ASYNC,
  HSE_IO_DISCONNECT_AFTER_SEND,
  HSE_IO_FINAL_SEND,
  HSE_IO_SEND_HEADERS,
  HSE_IO_SYNC,
  HSE_REQ_ASYNC_READ_CLIENT,
  HSE_REQ_CANCEL_IO,
  HSE_REQ_CLOSE_CONNECTION,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_EXEC_UNICODE_URL,
  HSE_REQ_EXEC_URL,
  HSE_REQ_GET_ANONYMOUS_TOKEN,
  HSE_REQ_GET_EXEC_URL_STATUS,
  HSE_REQ_GET_IMPERSONATION_TOKEN,
  HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_IS_CONNECTED,
  HSE_REQ_IS_IN_PROCESS,
  HSE_REQ_IS_KEEP_CONN,
  HSE_REQ_MAP_URL_TO_PATH,
  HSE_REQ_MAP_URL_TO_PATH_EX,
  HSE_REQ_NORMALIZE_URL,
  HSE_REQ_REPORT_UNHEALTHY,
  HSE_REQ_SEND_CUSTOM_ERROR,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_REQ_SEND_URL,
  HSE_REQ_SEND_URL_REDIRECT_RESP,
  HSE_REQ_SET_FLUSH_FLAG,
  HSE_REQ_TRANSMIT_FILE,
  HSE_REQ_VECTOR_SEND,
} from "../../../mod.ts";
import { refusedCalls } from "../../../src/control_block/server_support/refused.ts";
import { write } from "../../helpers/ecb_calls.ts";
import { header } from "../../helpers/header_calls.ts";
import { latin1Bytes } from "../../helpers/patterns.ts";
import { turns } from "../../helpers/settled.ts";
import { asyncRead } from "../../helpers/support_calls.ts";
import { filePart, memory } from "../../helpers/transmissions.ts";
import {
  type Args,
  invoke,
  register,
  type Row,
  type Run,
  type Way,
} from "./row.ts";

const ref = <T>(value: T) => ({ value });
const frozen = <T>(value: T) => Object.freeze({ value });
const abc = () => latin1Bytes("abc");
const wide = (length: number) => latin1Bytes("x".repeat(length));

function detached(): Uint8Array {
  const bytes = abc();
  structuredClone(bytes, { transfer: [bytes.buffer] });
  return bytes;
}

/** Another operation is outstanding; its bytes come afterwards. */
const BUSY: Way = {
  code: 170,
  before: ({ ecb }) => assertEquals(asyncRead(ecb, new Uint8Array(1)), 0),
  after: async ({ send, completed }) => {
    send("-");
    await turns();
    // Its own completion is no part of what is compared.
    assertEquals(completed.pop(), [1, 0]);
  },
};

/** Nobody would be told. */
const UNREGISTERED: Way = {
  code: 87,
  before: ({ ecb }) =>
    ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_IO_COMPLETION, null),
  after: register,
};

/** A head that declares what the right call and the end of the page have. */
const declares = (length: number) => ({ ecb }: Run) =>
  assertEquals(header(ecb, "200 OK", `Content-Length: ${length}\r\n\r\n`), 0);

/** What a pointer to a value that is written back can be. */
const outWays = (rest: (out: unknown) => Args): Row["ways"] => ({
  "null": { code: 87, args: rest(null) },
  "a number": { code: 87, args: rest(7) },
  "frozen": { code: 87, args: rest(frozen(100)) },
});

const code = (
  value: number,
  args: () => Args = () => [],
  more: Partial<Row> = {},
): Row => ({
  method: "ServerSupportFunction",
  ways: {},
  ...more,
  args: () => [value, ...args()],
});

/** Ways of a code, whose arguments stand after it. */
const waysOf = (
  value: number,
  ways: Readonly<Record<string, Way>>,
): Row["ways"] =>
  Object.fromEntries(
    Object.entries(ways).map(([what, way]) => [
      what,
      way.args === undefined ? way : { ...way, args: [value, ...way.args] },
    ]),
  );

/** Arguments that are refused with the same code. */
const eachCall = (
  value: number,
  refused: readonly Args[],
): Readonly<Record<string, Way>> =>
  Object.fromEntries(
    refused.map((args, i) => [
      `${value}, ${i}: ${Deno.inspect(args)}`,
      { code: value, args },
    ]),
  );

/** First arguments that are refused with the same code. */
const each = (value: number, refused: readonly unknown[]) =>
  eachCall(value, refused.map((arg) => [arg]));

const HEAD = "X-A: 1\r\n\r\n";
const badLines: Readonly<Record<string, string>> = {
  "a bad line": "X-B: 2\r\nno field\r\n\r\n",
  "a control character": "X-B: \x01\r\n\r\n",
  "two lengths": "Content-Length: 3\r\nContent-Length: 3\r\n\r\n",
};

const FILE = new Blob(["file"]);

/** Elements of a vector that are none. */
const badElements: readonly unknown[] = [
  memory("x", 0),
  memory(""),
  memory(new Uint8Array(0)),
  ...[4, -1, 1.5].map((size) => memory(abc(), size)),
  memory("☃"),
  ...[null, 5, FILE].map((pvContext) => ({ ElementType: 0, pvContext })),
  ...[null, "text", abc()].map((pvContext) => ({ ElementType: 1, pvContext })),
  { ElementType: 2, pvContext: FILE },
  { pvContext: FILE },
  filePart(FILE, -1),
  filePart(FILE, 0, -1),
  filePart(FILE, 0.5),
  ...[null, undefined, 7, "text"],
];

const tf = (more: object = {}) => ({
  hFile: new Blob(["file"]),
  dwFlags: HSE_IO_ASYNC,
  ...more,
});
const vector = (flags: number, more: object = {}) => ({
  dwFlags: flags,
  lpElementArray: [memory("abc")],
  ...more,
});
const headers = {
  dwFlags: HSE_IO_ASYNC | HSE_IO_SEND_HEADERS,
  pszStatusCode: "404 X",
  pHead: HEAD,
};
const vectorHeaders = { pszStatus: "404 X", pszHeaders: HEAD };

const writeWays = (flags: number): Row["ways"] => ({
  "no bytes": { code: 87, args: ["abc", ref(3), flags] },
  "a count that is too large": { code: 87, args: [abc(), ref(4), flags] },
  "a count below 0": { code: 87, args: [abc(), ref(-1), flags] },
  "a count that is no integer": { code: 87, args: [abc(), ref(1.5), flags] },
  "no buffer": { code: 87, args: [null, ref(3), flags] },
  "a buffer that is detached": { code: 87, args: [detached(), ref(3), flags] },
  "no pointer": { code: 87, args: [abc(), null, flags] },
  "both modes": {
    code: 87,
    args: [abc(), ref(3), HSE_IO_ASYNC | HSE_IO_SYNC],
  },
  "while another is outstanding": BUSY,
});

const execWays: Readonly<Record<string, Way>> = {
  ...each(87, [null, undefined, "/child", 5]),
  ...each(
    87,
    ["child", "", "//other/child", "/\\other/child", "/\t/other/child", 5]
      .map((pszUrl) => ({ pszUrl })),
  ),
  ...each(87, [
    { pszUrl: "http://localhost/child" },
    { pszMethod: "A B" },
    { pszMethod: 5 },
    { pszChildHeaders: "no field" },
    { pszChildHeaders: {} },
    { pEntity: { lpbData: "text" } },
    { pEntity: { lpbData: null, cbAvailable: 1 } },
    ...[5, -1, NaN].map((cbAvailable) => ({
      pEntity: { lpbData: abc(), cbAvailable },
    })),
  ]),
  "while another is outstanding": BUSY,
  "unregistered": UNREGISTERED,
};

const sendWays: Row["ways"] = {
  "no structure": { code: 87, args: [null] },
  "while another is outstanding": BUSY,
};

/** By what is called. */
export const ROWS: Readonly<Record<string, Row>> = {
  "WriteClient": {
    method: "WriteClient",
    args: () => [abc(), ref(3), HSE_IO_SYNC],
    ways: {
      ...writeWays(HSE_IO_SYNC),
      "a frozen count": { code: 87, args: [abc(), frozen(3), HSE_IO_SYNC] },
    },
  },
  "WriteClient, asynchronous": {
    method: "WriteClient",
    args: () => [abc(), ref(3), HSE_IO_ASYNC],
    ways: { ...writeWays(HSE_IO_ASYNC), "unregistered": UNREGISTERED },
  },
  "WriteClient to a declared length": {
    method: "WriteClient",
    setup: declares(6),
    args: () => [abc(), ref(3), HSE_IO_SYNC],
    ways: {
      "past it": { code: 13, args: [wide(7), ref(7), HSE_IO_SYNC] },
      "past it, asynchronous": {
        code: 13,
        args: [wide(7), ref(7), HSE_IO_ASYNC],
      },
    },
  },
  "WriteClient of chunks": {
    method: "WriteClient",
    setup: ({ ecb }) =>
      header(ecb, "200 OK", "Transfer-Encoding: chunked\r\n\r\n"),
    args: () => {
      const chunks = latin1Bytes("3\r\nabc\r\n0\r\n\r\n");
      return [chunks, ref(chunks.length), HSE_IO_SYNC];
    },
    isLast: true,
    ways: {
      "that are none": { code: 13, args: [wide(3), ref(3), HSE_IO_SYNC] },
    },
  },
  "WriteClient beside one that waits": {
    method: "WriteClient",
    setup: (run) => {
      run.pending = write(run.ecb, wide(1_000_000));
    },
    args: () => [abc(), ref(3), HSE_IO_SYNC],
    ways: {
      "beyond the allowance": {
        code: 10055,
        args: [wide(1_000_000), ref(1_000_000), HSE_IO_SYNC],
      },
      "asynchronous": { code: 170, args: [abc(), ref(3), HSE_IO_ASYNC] },
    },
  },
  "ReadClient": {
    method: "ReadClient",
    args: () => [new Uint8Array(3), ref(3)],
    ways: {
      "no buffer": { code: 87, args: [null, ref(3)] },
      "text": { code: 87, args: ["abc", ref(3)] },
      "a count that is too large": {
        code: 87,
        args: [new Uint8Array(2), ref(3)],
      },
      "a buffer that is detached": { code: 87, args: [detached(), ref(3)] },
      ...outWays((out) => [new Uint8Array(3), out]),
      "while another is outstanding": BUSY,
    },
  },
  "GetServerVariable": {
    method: "GetServerVariable",
    args: () => ["URL", new Uint8Array(100), ref(100)],
    ways: {
      ...eachCall(
        87,
        [null, 7].map((name) => [name, new Uint8Array(100), ref(100)]),
      ),
      ...eachCall(
        87,
        [undefined, "text", new ArrayBuffer(8), []]
          .map((buffer) => ["URL", buffer, ref(8)]),
      ),
      ...eachCall(
        87,
        [undefined, ref("8")].map((size) => ["URL", new Uint8Array(8), size]),
      ),
      "no room": { code: 122, args: ["URL", new Uint8Array(100), ref(1)] },
      "a question of the size": { code: 122, args: ["URL", null, ref(0)] },
      "an unknown name": {
        code: 1413,
        args: ["NONE", new Uint8Array(9), ref(9)],
      },
      ...outWays((out) => ["URL", new Uint8Array(100), out]),
    },
  },
  "SEND_RESPONSE_HEADER": code(
    HSE_REQ_SEND_RESPONSE_HEADER,
    () => ["404 X", null, HEAD],
    {
      ways: waysOf(HSE_REQ_SEND_RESPONSE_HEADER, {
        "a bad status": { code: 87, args: ["999 X", null, HEAD] },
        "no text": { code: 87, args: ["404 X", null, 7] },
        "a body that does not fit": {
          code: 13,
          args: ["404 X", null, "Content-Length: 1\r\n\r\nbody"],
        },
        ...Object.fromEntries(
          Object.entries(badLines).map(([what, text]) => [
            what,
            { code: 87, args: ["404 X", null, text] },
          ]),
        ),
      }),
    },
  ),
  "SEND_RESPONSE_HEADER of a block that goes on": code(
    HSE_REQ_SEND_RESPONSE_HEADER,
    () => [null, null, "X-C: 3\r\n\r\n"],
    {
      setup: ({ ecb }) => assertEquals(header(ecb, "404 X", "X-A: 1\r\n"), 0),
      ways: waysOf(HSE_REQ_SEND_RESPONSE_HEADER, {
        "a bad line": { code: 87, args: [null, null, "no field\r\n\r\n"] },
      }),
    },
  ),
  "SEND_RESPONSE_HEADER_EX": code(
    HSE_REQ_SEND_RESPONSE_HEADER_EX,
    () => [{ pszStatus: "404 X", pszHeader: HEAD }],
    {
      ways: waysOf(HSE_REQ_SEND_RESPONSE_HEADER_EX, {
        "no structure": { code: 87, args: ["404 X"] },
        "no text": { code: 87, args: [{ pszHeader: 7 }] },
        ...Object.fromEntries(
          Object.entries(badLines).map(([what, pszHeader]) => [
            what,
            { code: 87, args: [{ pszHeader }] },
          ]),
        ),
      }),
    },
  ),
  "SEND_URL_REDIRECT_RESP": code(
    HSE_REQ_SEND_URL_REDIRECT_RESP,
    () => ["/there"],
    {
      isLast: true,
      ways: waysOf(HSE_REQ_SEND_URL_REDIRECT_RESP, {
        "no text": { code: 87, args: [7] },
        "nothing": { code: 87, args: [""] },
        "a line end": { code: 87, args: ["/a\r\nX-B: 2"] },
      }),
    },
  ),
  "SEND_URL": code(HSE_REQ_SEND_URL, () => ["/child"], {
    isLast: true,
    ways: waysOf(HSE_REQ_SEND_URL, {
      ...each(87, [null, 5, {}, "", "relative", "?query", "#fragment"]),
      ...each(87, ["//example.org/other", "/\\example.org/other"]),
      ...each(87, ["/\t/example.org/other", "/other\r\nX: y", "/\u20ac"]),
      ...each(87, ["https://example.org/\r\nX: y"]),
      "while another is outstanding": BUSY,
    }),
  }),
  "SEND_CUSTOM_ERROR": code(
    HSE_REQ_SEND_CUSTOM_ERROR,
    () => [{ pszStatus: "403 X" }],
    {
      ways: waysOf(HSE_REQ_SEND_CUSTOM_ERROR, {
        "no structure": { code: 87, args: [null] },
        "no status": { code: 87, args: [{ pszStatus: "none" }] },
      }),
    },
  ),
  "SEND_CUSTOM_ERROR, asynchronous": code(
    HSE_REQ_SEND_CUSTOM_ERROR,
    () => [{ pszStatus: "403 X", fAsync: true }],
    {
      ways: waysOf(HSE_REQ_SEND_CUSTOM_ERROR, {
        "while another is outstanding": BUSY,
        "unregistered": UNREGISTERED,
      }),
    },
  ),
  "TRANSMIT_FILE": code(HSE_REQ_TRANSMIT_FILE, () => [tf()], {
    ways: waysOf(HSE_REQ_TRANSMIT_FILE, {
      ...sendWays,
      "unregistered": UNREGISTERED,
      ...each(87, [undefined, 5, "text"]),
      ...each(
        87,
        [0, HSE_IO_SYNC].map((dwFlags) => tf({ dwFlags })),
      ),
      ...each(
        87,
        [5, "/file", {}, { size: 5 }].map((hFile) => tf({ hFile })),
      ),
      ...each(87, [
        tf({ pfnHseIO: 5 }),
        tf({ Offset: -1 }),
        tf({ Offset: 0.5 }),
        tf({ BytesToWrite: -1 }),
        tf({ BytesToWrite: NaN }),
        tf({ pHead: 5 }),
        tf({ pHead: "☃" }),
        tf({ pHead: null, HeadLength: 5 }),
        tf({ pTail: 7 }),
        tf({ pTail: abc(), TailLength: 4 }),
        tf({ pTail: abc(), TailLength: -1 }),
      ]),
      ...each(10022, [
        tf({ Offset: 9 }),
        tf({ Offset: 9, BytesToWrite: 5 }),
        tf({ hFile: new Blob([]), Offset: 1 }),
        tf({ Offset: 9, dwFlags: HSE_IO_ASYNC | HSE_IO_DISCONNECT_AFTER_SEND }),
      ]),
    }),
  }),
  "TRANSMIT_FILE with headers": code(
    HSE_REQ_TRANSMIT_FILE,
    () => [tf(headers)],
    {
      ways: waysOf(HSE_REQ_TRANSMIT_FILE, {
        "while another is outstanding": BUSY,
        "an offset past the end": {
          code: 10022,
          args: [tf({ ...headers, Offset: 9 })],
        },
        ...each(87, [tf({ ...headers, dwFlags: HSE_IO_SEND_HEADERS })]),
        ...each(
          87,
          ["99 Low", "9999 OK", 200].map((pszStatusCode) =>
            tf({ ...headers, pszStatusCode })
          ),
        ),
        ...each(
          87,
          ["Content-Length: x\r\n\r\n", "☃: 1\r\n\r\n"].map((pHead) =>
            tf({ ...headers, pHead })
          ),
        ),
        "a length that is too small": {
          code: 13,
          args: [tf({ ...headers, pHead: "Content-Length: 3\r\n\r\n" })],
        },
        ...Object.fromEntries(
          Object.entries(badLines).map(([what, pHead]) => [
            what,
            { code: 87, args: [tf({ ...headers, pHead })] },
          ]),
        ),
        "a raw head that is none": {
          code: 87,
          args: [tf({ pHead: `HTTP/1.1 404 X\r\n${badLines["a bad line"]}` })],
        },
        "a raw head that declares too little": {
          code: 13,
          args: [tf({ pHead: "HTTP/1.1 404 X\r\nContent-Length: 3\r\n\r\n" })],
        },
      }),
    },
  ),
  "TRANSMIT_FILE to a declared length": code(
    HSE_REQ_TRANSMIT_FILE,
    () => [tf()],
    {
      setup: declares(7),
      ways: waysOf(HSE_REQ_TRANSMIT_FILE, {
        "past it": { code: 13, args: [tf({ pTail: "tail" })] },
      }),
    },
  ),
  ...Object.fromEntries(
    [HSE_IO_SYNC, HSE_IO_ASYNC].map((mode) => [
      `VECTOR_SEND, ${mode === HSE_IO_SYNC ? "sync" : "async"}`,
      code(HSE_REQ_VECTOR_SEND, () => [vector(mode)], {
        ways: waysOf(HSE_REQ_VECTOR_SEND, {
          ...sendWays,
          ...mode === HSE_IO_ASYNC ? { "unregistered": UNREGISTERED } : {},
          "both modes": {
            code: 87,
            args: [vector(HSE_IO_SYNC | HSE_IO_ASYNC)],
          },
          ...each(
            87,
            [
              vectorHeaders,
              { pszStatus: "404 X" },
              { pszHeaders: HEAD },
              { dwFlags: mode | HSE_IO_FINAL_SEND, ...vectorHeaders },
            ].map((more) => vector(mode, more)),
          ),
          ...each(
            87,
            [2, -1, 0.5, NaN].map((nElementCount) =>
              vector(mode, { nElementCount })
            ),
          ),
          ...each(
            87,
            [
              null,
              undefined,
              5,
              {},
              ...badElements.map((bad) => [memory("first"), bad]),
            ]
              .map((lpElementArray) => vector(mode, { lpElementArray })),
          ),
          "an offset past the end": {
            code: 10022,
            args: [vector(mode, { lpElementArray: [filePart(FILE, 9)] })],
          },
        }),
      }),
    ]),
  ),
  ...Object.fromEntries(
    [HSE_IO_SYNC, HSE_IO_ASYNC].map((mode) => {
      const flags = mode | HSE_IO_SEND_HEADERS;
      return [
        `VECTOR_SEND with headers, ${mode === HSE_IO_SYNC ? "sync" : "async"}`,
        code(HSE_REQ_VECTOR_SEND, () => [vector(flags, vectorHeaders)], {
          ways: waysOf(HSE_REQ_VECTOR_SEND, {
            "while another is outstanding": BUSY,
            ...each(
              87,
              [
                {},
                { pszStatus: "404 X" },
                { pszHeaders: HEAD },
                { pszStatus: "404 X", pszHeaders: null },
              ].map((more) => vector(flags, more)),
            ),
            "a length that is too small": {
              code: 13,
              args: [vector(flags, {
                ...vectorHeaders,
                pszHeaders: "Content-Length: 2\r\n\r\n",
              })],
            },
            "chunks that are none": {
              code: 13,
              args: [vector(flags, {
                ...vectorHeaders,
                lpElementArray: [memory("no size")],
                pszHeaders: "Transfer-Encoding: chunked\r\n\r\n",
              })],
            },
            ...Object.fromEntries(
              Object.entries(badLines).map(([what, pszHeaders]) => [
                what,
                {
                  code: 87,
                  args: [vector(flags, { ...vectorHeaders, pszHeaders })],
                },
              ]),
            ),
            "a raw head that is none": {
              code: 87,
              args: [vector(mode, {
                lpElementArray: [
                  memory("HTTP/1.1 404 X\r\n"),
                  memory("no field\r\n\r\n"),
                ],
              })],
            },
          }),
        }),
      ];
    }),
  ),
  "ASYNC_READ_CLIENT": code(
    HSE_REQ_ASYNC_READ_CLIENT,
    () => [new Uint8Array(3), ref(3), ref(HSE_IO_ASYNC)],
    {
      ways: waysOf(HSE_REQ_ASYNC_READ_CLIENT, {
        "no buffer": { code: 87, args: [null, ref(3), ref(HSE_IO_ASYNC)] },
        ...Object.fromEntries(
          [4, -1, 1.5, NaN, 0xffffffff, "3"].map((size) => [
            `a count of ${size}`,
            { code: 87, args: [abc(), ref(size), ref(HSE_IO_ASYNC)] },
          ]),
        ),
        "no count": { code: 87, args: [abc(), null, ref(HSE_IO_ASYNC)] },
        "text": { code: 87, args: ["abc", ref(3), ref(HSE_IO_ASYNC)] },
        "an array": { code: 87, args: [[1, 2, 3], ref(3), ref(HSE_IO_ASYNC)] },
        "no flag": { code: 87, args: [abc(), ref(3), ref(0)] },
        "the other flag": { code: 87, args: [abc(), ref(3), ref(HSE_IO_SYNC)] },
        "no flags": { code: 87, args: [abc(), ref(3)] },
        "while another is outstanding": BUSY,
        "unregistered": UNREGISTERED,
      }),
    },
  ),
  "EXEC_URL": code(HSE_REQ_EXEC_URL, () => [{ pszUrl: "/child" }], {
    ways: waysOf(HSE_REQ_EXEC_URL, execWays),
  }),
  "EXEC_UNICODE_URL": code(
    HSE_REQ_EXEC_UNICODE_URL,
    () => [{ pszUrl: "/child" }],
    { ways: waysOf(HSE_REQ_EXEC_UNICODE_URL, execWays) },
  ),
  "GET_EXEC_URL_STATUS": code(HSE_REQ_GET_EXEC_URL_STATUS, () => [{}], {
    setup: async ({ ecb, completed }) => {
      const info = { pszUrl: "/child" };
      ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_EXEC_URL, info);
      await turns();
      assertEquals(completed.pop(), [0, 0]);
    },
    ways: waysOf(HSE_REQ_GET_EXEC_URL_STATUS, {
      "no structure": { code: 87, args: [null] },
      "frozen": {
        code: 87,
        args: [Object.freeze({ uHttpStatusCode: 0 })],
      },
    }),
  }),
  "MAP_URL_TO_PATH": code(
    HSE_REQ_MAP_URL_TO_PATH,
    () => [latin1Bytes(`/a${"\0".repeat(30)}`), ref(32)],
    {
      ways: waysOf(HSE_REQ_MAP_URL_TO_PATH, {
        "no room": { code: 122, args: [latin1Bytes("/a\0"), ref(3)] },
        "a path that is refused": {
          code: 3,
          args: [latin1Bytes("/refused\0"), ref(9)],
        },
        ...eachCall(
          87,
          ["", "relative", "//other/a", "/\\other/a", "http://h/a"]
            .map((url) => [latin1Bytes(`${url}\0`), ref(url.length + 1)]),
        ),
        ...eachCall(87, [["/a", ref(9)], [null, ref(9)], []]),
        ...outWays((out) => [latin1Bytes("/a\0"), out]),
      }),
    },
  ),
  "MAP_URL_TO_PATH_EX": code(
    HSE_REQ_MAP_URL_TO_PATH_EX,
    () => ["/a", null, { lpszPath: new Uint8Array(32) }],
    {
      ways: waysOf(HSE_REQ_MAP_URL_TO_PATH_EX, {
        ...eachCall(
          87,
          ["relative", null, 5]
            .map((url) => [url, null, { lpszPath: new Uint8Array(32) }]),
        ),
        ...eachCall(
          87,
          [null, {}, { lpszPath: "text" }].map((info) => ["/a", null, info]),
        ),
        "no room": {
          code: 122,
          args: ["/a", null, { lpszPath: new Uint8Array(3) }],
        },
        "a path that is refused": {
          code: 3,
          args: ["/refused", null, { lpszPath: new Uint8Array(32) }],
        },
        "frozen": {
          code: 87,
          args: ["/a", null, Object.freeze({ lpszPath: new Uint8Array(32) })],
        },
      }),
    },
  ),
  "NORMALIZE_URL": code(
    HSE_REQ_NORMALIZE_URL,
    () => [latin1Bytes("/a/../b\0")],
    {
      ways: waysOf(HSE_REQ_NORMALIZE_URL, {
        "no buffer": { code: 87, args: ["/a"] },
        "a NUL in it": { code: 87, args: [latin1Bytes("/%00\0")] },
      }),
    },
  ),
  "DONE_WITH_SESSION": code(HSE_REQ_DONE_WITH_SESSION, () => [], {
    isLast: true,
  }),
  "IO_COMPLETION": code(HSE_REQ_IO_COMPLETION, () => [() => {}], {
    ways: waysOf(HSE_REQ_IO_COMPLETION, {
      "no function": { code: 87, args: ["f"] },
    }),
  }),
  "CANCEL_IO": code(HSE_REQ_CANCEL_IO, () => [], {
    setup: ({ ecb }) => assertEquals(asyncRead(ecb, new Uint8Array(1)), 0),
  }),
  "CLOSE_CONNECTION": code(HSE_REQ_CLOSE_CONNECTION, () => [], {
    isLast: true,
  }),
  "APPEND_LOG_PARAMETER": code(HSE_APPEND_LOG_PARAMETER, () => ["&a=1"], {
    ways: waysOf(
      HSE_APPEND_LOG_PARAMETER,
      each(87, [null, 7, {}, "\u20ac"]),
    ),
  }),
  "REPORT_UNHEALTHY": code(HSE_REQ_REPORT_UNHEALTHY, () => ["ill"], {
    ways: waysOf(HSE_REQ_REPORT_UNHEALTHY, {
      "no text": { code: 87, args: [7] },
    }),
  }),
  "SET_FLUSH_FLAG": code(HSE_REQ_SET_FLUSH_FLAG, () => [true]),
  "GET_ANONYMOUS_TOKEN": code(
    HSE_REQ_GET_ANONYMOUS_TOKEN,
    () => ["/", ref(0)],
    {
      ways: waysOf(HSE_REQ_GET_ANONYMOUS_TOKEN, {
        "no text": { code: 87, args: [7, ref(0)] },
        "frozen": { code: 87, args: ["/", frozen(0)] },
      }),
    },
  ),
  "GET_UNICODE_ANONYMOUS_TOKEN": code(
    HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN,
    () => ["/", ref(0)],
    {
      ways: waysOf(HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN, {
        "no text": { code: 87, args: [7, ref(0)] },
      }),
    },
  ),
  ...Object.fromEntries(
    ([
      ["IS_CONNECTED", HSE_REQ_IS_CONNECTED],
      ["IS_KEEP_CONN", HSE_REQ_IS_KEEP_CONN],
      ["IS_IN_PROCESS", HSE_REQ_IS_IN_PROCESS],
      ["GET_IMPERSONATION_TOKEN", HSE_REQ_GET_IMPERSONATION_TOKEN],
    ] as const).map(([name, value]) => [
      name,
      code(value, () => [ref(0)], {
        ways: waysOf(value, {
          "no pointer": { code: 87, args: [null] },
          "frozen": { code: 87, args: [frozen(0)] },
        }),
      }),
    ]),
  ),
  // What is refused whatever it is given: a write is what should still work.
  "WriteClient after codes that are refused": {
    method: "WriteClient",
    args: () => [abc(), ref(3), HSE_IO_SYNC],
    ways: Object.fromEntries([...refusedCalls, [9999]].map(([value]) => [
      `code ${value}`,
      {
        code: value === 9999 ? 87 : 50,
        call: ({ ecb }: Run) =>
          invoke(ecb, "ServerSupportFunction", [value], 0),
      },
    ])),
  },
};
