/**
 * Every kind of answer there is, to be asked for with GET and with HEAD.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  getServerVariable,
  HSE_EXEC_URL_NO_HEADERS,
  HSE_REQ_SEND_CUSTOM_ERROR,
  HSE_REQ_SET_FLUSH_FLAG,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  respond,
} from "../../mod.ts";
import { pause } from "./bounded.ts";
import { completion, executed, sendUrl, support } from "./support_calls.ts";
import { header, redirect } from "./header_calls.ts";
import { latin1Bytes } from "./patterns.ts";
import { write } from "./ecb_calls.ts";
import { memory, transmitFile, vectorSend } from "./transmissions.ts";

type Serve = (ecb: ExtensionControlBlock) => number | Promise<number>;

/** Writes text, and succeeds. */
function writes(...texts: string[]): Serve {
  return async (ecb) => {
    for (const text of texts) await write(ecb, text);
    return HSE_STATUS_SUCCESS;
  };
}

/** A header call, and then something else. */
function headed(status: string, fields: string, serve: Serve): Serve {
  return (ecb) => {
    header(ecb, status, `${fields}\r\n`);
    return serve(ecb);
  };
}

/** What an extension answers by itself. */
const OWN: Readonly<Record<string, Serve>> = {
  bare: writes("body"),
  small: headed("203 Own", "X-Own: 1\r\n", writes("small ", "body")),
  declared: headed("200 OK", "Content-Length: 4\r\n", writes("four")),
  empty: headed("200 OK", "X-Own: 1\r\n", writes()),
  silent: () => HSE_STATUS_SUCCESS,
  status: () => 404,
  error: () => HSE_STATUS_ERROR,
  throws: () => {
    throw new Error("it throws");
  },
  never: () => HSE_STATUS_PENDING,
  // As extensions do that know HEAD: no body is made.
  aware: headed(
    "200 OK",
    "Content-Type: text/html\r\n",
    (ecb) => ecb.lpszMethod === "HEAD" ? HSE_STATUS_SUCCESS : writes("b")(ecb),
  ),
  late: headed("203 Own", "X-Own: 1\r\n", async (ecb) => {
    await pause(50);
    return writes("late")(ecb);
  }),
  "late, without a head": async (ecb) => {
    await pause(50);
    return writes("late")(ecb);
  },
  long: async (ecb) => {
    for (let i = 0; i < 4; i++) await write(ecb, new Uint8Array(50_000));
    return HSE_STATUS_SUCCESS;
  },
  flushed: (ecb) => {
    support(ecb, HSE_REQ_SET_FLUSH_FLAG, true);
    return writes("one", "two")(ecb);
  },
  chunked: headed(
    "200 OK",
    "Transfer-Encoding: chunked\r\n",
    writes("4\r\nfour\r\n0\r\n\r\n"),
  ),
  raw: writes("HTTP/1.1 203 Own\r\nX-Own: 1\r\n\r\nraw"),
  redirection: (ecb) => {
    redirect(ecb, "/elsewhere");
    return HSE_STATUS_SUCCESS;
  },
  custom: (ecb) => {
    support(ecb, HSE_REQ_SEND_CUSTOM_ERROR, { pszStatus: "403 Forbidden" });
    return HSE_STATUS_SUCCESS;
  },
  transmitted: async (ecb) => {
    const completed = completion(ecb);
    if (transmitFile(ecb, { hFile: new Blob(["file"]) }) === 0) await completed;
    return HSE_STATUS_SUCCESS;
  },
  vector: async (ecb) => {
    await vectorSend(ecb, [memory("me"), memory("mory")]);
    return HSE_STATUS_SUCCESS;
  },
  "204": headed("204 No Content", "X-Own: 1\r\n", writes()),
  "205": headed("205 Reset Content", "", writes()),
  "304": headed("304 Not Modified", 'ETag: "x"\r\n', writes()),
};

/** Ways to have something else answer. */
const WAYS: Readonly<
  Record<string, (ecb: ExtensionControlBlock, url: string) => unknown>
