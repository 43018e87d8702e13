import {
  ERROR_INSUFFICIENT_BUFFER,
  ERROR_INVALID_INDEX,
  ERROR_SUCCESS,
} from "../base/error_codes.ts";
import type { Ref } from "../isapi/structs.ts";
import { latin1ToBytes } from "../response/header_text.ts";
import type { RequestFacts } from "./request_facts.ts";
import { MAX_HEAD } from "../response/response_head.ts";

/** A variable's value, as text and as the bytes of a C string without its NUL. */
export interface Variable {
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Derive = (facts: RequestFacts) => string;

const NONE: Derive = () => "";
const secure: Derive = ({ url }) => url.protocol === "https:" ? "1" : "0";
const header = (name: string): Derive => (facts) => facts.field(name) ?? "";
const address: Derive = ({ remote }) => remote?.address ?? "";
const path: Derive = ({ url }) => url.pathname;

/** `SERVER_SOFTWARE`. Extensions parse a name, a slash and a version, and expect version 6 or later. */
const SOFTWARE = "isapi-streams/10.0";

/**
 * The server variables. Those that a fetch request cannot give are `""`, as in
 * IIS for a variable that does not apply.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms524602(v=vs.90) | IIS server variables}
 */
const VARIABLES: ReadonlyMap<string, Derive> = new Map<string, Derive>([
  ["ALL_HTTP", allHttp],
  ["ALL_RAW", allRaw],
  ["CACHE_URL", ({ url }) => url.href],
  ["CONTENT_LENGTH", header("content-length")],
  ["CONTENT_TYPE", header("content-type")],
  ["GATEWAY_INTERFACE", () => "CGI/1.1"],
  ["HTTPS", (facts) => secure(facts) === "1" ? "on" : "off"],
  ["HTTP_METHOD", ({ method }) => method],
  ["HTTP_URL", ({ url }) => url.pathname + url.search],
  ["HTTP_VERSION", ({ protocol }) => protocol],
  ["PATH_INFO", ({ pathInfo }) => pathInfo],
  ["PATH_TRANSLATED", ({ pathTranslated }) => pathTranslated],
  ["QUERY_STRING", ({ query }) => query],
  ["REMOTE_ADDR", address],
  ["REMOTE_HOST", address],
  [
    "REMOTE_PORT",
    ({ remote }) => String(remote?.port ?? ""),
  ],
  ["REQUEST_METHOD", ({ method }) => method],
  ["REQUEST_URI", ({ url }) => url.pathname + url.search],
  ["SCRIPT_NAME", ({ scriptName }) => scriptName],
  ["SERVER_NAME", ({ url }) => url.hostname],
  ["SERVER_PORT", port],
  ["SERVER_PORT_SECURE", secure],
  ["SERVER_PROTOCOL", ({ protocol }) => protocol],
  ["SERVER_SOFTWARE", () => SOFTWARE],
  ["UNENCODED_URL", ({ url }) => url.pathname + url.search],
  ["URL", path],
  ...[
    "APPL_MD_PATH",
    "APPL_PHYSICAL_PATH",
    "APP_POOL_ID",
    // No one has checked the Authorization header. Only `serverVariables` can
    // name a user.
    "AUTH_PASSWORD",
    "AUTH_TYPE",
    "AUTH_USER",
    "CERT_COOKIE",
    "CERT_FLAGS",
    "CERT_ISSUER",
    "CERT_KEYSIZE",
    "CERT_SECRETKEYSIZE",
    "CERT_SERIALNUMBER",
    "CERT_SERVER_ISSUER",
    "CERT_SERVER_SUBJECT",
    "CERT_SUBJECT",
    "HTTPS_KEYSIZE",
    "HTTPS_SECRETKEYSIZE",
    "HTTPS_SERVER_ISSUER",
    "HTTPS_SERVER_SUBJECT",
    "INSTANCE_ID",
    "INSTANCE_META_PATH",
    "INSTANCE_NAME",
    "LOCAL_ADDR",
    "LOGON_USER",
    "REMOTE_USER",
    "SCRIPT_TRANSLATED",
    "SSI_EXEC_DISABLED",
    "UNMAPPED_REMOTE_USER",
    "URL_PATH_INFO",
  ].map((name): [string, Derive] => [name, NONE]),
]);

/** The names of all variables but those of single headers, `HTTP_NAME` and `HEADER_Name`. */
export const variableNames: readonly string[] = [...VARIABLES.keys()];

/** The variables with text of headers. Their bytes are given as received, one per character. */
const AS_SENT: ReadonlySet<string> = new Set([
  "ALL_HTTP",
  "ALL_RAW",
  "CONTENT_TYPE",
]);

const utf8 = new TextEncoder();

/**
 * Writes a variable as a C string, and sets the size to the bytes written or
 * needed, including the NUL. The size is set first: if that throws, the buffer
 * is unchanged.
 *
 * @returns 0, or the Win32 error code.
 */
export function putVariable(
  facts: RequestFacts,
  name: string,
  buffer: Uint8Array | null,
  size: Ref<number>,
): number {
  const variable = serverVariable(facts, name);
  if (variable === undefined) return ERROR_INVALID_INDEX;
  const { bytes } = variable;
  const needed = bytes.length + (/^UNICODE_/i.test(name) ? 2 : 1);
  const room = Math.min(size.value, buffer?.length ?? 0);
  size.value = needed;
  if (buffer === null || !(room >= needed)) return ERROR_INSUFFICIENT_BUFFER;
  buffer.set(bytes);
  buffer.fill(0, bytes.length, needed);
  return ERROR_SUCCESS;
}

/**
 * Gives the value of a variable, or `undefined` if no variable has that name.
 *
 * @param facts The request.
 * @param name The name, in any case.
 */
export function serverVariable(
  facts: RequestFacts,
  name: string,
): Variable | undefined {
  // No header has a name of this length.
  if (name.length > MAX_HEAD) return undefined;
  const key = name.toUpperCase();
  if (key.startsWith("UNICODE_")) {
    const text = named(facts, key.slice("UNICODE_".length));
    return text === undefined ? undefined : { text, bytes: utf16(text) };
  }
  const text = named(facts, key);
  if (text !== undefined) {
    const asSent = AS_SENT.has(key) && !facts.overrides.has(key);
    return { text, bytes: asSent ? latin1ToBytes(text) : utf8.encode(text) };
  }
  const field = headerName(key);
  const value = field === undefined ? null : headerValue(facts, field);
  return value === null
    ? undefined
    : { text: value, bytes: latin1ToBytes(value) };
}

function named(facts: RequestFacts, key: string): string | undefined {
  return facts.overrides.get(key) ?? VARIABLES.get(key)?.(facts);
}

/**
 * A header's value. A request of HTTP/2 names its host in `:authority`, and need
 * not have the field.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9113#section-8.3.1 | RFC 9113, :authority}
 */
function headerValue(facts: RequestFacts, name: string): string | null {
  return facts.field(name) ?? (name === "HOST" ? facts.url.host : null);
}

/** Gives the header of `HTTP_X_NAME` (`X-Name`) or `HEADER_X_Name` (`X_Name`). Both may contain dashes. */
function headerName(key: string): string | undefined {
  const name = key.startsWith("HTTP_")
    ? key.slice(5).replaceAll("_", "-")
    : key.startsWith("HEADER_")
    ? key.slice(7)
    : "";
  return /^[!#$%&'*+\-.^_`|~0-9A-Z]+$/.test(name) ? name : undefined;
}

function allHttp({ headers }: RequestFacts): string {
  let text = "";
  for (const [name, value] of headers) {
    // Dashes become underscores, so a name with an underscore could be mistaken
    // for another header. It is left out.
    if (name.includes("_")) continue;
    text += `HTTP_${name.toUpperCase().replaceAll("-", "_")}:${value}\r\n`;
  }
  return text;
}

function allRaw({ sentFields }: RequestFacts): string {
  let text = "";
  for (const [name, value] of sentFields) text += `${name}: ${value}\r\n`;
  return text;
}

function port(facts: RequestFacts): string {
  return facts.url.port || (secure(facts) === "1" ? "443" : "80");
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) {
    view.setUint16(i * 2, text.charCodeAt(i), true);
  }
  return bytes;
}
