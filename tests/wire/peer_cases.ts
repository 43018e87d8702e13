/**
 * What Apache's mod_isapi, the one other open host of ISAPI extensions, answered
 * when it was asked the same: observed with extensions that made these calls
 * (Apache 2.4, on loopback). A row of that table that stood for several requests
 * has its first name on each of its cases; pauses are shorter here, and texts and
 * paths stand for others where only their kind matters.
 *
 * It is a second opinion, not a model: where it contradicts what is documented
 * for IIS, or takes a call for nothing, ours differs and says why.
 *
 * @see {@link https://httpd.apache.org/docs/2.4/mod/mod_isapi.html | mod_isapi}
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  getServerVariable,
  HSE_IO_ASYNC,
  HSE_IO_DISCONNECT_AFTER_SEND,
  HSE_IO_SEND_HEADERS,
  HSE_IO_SYNC,
  HSE_REQ_IO_COMPLETION,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  HSE_STATUS_SUCCESS_AND_KEEP_CONN,
  type HSE_TF_INFO,
  type IsapiHostOptions,
} from "../../mod.ts";
import { pause } from "../helpers/bounded.ts";
import {
  done,
  onCompletion,
  read,
  sendHeader,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { header, headerEx, redirect } from "../helpers/header_calls.ts";
import { latin1Bytes } from "../helpers/patterns.ts";
import { asyncRead, sendUrl, support } from "../helpers/support_calls.ts";
import { storeOf, TestFile } from "../helpers/test_files.ts";
import { transmitFile } from "../helpers/transmissions.ts";

/** In place of a body: a page of the host's own for that status, each host its own. */
export const PAGE = "(the host's own page)";

/** In place of a status: the connection ended without a byte. */
export const NO_ANSWER = 0;

/** What a client, and the extension, saw of one request. */
export interface Seen {
  readonly status: number;
  /** Header fields that matter, `null` for one that is not there; of several lines, all. */
  readonly headers?: Readonly<
    Record<string, string | readonly string[] | null>
  >;
  /** Unframed. */
  readonly body?: string;
  /** Whether a second request was answered on the same connection. */
  readonly kept?: boolean;
  /** What the extension noted: of a call, whether it was TRUE. */
  readonly saw?: readonly unknown[];
}

/** What a case asks with. */
export interface PeerRequest {
  readonly method?: string;
  /** What stands behind the mount. */
  readonly path?: string;
  readonly version?: "1.0" | "1.1";
  readonly fields?: readonly string[];
  /** In pieces, with a pause between them. */
  readonly body?: readonly string[];
  /** Whether the client says that it sends no more. */
  readonly halfClose?: boolean;
}

/** The calls; what they note is what the extension saw. */
export type PeerExtension = (
  ecb: ExtensionControlBlock,
  note: (value: unknown) => void,
) => number | Promise<number>;

/** One row. */
export interface PeerCase {
  readonly id: string;
  readonly title: string;
  readonly extension: PeerExtension;
  readonly request?: PeerRequest;
  readonly options?: IsapiHostOptions;
  readonly apache: Seen;
  /** Where ours differs, and nothing else; ours is the same without. */
  readonly ours?: Partial<Seen>;
  readonly because?: string;
}

const SHORT_ANSWER =
  "a small answer is complete before it is sent, so its length is known, and the connection need not end it";
const RUNTIME =
  "the connection is the runtime's own business, which keeps it where the protocol permits";
const RUNTIMES_FIELDS =
  "fields of the connection never reach the runtime: framing is its own business";
const REFUSED =
  "a header call that cannot be sent as it is gives FALSE, and so does the write after it";
const HELD =
  "an unfinished block is continued by the next header call, or closed by a write";
const FIXED =
  "a complete header call fixes status and headers; a later one is refused";
const DOCUMENTED =
  "asynchronous operations need a function to complete to, as documented";
const ONE_AT_A_TIME =
  "one asynchronous operation at a time, as documented: the second is refused and the first not disturbed";
const PLAIN_BODY =
  "only text that begins with HTTP/x.y is taken for a raw response: the rest is what the extension wrote";
const OWN_STATUS =
  "dwHttpStatusCode is the status where no other is given, as documented";
const NO_PAGE =
  "a status that the extension chose is sent as it is, with no page beside it";
const BARE =
  "a status that the extension ended with is sent with no page beside it, and the connection is the runtime's";
const PAGE_WINS = "after a page was sent the page wins, whatever is returned";

const TEXT = "Content-Type: text/plain\r\n\r\n";
const WITH_X = "Content-Type: text/plain\r\nX-C: 1\r\n\r\n";
const CUSTOM = "custom body";
const PARTS = ["0123456789", "abcdefghij", "ABCDEFGHIJ"];
const WHOLE = PARTS.join("");
const PLAIN = { "content-type": "text/plain" };
const FILE = Array.from({ length: 100 }, (_, i) => `line ${i + 100}.\n`).join(
  "",
)
  .slice(0, 1000);
const KEEP_ALIVE = ["Connection: keep-alive"];

/** OK, header and these writes. */
function page(text: string, ...parts: readonly string[]): PeerExtension {
  return async (ecb, note) => {
    note(headerEx(ecb, { pszStatus: "200 OK", pszHeader: text }) === 0);
    for (const part of parts) note((await write(ecb, part)).ok);
    return HSE_STATUS_SUCCESS;
  };
}

/** A header call with that status, and a body. */
function statusPage(status: string | null): PeerExtension {
  return async (ecb, note) => {
    note(headerEx(ecb, { pszStatus: status, pszHeader: WITH_X }) === 0);
    note((await write(ecb, CUSTOM)).ok);
    return HSE_STATUS_SUCCESS;
  };
}

/** Nothing but these writes. */
function raw(...parts: readonly string[]): PeerExtension {
  return async (ecb, note) => {
    for (const part of parts) note((await write(ecb, part)).ok);
    return HSE_STATUS_SUCCESS;
  };
}

/** A redirection alone. */
function redirection(url: string): PeerExtension {
  return (ecb, note) => {
    const code = redirect(ecb, url);
    note(code === 0);
    return code === 0 ? HSE_STATUS_SUCCESS : HSE_STATUS_ERROR;
  };
}

/** Nothing, or a header, or a page, and then that end. */
function ending(
  result: number,
  logged: number | undefined,
  what: "nothing" | "header" | "body",
): PeerExtension {
  return async (ecb) => {
    if (what !== "nothing") header(ecb, "200 OK", WITH_X);
    if (what === "body") await write(ecb, CUSTOM);
    if (logged !== undefined) ecb.dwHttpStatusCode = logged;
    return result;
  };
}

/** A transmission with a completion function, ended by DONE; `before` it a header call. */
function transmission(
  info: Partial<HSE_TF_INFO>,
  before: string | null = TEXT,
): PeerExtension {
  return (ecb, note) => {
    if (before !== null) header(ecb, "200 OK", before);
    onCompletion(ecb, (_bytes, error) => {
      note(error === 0);
      done(ecb);
    });
    const ok = transmitFile(ecb, { hFile: fileOf(FILE), ...info }) === 0;
    note(ok);
    if (!ok) done(ecb);
    return HSE_STATUS_PENDING;
  };
}

function fileOf(text: string): TestFile {
  return new TestFile(latin1Bytes(text));
}

/** Total and available bytes, and then the counts of reads of that size until one is 0. */
function reading(size: number): PeerExtension {
  return async (ecb, note) => {
    note([ecb.cbTotalBytes, ecb.cbAvailable]);
    const counts = [];
    for (let count = -1; count !== 0;) {
      const outcome = await read(ecb, size);
      if (!outcome.ok) break;
      counts.push(count = outcome.count);
    }
    note(counts);
    await write(ecb, "read");
    return HSE_STATUS_SUCCESS;
  };
}

function upload(size: number): PeerRequest {
  return {
    method: "POST",
    fields: [`Content-Length: ${size}`],
    body: ["u".repeat(size)],
  };
}

/** What GetServerVariable gives for a buffer of that size: TRUE or FALSE, the size, and the text. */
function variable(
  ecb: ExtensionControlBlock,
  name: string,
  size = 256,
): [ok: boolean, size: number, text?: string] {
  const buffer = new Uint8Array(size);
  const ref = { value: size };
  if (!ecb.GetServerVariable(ecb.ConnID, name, buffer, ref)) {
    return [false, ref.value];
  }
  const text = new TextDecoder().decode(buffer.subarray(0, ref.value - 1));
  return [true, ref.value, text];
}

