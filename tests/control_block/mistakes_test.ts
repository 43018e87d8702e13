// The text of a mistake: the call, the argument, the received value; the code's
// name and what to do; and of a refused request code, which and why, once.

import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import { Hono } from "hono";
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_IO_SEND_HEADERS,
  HSE_IO_SYNC,
  HSE_REQ_ABORTIVE_CLOSE,
  HSE_REQ_ASYNC_READ_CLIENT,
  HSE_REQ_CANCEL_IO,
  HSE_REQ_CLOSE_CONNECTION,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_EXEC_URL,
  HSE_REQ_GET_SSPI_INFO,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_IS_CONNECTED,
  HSE_REQ_MAP_URL_TO_PATH,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_REQ_SEND_URL,
  HSE_REQ_SET_FLUSH_FLAG,
  HSE_REQ_TRANSMIT_FILE,
  HSE_REQ_VECTOR_SEND,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  respond,
  WriteClient,
  WriteClientError,
} from "../../mod.ts";
import * as codes from "../../src/base/error_codes.ts";
import { ReportedMistakes } from "../../src/host/reported_mistakes.ts";
import { describeValue } from "../../src/base/checks.ts";
import { refusedCalls } from "../../src/control_block/server_support/refused.ts";
import { serverSupport } from "../../src/control_block/server_support/table.ts";
import { call } from "../../src/testing/mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { onCompletion, submit, write } from "../helpers/ecb_calls.ts";
import { isHint } from "../helpers/hints.ts";
import { turns } from "../helpers/settled.ts";
import { support } from "../helpers/support_calls.ts";

const LATIN1 = String.raw`characters up to U\+00FF`;

/** A call without its types. */
type Untyped = (...args: unknown[]) => unknown;

interface Told {
  readonly message: string;
  readonly ecb: ExtensionControlBlock | undefined;
}

/** Why calls were refused, as their host tells it. */
async function hints(
  calls: (ecb: ExtensionControlBlock) => unknown,
): Promise<Told[]> {
  const all = await told(calls);
  return all.filter(({ message }) => isHint(new Error(message)));
}

/** What a host tells of calls, made in as many requests. */
async function told(
  calls: (ecb: ExtensionControlBlock) => unknown,
  requests = 1,
): Promise<Told[]> {
  const all: Told[] = [];
  const host = new IsapiHost({
    onError: (error, ecb) => {
      assert(error instanceof Error);
      all.push({ message: error.message, ecb });
    },
  }).mount("/", {
    async HttpExtensionProc(ecb) {
      await calls(ecb);
      return HSE_STATUS_SUCCESS;
    },
  });
  for (let i = 0; i < requests; i++) {
    const request = new Request("http://localhost/");
    await bounded(host.fetch(request), "the answer");
  }
  return all;
}

function header(
  ecb: ExtensionControlBlock,
  status: string | null,
  text: string,
): unknown {
  return support(ecb, HSE_REQ_SEND_RESPONSE_HEADER, status, null, text);
}

function untyped(call: unknown): Untyped {
  return call as Untyped;
}

Deno.test("describeValue() names the value, in few words, and never throws", () => {
  class Thing {}
  const hostile = new Proxy({}, {
    get() {
      throw new Error("hostile");
    },
  });
  const rows: [unknown, string][] = [
    [undefined, "undefined"],
    [null, "null"],
    [5, "5"],
    [NaN, "NaN"],
    [5n, "5n"],
    [true, "true"],
    ["a\nb", 'the string "a\\x0ab"'],
    ["\x1b[2J\u2028\u202e\ud800", 'the string "\\x1b[2J\\u2028\\u202e\\ud800"'],
    ["x".repeat(1000), `the string "${"x".repeat(40)}…"`],
    [Symbol("s"), "a symbol"],
    [() => {}, "a function"],
    [class {}, "a function"],
    [[1], "an array"],
    [{}, "an object"],
    [Object.create(null), "an object"],
    [new Thing(), "a Thing"],
    [new ArrayBuffer(1), "an ArrayBuffer"],
    [new Uint8Array(1), "a Uint8Array"],
    [new URL("http://localhost/"), "a URL"],
    [new WritableStream(), "a WritableStream"],
    [hostile, "an object"],
  ];
  for (const [value, text] of rows) assertEquals(describeValue(value), text);
});

