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
  HSE_IO_ASYNC,
  HSE_IO_SYNC,
  HSE_REQ_IO_COMPLETION,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "../../mod.ts";
import { pause } from "../helpers/bounded.ts";
import {
  done,
  onCompletion,
  read,
  submit,
  write,
} from "../helpers/ecb_calls.ts";
import { header, headerEx, redirect } from "../helpers/header_calls.ts";
import { latin1Bytes } from "../helpers/patterns.ts";
import { asyncRead, sendUrl, support } from "../helpers/support_calls.ts";
import { storeOf } from "../helpers/test_files.ts";
import { transmitFile } from "../helpers/transmissions.ts";
import {
  CUSTOM,
  DOCUMENTED,
  FILE,
  fileOf,
  FIXED,
  KEEP_ALIVE,
  NO_ANSWER,
  NO_PAGE,
  ONE_AT_A_TIME,
  OWN_STATUS,
  PAGE,
  page,
  PARTS,
  type PeerCase,
  PLAIN,
  RAW_LINES,
  type Seen,
  SHORT_ANSWER,
  TEXT,
  upload,
  WHOLE,
} from "./peer_calls.ts";
import { rows } from "./peer_rows.ts";

const NOTED = { status: 200, body: "noted", kept: true };

const syncWrites: readonly PeerCase[] = [
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
];

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

const HELLO = storeOf(fileOf("hello from a file"));

const redirects: readonly PeerCase[] = [
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

const transmissions: readonly PeerCase[] = [
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
];

const READ = { status: 200, body: "read", kept: true };

const reads: readonly PeerCase[] = [
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
];

const errors: readonly PeerCase[] = [
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

/** All of them. */
export const cases: readonly PeerCase[] = [
  ...rows,
  ...syncWrites,
  ...asyncWrites,
  ...headerCalls,
  ...headerLines,
  ...redirects,
  ...transmissions,
  ...reads,
  ...server,
  ...errors,
];