> = {
  send: (ecb, url) => sendUrl(ecb, url),
  exec: (ecb, pszUrl) => executed(ecb, { pszUrl }),
  "exec, as GET": (ecb, pszUrl) => executed(ecb, { pszUrl, pszMethod: "GET" }),
  "exec, as HEAD": (ecb, pszUrl) =>
    executed(ecb, { pszUrl, pszMethod: "HEAD" }),
  "head, exec": (ecb, pszUrl) => {
    header(ecb, "202 Own", "X-Parent: 1\r\n\r\n");
    return executed(ecb, { pszUrl });
  },
  "body, exec": async (ecb, pszUrl) => {
    await write(ecb, "own");
    return executed(ecb, { pszUrl });
  },
  "exec, body": async (ecb, pszUrl) => {
    await executed(ecb, { pszUrl });
    await write(ecb, "own");
  },
  "exec, without its head": (ecb, pszUrl) =>
    executed(ecb, { pszUrl, dwExecUrlFlags: HSE_EXEC_URL_NO_HEADERS }),
  "exec of a sender": (ecb, url) =>
    executed(ecb, { pszUrl: url.replace("/x/", "/x/send/x/") }),
};

const TEXT = { "content-type": "text/plain" };

/** What a fallback gives. */
const FALLBACKS: Readonly<
  Record<string, (request: Request) => unknown>
> = {
  text: () => new Response("text"),
  "nothing, for HEAD": ({ method }) =>
    new Response(method === "HEAD" ? null : "text", { headers: TEXT }),
  "nothing at all": () => new Response(null),
  stream: () => new Response(new Blob(["stream"]).stream()),
  "stream, for GET": ({ method }) =>
    new Response(method === "HEAD" ? null : new Blob(["stream"]).stream()),
  declared: ({ method }) =>
    new Response(method === "HEAD" ? null : "four", {
      headers: { ...TEXT, "content-length": "4" },
    }),
  "204": () => new Response(null, { status: 204 }),
  respond: (request) =>
    respond(request, async (client) => {
      await client.write(latin1Bytes("respond"));
    }),
  "respond, late": (request) =>
    respond(request, async (client) => {
      await pause(50);
      await client.write(latin1Bytes("respond"));
    }),
  number: () => 5,
  throws: () => {
    throw new Error("the fallback throws");
  },
};

/** Answers below a mount whose SCRIPT_NAME ends with `/x`, which nothing else does. */
export const serveHead: Serve = async (ecb) => {
  const [, first = "", ...rest] = ecb.lpszPathInfo.split("/");
  const own = OWN[first];
  if (own !== undefined) return await own(ecb);
  const home = (getServerVariable(ecb, "SCRIPT_NAME") ?? "").slice(0, -2);
  await WAYS[first]!(ecb, `${home}/${rest.join("/")}`);
  return HSE_STATUS_SUCCESS;
};

/** Answers below `/else`. */
export async function elseHead(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const name = decodeURIComponent(pathname).split("/").at(-1)!;
  return await FALLBACKS[name]!(request) as Response;
}

/** Every path to ask for, of a host that has these answers and the file `/a.txt`. */
export function headPaths(): string[] {
  const plain = [
    ...Object.keys(OWN).map((name) => `/x/${name}`),
    ...Object.keys(FALLBACKS).map((name) => `/else/${name}`),
    "/a.txt",
  ];
  const sent = Object.keys(WAYS).flatMap((way) =>
    plain
      // What never comes is a page only where nothing was sent before.
      .filter((path) => path !== "/x/never" || /^(?:send|exec)$/.test(way))
      .map((path) => `/x/${way}${path}`)
  );
  return [...plain, ...sent].map(encodeURI);
}

/** What a client sees of an answer. */
export interface SeenAnswer {
  readonly status: number;
  readonly fields: Iterable<readonly [name: string, value: string]>;
  /** Bytes of the body that came. */
  readonly octets: number;
}

/** Fields that say how a body comes, or when. */
const FRAMING =
  /^(?:content-length|transfer-encoding|connection|keep-alive|date)$/;

/** The fields of an answer itself. An engine gives bytes a type that have none. */
function fieldsOf({ fields }: SeenAnswer, other: SeenAnswer): unknown[] {
  const typed = [...other.fields].some(([name]) => name === "content-type");
  return [...fields].filter(([name]) =>
    !FRAMING.test(name) && (typed || name !== "content-type")
  ).sort();
}

/** Fails unless an answer to HEAD is the one to GET without its body: with GET's length, or none. */
export function assertHead(
  path: string,
  get: SeenAnswer,
  head: SeenAnswer,
): void {
  assertEquals(
    [head.status, head.octets, ...fieldsOf(head, get)],
    [get.status, 0, ...fieldsOf(get, head)],
    path,
  );
  const [length] = [...head.fields]
    .filter(([name]) => name === "content-length");
  assert(
    length === undefined || length[1] === String(get.octets),
    `${path}: HEAD says ${length?.[1]}, GET gives ${get.octets}`,
  );
}