Deno.test("A WriteClientError of every code with which a client fails names it and says what to do", () => {
  // Codes that a call of an extension gives back, and those of a file.
  const others: readonly string[] = [
    "ERROR_PATH_NOT_FOUND",
    "ERROR_READ_FAULT",
    "ERROR_HANDLE_EOF",
    "ERROR_NOT_SUPPORTED",
    "ERROR_INSUFFICIENT_BUFFER",
    "ERROR_INVALID_INDEX",
    "WSAEINVAL",
  ];
  const all = Object.entries(codes)
    .filter(([, code]) => code !== codes.ERROR_SUCCESS);
  assert(all.length >= 16);
  for (const [name, code] of all) {
    const { message } = new WriteClientError(code);
    assert(message.startsWith("Cannot write to the client: "), name);
    assertMatch(
      message,
      others.includes(name)
        ? new RegExp(`error ${code}; see docs/errors.md$`)
        : new RegExp(`\\(${name}\\); [a-z].{6,}$`),
      name,
    );
  }
});

Deno.test("What went wrong in particular names its code too, and says what to do", async () => {
  const request = new Request("http://localhost/");
  const write = (client: WriteClient) => client.write(new Uint8Array(3));
  const declared = (length: number) => ({
    headers: { "content-length": `${length}` },
  });
  const never = () => new Promise<void>(() => {});
  const failed = async (...args: Parameters<typeof respond>) => {
    const error = await bounded(
      respond(...args).then(() => undefined, (error) => error),
      "the rejection",
    );
    assert(error instanceof WriteClientError);
    return error.message;
  };
  const longer = failed(request, async (client) => {
    await write(client);
  }, declared(2));
  const shorter = failed(request, async (client) => {
    await write(client);
  }, declared(4));
  const late = failed(request, never, { deadlines: { total: 20 } });
  const head = "Content-Type: text/plain\r\n";
  const framing = told(async (ecb) => {
    const pszHeader = `${head}Transfer-Encoding: chunked\r\n\r\n`;
    support(ecb, HSE_REQ_SEND_RESPONSE_HEADER_EX, { pszHeader });
    await ecb.WriteClient(ecb.ConnID, new Uint8Array(3), { value: 3 });
  });
  const file = told(async (ecb) => {
    const stream = () => new Blob(["abc"]).stream();
    const hFile = { size: 10, slice: () => ({ stream }) };
    await new Promise<void>((resolve) => {
      onCompletion(ecb, () => resolve());
      support(ecb, HSE_REQ_TRANSMIT_FILE, { hFile, dwFlags: HSE_IO_ASYNC });
    });
  });
  const messages = [
    ...await Promise.all([longer, shorter, late]),
    ...(await framing).map(({ message }) => message),
    ...(await file).map(({ message }) => message),
  ];
  const codes = messages.map((message) =>
    /^Cannot write to the client: .+ \((\w+)\); [a-z].{6,}$/.exec(message)?.[1]
  );
  assertEquals(
    codes,
    [
      "ERROR_INVALID_DATA",
      "ERROR_INVALID_DATA",
      "ERROR_SEM_TIMEOUT",
      "ERROR_INVALID_DATA",
      "ERROR_HANDLE_EOF",
    ],
    messages.join("\n"),
  );
});

Deno.test("new WriteClient() of no writer says what was got, and how a stream gives one", () => {
  const make = (writer: unknown) => () => new WriteClient(writer as never);
  const stream = new WritableStream<Uint8Array>();
  const { message } = assertThrows(make(stream), TypeError);
  assertMatch(
    message,
    /WriteClient: writer must be .* a WritableStream; call getWriter\(\)/,
  );
  for (const wrong of [undefined, null, 5, {}, () => {}]) {
    assertThrows(make(wrong), TypeError, `received ${describeValue(wrong)}`);
  }
});

Deno.test("WriteClient.write() and submit() of no bytes name the call and what was got", async () => {
  const client = new WriteClient(new WritableStream<Uint8Array>().getWriter());
  const { message } = assertThrows(
    () => client.submit(5 as never),
    TypeError,
  );
  assertMatch(
    message,
    /^Cannot submit: buffer must be a string, .* received 5$/,
  );
  const error = await client.write([1] as never).catch((error) => error);
  assert(error instanceof TypeError);
  assertMatch(error.message, /^Cannot write: buffer must be .* an array$/);
  assertThrows(() => client.onCompletion("f" as never), TypeError, '"f"');
});

