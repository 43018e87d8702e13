/**
 * The arguments and the result of each request code of `ServerSupportFunction`.
 *
 * @module
 */

import type {
  HSE_APPEND_LOG_PARAMETER,
  HSE_REQ_ABORTIVE_CLOSE,
  HSE_REQ_ASYNC_READ_CLIENT,
  HSE_REQ_CANCEL_IO,
  HSE_REQ_CLOSE_CONNECTION,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_EXEC_UNICODE_URL,
  HSE_REQ_EXEC_URL,
  HSE_REQ_GET_ANONYMOUS_TOKEN,
  HSE_REQ_GET_CACHE_INVALIDATION_CALLBACK,
  HSE_REQ_GET_CERT_INFO_EX,
  HSE_REQ_GET_CHANNEL_BINDING_TOKEN,
  HSE_REQ_GET_CONFIG_OBJECT,
  HSE_REQ_GET_EXEC_URL_STATUS,
  HSE_REQ_GET_IMPERSONATION_TOKEN,
  HSE_REQ_GET_PROTOCOL_MANAGER_CUSTOM_INTERFACE_CALLBACK,
  HSE_REQ_GET_SSPI_INFO,
  HSE_REQ_GET_TRACE_INFO,
  HSE_REQ_GET_TRACE_INFO_EX,
  HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN,
  HSE_REQ_GET_WORKER_PROCESS_SETTINGS,
  HSE_REQ_IS_CONNECTED,
  HSE_REQ_IS_IN_PROCESS,
  HSE_REQ_IS_KEEP_CONN,
  HSE_REQ_MAP_URL_TO_PATH,
  HSE_REQ_MAP_URL_TO_PATH_EX,
  HSE_REQ_NORMALIZE_URL,
  HSE_REQ_RAISE_TRACE_EVENT,
  HSE_REQ_REFRESH_ISAPI_ACL,
  HSE_REQ_REPORT_UNHEALTHY,
  HSE_REQ_SEND_CUSTOM_ERROR,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_REQ_SEND_URL,
  HSE_REQ_SEND_URL_REDIRECT_RESP,
  HSE_REQ_SET_FLUSH_FLAG,
  HSE_REQ_VECTOR_SEND,
} from "./request_codes.ts";
import type {
  HSE_CUSTOM_ERROR_INFO,
  HSE_EXEC_URL_INFO,
  HSE_EXEC_URL_STATUS,
  HSE_RESPONSE_VECTOR,
  HSE_SEND_HEADER_EX_INFO,
  HSE_URL_MAPEX_INFO,
  LPCSTR,
  NULL,
  Ref,
} from "./structs.ts";

/**
 * The calls of {@linkcode HseCalls} that take no completion function: for each
 * request code, a pair of its arguments and its result.
 *
 * - **Three arguments**, as in C. Trailing ones that a code does not use are
 *   `null` or left out.
 * - **Counts of text** may be `null` or left out: the text is then taken whole,
 *   up to its first NUL.
 * - **Refused codes** take any arguments and give `FALSE`, error 50.
 *
 * @category Requests and codes
 */