/** Notes what these variables give. */
function variables(...names: readonly string[]): PeerExtension {
  return async (ecb, note) => {
    for (const name of names) note(variable(ecb, name));
    await write(ecb, "noted");
    return HSE_STATUS_SUCCESS;
  };
}

const NOTED = { status: 200, body: "noted", kept: true };

const syncWrites: readonly PeerCase[] = [
  {
    id: "a1",
    title: "three sync writes",
    extension: page(TEXT, ...PARTS),
    apache: {
      status: 200,
      headers: PLAIN,
      body: WHOLE,
      kept: true,
      saw: [true, true, true, true],
    },
  },
  {
    id: "a2",
    title: "three sync writes under a Content-Length",
    extension: page(`Content-Length: 30\r\n${TEXT}`, ...PARTS),
    apache: {
      status: 200,
      headers: { ...PLAIN, "content-length": "30", "transfer-encoding": null },
      body: WHOLE,
      kept: true,
    },
  },
  {
    id: "a3",
    title: "three sync writes to HTTP/1.0",
    extension: page(TEXT, ...PARTS),
    request: { version: "1.0" },
    apache: {
      status: 200,
      headers: { "transfer-encoding": null },
      body: WHOLE,
      kept: false,
    },
  },
  {
    id: "a4",
    title: "three sync writes to HTTP/1.0 with keep-alive",
    extension: page(TEXT, ...PARTS),
    request: { version: "1.0", fields: KEEP_ALIVE },
    apache: {
      status: 200,
      headers: { "transfer-encoding": null },
      body: WHOLE,
      kept: false,
    },
    ours: { kept: true },
    because: SHORT_ANSWER,
  },
  {
    id: "a5",
    title: "a Content-Length to HTTP/1.0 with keep-alive",
    extension: page(`Content-Length: 30\r\n${TEXT}`, ...PARTS),
    request: { version: "1.0", fields: KEEP_ALIVE },
    apache: {
      status: 200,
      headers: { "content-length": "30" },
      body: WHOLE,
      kept: true,
    },
  },
  {
    id: "a6",
    title: "three sync writes to a client that closes",
    extension: page(TEXT, ...PARTS),
    request: { fields: ["Connection: close"] },
    apache: { status: 200, body: WHOLE, kept: false },
  },
  {
    id: "a9",
    title: "four sync writes with time between them",
    async extension(ecb) {
      header(ecb, "200 OK", TEXT);
      for (const part of [...PARTS, "last"]) {
        await pause(20);
        await write(ecb, part);
      }
      return HSE_STATUS_SUCCESS;
    },
    apache: { status: 200, headers: PLAIN, body: `${WHOLE}last`, kept: true },
  },
  {
    id: "a10",
    title: "three sync writes to HEAD",
    extension: page(TEXT, ...PARTS),
    request: { method: "HEAD" },
    apache: {
      status: 200,
      headers: PLAIN,
      body: "",
      kept: true,
      saw: [true, true, true, true],
    },
  },
  {
    id: "a11",
    title: "a Content-Length to HEAD",
    extension: page(`Content-Length: 30\r\n${TEXT}`, ...PARTS),
    request: { method: "HEAD" },
    apache: {
      status: 200,
      headers: { "content-length": "30" },
      body: "",
      kept: true,
    },
  },
  {
    id: "a12",
    title: "16 sync writes of 64 KiB",
    extension: page(TEXT, ...Array(16).fill("w".repeat(65536))),
    apache: {
      status: 200,
      headers: { "content-length": null, "transfer-encoding": "chunked" },
      body: "w".repeat(16 * 65536),
      kept: true,
    },
  },
  {
    id: "a13",
    title: "unknown flag bits of WriteClient",
    async extension(ecb, note) {
      header(ecb, "200 OK", TEXT);
      for (const flags of [0, HSE_IO_SYNC, 4, 4096, 0xffff0000]) {
        const size = { value: 1 };
        note(await ecb.WriteClient(ecb.ConnID, latin1Bytes("f"), size, flags));
      }
      return HSE_STATUS_SUCCESS;
    },
    apache: {
      status: 200,
      body: "fffff",
      kept: true,
      saw: Array(5).fill(true),
    },
  },
  {
    id: "a13",
    title: "async writes with no completion function",
    async extension(ecb, note) {
      header(ecb, "200 OK", TEXT);
      for (const flags of [HSE_IO_ASYNC, HSE_IO_ASYNC | HSE_IO_SYNC]) {
        const size = { value: 1 };
        note(await ecb.WriteClient(ecb.ConnID, latin1Bytes("f"), size, flags));
      }
      return HSE_STATUS_SUCCESS;
    },
    apache: { status: 200, body: "ff", kept: true, saw: [true, true] },
    ours: { body: "", saw: [false, false] },
    because: DOCUMENTED,
  },
  {
    id: "a14",
    title: "fKeepConn 0 and SUCCESS_AND_KEEP_CONN",
    async extension(ecb) {
      const pszHeader = `Content-Length: 5\r\n${TEXT}`;
      headerEx(ecb, { pszStatus: "200 OK", pszHeader, fKeepConn: false });
      await write(ecb, "hello");
      return HSE_STATUS_SUCCESS_AND_KEEP_CONN;
    },
    apache: {
      status: 200,
      headers: { "content-length": "5" },
      body: "hello",
      kept: true,
    },
  },
  {
    id: "a15",
    title: "a header call and nothing else",
    extension: page(TEXT),
    apache: {
      status: 200,
      headers: { ...PLAIN, "content-length": "0" },
      body: "",
      kept: true,
    },
  },
];

const asyncWrites: readonly PeerCase[] = [
  {
    id: "b1",
    title: "three async writes, each from the completion before it",
    extension(ecb, note) {
      const parts = [...PARTS];
      const next = () => {
        const part = parts.shift();
        if (part === undefined) note(done(ecb));
        else note(submit(ecb, part) === 0);
      };
      onCompletion(ecb, (bytes, error) => {
        note([bytes, error]);
        next();
      });
      header(ecb, "200 OK", TEXT);
      next();
      return HSE_STATUS_PENDING;
    },
    apache: {
      status: 200,
      headers: PLAIN,
      body: WHOLE,
      kept: true,
      saw: [[10, 0], [10, 0], [10, 0], true, true, true, true],
    },
    ours: { saw: [true, [10, 0], true, [10, 0], true, [10, 0], true] },
    because: "a completion never runs inside the call that it completes",
  },
  {
    id: "b2",
    title: "three async writes long after PENDING",
    extension(ecb) {
      header(ecb, "200 OK", TEXT);
      const parts = [...PARTS];
      const next = () => {
        const part = parts.shift();
        if (part === undefined) done(ecb);
        else submit(ecb, part);
      };
      onCompletion(ecb, next);
      pause(50).then(next);
      return HSE_STATUS_PENDING;
    },
    apache: { status: 200, headers: PLAIN, body: WHOLE, kept: true },
  },
  {
    id: "b3",
    title: "header, sync write and DONE after PENDING",
    extension(ecb, note) {
      pause(20).then(async () => {
        note(sendHeader(ecb, "200 OK", TEXT));
        note((await write(ecb, "late")).ok);
        note(done(ecb));
      });
      return HSE_STATUS_PENDING;
    },
    apache: {
      status: 200,
      headers: PLAIN,
      body: "late",
      kept: true,
      saw: [true, true, true],
    },
  },
  {
    id: "b4",
    title: "DONE, and SUCCESS returned",
    async extension(ecb, note) {
      header(ecb, "200 OK", TEXT);
      await write(ecb, "done");
      note(done(ecb));
      return HSE_STATUS_SUCCESS;
    },
    apache: { status: 200, body: "done", kept: true, saw: [true] },
  },
  {
    id: "b5",
    title: "the last registered function is called, none after NULL",
    async extension(ecb, note) {
      header(ecb, "200 OK", TEXT);
      const called = Promise.withResolvers<void>();
      onCompletion(ecb, () => note("first"));
      onCompletion(ecb, () => {
        note("second");
        called.resolve();
      });
      submit(ecb, "one");
      await called.promise;
      support(ecb, HSE_REQ_IO_COMPLETION, null);
      note(submit(ecb, "two") === 0);
      return HSE_STATUS_SUCCESS;
    },
    apache: {
      status: 200,
      body: "onetwo",
      kept: true,
      saw: ["second", true],
    },
    ours: { body: "one", saw: ["second", false] },
    because: DOCUMENTED,
  },
  {
    id: "b6",
    title: "two async writes without waiting",
    extension(ecb, note) {
      header(ecb, "200 OK", TEXT);
      onCompletion(ecb, () => {});
      note(submit(ecb, "one") === 0);
      note(submit(ecb, "two") === 0);
      return HSE_STATUS_SUCCESS;
    },
    apache: { status: 200, body: "onetwo", kept: true, saw: [true, true] },
    ours: { body: "one", saw: [true, false] },
    because: ONE_AT_A_TIME,
  },
  {
    id: "b7",
    title: "a whole answer long before DONE",
    async extension(ecb, note) {
      header(ecb, "200 OK", `Content-Length: 4\r\n${TEXT}`);
      note((await write(ecb, "four")).ok);
      pause(50).then(() => note(done(ecb)));
      return HSE_STATUS_PENDING;
    },
    apache: {
      status: 200,
      headers: { "content-length": "4" },
      body: "four",
      kept: true,
      saw: [true, true],
    },
  },
];