Deno.test("respond() of wrong arguments names them and what was got", async () => {
  const request = new Request("http://localhost/");
  const rows: [unknown[], RegExp][] = [
    [["/path", () => {}], /request must be a Request, received the string/],
    [[undefined, () => {}], /request must be a Request, received undefined/],
    [[request, "text"], /producer must be a function.* the string "text"/],
    [[request], /producer must be a function.* undefined/],
    [
      [request, () => {}, { status: "200" }],
      /status must be .* the string "200"/,
    ],
    [
      [request, () => {}, { bufferLimit: "1" }],
      /bufferLimit must be .* string/,
    ],
    [[request, () => {}, { deadlines: { idle: "1 s" } }], /idle: .* "1 s"/],
  ];
  for (const [args, pattern] of rows) {
    const error = await bounded(
      (respond as (...args: unknown[]) => Promise<Response>)(...args)
        .then(() => undefined, (error) => error),
      "the rejection",
    );
    assert(error instanceof Error);
    assertMatch(error.message, pattern);
  }
});

/** What frameworks have in a Request's place, or around it, and what to pass. */
async function notRequests(): Promise<[name: string, unknown, RegExp][]> {
  const request = new Request("http://localhost/");
  const contexts: { req: unknown }[] = [];
  const app = new Hono().get("/", (c) => {
    contexts.push(c);
    return c.text("");
  });
  await app.fetch(request);
  const incoming = new IncomingMessage(new Socket());
  incoming.method = "GET";
  incoming.url = "/path";
  const mock = {
    method: "GET",
    url: "http://localhost/",
    headers: new Headers(),
  };
  const { signal } = request;
  const node = /of a request of node:http, .* of @isapi\/streams\/node/;
  return [
    [
      "Hono's c.req",
      contexts[0]!.req,
      /HonoRequest; pass its raw, as c\.req\.raw with Hono$/,
    ],
    [
      "Hono's context",
      contexts[0],
      /Context; pass its req\.raw, as c\.req\.raw/,
    ],
    ["SvelteKit's event", { request }, /an object; pass its request$/],
    ["h3's event", { req: request }, /an object; pass its req$/],
    ["Node's request", incoming, node],
    ["Express's", Object.assign(Object.create(incoming), { app: {} }), node],
    ["Fastify's", { method: "GET", url: "/path", raw: incoming }, node],
    ["Koa's context", { method: "GET", req: incoming }, node],
    ["a mock", mock, /an object without a usable signal$/],
    ["a mock", { ...mock, signal: null }, /an object without a usable signal$/],
    [
      "a mock",
      { ...mock, signal, headers: { get: "no function" } },
      /an object without a usable headers$/,
    ],
    [
      "a mock",
      { ...mock, signal, url: "/path" },
      /an object without a usable url$/,
    ],
    ["its prototype", Object.create(Request.prototype), /a Request$/],
    ["a URL", new URL("http://localhost/"), /a URL$/],
    ["a path", "/path", /the string "\/path"$/],
    ["nothing", undefined, /undefined$/],
    ["null", null, /null$/],
  ];
}

Deno.test("respond() of what is not a request rejects at once, and says what to pass", async () => {
  for (const [name, none, message] of await notRequests()) {
    let called = false;
    const error = await respond(none as Request, () => {
      called = true;
    }).then(() => undefined, (error) => error);
    assert(error instanceof TypeError, name);
    assertMatch(error.message, /^Cannot respond: request must be a Request, /);
    assertMatch(error.message, message, name);
    assertEquals(called, false, name);
  }
});

Deno.test("fetch() of what is not a request says what to pass, and answers 500", async () => {
  for (const [name, none, message] of await notRequests()) {
    const told: unknown[] = [];
    const host = new IsapiHost({ onError: (error) => told.push(error) });
    const response = await host.fetch(none as Request);
    assertEquals(response.status, 500, name);
    const [error] = told;
    assert(error instanceof TypeError, name);
    assertMatch(error.message, /^Cannot answer: request must be a Request, /);
    assertMatch(error.message, message, name);
    assertEquals(told.length, 1, name);
  }
});

