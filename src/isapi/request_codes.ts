/**
 * Request codes of `ServerSupportFunction`, with the names and values of the
 * Windows SDK's public header `HttpExt.h`.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525172(v=vs.90) | ISAPI extension reference}
 *
 * @module
 */

/**
 * Base of the first request codes.
 * @category Requests and codes
 */
export const HSE_REQ_BASE = 0;

/**
 * Redirects the client to a URL, with status 302.
 * @category Requests and codes
 */
export const HSE_REQ_SEND_URL_REDIRECT_RESP = 1;

/**
 * Answers with another resource of this host, or redirects to an absolute URL.
 * @category Requests and codes
 */
export const HSE_REQ_SEND_URL = 2;

/**
 * Sends status and headers.
 * @category Requests and codes
 */
export const HSE_REQ_SEND_RESPONSE_HEADER = 3;

/**
 * Ends a pending request.
 * @category Requests and codes
 */
export const HSE_REQ_DONE_WITH_SESSION = 4;

/**
 * Another name of {@linkcode HSE_REQ_DONE_WITH_SESSION}.
 * @category Requests and codes
 */
export const HSE_DONE_WITH_SESSION = 4;

/**
 * Base of the later request codes.
 * @category Requests and codes
 */
export const HSE_REQ_END_RESERVED = 1000;

/**
 * Maps the URL in a buffer to a path, in place.
 * @category Requests and codes
 */
export const HSE_REQ_MAP_URL_TO_PATH = 1001;

/**
 * Gets the security context of the request. Refused here (50).
 * @category Requests and codes
 */
export const HSE_REQ_GET_SSPI_INFO = 1002;

/**
 * Appends text to the request's log record.
 * @category Requests and codes
 */
export const HSE_APPEND_LOG_PARAMETER = 1003;

/**
 * Registers the completion function and its context value.
 * @category Requests and codes
 */
export const HSE_REQ_IO_COMPLETION = 1005;

/**
 * Sends a file, with bytes before and after it.
 * @category Requests and codes
 */
export const HSE_REQ_TRANSMIT_FILE = 1006;

/**
 * Reads an extension's access list again. Refused here (50).
 * @category Requests and codes
 */
export const HSE_REQ_REFRESH_ISAPI_ACL = 1007;

/**
 * Gets whether the request allows its connection to be kept.
 * @category Requests and codes
 */
export const HSE_REQ_IS_KEEP_CONN = 1008;

/**
 * Reads from the request body asynchronously.
 * @category Requests and codes
 */
export const HSE_REQ_ASYNC_READ_CLIENT = 1010;

/**
 * Gets the token of the request's user: a dummy handle here.
 * @category Requests and codes
 */
export const HSE_REQ_GET_IMPERSONATION_TOKEN = 1011;

/**
 * Maps a URL to a path and its attributes.
 * @category Requests and codes
 */
export const HSE_REQ_MAP_URL_TO_PATH_EX = 1012;

/**
 * Asks for a connection reset in place of a normal close. Refused here (50).
 * @category Requests and codes
 */
export const HSE_REQ_ABORTIVE_CLOSE = 1014;

/**
 * Gets the client's certificate. Refused here (50).
 * @category Requests and codes
 */
export const HSE_REQ_GET_CERT_INFO_EX = 1015;

/**
 * Sends status and headers, with the lengths of both.
 * @category Requests and codes
 */
export const HSE_REQ_SEND_RESPONSE_HEADER_EX = 1016;

/**
 * Closes the connection at once.
 * @category Requests and codes
 */
export const HSE_REQ_CLOSE_CONNECTION = 1017;

/**
 * Gets whether the client is still connected.
 * @category Requests and codes
 */
export const HSE_REQ_IS_CONNECTED = 1018;

/**
 * Maps a wide-character URL to a path. Refused here (87).
 * @category Requests and codes
 */
export const HSE_REQ_MAP_UNICODE_URL_TO_PATH = 1023;

/**
 * Maps a wide-character URL to a path and its attributes. Refused here as an
 * unknown code.
 * @category Requests and codes
 */
export const HSE_REQ_MAP_UNICODE_URL_TO_PATH_EX = 1024;

/**
 * Runs a child request for a wide-character URL.
 * @category Requests and codes
 */
export const HSE_REQ_EXEC_UNICODE_URL = 1025;

/**
 * Runs a child request.
 * @category Requests and codes
 */
export const HSE_REQ_EXEC_URL = 1026;

/**
 * Gets the status of the last child request.
 * @category Requests and codes
 */
export const HSE_REQ_GET_EXEC_URL_STATUS = 1027;

/**
 * Sends the host's error page for a status.
 * @category Requests and codes
 */
export const HSE_REQ_SEND_CUSTOM_ERROR = 1028;

/**
 * Gets how the extension is hosted, as an `HSE_APP_FLAG_*` value.
 * @category Requests and codes
 */
export const HSE_REQ_IS_IN_PROCESS = 1030;

/**
 * Reports that the process should be recycled.
 * @category Requests and codes
 */
export const HSE_REQ_REPORT_UNHEALTHY = 1032;

/**
 * Normalizes the URL in a buffer, in place.
 * @category Requests and codes
 */
export const HSE_REQ_NORMALIZE_URL = 1033;

/**
 * Sends several buffers and files in one call.
 * @category Requests and codes
 */
export const HSE_REQ_VECTOR_SEND = 1037;

/**
 * Gets the token of the anonymous user of a path: a dummy handle here.
 * @category Requests and codes
 */
export const HSE_REQ_GET_ANONYMOUS_TOKEN = 1038;

/**
 * Gets the function that invalidates a cached response. Refused here (50).
 * @category Requests and codes
 */
export const HSE_REQ_GET_CACHE_INVALIDATION_CALLBACK = 1040;

/**
 * Gets the token of the anonymous user of a wide-character path: a dummy handle
 * here.
 * @category Requests and codes
 */
export const HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN = 1041;

/**
 * Gets whether the request is traced, and its trace id. Refused here (50).
 * @category Requests and codes
 */
export const HSE_REQ_GET_TRACE_INFO = 1042;

/**
 * Turns buffering off: every write is handed over at once.
 * @category Requests and codes
 */
export const HSE_REQ_SET_FLUSH_FLAG = 1043;

/**
 * Gets the configuration of tracing. Refused here (50).
 * @category Requests and codes
 */
export const HSE_REQ_GET_TRACE_INFO_EX = 1044;

/**
 * Raises a trace event. Refused here (50).
 * @category Requests and codes
 */
export const HSE_REQ_RAISE_TRACE_EVENT = 1045;

/**
 * Gets the server's configuration object. Refused here (50).
 * @category Requests and codes
 */
export const HSE_REQ_GET_CONFIG_OBJECT = 1046;

/**
 * Gets the settings of the worker process. Refused here (50).
 * @category Requests and codes
 */
export const HSE_REQ_GET_WORKER_PROCESS_SETTINGS = 1047;

/**
 * Gets a custom interface of the protocol manager. Refused here (50).
 * @category Requests and codes
 */
export const HSE_REQ_GET_PROTOCOL_MANAGER_CUSTOM_INTERFACE_CALLBACK = 1048;

/**
 * Cancels the outstanding operation.
 * @category Requests and codes
 */
export const HSE_REQ_CANCEL_IO = 1049;

/**
 * Gets the channel binding token of the connection. Refused here (50).
 * @category Requests and codes
 */
export const HSE_REQ_GET_CHANNEL_BINDING_TOKEN = 1050;