/** A header call, EX or not, that brings the start of its body. */
function withBody(ex: boolean): PeerExtension {
  return async (ecb, note) => {
    const pszHeader = `${TEXT}<b>in header</b>`;
    note(
      (ex
        ? headerEx(ecb, { pszStatus: "200 OK", pszHeader })
        : header(ecb, "200 OK", pszHeader)) === 0,
    );
    note((await write(ecb, " then more")).ok);
    return HSE_STATUS_SUCCESS;
  };
}

const headerCalls: readonly PeerCase[] = [
  {
    id: "c3",
    title: "a 404 with no header text and nothing else",
    extension(ecb, note) {
      note(header(ecb, "404 Not Found", null) === 0);
      return HSE_STATUS_SUCCESS;
    },
    apache: { status: 404, body: PAGE, kept: true, saw: [true] },
    ours: { body: "" },
    because: NO_PAGE,
  },
  {
    id: "c4",
    title: "header text that is only the blank line",
    async extension(ecb) {
      header(ecb, "200 OK", "\r\n");
      await write(ecb, "x");
      return HSE_STATUS_SUCCESS;
    },
    apache: {
      status: 200,
      headers: { "content-type": null },
      body: "x",
      kept: true,
    },
  },
  {
    id: "c6",
    title: "a body that begins in the header text",
    extension: withBody(false),
    apache: {
      status: 200,
      headers: PLAIN,
      body: "<b>in header</b> then more",
      kept: true,
      saw: [true, true],
    },
  },
  {
    id: "c7",
    title: "a body that begins in the EX header text",
    extension: withBody(true),
    apache: {
      status: 200,
      headers: PLAIN,
      body: "<b>in header</b> then more",
      kept: true,
      saw: [true, true],
    },
  },
  {
    id: "c8",
    title: "NUL bytes in the body part of header text",
    extension(ecb, note) {
      const pszHeader = `${TEXT}ab\0cd\0ef`;
      const cchHeader = pszHeader.length;
      note(headerEx(ecb, { pszStatus: "200 OK", pszHeader, cchHeader }) === 0);
      return HSE_STATUS_SUCCESS;
    },
    apache: { status: 200, body: "ab\0cd\0ef", kept: true, saw: [true] },
    ours: { body: "ab" },
    because: "text ends at its count or at its first NUL, as documented",
  },
  {
    id: "c40",
    title: "counts that are shorter than the strings",
    async extension(ecb) {
      headerEx(ecb, {
        pszStatus: "200 OK and more",
        cchStatus: 6,
        pszHeader: `${TEXT}not this`,
        cchHeader: TEXT.length,
      });
      await write(ecb, "x");
      return HSE_STATUS_SUCCESS;
    },
    apache: { status: 200, headers: PLAIN, body: "x", kept: true },
  },
  {
    id: "c11",
    title: "fKeepConn 0 without a length",
    async extension(ecb) {
      const init = { pszStatus: "200 OK", pszHeader: TEXT };
      headerEx(ecb, { ...init, fKeepConn: false });
      await write(ecb, "x");
      return HSE_STATUS_SUCCESS;
    },
    apache: { status: 200, body: "x", kept: true },
  },
  {
    id: "c13",
    title: "fKeepConn 1 without a length",
    async extension(ecb) {
      const init = { pszStatus: "200 OK", pszHeader: TEXT };
      headerEx(ecb, { ...init, fKeepConn: true });
      await write(ecb, "x");
      return HSE_STATUS_SUCCESS;
    },
    apache: { status: 200, body: "x", kept: true },
  },
  {
    id: "c28",
    title: "header text without its blank line",
    extension: page("Content-Type: text/plain\r\n", "x"),
    apache: { status: 500, body: PAGE, kept: false, saw: [false, false] },
    ours: {
      status: 200,
      body: "x",
      kept: true,
      saw: [true, true],
    },
    because: HELD,
  },
  {
    id: "c29",
    title: "header text that ends within a line",
    extension: page("Content-Type: text/plain", "x"),
    apache: { status: 500, body: PAGE, kept: false, saw: [false, false] },
    ours: {
      status: 200,
      body: "x",
      kept: true,
      saw: [true, true],
    },
    because: HELD,
  },
  {
    id: "c31",
    title: "header lines that end in LF alone",
    extension: page("Content-Type: text/plain\nX-C: 1\n\n", "x"),
    apache: {
      status: 200,
      headers: { ...PLAIN, "x-c": "1" },
      body: "x",
      kept: true,
      saw: [true, true],
    },
  },
  {
    id: "c32",
    title: "two header calls before a body",
    async extension(ecb, note) {
      const first = "X-First: 1\r\n\r\n";
      const second = "X-Second: 2\r\n\r\n";
      note(headerEx(ecb, { pszStatus: "200 OK", pszHeader: first }) === 0);
      note(headerEx(ecb, { pszStatus: "202 A", pszHeader: second }) === 0);
      await write(ecb, "x");
      return HSE_STATUS_SUCCESS;
    },
    apache: {
      status: 202,
      headers: { "x-first": "1", "x-second": "2" },
      body: "x",
      kept: true,
      saw: [true, true],
    },
    ours: {
      status: 200,
      headers: { "x-first": "1", "x-second": null },
      saw: [true, false],
    },
    because: FIXED,
  },
  {
    id: "c33",
    title: "a header call behind a body",
    async extension(ecb, note) {
      note(headerEx(ecb, { pszStatus: "200 OK", pszHeader: TEXT }) === 0);
      note((await write(ecb, "one")).ok);
      note(headerEx(ecb, { pszStatus: "404 No", pszHeader: TEXT }) === 0);
      note((await write(ecb, "two")).ok);
      return HSE_STATUS_SUCCESS;
    },
    apache: {
      status: 200,
      body: "onetwo",
      kept: true,
      saw: [true, true, true, true],
    },
    ours: { saw: [true, true, false, true] },
    because: FIXED,
  },
  {
    id: "c35",
    title: "no status and no header text",
    async extension(ecb, note) {
      note(header(ecb, null, null) === 0);
      await write(ecb, "x");
      return HSE_STATUS_SUCCESS;
    },
    apache: { status: 200, body: "x", kept: true, saw: [true] },
  },
  {
    id: "c35",
    title: "no status, and headers",
    extension: statusPage(null),
    apache: {
      status: 200,
      headers: { ...PLAIN, "x-c": "1" },
      body: CUSTOM,
      kept: true,
      saw: [true, true],
    },
  },
  {
    id: "c116",
    title: "dwHttpStatusCode 404 before a header call without status",
    async extension(ecb) {
      ecb.dwHttpStatusCode = 404;
      headerEx(ecb, { pszStatus: null, pszHeader: TEXT });
      await write(ecb, "x");
      return HSE_STATUS_SUCCESS;
    },
    apache: { status: 200, headers: PLAIN, body: "x", kept: true },
    ours: { status: 404 },
    because: OWN_STATUS,
  },
  {
    id: "c116",
    title: "dwHttpStatusCode 404 before a header call with 200",
    async extension(ecb) {
      ecb.dwHttpStatusCode = 404;
      headerEx(ecb, { pszStatus: "200 OK", pszHeader: TEXT });
      await write(ecb, "x");
      return HSE_STATUS_SUCCESS;
    },
    apache: { status: 200, headers: PLAIN, body: "x", kept: true },
  },
  {
    id: "c128",
    title: "fKeepConn 1 without a length to HTTP/1.0 with keep-alive",
    async extension(ecb) {
      const init = { pszStatus: "200 OK", pszHeader: TEXT };
      headerEx(ecb, { ...init, fKeepConn: true });
      await write(ecb, "x");
      return HSE_STATUS_SUCCESS;
    },
    request: { version: "1.0", fields: KEEP_ALIVE },
    apache: { status: 200, body: "x", kept: false },
    ours: { kept: true },
    because: SHORT_ANSWER,
  },
  {
    id: "c130",
    title: "a header call alone to HEAD",
    extension: page(TEXT),
    request: { method: "HEAD" },
    apache: { status: 200, headers: PLAIN, body: "", kept: true },
  },
  {
    id: "c132",
    title: "a header call alone to HTTP/1.0",
    extension: page(TEXT),
    request: { version: "1.0" },
    apache: {
      status: 200,
      headers: { "content-length": "0" },
      body: "",
      kept: false,
    },
  },
  ...["PUT", "BREW", "OPTIONS"].map((method): PeerCase => ({
    id: "c135",
    title: `method ${method}`,
    async extension(ecb) {
      await write(ecb, ecb.lpszMethod);
      return HSE_STATUS_SUCCESS;
    },
    request: { method, fields: ["Content-Length: 0"] },
    apache: { status: 200, body: method, kept: true },
  })),
  {
    id: "c139",
    title: "a Range that nobody asked the extension about",
    extension: page(TEXT, ...PARTS),
    request: { fields: ["Range: bytes=0-4"] },
    apache: {
      status: 200,
      headers: { "content-range": null },
      body: WHOLE,
      kept: true,
    },
  },
];