Deno.test("An object of a Request's shape is one", async () => {
  const made = new Request("http://localhost/path");
  const { method, url, headers, signal } = made;
  const shaped = { method, url, headers, signal, body: null } as Request;
  const response = await respond(shaped, async (client) => {
    await turns();
    await client.write(new Uint8Array(3));
  });
  assertEquals((await response.bytes()).length, 3);
  const host = new IsapiHost().mount("/path", {
    HttpExtensionProc: () => HSE_STATUS_SUCCESS,
  });
  assertEquals((await host.fetch(shaped)).status, 200);
});

Deno.test("call() of wrong arguments names them and what was got", () => {
  const handler = () => new Response();
  const rows: [unknown[], RegExp][] = [
    [[undefined, "/"], /target must be an extension, a host .* undefined$/],
    [["/", handler], /target must be .* the string "\/"$/],
    [[handler], /input must be a Request, or the text .* undefined$/],
    [[handler, { url: "http://localhost/" }], /input must be .* an object$/],
    [[handler, new URL("http://localhost/")], /input must be .* a URL$/],
  ];
  for (const [args, pattern] of rows) {
    const { message } = assertThrows(() => untyped(call)(...args), TypeError);
    assertMatch(message, pattern);
  }
});

Deno.test("fetch() of what is not a request answers 500, and says what was got", async () => {
  const messages: string[] = [];
  const logs: unknown[] = [];
  const host = new IsapiHost({
    onError: (error) => messages.push((error as Error).message),
    onLog: (record) => logs.push(record),
    onTrace: () => {},
  });
  const fetch = host.fetch as Untyped;
  for (const none of [undefined, null, "/path", {}]) {
    const response = await (fetch(none) as Promise<Response>);
    assertEquals(response.status, 500);
    const expected = `Cannot answer: request must be a Request, received ${
      describeValue(none)
    }`;
    assertEquals(messages.splice(0), [expected]);
  }
  await host.shutdown();
  assertEquals((await (fetch() as Promise<Response>)).status, 500);
  assertEquals(logs, []);
});

Deno.test("new IsapiHost() and mount() of wrong arguments name them and what was got", () => {
  const make = (options: unknown) => () => new IsapiHost(options as never);
  const rows: [unknown, RegExp][] = [
    [
      { files: "/srv/www" },
      /files must have map\(\) and open\(\).*Directory.*received the string/,
    ],
    [{ files: null }, /files .* received null/],
    [{ onError: console }, /onError must be a function, received/],
    [{ onLog: "log" }, /onLog must be a function, received the string "log"/],
    [{ fallback: 404 }, /fallback must be a function, received 404/],
    [{ readAhead: "1" }, /readAhead must be an integer.* the string "1"/],
  ];
  for (const [options, pattern] of rows) {
    assertMatch(assertThrows(make(options), Error).message, pattern);
  }
  const mount = untyped(IsapiHost.prototype.mount);
  const host = new IsapiHost();
  const mounts: [unknown[], RegExp][] = [
    [
      ["hello", {}],
      /path must begin with "\/", .*, received the string "hello"/,
    ],
    [[undefined, {}], /path must begin with "\/", .*, received undefined/],
    [["/", () => 1], /function HttpExtensionProc, received a function/],
    [["/"], /function HttpExtensionProc, received undefined/],
  ];
  for (const [args, pattern] of mounts) {
    const { message } = assertThrows(() => mount.apply(host, args), TypeError);
    assertMatch(message, pattern);
  }
});

