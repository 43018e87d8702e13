// One rule over every head that reaches a runtime: whatever a place does with a
// name, a value or a text that cannot be sent, none lets it through. A new place
// is one more row.

import { assert, assertEquals, assertMatch } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_SEND_HEADERS,
  HSE_IO_SYNC,
  HSE_REQ_SEND_CUSTOM_ERROR,
  HSE_REQ_SEND_URL,
  HSE_STATUS_SUCCESS,
  type IsapiHostOptions,
  respond,
} from "../../mod.ts";
import { write } from "../helpers/ecb_calls.ts";
import { header, headerEx, redirect } from "../helpers/header_calls.ts";
import { completion, executed, support } from "../helpers/support_calls.ts";
import { storeOf } from "../helpers/test_files.ts";
import { type Proc, TestHost } from "../helpers/test_host.ts";
import { memory, transmitFile, vectorSend } from "../helpers/transmissions.ts";
import { bounded } from "../helpers/bounded.ts";

/** What a place gives the runtime, or nothing. */
type Given = Response | undefined;

type Field = readonly [name: string, value: string];

/** Where a field comes in. */
type FieldPlace = (...field: Field) => Promise<Given>;

/** Where a text comes in: a status text, a URL, a media type. */
type TextPlace = (text: string) => Promise<Given>;

const SENDS = HSE_IO_SEND_HEADERS;

/** All that no head may hold. A NUL ends C's text, and a line end begins another field. */
const CONTROLS = Array.from({ length: 128 }, (_, code) => code)
  .filter((code) => (code < 32 && code !== 9) || code === 127)
  .map((code) => String.fromCharCode(code));

const FIELDS: readonly Field[] = [
  ...CONTROLS.flatMap((control): Field[] => [
    ["x-hostile", `a${control}b`],
    ["x-hostile", `${control}b`],
    ["x-hostile", `a${control}`],
    [`x-${control}hostile`, "a"],
  ]),
  ["x hostile", "a"],
  ["", "a"],
  ["x-hostile(", "a"],
  ["x-h\xf6stile", "a"],
  ["x-hostile", "a\u2028b"],
  ["x-hostile", "a\ud800b"],
  ["x-hostile", "a".repeat(65_536)],
  ["a".repeat(65_536), "x-hostile"],
  ["Transfer-Encoding", "chunked"],
  ["transfer-encoding", "x, chunked"],
  ["Connection", "close"],
  ["Keep-Alive", "timeout=9"],
  ["Upgrade", "websocket"],
  ["Trailer", "x-hostile"],
  ["TE", "trailers"],
  ...["", "+4", "-4", "4x", "0x4", "4, 4", "4 4", "1e1", "4.0", "9".repeat(20)]
    .map((length): Field => ["Content-Length", length]),
];

const TEXTS: readonly string[] = [
  ...CONTROLS.flatMap((control) => [
    `200 a${control}b`,
    `/a${control}b`,
    `http://h/a${control}b`,
    `text/html;${control}a`,
  ]),
  `/${"a".repeat(65_536)}`,
  `200 ${"a".repeat(65_536)}`,
  `text/${"a".repeat(65_536)}`,
  `http://h/${"a".repeat(65_536)}`,
  "/a\u2028b",
  "200 a\u2028b",
  "200 a\ud800b",
];