/** A status string, what Apache made of it, and where ours differs. */
function statusCase(
  given: string,
  apache: Partial<Seen>,
  difference: Pick<PeerCase, "ours" | "because"> = {},
): PeerCase {
  return {
    id: "c.2",
    title: `status ${JSON.stringify(given)}`,
    extension: statusPage(given),
    apache: {
      status: 200,
      headers: { "x-c": "1" },
      body: CUSTOM,
      kept: true,
      saw: [true, true],
      ...apache,
    },
    ...difference,
  };
}

const refusedStatus = {
  ours: {
    status: 500,
    headers: { "x-c": null },
    body: PAGE,
    saw: [false, false],
  },
  because: REFUSED,
};

const statuses: readonly PeerCase[] = [
  statusCase("299 Custom Thing", { status: 299 }),
  statusCase("200", {}),
  statusCase("", {}),
  statusCase("abc", {}),
  statusCase("HTTP/1.1 202 Accepted", { status: 202 }),
  statusCase("200OK", {}),
  statusCase("  200 OK", {}),
  statusCase("999 Nine", { status: 999 }, refusedStatus),
  statusCase("404 Not Found", { status: 404 }),
  statusCase("204 No Content", { status: 204, body: "" }),
  statusCase("304 Not Modified", { status: 304, body: "" }),
  statusCase("500 My Error", {
    status: 500,
    body: PAGE,
    kept: false,
    saw: [false, false],
  }, {
    ours: { body: CUSTOM, kept: true, saw: [true, true] },
    because: "an extension may send a 500 of its own",
  }),
  statusCase("503 Busy", { status: 503, kept: false }, {
    ours: { kept: true },
    because: RUNTIME,
  }),
  statusCase("301 Moved", { status: 301 }),
  statusCase("302 Found", { status: 302 }),
  statusCase("401 Unauthorized", { status: 401 }),
  statusCase("416 Range Not Satisfiable", { status: 416 }),
];

/** Header lines, what Apache made of them, and where ours differs. */
function linesCase(
  id: string,
  title: string,
  lines: string,
  apache: Partial<Seen>,
  difference: Pick<PeerCase, "ours" | "because"> = {},
): PeerCase {
  return {
    id,
    title,
    extension: page(`${lines}\r\n\r\n`, CUSTOM),
    apache: { status: 200, body: CUSTOM, kept: true, ...apache },
    ...difference,
  };
}

const APACHES_500: Partial<Seen> = { status: 500, body: PAGE, kept: false };

const headerLines: readonly PeerCase[] = [
  {
    id: "c141",
    title: "chunks of the extension's own",
    extension: page(
      "Transfer-Encoding: chunked\r\n\r\n",
      "5\r\nhello\r\n",
      "0\r\n\r\n",
    ),
    apache: {
      status: 200,
      body: "hello",
      kept: true,
      saw: [true, true, true],
    },
  },
  linesCase("c82", "Connection: close", "Connection: close", {
    headers: { connection: "close" },
    kept: false,
  }, {
    ours: { headers: { connection: null }, kept: true },
    because: RUNTIMES_FIELDS,
  }),
  linesCase(
    "c84",
    "two cookies",
    "Set-Cookie: a=1\r\nSet-Cookie: b=2",
    { headers: { "set-cookie": ["a=1", "b=2"] } },
  ),
  linesCase("c84", "another field twice", "X-D: 1\r\nX-D: 2", {
    headers: { "x-d": "1, 2" },
  }),
  linesCase("c85", "a line without a colon", "X-D: 1\r\nno field", {
    ...APACHES_500,
    saw: [false, false],
  }, { ours: { kept: true }, because: RUNTIME }),
  linesCase("c86", "a folded line", "X-Fold: a\r\n b", {
    ...APACHES_500,
    saw: [false, false],
  }, {
    ours: {
      status: 200,
      headers: { "x-fold": "a b" },
      body: CUSTOM,
      kept: true,
      saw: [true, true],
    },
    because: "folded lines are joined with one space",
  }),
  linesCase("c87", "Location with 200", "Location: /there", {
    headers: { location: "/there" },
  }),
  linesCase(
    "c88",
    "Keep-Alive",
    "Keep-Alive: timeout=7\r\nConnection: keep-alive",
    { headers: { "keep-alive": "timeout=7", connection: "keep-alive" } },
    {
      ours: { headers: { "keep-alive": null, connection: null } },
      because: RUNTIMES_FIELDS,
    },
  ),
  linesCase("c89", "no Content-Type", "X-D: 1", {
    headers: { "content-type": null },
  }),
  linesCase("c91", "Status: 418 within the headers", "Status: 418 Teapot", {
    status: 418,
    headers: { status: null },
  }),
  linesCase("c92", "a control character in a value", "X-D: a\x01b", {
    ...APACHES_500,
    headers: { "x-d": null },
    saw: [true, false],
  }, { ours: { kept: true, saw: [false, false] }, because: REFUSED }),
  linesCase("c93", "a byte above 0x7F in a value", "X-D: caf\xe9", {
    headers: { "x-d": "caf\xe9" },
  }),
  linesCase(
    "c97",
    "a Content-Type in mixed case",
    "Content-Type: TEXT/Plain; Charset=UTF-8",
    { headers: { "content-type": "text/plain; Charset=UTF-8" } },
    {
      ours: { headers: { "content-type": "TEXT/Plain; Charset=UTF-8" } },
      because: "a value is sent as it was given",
    },
  ),
  linesCase("c98", "an ETag", 'ETag: "e1"', { headers: { etag: '"e1"' } }),
  linesCase("c99", "an empty value", "X-Tail: v  \r\nX-Empty: ", {
    headers: { "x-tail": "v", "x-empty": "" },
  }),
  linesCase(
    "c101",
    "Content-Encoding, Trailer and Upgrade",
    "Content-Encoding: x-own\r\nTrailer: X-T\r\nUpgrade: x",
    {
      headers: { "content-encoding": "x-own", trailer: "X-T", upgrade: "x" },
    },
    {
      ours: {
        headers: { "content-encoding": "x-own", trailer: null, upgrade: null },
      },
      because: RUNTIMES_FIELDS,
    },
  ),
  linesCase("c111", "a line of 5000 bytes", `X-Long: ${"v".repeat(5000)}`, {
    headers: { "x-long": "v".repeat(5000) },
    saw: [true, true],
  }),
  linesCase("c112", "a line of 9000 bytes", `X-Long: ${"v".repeat(9000)}`, {
    ...APACHES_500,
    saw: [false, false],
  }, {
    ours: {
      status: 200,
      headers: { "x-long": "v".repeat(9000) },
      body: CUSTOM,
      kept: true,
      saw: [true, true],
    },
    because: "a block may have 64 KiB, however it is divided into lines",
  }),
  linesCase(
    "c115",
    "300 header lines",
    Array.from({ length: 300 }, (_, i) => `X-${i}: ${i}`).join("\r\n"),
    { headers: { "x-0": "0", "x-150": "150", "x-299": "299" } },
  ),
];