Deno.test("A refused call of the control block is reported to onError with call, argument and what was got", async () => {
  const count = () => ({ value: 2 });
  const bytes = new Uint8Array(2);
  const rows: [string, (ecb: ExtensionControlBlock) => unknown, RegExp][] = [
    [
      "text for bytes",
      (ecb) => untyped(ecb.WriteClient).call(ecb, ecb.ConnID, "ab", count()),
      /^Cannot call WriteClient: Buffer must be bytes .*TextEncoder.*"ab"/,
    ],
    [
      "a number for a reference",
      (ecb) => untyped(ecb.WriteClient).call(ecb, ecb.ConnID, bytes, 2),
      /WriteClient: lpdwBytes must be an object \{ value \}.*received 2/,
    ],
    [
      "a count that is too large",
      (ecb) => ecb.WriteClient(ecb.ConnID, bytes, { value: 3 }),
      /lpdwBytes\.value must be from 0 to the buffer's 2 bytes, received 3/,
    ],
    [
      "both modes",
      (ecb) =>
        ecb.WriteClient(ecb.ConnID, bytes, count(), HSE_IO_ASYNC | HSE_IO_SYNC),
      /dwReserved must be HSE_IO_SYNC or HSE_IO_ASYNC, not both, received 3/,
    ],
    [
      "another's handle",
      (ecb) => ecb.WriteClient(ecb.ConnID + 1, bytes, count()),
      /WriteClient: ConnID must be this request's ecb\.ConnID, received \d+/,
    ],
    [
      "nobody to tell",
      (ecb) => ecb.WriteClient(ecb.ConnID, bytes, count(), HSE_IO_ASYNC),
      /WriteClient: no completion function is registered.*IO_COMPLETION first/,
    ],
    [
      "read into nothing",
      (ecb) => ecb.ReadClient(ecb.ConnID, null as never, count()),
      /ReadClient: lpvBuffer must be a Uint8Array, received null/,
    ],
    [
      "a name that is none",
      (ecb) => ecb.GetServerVariable(ecb.ConnID, 7 as never, bytes, count()),
      /GetServerVariable: lpszVariableName must be .*a string.*received 7/,
    ],
    [
      "header text that is none",
      (ecb) =>
        support(ecb, HSE_REQ_SEND_RESPONSE_HEADER_EX, {
          pszStatus: 200,
          pszHeader: "\r\n",
        }),
      /HSE_REQ_SEND_RESPONSE_HEADER_EX \(1016\): lpvBuffer\.pszStatus must be text.*received 200/,
    ],
    [
      "a header line without a colon",
      (ecb) => header(ecb, "200 OK", "A: b\r\nContent-Type text/plain\r\n\r\n"),
      /SEND_RESPONSE_HEADER \(3\): each header line must be a name, a colon.*received the string "Content-Type text\/plain"/,
    ],
    [
      "a header line that would split the answer",
      (ecb) =>
        support(ecb, HSE_REQ_SEND_RESPONSE_HEADER_EX, {
          pszHeader: "A: b\rSet-Cookie: c\r\n\r\n",
        }),
      /HEADER_EX \(1016\): a header line must have no control characters.*"A: b\\x0dSet-Cookie: c"/,
    ],
    [
      "a length that is none",
      (ecb) => header(ecb, "200 OK", "Content-Length: 1 KiB\r\n\r\n"),
      /Content-Length must be one plain decimal.*"Content-Length: 1 KiB"/,
    ],
    [
      "a status that is none",
      (ecb) => header(ecb, "999 OK", "A: b\r\n\r\n"),
      /the status must begin with a number from 200 to 599.*"999 OK"/,
    ],
    [
      "a status field that is none",
      (ecb) => header(ecb, null, "Status: fine\r\n\r\n"),
      /a Status field must have a number from 200 to 599.*"Status: fine"/,
    ],
    [
      "a header call behind the body",
      async (ecb) => {
        await write(ecb, "body");
        return header(ecb, "200 OK", "A: b\r\n\r\n");
      },
      /SEND_RESPONSE_HEADER \(3\): status and headers are fixed already; set them once/,
    ],
    [
      "headers of a vector",
      (ecb) =>
        support(ecb, HSE_REQ_VECTOR_SEND, {
          dwFlags: HSE_IO_SYNC | HSE_IO_SEND_HEADERS,
          pszStatus: "200 OK",
          pszHeaders: "no field\r\n\r\n",
          lpElementArray: [],
        }),
      /VECTOR_SEND \(1037\): each header line must be .*"no field"/,
    ],
    [
      "headers of a file, behind the body",
      async (ecb) => {
        await write(ecb, "body");
        onCompletion(ecb, () => {});
        return support(ecb, HSE_REQ_TRANSMIT_FILE, {
          hFile: null,
          pszStatusCode: "200 OK",
          dwFlags: HSE_IO_ASYNC | HSE_IO_SEND_HEADERS,
        });
      },
      /TRANSMIT_FILE \(1006\): status and headers are fixed already/,
    ],
    [
      "text beyond Latin-1",
      (ecb) => support(ecb, HSE_REQ_SEND_URL, "/š"),
      new RegExp(
        `HSE_REQ_SEND_URL \\(2\\): .*${LATIN1}.*received the string "/š"`,
      ),
    ],
    [
      "a path for a file",
      (ecb) =>
        support(ecb, HSE_REQ_TRANSMIT_FILE, {
          hFile: "/a",
          dwFlags: HSE_IO_ASYNC,
        }),
      /TRANSMIT_FILE \(1006\): lpvBuffer\.hFile must be .*openFile.*"\/a"/,
    ],
    [
      "a transmission that is not asynchronous",
      (ecb) => support(ecb, HSE_REQ_TRANSMIT_FILE, { hFile: null, dwFlags: 0 }),
      /lpvBuffer\.dwFlags must be flags with HSE_IO_ASYNC.*received 0/,
    ],
    [
      "a read that nobody is told of",
      (ecb) =>
        support(ecb, HSE_REQ_ASYNC_READ_CLIENT, bytes, count(), {
          value: HSE_IO_ASYNC,
        }),
      /ASYNC_READ_CLIENT \(1010\): no completion function is registered/,
    ],
    [
      "a child's header line that is none",
      (ecb) => {
        onCompletion(ecb, () => {});
        const pszChildHeaders = "X-A: 1\r\nno colon";
        return support(ecb, HSE_REQ_EXEC_URL, {
          pszUrl: "/child",
          pszChildHeaders,
        });
      },
      /EXEC_URL \(1026\): lpvBuffer\.pszChildHeaders must be header lines.*received the string "X-A: 1\\x0d\\x0ano colon"/,
    ],
    [
      "a child that is no structure",
      (ecb) => support(ecb, HSE_REQ_EXEC_URL, "/child"),
      /EXEC_URL \(1026\): lpvBuffer must be an object, HSE_EXEC_URL_INFO, received the string/,
    ],
    [
      "no function",
      (ecb) => support(ecb, HSE_REQ_IO_COMPLETION, "done"),
      /IO_COMPLETION \(1005\): lpvBuffer must be a function, or null.*"done"/,
    ],
    [
      "no pointer",
      (ecb) => support(ecb, HSE_REQ_IS_CONNECTED, true),
      /IS_CONNECTED \(1018\): lpvBuffer must be an object \{ value \}.*true/,
    ],
    [
      "a string to write into",
      (ecb) => support(ecb, HSE_REQ_MAP_URL_TO_PATH, "/a", count()),
      /MAP_URL_TO_PATH \(1001\): lpvBuffer must be a Uint8Array.*"\/a"/,
    ],
    [
      "a code that is none",
      (ecb) => support(ecb, 9999),
      /ServerSupportFunction, 9999: dwHSERequest must be one of .*received 9999/,
    ],
  ];
  for (const [what, call, pattern] of rows) {
    const seen = await hints(async (ecb) => {
      const ok = await call(ecb);
      assert(ok === false || ok === 87, what);
      assertEquals(ecb.GetLastError(), 87, what);
    });
    assertEquals(seen.length, 1, what);
    assertMatch(seen[0]!.message, pattern);
    assertMatch(seen[0]!.message, /ERROR_INVALID_PARAMETER \(87\)/, what);
    assert(seen[0]!.ecb !== undefined, what);
  }
});