/** Whether a head can be sent by any runtime, and says no more than it should. */
function assertSendable(response: Response, what: string) {
  const { status, statusText, headers } = response;
  let size = statusText.length;
  for (const [name, value] of headers) {
    assertMatch(name, /^[!#$%&'*+\-.^_`|~0-9a-z]+$/, what);
    assertMatch(value, /^[\t\x20-\x7e\x80-\xff]*$/, what);
    const hopByHop = /^(?:transfer-encoding|connection|keep-alive|upgrade|te)$/;
    assert(!hopByHop.test(name) && name !== "trailer", `${what}: ${name}`);
    size += name.length + value.length + 4;
  }
  assertMatch(statusText, /^[\t\x20-\x7e\x80-\xff]*$/, what);
  assertMatch(headers.get("content-length") ?? "0", /^\d{1,16}$/, what);
  assert(size <= 65_536, `${what}: ${size} bytes`);
  assert(status >= 200 && status < 600, what);
}

/** What the client of an extension gets. */
async function ofExtension(
  proc: (ecb: ExtensionControlBlock) => unknown,
  options?: IsapiHostOptions,
  more: Readonly<Record<string, Proc>> = {},
): Promise<Response> {
  const host = new TestHost({
    ...more,
    "/ext": async (ecb) => {
      await proc(ecb);
      return HSE_STATUS_SUCCESS;
    },
  }, options);
  return await bounded(host.fetch("/ext"), "the response");
}

/** What comes of a host's own answer: asked for directly, through SEND_URL, and through EXEC_URL. */
function ways(
  options: IsapiHostOptions,
): Readonly<Record<string, () => Promise<Response>>> {
  const plain = (method: string) => () =>
    bounded(new TestHost({}, options).fetch("/x", { method }), "the response");
  return {
    "directly": plain("GET"),
    "directly, HEAD": plain("HEAD"),
    "through SEND_URL": () =>
      ofExtension((ecb) => support(ecb, HSE_REQ_SEND_URL, "/x"), options),
    "through EXEC_URL": () =>
      ofExtension((ecb) => executed(ecb, { pszUrl: "/x" }), options),
    "through EXEC_URL, over a field": () =>
      ofExtension((ecb) => {
        header(ecb, "202 A", "x-parent: 1\r\n");
        return executed(ecb, { pszUrl: "/x" });
      }, options),
  };
}

const WAYS = Object.keys(ways({}));

/** A host's own answer in each way. */
function eachWay<T extends unknown[]>(
  what: string,
  optionsOf: (...given: T) => IsapiHostOptions,
): (readonly [what: string, place: (...given: T) => Promise<Given>])[] {
  return WAYS.map((way) => [
    `${what}, ${way}`,
    (...given) => ways(optionsOf(...given))[way]!(),
  ]);
}

/** Header text in a place that takes it. */
function line(
  place: (ecb: ExtensionControlBlock, text: string) => unknown,
): FieldPlace {
  return (name, value) =>
    ofExtension((ecb) => place(ecb, `${name}: ${value}\r\n`));
}

const FIELD_PLACES: readonly (readonly [what: string, place: FieldPlace])[] = [
  ["code 3", line((ecb, text) => header(ecb, "200 OK", `${text}\r\n`))],
  [
    "code 3, after others",
    line((ecb, text) => {
      header(ecb, "200 OK", "x-a: 1\r\nx-b: ");
      header(ecb, null, `2\r\n${text}`);
    }),
  ],
  ["the status argument", line((ecb, text) => header(ecb, `200 OK\n${text}`))],
  ["in a status's place", line((ecb, text) => header(ecb, text, "\r\n"))],
  [
    "code 1016",
    line((ecb, text) => headerEx(ecb, { pszHeader: `${text}\r\n` })),
  ],
  [
    "raw text",
    line((ecb, text) => write(ecb, `HTTP/1.1 200 OK\r\n${text}\r\n`)),
  ],
  [
    "SEND_HEADERS of a file",
    line((ecb, text) => {
      const completed = completion(ecb);
      const code = transmitFile(ecb, {
        dwFlags: HSE_IO_ASYNC | SENDS,
        pszStatusCode: "200 OK",
        pHead: `${text}\r\n`,
        pTail: "tail",
      });
      return code === 0 ? completed : code;
    }),
  ],
  [
    "SEND_HEADERS of a vector",
    line((ecb, text) =>
      vectorSend(ecb, [memory("page")], {
        dwFlags: HSE_IO_SYNC | SENDS,
        pszStatus: "200 OK",
        pszHeaders: `${text}\r\n`,
      })
    ),
  ],
  [
    "kept by a redirection",
    line((ecb, text) => {
      header(ecb, "200 OK", text);
      redirect(ecb, "/elsewhere");
    }),
  ],
  [
    "a fold",
    (name, value) =>
      ofExtension((ecb) =>
        header(ecb, "200 OK", `x-a: 1\r\n ${name}: ${value}\r\n\r\n`)
      ),
  ],
  ["under a child's head", async (name, value) => {
    const child: Proc = (ecb) => {
      header(ecb, "202 A", "x-child: 1\r\n\r\n");
      return HSE_STATUS_SUCCESS;
    };
    return await ofExtension(
      (ecb) => {
        header(ecb, "200 OK", `${name}: ${value}\r\n`);
        return executed(ecb, { pszUrl: "/child" });
      },
      {},
      { "/child": child },
    );
  }],
  ["a child's head", async (name, value) => {
    const child: Proc = (ecb) => {
      header(ecb, "202 A", `${name}: ${value}\r\n\r\n`);
      return HSE_STATUS_SUCCESS;
    };
    return await ofExtension(
      (ecb) => {
        header(ecb, "200 OK", "x-parent: 1\r\n");
        return executed(ecb, { pszUrl: "/child" });
      },
      {},
      { "/child": child },
    );
  }],
  ["child headers", (name, value) =>
    // What the child is asked with comes back as its answer.
    ofExtension(
      (ecb) =>
        executed(ecb, {
          pszUrl: "/x",
          pszChildHeaders: `${name}: ${value}\r\n`,
        }),
      { fallback: ({ headers }) => new Response("echo", { headers }) },
    )],
  ...eachWay("a fallback", (name: string, value: string) => ({
    fallback: () => new Response("page", { headers: [[name, value]] }),
  })),
  ...eachWay("a fallback without a body", (name: string, value: string) => ({
    fallback: () => {
      const headers: [string, string][] = [[name, value], ["x-other", "1"]];
      return new Response(null, { status: 204, headers });
    },
  })),
  [
    "respond()",
    (name, value) =>
      respond(new Request("http://localhost/"), () => {}, {
        headers: [[name, value]],
      }),
  ],
];

const FILE = {
  size: 4,
  slice: (start: number, end: number) => new Blob(["page"]).slice(start, end),
};

/** An object as a Response says it is, whatever its constructor would refuse. */
function withStatusText(statusText: string): Response {
  const response = new Response("page");
  return Object.defineProperty(response, "statusText", { value: statusText });
}

const TEXT_PLACES: readonly (readonly [what: string, place: TextPlace])[] = [
  ["code 3", (text) => ofExtension((ecb) => header(ecb, text, "\r\n"))],
  [
    "code 1016",
    (text) =>
      ofExtension((ecb) =>
        headerEx(ecb, { pszStatus: text, pszHeader: "\r\n" })
      ),
  ],
  [
    "the status line in a block",
    (text) => ofExtension((ecb) => header(ecb, null, `${text}\r\n\r\n`)),
  ],
  [
    "a Status field",
    (text) =>
      ofExtension((ecb) => header(ecb, null, `Status: ${text}\r\n\r\n`)),
  ],
  [
    "raw text",
    (text) => ofExtension((ecb) => write(ecb, `HTTP/1.1 ${text}\r\n\r\n`)),
  ],
  [
    "SEND_HEADERS of a vector",
    (text) =>
      ofExtension((ecb) =>
        vectorSend(ecb, [memory("page")], {
          dwFlags: HSE_IO_SYNC | SENDS,
          pszStatus: text,
          pszHeaders: "\r\n",
        })
      ),
  ],
  [
    "SEND_CUSTOM_ERROR",
    (text) =>
      ofExtension((ecb) =>
        support(ecb, HSE_REQ_SEND_CUSTOM_ERROR, { pszStatus: text })
      ),
  ],
  ["a redirection", (text) => ofExtension((ecb) => redirect(ecb, text))],
  [
    "SEND_URL",
    (text) => ofExtension((ecb) => support(ecb, HSE_REQ_SEND_URL, text)),
  ],
  [
    "EXEC_URL",
    (text) =>
      ofExtension((ecb) => executed(ecb, { pszUrl: text, pszMethod: text })),
  ],
  [
    "a path that nothing answers",
    async (text) => await new TestHost({}).fetch(text),
  ],
  ...eachWay("a file's type", (type: string) => ({
    files: storeOf({ ...FILE, type }),
  })),
  ...eachWay("a fallback's status text", (text: string) => ({
    fallback: () => withStatusText(text),
  })),
  ...eachWay("a fallback's Location", (text: string) => ({
    fallback: () =>
      new Response(null, { status: 302, headers: { location: text } }),
  })),
  [
    "respond()'s status text",
    (statusText) =>
      respond(new Request("http://localhost/"), () => {}, { statusText }),
  ],
];

/** What a place gives; nothing where it throws what its caller has to mend. */
async function given(place: () => Promise<Given>): Promise<Given> {
  try {
    return await place();
  } catch (error) {
    const isClear = error instanceof TypeError || error instanceof RangeError;
    assert(isClear, `${error}`);
    return undefined;
  }
}

for (const [what, place] of FIELD_PLACES) {
  Deno.test(`No field that cannot be sent gets through: ${what}`, async () => {
    for (const [name, value] of FIELDS) {
      const row = JSON.stringify([name.slice(0, 30), value.slice(0, 30)]);
      const response = await given(() => place(name, value));
      if (response === undefined) continue;
      assertSendable(response, row);
      await response.body?.cancel();
    }
    const right = await place("X-Right", "1");
    const field = what === "a fold" ? "x-a" : "x-right";
    assert(right !== undefined && right.headers.has(field), "it can be sent");
    await right.body?.cancel();
  });
}

for (const [what, place] of TEXT_PLACES) {
  Deno.test(`No text that cannot be sent gets through: ${what}`, async () => {
    let answers = 0;
    for (const text of TEXTS) {
      const response = await given(() => place(text));
      if (response === undefined) continue;
      answers++;
      assertSendable(response, JSON.stringify(text.slice(0, 30)));
      await response.body?.cancel();
    }
    assert(answers > 0 || what.startsWith("respond"), "something is answered");
  });
}

Deno.test("What a fallback gives and cannot be sent is a 500, told once to onError, whoever asked", async () => {
  const hostile: Readonly<Record<string, () => unknown>> = {
    "a control character": () =>
      new Response("page", { headers: { x: "a\x01b" } }),
    "a length": () =>
      new Response("page", { headers: { "content-length": "+4" } }),
    "a head that is too long": () =>
      new Response("page", { headers: { x: "a".repeat(65_536) } }),
    "a status text": () => withStatusText("a\x01b"),
    "a network error": () => Response.error(),
    "a number": () => 5,
    "a string": () => "x",
    "an object": () => ({}),
    "nothing": () => undefined,
    "null": () => null,
  };
  for (const [what, fallback] of Object.entries(hostile)) {
    for (const way of WAYS) {
      const errors: unknown[] = [];
      const options = {
        fallback: fallback as () => Response,
        onError: (error: unknown) => errors.push(error),
      };
      const response = await ways(options)[way]!();
      const row = `${what}, ${way}`;
      assertEquals(response.status, 500, row);
      assertEquals(response.headers.get("x"), null, row);
      const page = way.endsWith("HEAD") ? "" : "500 Internal Server Error\n";
      assertEquals(await response.text(), page, row);
      assertEquals(errors.length, 1, row);
      assertMatch(`${errors[0]}`, /^TypeError: Cannot answer: fallback /, row);
    }
  }
});

Deno.test("What a fallback gives and can be sent is passed on as it is, but for the fields of a connection", async () => {
  const kept = new Response("page", { headers: { x: "a\xe9b" } });
  const host = new TestHost({}, { fallback: () => kept });
  assertEquals(await host.fetch("/x"), kept);
  const given = new Response("page", {
    status: 203,
    statusText: "As Given",
    headers: [
      ["Connection", "close, X-Hop"],
      ["X-Hop", "1"],
      ["Transfer-Encoding", "chunked"],
      ["Content-Length", "4"],
      ["Set-Cookie", "a=1"],
      ["Set-Cookie", "b=2"],
    ],
  });
  const proxy = new TestHost({}, { fallback: () => given });
  const response = await proxy.fetch("/x");
  assertEquals([response.status, response.statusText], [203, "As Given"]);
  assertEquals([...response.headers], [
    ["content-type", "text/plain;charset=UTF-8"],
    ["set-cookie", "a=1"],
    ["set-cookie", "b=2"],
  ]);
  assertEquals(await response.text(), "page");
  assertEquals(proxy.errors, []);
});

Deno.test("The body of what a fallback gives and cannot be sent is cancelled", async () => {
  let cancelled = 0;
  const fallback = () => {
    const body = new ReadableStream({ cancel: () => void cancelled++ });
    return new Response(body, { headers: { x: "a\x01b" } });
  };
  const host = new TestHost({}, { fallback });
  assertEquals((await host.fetch("/x")).status, 500);
  assertEquals(cancelled, 1);
});

Deno.test("A fallback may upgrade its client's connection, and an internal request cannot", async () => {
  const upgraded = new Response(null, {
    status: 101,
    headers: { connection: "Upgrade", upgrade: "websocket" },
  });
  const options = { fallback: () => upgraded };
  const host = new TestHost({}, options);
  assertEquals(await host.fetch("/x"), upgraded);
  assertEquals(host.errors, []);
  for (const way of WAYS.filter((way) => way.startsWith("through"))) {
    assertEquals((await ways(options)[way]!()).status, 500, way);
  }
});