/** Text without a header call, and what Apache made of it. */
function rawCase(
  id: string,
  title: string,
  head: string,
  apache: Partial<Seen>,
  differs = false,
): PeerCase {
  const text = `${head}body`;
  return {
    id,
    title: `no header call, ${title}`,
    extension: raw(text),
    apache: { status: 200, body: "body", kept: true, saw: [true], ...apache },
    ...(differs
      ? {
        ours: {
          body: text,
          headers: { "x-raw": null },
          ...(apache.status ? { status: 200 } : {}),
        },
        because: PLAIN_BODY,
      }
      : {}),
  };
}

const RAW_LINES = "Content-Type: text/plain\r\nX-Raw: 1\r\n\r\n";
const RAW_HEADERS = { headers: { "x-raw": "1" } };

const rawText: readonly PeerCase[] = [
  rawCase(
    "c14",
    "a Status field first",
    `Status: 201 Created\r\n${RAW_LINES}`,
    {
      status: 201,
      ...RAW_HEADERS,
    },
    true,
  ),
  rawCase(
    "c15",
    "an HTTP/1.1 status line",
    `HTTP/1.1 201 Created\r\n${RAW_LINES}`,
    {
      status: 201,
      ...RAW_HEADERS,
    },
  ),
  rawCase(
    "c16",
    "an HTTP/1.0 status line",
    `HTTP/1.0 404 Gone Fishing\r\n${RAW_LINES}`,
    {
      status: 404,
      ...RAW_HEADERS,
    },
  ),
  rawCase("c17", "a bare status line", `201 Created\r\n${RAW_LINES}`, {
    status: 201,
    ...RAW_HEADERS,
  }, true),
  rawCase("c18", "header lines", RAW_LINES, RAW_HEADERS, true),
  rawCase(
    "c19",
    "header lines that end in LF",
    RAW_LINES.replaceAll("\r", ""),
    RAW_HEADERS,
    true,
  ),
];

/** A redirection, sent as it was given. */
function redirectCase(what: string, url: string): PeerCase {
  return {
    id: "d1",
    title: `a redirection to ${what}`,
    extension: redirection(url),
    apache: {
      status: 302,
      headers: { location: url, "content-length": "0", "content-type": null },
      body: "",
      kept: true,
      saw: [true],
    },
  };
}

const HELLO = storeOf(fileOf("hello from a file"));

const redirects: readonly PeerCase[] = [
  redirectCase("an absolute URL", "http://other.test/there"),
  redirectCase("a path", "/there"),
  redirectCase("a relative URL", "there/and?back=again"),
  redirectCase("another host", "//other.test/there"),
  {
    ...redirectCase("nothing", ""),
    ours: {
      status: 500,
      headers: { location: null },
      body: PAGE,
      saw: [false],
    },
    because: "a URL that names nothing is refused, and ERROR is returned",
  },
  {
    id: "d11",
    title: "a redirection with a line end",
    extension: redirection("/there\r\nX-Injected: 1"),
    apache: {
      status: 500,
      headers: { location: null, "x-injected": null },
      body: PAGE,
      kept: false,
      saw: [true],
    },
    ours: { kept: true, saw: [false] },
    because:
      "a URL that cannot be sent is refused, and the connection is the runtime's",
  },
  {
    id: "d12",
    title: "a redirection with a body behind it",
    async extension(ecb, note) {
      note(redirect(ecb, "/there") === 0);
      note((await write(ecb, "my own body")).ok);
      return HSE_STATUS_SUCCESS;
    },
    apache: {
      status: 302,
      headers: { location: "/there", "content-type": null },
      body: "my own body",
      kept: true,
      saw: [true, true],
    },
  },
  {
    id: "d13",
    title: "a redirection behind a body",
    async extension(ecb, note) {
      header(ecb, "200 OK", TEXT);
      note((await write(ecb, "a body")).ok);
      note(redirect(ecb, "/there") === 0);
      return HSE_STATUS_SUCCESS;
    },
    apache: {
      status: 200,
      headers: { location: null },
      body: "a body",
      kept: true,
      saw: [true, true],
    },
    ours: { saw: [true, false] },
    because: FIXED,
  },
  {
    id: "d14",
    title: "a redirection behind a header call",
    extension(ecb, note) {
      note(header(ecb, "200 OK", `X-H: 1\r\n${TEXT}`) === 0);
      note(redirect(ecb, "/there") === 0);
      return HSE_STATUS_SUCCESS;
    },
    apache: {
      status: 302,
      headers: { ...PLAIN, "x-h": "1", location: "/there" },
      body: "",
      kept: true,
      saw: [true, true],
    },
    ours: {
      status: 200,
      headers: { ...PLAIN, "x-h": "1", location: null },
      saw: [true, false],
    },
    because: FIXED,
  },
  {
    id: "d15",
    title: "a header call that redirects",
    extension(ecb) {
      header(ecb, "302 Found", "Location: /there\r\n\r\n");
      return HSE_STATUS_SUCCESS;
    },
    apache: {
      status: 302,
      headers: { location: "/there", "content-length": "0" },
      body: "",
      kept: true,
    },
  },
  {
    id: "d16",
    title: "a redirection to HEAD",
    extension: redirection("/there"),
    request: { method: "HEAD" },
    apache: {
      status: 302,
      headers: { location: "/there" },
      body: "",
      kept: true,
    },
  },
  {
    id: "d17",
    title: "a redirection to POST",
    extension: redirection("/there"),
    request: upload(1000),
    apache: {
      status: 302,
      headers: { location: "/there" },
      body: "",
      kept: true,
    },
  },
  {
    id: "d18",
    title: "a redirection to HTTP/1.0",
    extension: redirection("/there"),
    request: { version: "1.0" },
    apache: {
      status: 302,
      headers: { location: "/there" },
      body: "",
      kept: false,
    },
  },
  {
    id: "d22",
    title: "SEND_URL of a file",
    extension(ecb, note) {
      note(sendUrl(ecb, "/static/hello.txt") === 0);
      return HSE_STATUS_SUCCESS;
    },
    options: { files: HELLO },
    apache: { status: 500, body: "hello from a file", kept: true, saw: [true] },
    ours: { status: 200 },
    because: "the host answers as if GET had asked for it, its status too",
  },
  {
    id: "d25",
    title: "SEND_URL of another extension",
    extension(ecb, note) {
      note(sendUrl(ecb, "/next") === 0);
      return HSE_STATUS_SUCCESS;
    },
    apache: { status: 200, body: "next", kept: true, saw: [true] },
  },
  {
    id: "d33",
    title: "SEND_URL behind a body",
    async extension(ecb, note) {
      header(ecb, "200 OK", TEXT);
      note((await write(ecb, "own, ")).ok);
      note(sendUrl(ecb, "/static/hello.txt") === 0);
      return HSE_STATUS_SUCCESS;
    },
    options: { files: HELLO },
    apache: {
      status: 200,
      body: "own, hello from a file",
      kept: true,
      saw: [true, true],
    },
    ours: { body: "own, ", saw: [true, false] },
    because: "nothing may have been sent before another answer takes its place",
  },
];

const SENDS_HEADERS = HSE_IO_ASYNC | HSE_IO_SEND_HEADERS;