Deno.test("A result that says nothing is reported to onError once, where nothing was sent", async () => {
  const errors: string[] = [];
  let sends = true;
  const host = new IsapiHost({ onError: (error) => errors.push(`${error}`) })
    .mount("/", {
      async HttpExtensionProc(ecb) {
        if (sends) await write(ecb, "page");
        return undefined as unknown as number; // no return
      },
    });
  const status = async () => {
    const answer = host.fetch(new Request("http://localhost/"));
    return (await bounded(answer, "the answer")).status;
  };
  assertEquals([await status(), errors], [200, []]);
  sends = false;
  assertEquals([await status(), await status()], [500, 500]);
  assertEquals(errors.length, 1);
  assertMatch(
    errors[0]!,
    /HttpExtensionProc must return an HSE_STATUS code.* received undefined; the answer is 500/,
  );
});

Deno.test("Every request code that takes an argument says so of one that cannot be right", async () => {
  const takeNothing: readonly number[] = [
    HSE_REQ_ABORTIVE_CLOSE,
    HSE_REQ_CANCEL_IO,
    HSE_REQ_CLOSE_CONNECTION,
    HSE_REQ_DONE_WITH_SESSION,
    HSE_REQ_SET_FLUSH_FLAG, // a flag of any kind
  ];
  const refused = refusedCalls.map(([code]) => code);
  for (const code of serverSupport.keys()) {
    if (takeNothing.includes(code) || refused.includes(code)) continue;
    const seen = await hints((ecb) => support(ecb, code, Symbol("wrong")));
    assertEquals(seen.length, 1, `code ${code}`);
    assertMatch(
      seen[0]!.message,
      new RegExp(`\\(${code}\\): lpvBuffer must be .*received a symbol`),
    );
  }
});