export interface HseDataCalls {
  /** Redirects to a URL, with status 302. `lpdwSize`: the characters of the URL. */
  [HSE_REQ_SEND_URL_REDIRECT_RESP]: [
    [lpvBuffer: LPCSTR, lpdwSize?: Ref<number> | NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Answers with another resource of this host, or redirects to an absolute URL. `lpdwSize`: the characters of the URL. */
  [HSE_REQ_SEND_URL]: [
    [lpvBuffer: LPCSTR, lpdwSize?: Ref<number> | NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Sends status text and header text. `lpdwSize`: the characters of the status text. */
  [HSE_REQ_SEND_RESPONSE_HEADER]: [
    [
      lpvBuffer: LPCSTR | NULL,
      lpdwSize?: Ref<number> | NULL,
      lpdwDataType?: LPCSTR | NULL,
    ],
    boolean,
  ];
  /** Sends status and headers, with the lengths of both. */
  [HSE_REQ_SEND_RESPONSE_HEADER_EX]: [
    [lpvBuffer: HSE_SEND_HEADER_EX_INFO, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Sends the host's error page for a status. */
  [HSE_REQ_SEND_CUSTOM_ERROR]: [
    [lpvBuffer: HSE_CUSTOM_ERROR_INFO, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Ends the request. `lpvBuffer`: an `HSE_STATUS_*` value. */
  [HSE_REQ_DONE_WITH_SESSION]: [
    [lpvBuffer?: Ref<number> | NULL, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Cancels the outstanding operation. */
  [HSE_REQ_CANCEL_IO]: [
    [lpvBuffer?: NULL, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Closes the connection. */
  [HSE_REQ_CLOSE_CONNECTION]: [
    [lpvBuffer?: NULL, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Gets whether the client is still connected. */
  [HSE_REQ_IS_CONNECTED]: [
    [lpvBuffer: Ref<boolean>, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Gets whether the request allows its connection to be kept. */
  [HSE_REQ_IS_KEEP_CONN]: [
    [lpvBuffer: Ref<boolean>, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Sets whether every write is handed over at once: a boolean by value. */
  [HSE_REQ_SET_FLUSH_FLAG]: [
    [lpvBuffer: boolean, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Sends several pieces. Gives a promise if synchronous: it settles when there is room for more. */
  [HSE_REQ_VECTOR_SEND]: [
    [lpvBuffer: HSE_RESPONSE_VECTOR, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean | Promise<boolean>,
  ];
  /** Reads from the request body, asynchronously. `lpdwSize`: bytes to read at most; `lpdwDataType`: `HSE_IO_ASYNC`. */
  [HSE_REQ_ASYNC_READ_CLIENT]: [
    [lpvBuffer: Uint8Array, lpdwSize: Ref<number>, lpdwDataType: Ref<number>],
    boolean,
  ];
  /** Runs a child request, asynchronously. */
  [HSE_REQ_EXEC_URL]: [
    [lpvBuffer: HSE_EXEC_URL_INFO, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Runs a child request whose URL is a JavaScript string, asynchronously. */
  [HSE_REQ_EXEC_UNICODE_URL]: [
    [lpvBuffer: HSE_EXEC_URL_INFO, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Gets how the last child request was answered. */
  [HSE_REQ_GET_EXEC_URL_STATUS]: [
    [lpvBuffer: HSE_EXEC_URL_STATUS, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Replaces the URL in a buffer by the path it maps to. `lpdwSize`: the size of the buffer in bytes; becomes the bytes written or needed, including the NUL. */
  [HSE_REQ_MAP_URL_TO_PATH]: [
    [lpvBuffer: Uint8Array, lpdwSize: Ref<number>, lpdwDataType?: NULL],
    boolean,
  ];
  /** Maps a URL to a path. `lpdwSize`: the characters of the URL; `lpdwDataType` receives the path. */
  [HSE_REQ_MAP_URL_TO_PATH_EX]: [
    [
      lpvBuffer: LPCSTR,
      lpdwSize: Ref<number> | NULL,
      lpdwDataType: HSE_URL_MAPEX_INFO,
    ],
    boolean,
  ];
  /** Normalizes the URL in a buffer, in place. */
  [HSE_REQ_NORMALIZE_URL]: [
    [lpvBuffer: Uint8Array, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Appends text to the request's log record. `lpdwSize`: its characters. */
  [HSE_APPEND_LOG_PARAMETER]: [
    [lpvBuffer: LPCSTR, lpdwSize?: Ref<number> | NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Reports a reason to the host's `onError`. */
  [HSE_REQ_REPORT_UNHEALTHY]: [
    [lpvBuffer?: LPCSTR | NULL, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Gets how the extension is hosted: always `HSE_APP_FLAG_IN_PROCESS`. */
  [HSE_REQ_IS_IN_PROCESS]: [
    [lpvBuffer: Ref<number>, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Gets a dummy handle. */
  [HSE_REQ_GET_IMPERSONATION_TOKEN]: [
    [lpvBuffer: Ref<unknown>, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
  /** Gets a dummy handle, for a path. */
  [HSE_REQ_GET_ANONYMOUS_TOKEN]: [
    [lpvBuffer: LPCSTR, lpdwSize: Ref<unknown>, lpdwDataType?: NULL],
    boolean,
  ];
  /** Gets a dummy handle, for a path. */
  [HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN]: [
    [lpvBuffer: LPCSTR, lpdwSize: Ref<unknown>, lpdwDataType?: NULL],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_GET_SSPI_INFO]: [
    [lpvBuffer?: unknown, lpdwSize?: unknown, lpdwDataType?: unknown],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_REFRESH_ISAPI_ACL]: [
    [lpvBuffer?: unknown, lpdwSize?: unknown, lpdwDataType?: unknown],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_ABORTIVE_CLOSE]: [
    [lpvBuffer?: unknown, lpdwSize?: unknown, lpdwDataType?: unknown],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_GET_CERT_INFO_EX]: [
    [lpvBuffer?: unknown, lpdwSize?: unknown, lpdwDataType?: unknown],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_GET_CACHE_INVALIDATION_CALLBACK]: [
    [lpvBuffer?: unknown, lpdwSize?: unknown, lpdwDataType?: unknown],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_GET_TRACE_INFO]: [
    [lpvBuffer?: unknown, lpdwSize?: unknown, lpdwDataType?: unknown],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_GET_TRACE_INFO_EX]: [
    [lpvBuffer?: unknown, lpdwSize?: unknown, lpdwDataType?: unknown],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_RAISE_TRACE_EVENT]: [
    [lpvBuffer?: unknown, lpdwSize?: unknown, lpdwDataType?: unknown],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_GET_CONFIG_OBJECT]: [
    [lpvBuffer?: unknown, lpdwSize?: unknown, lpdwDataType?: unknown],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_GET_WORKER_PROCESS_SETTINGS]: [
    [lpvBuffer?: unknown, lpdwSize?: unknown, lpdwDataType?: unknown],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_GET_PROTOCOL_MANAGER_CUSTOM_INTERFACE_CALLBACK]: [
    [lpvBuffer?: unknown, lpdwSize?: unknown, lpdwDataType?: unknown],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_GET_CHANNEL_BINDING_TOKEN]: [
    [lpvBuffer?: unknown, lpdwSize?: unknown, lpdwDataType?: unknown],
    boolean,
  ];
}