const transmissions: readonly PeerCase[] = [
  {
    id: "e1",
    title: "a sync transmission",
    extension: transmission({ dwFlags: HSE_IO_SYNC }),
    apache: {
      status: 200,
      headers: PLAIN,
      body: FILE,
      kept: true,
      saw: [true],
    },
    ours: { body: "", saw: [false] },
    because: "HSE_IO_ASYNC must be set, as documented",
  },
  {
    id: "e2",
    title: "a transmission under its Content-Length",
    extension: transmission({}, `Content-Length: 1000\r\n${TEXT}`),
    apache: {
      status: 200,
      headers: { "content-length": "1000" },
      body: FILE,
      kept: true,
    },
  },
  {
    id: "e3",
    title: "25 bytes of a file from byte 20, with head and tail",
    extension: transmission({
      Offset: 20,
      BytesToWrite: 25,
      pHead: "<HEAD>",
      pTail: "<TAIL>",
    }),
    apache: {
      status: 200,
      body: `<HEAD>${FILE.slice(20, 45)}<TAIL>`,
      kept: true,
    },
  },
  {
    id: "e4",
    title: "SEND_HEADERS, and a body that begins in pHead",
    extension: transmission({
      dwFlags: SENDS_HEADERS,
      pszStatusCode: "200 OK",
      pHead: `X-TF: 1\r\n${TEXT}HEADBODY.`,
      pTail: "<TAIL>",
    }, null),
    apache: {
      status: 200,
      headers: { ...PLAIN, "x-tf": "1" },
      body: `HEADBODY.${FILE}<TAIL>`,
      kept: true,
    },
  },
  {
    id: "e5",
    title: "SEND_HEADERS without pHead",
    extension: transmission({
      dwFlags: SENDS_HEADERS,
      pszStatusCode: "200 OK",
    }, null),
    apache: {
      status: 200,
      headers: { "content-type": null },
      body: FILE,
      kept: true,
    },
  },
  {
    id: "e6",
    title: "SEND_HEADERS with the headers in pszStatusCode",
    extension: transmission({
      dwFlags: SENDS_HEADERS,
      pszStatusCode: `HTTP/1.1 200 OK\r\nX-TF: 2\r\n${TEXT}`,
    }, null),
    apache: {
      status: 200,
      headers: { ...PLAIN, "x-tf": "2" },
      body: FILE,
      kept: true,
    },
  },
  {
    id: "e8",
    title: "SEND_HEADERS with 404",
    extension: transmission({
      dwFlags: SENDS_HEADERS,
      pszStatusCode: "404 Nope",
      pHead: TEXT,
    }, null),
    apache: { status: 404, headers: PLAIN, body: FILE, kept: true },
  },
  {
    id: "e9",
    title: "SEND_HEADERS with 500",
    extension: transmission({
      dwFlags: SENDS_HEADERS,
      pszStatusCode: "500 Mine",
      pHead: TEXT,
    }, null),
    apache: { status: 500, headers: PLAIN, body: FILE, kept: false },
    ours: { kept: true },
    because: RUNTIME,
  },
  {
    id: "e10",
    title: "an offset past the end",
    extension: transmission({ Offset: 1001 }),
    apache: { status: NO_ANSWER, saw: [false] },
    ours: { status: 200, body: "", kept: true },
    because:
      "a refused call takes nothing, and the header call before it holds",
  },
  {
    id: "e11",
    title: "more bytes than the file has",
    extension: transmission({ Offset: 990, BytesToWrite: 100 }),
    apache: { status: NO_ANSWER, saw: [false] },
    ours: { status: 500, body: PAGE, kept: true, saw: [true, false] },
    because:
      "a file shorter than asked is told by the completion, and nothing of the answer has left yet",
  },
  {
    id: "e12",
    title: "an offset at the end, and a tail",
    extension: transmission({ Offset: 1000, pTail: "<TAIL>" }),
    apache: { status: 200, body: "<TAIL>", kept: true },
  },
  {
    id: "e14",
    title: "pContext without a function of its own",
    extension(ecb, note) {
      header(ecb, "200 OK", TEXT);
      const completed = (...[, context, bytes, error]: unknown[]) => {
        note([context, bytes, error]);
        done(ecb);
      };
      support(ecb, HSE_REQ_IO_COMPLETION, completed, null, "registered");
      transmitFile(ecb, {
        hFile: fileOf(FILE),
        pContext: "of the call",
        pHead: "<HEAD>",
        pTail: "<TAIL>",
      });
      return HSE_STATUS_PENDING;
    },
    apache: {
      status: 200,
      body: `<HEAD>${FILE}<TAIL>`,
      kept: true,
      saw: [["registered", 1012, 0]],
    },
  },
  {
    id: "e15",
    title: "DISCONNECT_AFTER_SEND",
    extension: transmission({
      dwFlags: HSE_IO_ASYNC | HSE_IO_DISCONNECT_AFTER_SEND,
    }),
    apache: { status: 200, body: FILE, kept: true },
  },
  {
    id: "e16",
    title: "a transmission with no function to complete to",
    extension(ecb, note) {
      header(ecb, "200 OK", TEXT);
      note(transmitFile(ecb, { hFile: fileOf(FILE) }) === 0);
      return HSE_STATUS_SUCCESS;
    },
    apache: { status: 200, body: FILE, kept: true, saw: [true] },
    ours: { body: "", saw: [false] },
    because: DOCUMENTED,
  },
  {
    id: "e17",
    title: "a handle that is none",
    extension(ecb, note) {
      header(ecb, "200 OK", TEXT);
      onCompletion(ecb, () => {});
      note(transmitFile(ecb, { hFile: 9999 as never }) === 0);
      return HSE_STATUS_SUCCESS;
    },
    apache: {
      status: 200,
      headers: { "content-length": "0" },
      body: "",
      kept: true,
      saw: [false],
    },
  },
  {
    id: "e22",
    title: "no header call, and header lines in pHead",
    extension: transmission({ pHead: `${TEXT}HB.` }, null),
    apache: { status: 200, headers: PLAIN, body: `HB.${FILE}`, kept: true },
    ours: { headers: { "content-type": null }, body: `${TEXT}HB.${FILE}` },
    because: PLAIN_BODY,
  },
  {
    id: "e24",
    title: "four operations without waiting",
    extension(ecb, note) {
      header(ecb, "200 OK", TEXT);
      onCompletion(ecb, () => {});
      const transmit = () => transmitFile(ecb, { hFile: fileOf(FILE) }) === 0;
      note(transmit());
      note(transmit());
      note(submit(ecb, "written") === 0);
      note(transmit());
      return HSE_STATUS_SUCCESS;
    },
    apache: {
      status: 200,
      body: `${FILE}${FILE}written${FILE}`,
      kept: true,
      saw: [true, true, true, true],
    },
    ours: { body: FILE, saw: [true, false, false, false] },
    because: ONE_AT_A_TIME,
  },
  {
    id: "e25",
    title: "a file of 8 MiB",
    extension: transmission({ hFile: new TestFile(new Uint8Array(8 << 20)) }),
    apache: { status: 200, body: "\0".repeat(8 << 20), kept: true },
  },
  {
    id: "e27",
    title: "a transmission to HEAD",
    extension: transmission({}),
    request: { method: "HEAD" },
    apache: { status: 200, headers: PLAIN, body: "", kept: true },
  },
  {
    id: "e28",
    title: "a transmission to HTTP/1.0",
    extension: transmission({}),
    request: { version: "1.0" },
    apache: {
      status: 200,
      headers: { "transfer-encoding": null },
      body: FILE,
      kept: false,
    },
  },
];

const READ = { status: 200, body: "read", kept: true };