Deno.test("A mistake is told once per host, each of several, and nothing of what was right", async () => {
  const seen = await told(async (ecb) => {
    onCompletion(ecb, () => {});
    await write(ecb, "right");
    const call = untyped(ecb.WriteClient).bind(ecb);
    for (const wrong of ["ab", "cd", 5]) {
      await call(ecb.ConnID, wrong, { value: 2 });
      await call(ecb.ConnID, new Uint8Array(2), wrong);
    }
    support(ecb, HSE_REQ_DONE_WITH_SESSION);
  }, 3);
  assertEquals(
    seen.map(({ message }) => /WriteClient: (\w+) must/.exec(message)?.[1]),
    ["Buffer", "lpdwBytes"],
  );
});

Deno.test("Calls after the end, and I/O that is refused for the moment alone, are told nothing of", async () => {
  const seen = await told(async (ecb) => {
    onCompletion(ecb, () => {});
    assertEquals(submit(ecb, "first"), 0);
    assertEquals(submit(ecb, "second"), 170);
    assertEquals((await write(ecb, "sync")).error, 170);
    support(ecb, HSE_REQ_DONE_WITH_SESSION);
    assertEquals(support(ecb, HSE_REQ_DONE_WITH_SESSION), 87);
    assertEquals((await write(ecb, "late")).error, 87);
    assertEquals(support(ecb, 9999), 87);
  });
  assertEquals(seen, []);
});

Deno.test("The first use of a refused code says which and why, once per host", async () => {
  for (const [code] of refusedCalls) {
    const seen = await told((ecb) => {
      assertEquals([support(ecb, code), support(ecb, code)], [50, 50]);
    }, 2);
    assertEquals(seen.length, 1);
    assertMatch(
      seen[0]!.message,
      new RegExp(
        `^Cannot serve HSE_REQ_\\w+ \\(${code}\\): [^;]+.*NOT_SUPPORTED`,
      ),
    );
  }
  const all = await told((ecb) => {
    for (const [code] of refusedCalls) support(ecb, code);
  });
  assertEquals(all.length, refusedCalls.length);
  const size = { value: 9 };
  const [mapping] = await told((ecb) =>
    support(ecb, HSE_REQ_MAP_URL_TO_PATH, new Uint8Array([0x2f, 0]), size)
  );
  assertMatch(mapping!.message, /MAP_URL_TO_PATH \(1001\): .*no files; set/);
  const [first] = await told((ecb) => support(ecb, HSE_REQ_GET_SSPI_INFO));
  assertMatch(first!.message, /GET_SSPI_INFO \(1002\): .*no security context/);
  assert(isHint(new Error(first!.message)));
});

Deno.test("A host without onError refuses the same, and one whose onError throws", async () => {
  for (
    const options of [{}, {
      onError: () => {
        throw new Error("own");
      },
    }]
  ) {
    let codes: number[] = [];
    const host = new IsapiHost(options).mount("/", {
      HttpExtensionProc(ecb) {
        codes = [support(ecb, HSE_REQ_GET_SSPI_INFO), support(ecb, 9999)];
        return HSE_STATUS_SUCCESS;
      },
    });
    const { status } = await host.fetch(new Request("http://localhost/"));
    assertEquals([status, ...codes], [200, 50, 87]);
  }
});

Deno.test("ReportedMistakes is bounded: made-up mistakes do not fill the memory", () => {
  const mistakes = new ReportedMistakes();
  let fresh = 0;
  for (let i = 0; i < 5000; i++) if (mistakes.add(`mistake ${i}`)) fresh++;
  assertEquals([fresh, mistakes.add("mistake 1")], [1000, false]);
});
