/**
 * The server variables that 53 real extensions name, how many name each, and
 * the test that serves it.
 *
 * @module
 */

const DEFAULTS = "Server variables have the defaults of a plain request";
const FOLLOWS = "Server variables follow the request";
const ADDRESS = "REMOTE_ADDR follows what each runtime passes, by its shape";
const LISTS = "ALL_HTTP and ALL_RAW list the headers, each in its own form";
const HEADERS =
  "HTTP_ names find any request header, dashes and underscores alike";
const OWN_NAMES =
  "HEADER_ names find a header by its own name, underscores and all";
const WIDE =
  "UNICODE_ names give UTF-16LE, with a wide NUL, and reach no header";
const UNKNOWN =
  "GetServerVariable() gives 1413 for a name that it does not know";

/** A variable: its name, the extensions that name it, and the title of the test that serves it. */
export type CorpusVariable = readonly [
  name: string,
  uses: number,
  test: string,
];

/** All names, the most used first; one with parentheses stands for a family. */
export const variables: readonly CorpusVariable[] = [
  ["REMOTE_ADDR", 23, ADDRESS],
  ["SCRIPT_NAME", 18, FOLLOWS],
  ["URL", 18, FOLLOWS],
  ["SERVER_NAME", 17, FOLLOWS],
  ["SERVER_PORT", 16, FOLLOWS],
  ["REMOTE_USER", 15, FOLLOWS],
  ["HTTPS", 14, FOLLOWS],
  ["QUERY_STRING", 14, FOLLOWS],
  ["SERVER_SOFTWARE", 13, DEFAULTS],
  ["AUTH_TYPE", 12, FOLLOWS],
  ["PATH_INFO", 12, FOLLOWS],
  ["REMOTE_HOST", 12, ADDRESS],
  ["REQUEST_METHOD", 12, FOLLOWS],
  ["SERVER_PORT_SECURE", 12, FOLLOWS],
  ["SERVER_PROTOCOL", 12, FOLLOWS],
  ["CONTENT_LENGTH", 11, FOLLOWS],
  ["INSTANCE_ID", 11, DEFAULTS],
  ["ALL_HTTP", 10, LISTS],
  ["APPL_PHYSICAL_PATH", 10, DEFAULTS],
  ["AUTH_USER", 10, DEFAULTS],
  ["CERT_FLAGS", 10, DEFAULTS],
  ["CERT_ISSUER", 10, DEFAULTS],
  ["CERT_SERIALNUMBER", 10, DEFAULTS],
  ["CERT_SUBJECT", 10, DEFAULTS],
  ["HTTPS_KEYSIZE", 10, DEFAULTS],
  ["HTTPS_SECRETKEYSIZE", 10, DEFAULTS],
  ["CERT_COOKIE", 9, DEFAULTS],
  ["CERT_SERVER_ISSUER", 9, DEFAULTS],
  ["CERT_SERVER_SUBJECT", 9, DEFAULTS],
  ["HTTPS_SERVER_ISSUER", 9, DEFAULTS],
  ["HTTPS_SERVER_SUBJECT", 9, DEFAULTS],
  ["ALL_RAW", 8, LISTS],
  ["AUTH_PASSWORD", 8, DEFAULTS],
  ["CERT_KEYSIZE", 8, DEFAULTS],
  ["CERT_SECRETKEYSIZE", 8, DEFAULTS],
  ["CONTENT_TYPE", 8, FOLLOWS],
  ["HTTP_COOKIE", 8, HEADERS],
  ["LOGON_USER", 8, DEFAULTS],
  ["APPL_MD_PATH", 7, DEFAULTS],
  ["INSTANCE_META_PATH", 7, DEFAULTS],
  ["any name chosen by a script", 6, UNKNOWN],
  ["HTTP_(any)", 6, HEADERS],
  ["HTTP_ACCEPT", 6, HEADERS],
  ["PATH_TRANSLATED", 6, FOLLOWS],
  ["UNICODE_(name)", 6, WIDE],
  ["GATEWAY_INTERFACE", 3, FOLLOWS],
  ["HTTP_ACCEPT_LANGUAGE", 3, HEADERS],
  ["HTTP_AUTHORIZATION", 3, HEADERS],
  ["HTTP_HOST", 3, HEADERS],
  ["HTTP_USER_AGENT", 3, HEADERS],
  ["LOCAL_ADDR", 3, DEFAULTS],
  ["HEADER_(any)", 2, OWN_NAMES],
  ["HTTP_CONNECTION", 2, HEADERS],
  ["HTTP_REFERER", 2, HEADERS],
  ["HTTP_SOAPACTION", 2, HEADERS],
  ["HTTP_TRANSFER_ENCODING", 2, HEADERS],
  ["HTTP_URL", 2, FOLLOWS],
  ["HTTP_X_FORWARDED_FOR", 2, HEADERS],
  ["REMOTE_PORT", 2, ADDRESS],
  ["REQUEST_URI", 2, DEFAULTS],
  ["HTTP_ACCEPT_CHARSET", 1, HEADERS],
  ["HTTP_ACCEPT_ENCODING", 1, HEADERS],
  ["HTTP_CLIENT_IP", 1, HEADERS],
  ["HTTP_CONTENT_TYPE", 1, HEADERS],
  ["HTTP_CUSTOMAUTH_CONTEXT", 1, HEADERS],
  ["HTTP_DESTINATION", 1, HEADERS],
  ["HTTP_LOCK_TOKEN", 1, HEADERS],
  ["HTTP_UA_CPU", 1, HEADERS],
  ["HTTP_VERSION", 1, FOLLOWS],
  ["HTTP_VIA", 1, HEADERS],
  ["HTTP_X_ORIGINAL_URL", 1, HEADERS],
  ["HTTP_X_WEBOBJECTS_RECORDING", 1, HEADERS],
  ["UNMAPPED_REMOTE_USER", 1, DEFAULTS],
];