const reads: readonly PeerCase[] = [
  {
    id: "f1",
    title: "a body of 10 bytes",
    async extension(ecb, note) {
      note([ecb.cbTotalBytes, ecb.cbAvailable]);
      for (let i = 0; i < 2; i++) {
        const { ok, count } = await read(ecb, 100);
        note([ok, count]);
      }
      await write(ecb, ecb.lpbData);
      return HSE_STATUS_SUCCESS;
    },
    request: {
      method: "POST",
      fields: ["Content-Length: 10"],
      body: ["0123456789"],
    },
    apache: {
      status: 200,
      body: "0123456789",
      kept: true,
      saw: [[10, 10], [true, 0], [true, 0]],
    },
  },
  {
    id: "f2",
    title: "a body of 0 bytes",
    extension: reading(8192),
    request: upload(0),
    apache: { ...READ, saw: [[0, 0], [0]] },
  },
  {
    id: "f9",
    title: "no body, and what stands for none",
    async extension(ecb, note) {
      note([ecb.cbTotalBytes, ecb.cbAvailable]);
      note(ecb.lpbData?.length ?? null);
      note(ecb.lpszContentType);
      await write(ecb, "read");
      return HSE_STATUS_SUCCESS;
    },
    apache: { ...READ, saw: [[0, 0], null, null] },
    ours: { saw: [[0, 0], 0, ""] },
    because: 'what is not there is empty: no bytes, or ""',
  },
  {
    id: "f3",
    title: "a byte less than the read-ahead",
    extension: reading(8192),
    request: upload(49151),
    apache: { ...READ, saw: [[49151, 49151], [0]] },
  },
  {
    id: "f4",
    title: "exactly the read-ahead",
    extension: reading(8192),
    request: upload(49152),
    apache: { ...READ, saw: [[49152, 49152], [0]] },
  },
  {
    id: "f5",
    title: "a byte more than the read-ahead",
    extension: reading(8192),
    request: upload(49153),
    apache: { ...READ, saw: [[49153, 49152], [1, 0]] },
  },
  {
    id: "f6",
    title: "200000 bytes in reads of 8192",
    extension: reading(8192),
    request: upload(200_000),
    apache: {
      ...READ,
      saw: [[200_000, 49152], [...Array(18).fill(8192), 3392, 0]],
    },
  },
  {
    id: "f7",
    title: "200000 bytes in one read",
    extension: reading(1_000_000),
    request: upload(200_000),
    apache: { ...READ, saw: [[200_000, 49152], [150_848, 0]] },
  },
  {
    id: "f10",
    title: "a chunked request body",
    extension: reading(8192),
    request: {
      method: "POST",
      fields: ["Transfer-Encoding: chunked"],
      body: ["5\r\nhello\r\n0\r\n\r\n"],
    },
    apache: { status: 411, body: PAGE, kept: false, saw: [] },
    ours: { ...READ, saw: [[5, 5], [0]] },
    because: "chunked bodies reach the extension, as documented",
  },
  {
    id: "f15",
    title: "a body in three pieces with time between them",
    extension: reading(100_000),
    request: {
      method: "POST",
      fields: ["Content-Length: 60000"],
      body: ["a", "b", "c"].map((char) => char.repeat(20_000)),
    },
    apache: { ...READ, saw: [[60_000, 49152], [10_848, 0]] },
  },
  {
    id: "f16",
    title: "200000 bytes that nobody reads",
    extension: page(TEXT, "not read"),
    request: upload(200_000),
    apache: { status: 200, body: "not read", kept: true },
  },
  {
    id: "f17",
    title: "a read behind a write",
    async extension(ecb, note) {
      note((await write(ecb, "written, ")).ok);
      const { ok, count } = await read(ecb, 8192);
      note([ok, count]);
      note((await write(ecb, "read")).ok);
      return HSE_STATUS_SUCCESS;
    },
    request: upload(200_000),
    apache: {
      status: 200,
      body: "written, read",
      kept: true,
      saw: [true, [true, 8192], true],
    },
  },
  {
    id: "f18",
    title: "async reads, each from the completion before it",
    extension(ecb, note) {
      const buffer = new Uint8Array(8192);
      let total = 0;
      onCompletion(ecb, async (bytes, error) => {
        total += bytes;
        if (bytes > 0) {
          asyncRead(ecb, buffer);
          return;
        }
        note([total, error]);
        await write(ecb, "read");
        done(ecb);
      });
      asyncRead(ecb, buffer);
      return HSE_STATUS_PENDING;
    },
    request: upload(200_000),
    apache: { ...READ, saw: [[150_848, 0]] },
  },
  {
    id: "f20",
    title: "an async read with no function to complete to",
    async extension(ecb, note) {
      note(asyncRead(ecb, new Uint8Array(100)) === 0);
      const { count } = await read(ecb, 1_000_000);
      note(count);
      await write(ecb, "read");
      return HSE_STATUS_SUCCESS;
    },
    request: upload(60_000),
    apache: { ...READ, saw: [true, 10_748] },
    ours: { saw: [false, 10_848] },
    because: DOCUMENTED,
  },
  {
    id: "f21",
    title: "an async read that says SYNC",
    async extension(ecb, note) {
      onCompletion(ecb, () => note("completed"));
      note(asyncRead(ecb, new Uint8Array(100), 100, HSE_IO_SYNC) === 0);
      await write(ecb, "read");
      return HSE_STATUS_SUCCESS;
    },
    request: upload(60_000),
    apache: { ...READ, saw: [true] },
    ours: { saw: [false] },
    because: "HSE_IO_ASYNC must be set, as documented",
  },
];

const server: readonly PeerCase[] = [
  {
    id: "g",
    title: "a variable and buffers of all sizes",
    async extension(ecb, note) {
      for (const size of [0, 1, 3, 4, 5]) {
        note(variable(ecb, "REQUEST_METHOD", size));
      }
      const size = { value: 0 };
      note(
        ecb.GetServerVariable(ecb.ConnID, "REQUEST_METHOD", null, size),
      );
      note(size.value);
      await write(ecb, "noted");
      return HSE_STATUS_SUCCESS;
    },
    apache: {
      ...NOTED,
      saw: [
        [false, 4],
        [false, 4],
        [false, 4],
        [true, 4, "GET"],
        [true, 4, "GET"],
        false,
        4,
      ],
    },
  },
  {
    id: "g",
    title: "a variable that nobody knows",
    extension: variables("NO_SUCH_VARIABLE", "HTTP_X_NOT_SENT"),
    apache: { ...NOTED, saw: [[false, 256], [false, 256]] },
  },
  {
    id: "g",
    title: "names in any case",
    extension: variables("request_method", "Http_X_Test"),
    request: { fields: ["X-Test: v1", "X-Test: v2"] },
    apache: { ...NOTED, saw: [[true, 4, "GET"], [true, 7, "v1, v2"]] },
  },
  {
    id: "g",
    title: "known variables that this request has no value for",
    extension: variables("AUTH_TYPE", "REMOTE_USER", "CONTENT_LENGTH"),
    apache: { ...NOTED, saw: [[false, 256], [false, 256], [false, 256]] },
    ours: { saw: [[true, 1, ""], [true, 1, ""], [true, 1, ""]] },
    because: "a known variable without a value is empty, as IIS has it",
  },
  {
    id: "g5",
    title: "a variable behind the body",
    async extension(ecb, note) {
      header(ecb, "200 OK", TEXT);
      await write(ecb, "noted");
      await pause(5);
      note(variable(ecb, "REQUEST_METHOD"));
      return HSE_STATUS_SUCCESS;
    },
    apache: { ...NOTED, saw: [[true, 4, "GET"]] },
  },
  {
    id: "g",
    title: "path, query and method in the control block",
    async extension(ecb, note) {
      note([ecb.lpszMethod, ecb.lpszPathInfo, ecb.lpszQueryString]);
      note(getServerVariable(ecb, "QUERY_STRING"));
      note(getServerVariable(ecb, "SCRIPT_NAME"));
      note(getServerVariable(ecb, "GATEWAY_INTERFACE"));
      note(getServerVariable(ecb, "SERVER_PROTOCOL"));
      note(getServerVariable(ecb, "REMOTE_ADDR"));
      await write(ecb, "noted");
      return HSE_STATUS_SUCCESS;
    },
    request: { path: "/extra/path%20x?a=b%20c" },
    apache: {
      ...NOTED,
      saw: [
        ["GET", "/extra/path x", "a=b%20c"],
        "a=b%20c",
        "/ext",
        "CGI/1.1",
        "HTTP/1.1",
        "127.0.0.1",
      ],
    },
  },
  {
    id: "g",
    title: "ALL_HTTP",
    async extension(ecb, note) {
      const lines = getServerVariable(ecb, "ALL_HTTP")!.split("\r\n");
      note(lines.pop());
      note(lines.sort());
      await write(ecb, "noted");
      return HSE_STATUS_SUCCESS;
    },
    request: { fields: ["X-Test: v1", "X_Under: u", "Empty-Hdr:"] },
    apache: {
      ...NOTED,
      saw: ["", ["HTTP_EMPTY_HDR:", "HTTP_HOST:peer.test", "HTTP_X_TEST:v1"]],
    },
  },
  {
    id: "g",
    title: "the control block's status at entry",
    async extension(ecb, note) {
      note(ecb.dwHttpStatusCode);
      await write(ecb, "noted");
      return HSE_STATUS_SUCCESS;
    },
    apache: { ...NOTED, saw: [0] },
    ours: { saw: [200] },
    because: "it is 200 at entry, as documented",
  },
  {
    id: "g",
    title: "HTTP_X-TEST, with a dash",
    extension: variables("HTTP_X-TEST"),
    request: { fields: ["X-Test: v1"] },
    apache: { ...NOTED, saw: [[false, 256]] },
    ours: { saw: [[true, 3, "v1"]] },
    because: "a header's name is taken with underscores and with dashes",
  },
];

