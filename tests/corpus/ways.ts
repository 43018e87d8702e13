/**
 * The other ways of 53 real extensions: how heads leave, what is returned,
 * which flags are given, how bodies are read and written. Each with how many
 * have it, and the test that serves it.
 *
 * @module
 */

/** A way: what it is, the extensions that have it, and the title of the test that serves it. */
export type CorpusWay = readonly [name: string, uses: number, test: string];

/** How the head leaves. */
export const headerPaths: readonly CorpusWay[] = [
  [
    "SEND_RESPONSE_HEADER_EX",
    35,
    "HSE_REQ_SEND_RESPONSE_HEADER_EX counts both texts",
  ],
  [
    "SEND_RESPONSE_HEADER",
    16,
    "HSE_REQ_SEND_RESPONSE_HEADER takes every form of status and header text",
  ],
  [
    "raw status line and headers in WriteClient",
    8,
    "Raw HTTP text through writes gives the same response in every split",
  ],
  [
    "body written with no headers",
    2,
    "Whatever is written without a header call gives the same response, however it is cut",
  ],
  [
    "raw status line in TRANSMIT_FILE pHead",
    2,
    "TRANSMIT_FILE without SEND_HEADERS takes pHead for a raw response where nothing was sent",
  ],
];

/** What HttpExtensionProc returns, or DONE is given. */
export const statuses: readonly CorpusWay[] = [
  [
    "SUCCESS",
    40,
    "an extension that returns 1 with dwHttpStatusCode 404: its page, or 404 if it has sent nothing",
  ],
  [
    "ERROR",
    30,
    "an extension that returns 4 with dwHttpStatusCode 404: its page, or 404 if it has sent nothing",
  ],
  [
    "PENDING",
    23,
    "DONE ends a pending request once; the second is FALSE 87 and has no effect",
  ],
  [
    "KEEP_CONN",
    7,
    "an extension that returns 0: its page, or 200 if it has sent nothing",
  ],
  [
    "0",
    2,
    "an extension that returns 0: its page, or 200 if it has sent nothing",
  ],
  [
    "?",
    1,
    "an extension that returns NaN: its page, or 500 if it has sent nothing",
  ],
  [
    "HTTP code",
    1,
    "an extension that returns 0: its page, or 200 if it has sent nothing",
  ],
];

/** `HSE_IO` flags. */
export const flags: readonly CorpusWay[] = [
  [
    "HSE_IO_SYNC",
    22,
    "byte counts: the count on success, 0 on failure; async leaves lpdwBytes alone",
  ],
  [
    "HSE_IO_ASYNC",
    12,
    "SUCCESS with an operation outstanding: its completion may begin the next, and calls are taken until the last",
  ],
  [
    "HSE_IO_DISCONNECT_AFTER_SEND",
    3,
    "TRANSMIT_FILE with DISCONNECT_AFTER_SEND is the last: later I/O FALSE 87, DONE still TRUE",
  ],
  [
    "HSE_IO_NODELAY",
    3,
    "HSE_IO_NODELAY and HSE_IO_CACHE_RESPONSE are taken, and change nothing",
  ],
  [
    "HSE_IO_FINAL_SEND",
    2,
    "VECTOR_SEND sync with FINAL_SEND or DISCONNECT_AFTER_SEND is the last: later I/O 87, DONE still TRUE",
  ],
  [
    "HSE_IO_SEND_HEADERS",
    2,
    "TRANSMIT_FILE with SEND_HEADERS sends status, headers and the body behind the blank line",
  ],
  [
    "HSE_IO_CACHE_RESPONSE",
    1,
    "HSE_IO_NODELAY and HSE_IO_CACHE_RESPONSE are taken, and change nothing",
  ],
];

/** Entry points and style. */
export const entries: readonly CorpusWay[] = [
  [
    "ServerSupportFunction",
    51,
    "Every unknown code is refused with 87, whatever Object.prototype has",
  ],
  [
    "WriteClient (any)",
    50,
    "byte counts: the count on success, 0 on failure; async leaves lpdwBytes alone",
  ],
  [
    "GetServerVariable",
    39,
    "GetServerVariable() writes the value and its NUL, and counts both",
  ],
  [
    "WriteClient, flag 0",
    30,
    "other unknown flag bits are ignored, flag 0 is sync, and the block itself passes for its ConnID",
  ],
  [
    "reads the body past lpbData (either way)",
    28,
    "ASYNC_READ_CLIENT and ReadClient read on where the other one stopped, behind lpbData",
  ],
  [
    "ReadClient",
    26,
    "ReadClient fills its buffer across chunks, and gives what is left at the end",
  ],
  [
    "returns HSE_STATUS_PENDING",
    23,
    "DONE ends a pending request once; the second is FALSE 87 and has no effect",
  ],
  [
    "WriteClient, HSE_IO_SYNC",
    22,
    "byte counts: the count on success, 0 on failure; async leaves lpdwBytes alone",
  ],
  [
    "finishes in a completion callback",
    14,
    "SUCCESS with an operation outstanding: its completion may begin the next, and calls are taken until the last",
  ],
  [
    "finishes on its own worker threads",
    12,
    "PENDING with nothing scheduled is legal: a deadline ends it, and without deadlines nothing does",
  ],
  [
    "WriteClient, HSE_IO_ASYNC",
    7,
    "SUCCESS with an operation outstanding: its completion may begin the next, and calls are taken until the last",
  ],
  [
    "own chunk framing",
    6,
    "A response that declares Transfer-Encoding: chunked is decoded, in every split of head and body",
  ],
];
