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
    "without a header call, a text that begins with a status line is a raw response; anything else is body with 200",
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
    "SUCCESS with nothing sent: dwHttpStatusCode if 200 to 599, else 200; an empty body",
  ],
  [
    "ERROR",
    30,
    "ERROR after a page was sent: the page wins; nothing sent: dwHttpStatusCode if 400 to 599, else 500",
  ],
  [
    "PENDING",
    23,
    "DONE ends a pending request once; the second is FALSE 87 and has no effect",
  ],
  [
    "KEEP_CONN",
    7,
    "a return value of 0 or an HTTP code is a success if something was sent; else that status, or 200",
  ],
  [
    "0",
    2,
    "a return value of 0 or an HTTP code is a success if something was sent; else that status, or 200",
  ],
  [
    "?",
    1,
    "undefined, NaN and other return values are a success if something was sent, else 500",
  ],
  [
    "HTTP code",
    1,
    "a return value of 0 or an HTTP code is a success if something was sent; else that status, or 200",
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
    "an accepted async WriteClient completes exactly once, from a microtask, never inside the call",
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
    "Every code that is not known is FALSE 87",
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
    "an accepted async WriteClient completes exactly once, from a microtask, never inside the call",
  ],
  [
    "finishes on its own worker threads",
    12,
    "PENDING with nothing scheduled is legal: a deadline ends it, and without deadlines nothing does",
  ],
  [
    "WriteClient, HSE_IO_ASYNC",
    7,
    "an accepted async WriteClient completes exactly once, from a microtask, never inside the call",
  ],
  [
    "own chunk framing",
    6,
    "A response that declares Transfer-Encoding: chunked is decoded, in every split of head and body",
  ],
];