const UNKNOWN_CODES = [0, 5, 6, 100, 999, 1100, 2000, 0x7fffffff, 0xffffffff];

const errors: readonly PeerCase[] = [
  {
    id: "h3",
    title: "codes that nobody knows",
    async extension(ecb, note) {
      header(ecb, "200 OK", TEXT);
      for (const code of UNKNOWN_CODES) note(support(ecb, code) === 0);
      await write(ecb, "and on");
      return HSE_STATUS_SUCCESS;
    },
    apache: {
      status: 200,
      body: "and on",
      kept: true,
      saw: UNKNOWN_CODES.map(() => false),
    },
  },
  {
    id: "h4",
    title: "writes of no bytes among others",
    async extension(ecb, note) {
      header(ecb, "200 OK", TEXT);
      const size = { value: 0 };
      note(await ecb.WriteClient(ecb.ConnID, null, size));
      for (const text of ["", "a", "", "b"]) {
        const { ok, count } = await write(ecb, text);
        note([ok, count]);
      }
      return HSE_STATUS_SUCCESS;
    },
    apache: {
      status: 200,
      body: "ab",
      kept: true,
      saw: [true, [true, 0], [true, 1], [true, 0], [true, 1]],
    },
  },
  {
    id: "h5",
    title: "a write of no bytes before a raw response",
    async extension(ecb, note) {
      const size = { value: 0 };
      note(await ecb.WriteClient(ecb.ConnID, null, size));
      note((await write(ecb, `HTTP/1.1 201 Created\r\n${RAW_LINES}body`)).ok);
      return HSE_STATUS_SUCCESS;
    },
    apache: {
      status: 201,
      headers: { "x-raw": "1" },
      body: "body",
      kept: true,
      saw: [true, true],
    },
  },
  {
    id: "h6",
    title: "an async write of no bytes",
    extension(ecb, note) {
      header(ecb, "200 OK", TEXT);
      onCompletion(ecb, (bytes, error) => {
        note([bytes, error]);
        done(ecb);
      });
      submit(ecb, "");
      return HSE_STATUS_PENDING;
    },
    apache: { status: 200, body: "", kept: true, saw: [[0, 0]] },
  },
  {
    id: "h12",
    title: "a client that has said it sends no more",
    async extension(ecb) {
      header(ecb, "200 OK", TEXT);
      for (const part of PARTS) {
        await pause(10);
        await write(ecb, part);
      }
      return HSE_STATUS_SUCCESS;
    },
    request: { halfClose: true },
    apache: { status: 200, body: WHOLE, kept: false },
    ours: { status: NO_ANSWER },
    because: "for the runtime a client that sends no more has left",
  },
];

const results: readonly PeerCase[] = [
  {
    id: "i1",
    title: "ERROR with nothing sent",
    extension: ending(HSE_STATUS_ERROR, 0, "nothing"),
    apache: { status: 500, body: PAGE, kept: false },
    ours: { body: "", kept: true },
    because: BARE,
  },
  {
    id: "i1",
    title: "ERROR with dwHttpStatusCode 404 and nothing sent",
    extension: ending(HSE_STATUS_ERROR, 404, "nothing"),
    apache: { status: 500, body: PAGE, kept: false },
    ours: { status: 404, body: "", kept: true },
    because: `${OWN_STATUS}; ${BARE}`,
  },
  {
    id: "i1",
    title: "ERROR with dwHttpStatusCode 200 and nothing sent",
    extension: ending(HSE_STATUS_ERROR, 200, "nothing"),
    apache: { status: 500, body: PAGE, kept: false },
    ours: { body: "", kept: true },
    because: BARE,
  },
  {
    id: "i1",
    title: "ERROR behind a header call",
    extension: ending(HSE_STATUS_ERROR, undefined, "header"),
    apache: {
      status: 500,
      headers: { "x-c": "1", "content-length": "0" },
      body: "",
      kept: false,
    },
    ours: {
      headers: { "x-c": null, "content-length": "26" },
      body: PAGE,
      kept: true,
    },
    because: "a head alone is no answer: the host's page takes its place",
  },
  {
    id: "i1",
    title: "ERROR behind a body",
    extension: ending(HSE_STATUS_ERROR, undefined, "body"),
    apache: { status: 200, headers: { "x-c": "1" }, body: CUSTOM, kept: false },
    ours: { kept: true },
    because: PAGE_WINS,
  },
  {
    id: "i4",
    title: "0 behind a header call",
    extension: ending(0, undefined, "header"),
    apache: {
      status: 200,
      headers: { "x-c": "1", "content-length": "0" },
      body: "",
      kept: true,
    },
  },
  {
    id: "i4",
    title: "SUCCESS_AND_KEEP_CONN behind a header call",
    extension: ending(HSE_STATUS_SUCCESS_AND_KEEP_CONN, undefined, "header"),
    apache: {
      status: 200,
      headers: { "x-c": "1", "content-length": "0" },
      body: "",
      kept: true,
    },
  },
  {
    id: "i4",
    title: "0 behind a body",
    extension: ending(0, undefined, "body"),
    apache: { status: 200, headers: { "x-c": "1" }, body: CUSTOM, kept: true },
  },
  {
    id: "i4",
    title: "SUCCESS_AND_KEEP_CONN behind a body",
    extension: ending(HSE_STATUS_SUCCESS_AND_KEEP_CONN, undefined, "body"),
    apache: { status: 200, headers: { "x-c": "1" }, body: CUSTOM, kept: true },
  },
  {
    id: "i6",
    title: "SUCCESS with dwHttpStatusCode 404 and nothing sent",
    extension: ending(HSE_STATUS_SUCCESS, 404, "nothing"),
    apache: { status: 404, body: PAGE, kept: true },
    ours: { body: "" },
    because: NO_PAGE,
  },
  {
    id: "i6",
    title: "SUCCESS_AND_KEEP_CONN with 404 and nothing sent",
    extension: ending(HSE_STATUS_SUCCESS_AND_KEEP_CONN, 404, "nothing"),
    apache: { status: 404, body: PAGE, kept: true },
    ours: { body: "" },
    because: NO_PAGE,
  },
  {
    id: "i7",
    title: "SUCCESS with dwHttpStatusCode 204 and nothing sent",
    extension: ending(HSE_STATUS_SUCCESS, 204, "nothing"),
    apache: { status: 204, body: "", kept: true },
  },
  {
    id: "i8",
    title: "SUCCESS with dwHttpStatusCode 302 and nothing sent",
    extension: ending(HSE_STATUS_SUCCESS, 302, "nothing"),
    apache: { status: 302, headers: { location: null }, body: PAGE },
    ours: { body: "" },
    because: NO_PAGE,
  },
  {
    id: "i9",
    title: "SUCCESS with dwHttpStatusCode 500 and nothing sent",
    extension: ending(HSE_STATUS_SUCCESS, 500, "nothing"),
    apache: { status: 500, body: PAGE, kept: false },
    ours: { body: "", kept: true },
    because: BARE,
  },
  ...[5, 99, 0xffffffff].map((result): PeerCase => ({
    id: "i14",
    title: `${result} returned with nothing sent`,
    extension: ending(result, undefined, "nothing"),
    apache: { status: 500, body: PAGE, kept: false },
    ours: { body: "", kept: true },
    because: BARE,
  })),
];

/** All of them. */
export const cases: readonly PeerCase[] = [
  ...syncWrites,
  ...asyncWrites,
  ...headerCalls,
  ...statuses,
  ...headerLines,
  ...rawText,
  ...redirects,
  ...transmissions,
  ...reads,
  ...server,
  ...errors,
  ...results,
];
