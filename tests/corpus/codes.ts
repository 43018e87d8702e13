/**
 * The request codes that 53 real extensions use, how many use each, and the
 * test that serves it.
 *
 * @module
 */

/** A request code of the corpus. */
export interface CorpusCode {
  /** Its name without `HSE_REQ_`. */
  readonly name: string;
  readonly code: number;
  /** Extensions that use it. */
  readonly uses: number;
  /** Title of the test that serves it. */
  readonly test: string;
}

/** All codes that were seen, the most used first. */
export const codes: readonly CorpusCode[] = [
  {
    name: "SEND_RESPONSE_HEADER_EX",
    code: 1016,
    uses: 35,
    test: "HSE_REQ_SEND_RESPONSE_HEADER_EX counts both texts",
  },
  {
    name: "DONE_WITH_SESSION",
    code: 4,
    uses: 26,
    test:
      "DONE ends a pending request once; the second is FALSE 87 and has no effect",
  },
  {
    name: "IO_COMPLETION",
    code: 1005,
    uses: 17,
    test:
      "TRANSMIT_FILE without pfnHseIO calls the registered function with the registered context",
  },
  {
    name: "SEND_RESPONSE_HEADER",
    code: 3,
    uses: 16,
    test:
      "HSE_REQ_SEND_RESPONSE_HEADER takes every form of status and header text",
  },
  {
    name: "GET_IMPERSONATION_TOKEN",
    code: 1011,
    uses: 9,
    test: "IS_IN_PROCESS is 0, and tokens are a handle that is not 0",
  },
  {
    name: "EXEC_URL",
    code: 1026,
    uses: 8,
    test:
      "EXEC_URL runs a child in this host, whose answer is the parent's, and completes with (0, 0)",
  },
  {
    name: "MAP_URL_TO_PATH",
    code: 1001,
    uses: 8,
    test:
      "MAP_URL_TO_PATH puts the path in the URL's place, and counts its NUL",
  },
  {
    name: "SEND_URL_REDIRECT_RESP",
    code: 1,
    uses: 8,
    test:
      "HSE_REQ_SEND_URL_REDIRECT_RESP answers with 302 and the URL as it was given",
  },
  {
    name: "GET_EXEC_URL_STATUS",
    code: 1027,
    uses: 6,
    test:
      "GET_EXEC_URL_STATUS before any child is refused with 87; afterwards it tells of the last one",
  },
  {
    name: "TRANSMIT_FILE",
    code: 1006,
    uses: 6,
    test: "TRANSMIT_FILE sends a file: whole, from an offset, a part of it",
  },
  {
    name: "APPEND_LOG_PARAMETER",
    code: 1003,
    uses: 5,
    test:
      "HSE_APPEND_LOG_PARAMETER appends text to the record, call by call, and nothing to QUERY_STRING",
  },
  {
    name: "CLOSE_CONNECTION",
    code: 1017,
    uses: 5,
    test:
      "CLOSE_CONNECTION cuts a real connection, before and after the head has left",
  },
  {
    name: "SET_FLUSH_FLAG",
    code: 1043,
    uses: 5,
    test:
      "SET_FLUSH_FLAG hands every write over at once, until it is taken back",
  },
  {
    name: "ASYNC_READ_CLIENT",
    code: 1010,
    uses: 4,
    test:
      "ASYNC_READ_CLIENT reads a body to its end in a chain of completions, and completes with 0 there",
  },
  {
    name: "GET_CERT_INFO_EX",
    code: 1015,
    uses: 4,
    test:
      "Codes that a fetch request cannot serve are FALSE 50, whatever their arguments, and change nothing",
  },
  {
    name: "MAP_URL_TO_PATH_EX",
    code: 1012,
    uses: 3,
    test:
      "MAP_URL_TO_PATH_EX fills in the path, that it can be read, and what both have",
  },
  {
    name: "IS_CONNECTED",
    code: 1018,
    uses: 2,
    test:
      "IS_CONNECTED tells whether the client is there, and writes nothing when it is refused",
  },
  {
    name: "IS_KEEP_CONN",
    code: 1008,
    uses: 2,
    test: "IS_KEEP_CONN tells what the request permits",
  },
  {
    name: "REPORT_UNHEALTHY",
    code: 1032,
    uses: 2,
    test:
      "REPORT_UNHEALTHY is reported to onError with its reason and the control block, and the request goes on",
  },
  {
    name: "VECTOR_SEND",
    code: 1037,
    uses: 2,
    test: "VECTOR_SEND sync waits for the client as a write does",
  },
  {
    name: "EXEC_UNICODE_URL",
    code: 1025,
    uses: 1,
    test: "EXEC_UNICODE_URL takes a JavaScript string of any characters",
  },
  {
    name: "GET_ANONYMOUS_TOKEN",
    code: 1038,
    uses: 1,
    test: "IS_IN_PROCESS is 0, and tokens are a handle that is not 0",
  },
  {
    name: "GET_UNICODE_ANONYMOUS_TOKEN",
    code: 1041,
    uses: 1,
    test: "IS_IN_PROCESS is 0, and tokens are a handle that is not 0",
  },
  {
    name: "SEND_CUSTOM_ERROR",
    code: 1028,
    uses: 1,
    test: "SEND_CUSTOM_ERROR sends the host's page for a status",
  },
  {
    name: "SEND_URL",
    code: 2,
    uses: 1,
    test:
      "SEND_URL of a path is answered by the mount that it leads to, as if GET had asked",
  },
];

/** A step of the greedy order: with its codes and all before, so many extensions have all that they use. */
export interface Step {
  readonly adds: readonly string[];
  readonly extensions: number;
}

/** In which order the codes complete the most extensions. */
export const steps: readonly Step[] = [
  { adds: [], extensions: 2 },
  { adds: ["SEND_RESPONSE_HEADER_EX"], extensions: 11 },
  { adds: ["SEND_RESPONSE_HEADER"], extensions: 15 },
  { adds: ["DONE_WITH_SESSION"], extensions: 18 },
  { adds: ["GET_IMPERSONATION_TOKEN"], extensions: 20 },
  {
    adds: [
      "IO_COMPLETION",
      "CLOSE_CONNECTION",
      "ASYNC_READ_CLIENT",
      "GET_CERT_INFO_EX",
    ],
    extensions: 28,
  },
  { adds: ["EXEC_URL", "GET_EXEC_URL_STATUS"], extensions: 32 },
  {
    adds: ["MAP_URL_TO_PATH", "TRANSMIT_FILE", "APPEND_LOG_PARAMETER"],
    extensions: 39,
  },
  { adds: ["SEND_URL_REDIRECT_RESP", "MAP_URL_TO_PATH_EX"], extensions: 43 },
  { adds: ["SET_FLUSH_FLAG"], extensions: 44 },
  { adds: ["VECTOR_SEND", "IS_CONNECTED"], extensions: 47 },
  { adds: ["REPORT_UNHEALTHY"], extensions: 48 },
  { adds: ["IS_KEEP_CONN"], extensions: 49 },
  { adds: ["SEND_URL"], extensions: 50 },
  { adds: ["SEND_CUSTOM_ERROR"], extensions: 51 },
  { adds: ["EXEC_UNICODE_URL"], extensions: 52 },
  {
    adds: ["GET_UNICODE_ANONYMOUS_TOKEN", "GET_ANONYMOUS_TOKEN"],
    extensions: 53,
  },
];

/** Extensions that were read. */
export const EXTENSIONS = 53;
