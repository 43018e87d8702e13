/**
 * What the cases of Apache's table are made of: the calls that extensions make,
 * and texts that come in more than one row.
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  type HSE_TF_INFO,
  type IsapiHostOptions,
} from "../../mod.ts";
import { done, onCompletion, read, write } from "../helpers/ecb_calls.ts";
import { header, headerEx, redirect } from "../helpers/header_calls.ts";
import { latin1Bytes } from "../helpers/patterns.ts";
import { TestFile } from "../helpers/test_files.ts";
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

export const SHORT_ANSWER =
  "a small answer is complete before it is sent, so its length is known, and the connection need not end it";
export const RUNTIME =
  "the connection is the runtime's own business, which keeps it where the protocol permits";
export const RUNTIMES_FIELDS =
  "fields of the connection never reach the runtime: framing is its own business";
export const REFUSED =
  "a header call that cannot be sent as it is gives FALSE, and so does the write after it";
export const HELD =
  "an unfinished block is continued by the next header call, or closed by a write";
export const FIXED =
  "a complete header call fixes status and headers; a later one is refused";
export const DOCUMENTED =
  "asynchronous operations need a function to complete to, as documented";
export const ONE_AT_A_TIME =
  "one asynchronous operation at a time, as documented: the second is refused and the first not disturbed";
export const PLAIN_BODY =
  "only text that begins with HTTP/x.y is taken for a raw response: the rest is what the extension wrote";
export const OWN_STATUS =
  "dwHttpStatusCode is the status where no other is given, as documented";
export const NO_PAGE =
  "a status that the extension chose is sent as it is, with no page beside it";
export const BARE =
  "a status that the extension ended with is sent with no page beside it, and the connection is the runtime's";
export const PAGE_WINS =
  "after a page was sent the page wins, whatever is returned";

export const TEXT = "Content-Type: text/plain\r\n\r\n";
export const WITH_X = "Content-Type: text/plain\r\nX-C: 1\r\n\r\n";
export const CUSTOM = "custom body";
export const PARTS = ["0123456789", "abcdefghij", "ABCDEFGHIJ"];
export const WHOLE = PARTS.join("");
export const PLAIN = { "content-type": "text/plain" };
export const FILE = Array.from({ length: 100 }, (_, i) => `line ${i + 100}.\n`)
  .join(
    "",
  )
  .slice(0, 1000);
export const KEEP_ALIVE = ["Connection: keep-alive"];

/** OK, header and these writes. */
export function page(text: string, ...parts: readonly string[]): PeerExtension {
  return async (ecb, note) => {
    note(headerEx(ecb, { pszStatus: "200 OK", pszHeader: text }) === 0);
    for (const part of parts) note((await write(ecb, part)).ok);
    return HSE_STATUS_SUCCESS;
  };
}

/** A header call with that status, and a body. */
export function statusPage(status: string | null): PeerExtension {
  return async (ecb, note) => {
    note(headerEx(ecb, { pszStatus: status, pszHeader: WITH_X }) === 0);
    note((await write(ecb, CUSTOM)).ok);
    return HSE_STATUS_SUCCESS;
  };
}

/** Nothing but these writes. */
export function raw(...parts: readonly string[]): PeerExtension {
  return async (ecb, note) => {
    for (const part of parts) note((await write(ecb, part)).ok);
    return HSE_STATUS_SUCCESS;
  };
}

/** A redirection alone. */
export function redirection(url: string): PeerExtension {
  return (ecb, note) => {
    const code = redirect(ecb, url);
    note(code === 0);
    return code === 0 ? HSE_STATUS_SUCCESS : HSE_STATUS_ERROR;
  };
}

/** Nothing, or a header, or a page, and then that end. */
export function ending(
  result: number,
  logged: number | null,
  what: "nothing" | "header" | "body",
): PeerExtension {
  return async (ecb) => {
    if (what !== "nothing") header(ecb, "200 OK", WITH_X);
    if (what === "body") await write(ecb, CUSTOM);
    if (logged !== null) ecb.dwHttpStatusCode = logged;
    return result;
  };
}

/** A transmission with a completion function, ended by DONE; `before` it a header call. */
export function transmission(
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

export function fileOf(text: string): TestFile {
  return new TestFile(latin1Bytes(text));
}

/** Total and available bytes, and then the counts of reads of that size until one is 0. */
export function reading(size: number): PeerExtension {
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

export function upload(size: number): PeerRequest {
  return {
    method: "POST",
    fields: [`Content-Length: ${size}`],
    body: ["u".repeat(size)],
  };
}

/** What GetServerVariable gives for a buffer of that size: TRUE or FALSE, the size, and the text. */
export function variable(
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
export function variables(...names: readonly string[]): PeerExtension {
  return async (ecb, note) => {
    for (const name of names) note(variable(ecb, name));
    await write(ecb, "noted");
    return HSE_STATUS_SUCCESS;
  };
}

export const RAW_LINES = "Content-Type: text/plain\r\nX-Raw: 1\r\n\r\n";
/** A header call, EX or not, that brings the start of its body. */
export function withBody(ex: boolean): PeerExtension {
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
