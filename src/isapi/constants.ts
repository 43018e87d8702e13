/**
 * ISAPI's constants, under the names and with the values of the Windows SDK's
 * public header `HttpExt.h` (interface version 8.0).
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525172(v=vs.90) | ISAPI extension reference}
 *
 * @module
 */

/** The interface version that the control block reports: major 8, minor 0, as `MAKELONG(minor, major)`. */
export const HSE_VERSION = 0x00080000;
/** Major part of {@linkcode HSE_VERSION}. */
export const HSE_VERSION_MAJOR = 8;
/** Minor part of {@linkcode HSE_VERSION}. */
export const HSE_VERSION_MINOR = 0;
/** Size of `lpszLogData` in bytes, its NUL counted: 79 characters can be logged. */
export const HSE_LOG_BUFFER_LEN = 80;
/** Size of `lpszExtensionDesc` in bytes, its NUL counted. */
export const HSE_MAX_EXT_DLL_NAME_LEN = 256;

// What HttpExtensionProc returns, and DONE_WITH_SESSION takes.

/** The request is finished; the connection is kept where the response permits it. */
export const HSE_STATUS_SUCCESS = 1;
/** The same as {@linkcode HSE_STATUS_SUCCESS}, as it is since IIS 4. */
export const HSE_STATUS_SUCCESS_AND_KEEP_CONN = 2;
/** The request stays open until {@linkcode HSE_REQ_DONE_WITH_SESSION}. */
export const HSE_STATUS_PENDING = 3;
/** The request has failed. */
export const HSE_STATUS_ERROR = 4;

// How bytes are sent.

/** WriteClient answers when the writer is ready for more. So does a flag of 0. */
export const HSE_IO_SYNC = 0x00000001;
/** WriteClient answers at once; the completion function is called later. */
export const HSE_IO_ASYNC = 0x00000002;
/** Nothing may follow this transmission. */
export const HSE_IO_DISCONNECT_AFTER_SEND = 0x00000004;
/** The transmission brings status and headers with it. */
export const HSE_IO_SEND_HEADERS = 0x00000008;
/** No more data follows this vector. */
export const HSE_IO_FINAL_SEND = 0x00000010;
/** Asks for kernel caching of the vector; nothing here caches. */
export const HSE_IO_CACHE_RESPONSE = 0x00000020;
/** Keeps the extension's own error body. */
export const HSE_IO_TRY_SKIP_CUSTOM_ERRORS = 0x00000040;
/** Turned Nagle's algorithm off on IIS 5; without effect since. */
export const HSE_IO_NODELAY = 0x00001000;

// Request codes of ServerSupportFunction.

/** Base of the first request codes. */
export const HSE_REQ_BASE = 0;
/** Answers with a 302 to a URL. */
export const HSE_REQ_SEND_URL_REDIRECT_RESP = 1;
/** Answers with another resource of this host. */
export const HSE_REQ_SEND_URL = 2;
/** Sends status and headers. */
export const HSE_REQ_SEND_RESPONSE_HEADER = 3;
/** Ends a request that is pending. */
export const HSE_REQ_DONE_WITH_SESSION = 4;
/** Another name of {@linkcode HSE_REQ_DONE_WITH_SESSION}. */
export const HSE_DONE_WITH_SESSION = 4;
/** Base of the later request codes. */
export const HSE_REQ_END_RESERVED = 1000;
/** Maps a URL to a path, in place. */
export const HSE_REQ_MAP_URL_TO_PATH = 1001;
/** Security context of the request. */
export const HSE_REQ_GET_SSPI_INFO = 1002;
/** Appends text to the query field of the request's log record. */
export const HSE_APPEND_LOG_PARAMETER = 1003;
/** Registers the completion function and its context value. */
export const HSE_REQ_IO_COMPLETION = 1005;
/** Sends a file, with bytes before and after it. */
export const HSE_REQ_TRANSMIT_FILE = 1006;
/** Re-reads an extension's access list. */
export const HSE_REQ_REFRESH_ISAPI_ACL = 1007;
/** Whether the request permits the connection to be kept. */
export const HSE_REQ_IS_KEEP_CONN = 1008;
/** Reads from the request's body asynchronously. */
export const HSE_REQ_ASYNC_READ_CLIENT = 1010;
/** Token of the user on whose behalf the request runs. */
export const HSE_REQ_GET_IMPERSONATION_TOKEN = 1011;
/** Maps a URL to a path and its attributes. */
export const HSE_REQ_MAP_URL_TO_PATH_EX = 1012;
/** Asks for a reset instead of a normal close. */
export const HSE_REQ_ABORTIVE_CLOSE = 1014;
/** The client's certificate. */
export const HSE_REQ_GET_CERT_INFO_EX = 1015;
/** Sends status and headers, with counts. */
export const HSE_REQ_SEND_RESPONSE_HEADER_EX = 1016;
/** Closes the connection at once. */
export const HSE_REQ_CLOSE_CONNECTION = 1017;
/** Whether the client is still there. */
export const HSE_REQ_IS_CONNECTED = 1018;
/** Maps a wide URL to a path. */
export const HSE_REQ_MAP_UNICODE_URL_TO_PATH = 1023;
/** Maps a wide URL to a path and its attributes. */
export const HSE_REQ_MAP_UNICODE_URL_TO_PATH_EX = 1024;
/** Runs a child request for a wide URL. */
export const HSE_REQ_EXEC_UNICODE_URL = 1025;
/** Runs a child request. */
export const HSE_REQ_EXEC_URL = 1026;
/** Status of the last child request. */
export const HSE_REQ_GET_EXEC_URL_STATUS = 1027;
/** Sends the server's error page for a status. */
export const HSE_REQ_SEND_CUSTOM_ERROR = 1028;
/** How the extension is hosted. */
export const HSE_REQ_IS_IN_PROCESS = 1030;
/** Reports that the process should be recycled. */
export const HSE_REQ_REPORT_UNHEALTHY = 1032;
/** Normalizes a URL in place. */
export const HSE_REQ_NORMALIZE_URL = 1033;
/** Sends several buffers and files in one call. */
export const HSE_REQ_VECTOR_SEND = 1037;
/** Token of the anonymous user of a path. */
export const HSE_REQ_GET_ANONYMOUS_TOKEN = 1038;
/** Function that invalidates a cached response. */
export const HSE_REQ_GET_CACHE_INVALIDATION_CALLBACK = 1040;
/** Token of the anonymous user of a wide path. */
export const HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN = 1041;
/** Whether and under which id the request is traced. */
export const HSE_REQ_GET_TRACE_INFO = 1042;
/** Turns buffering off: every write is handed over at once. */
export const HSE_REQ_SET_FLUSH_FLAG = 1043;
/** Configuration of tracing. */
export const HSE_REQ_GET_TRACE_INFO_EX = 1044;
/** Raises a trace event. */
export const HSE_REQ_RAISE_TRACE_EVENT = 1045;
/** The server's configuration object. */
export const HSE_REQ_GET_CONFIG_OBJECT = 1046;
/** Settings of the worker process. */
export const HSE_REQ_GET_WORKER_PROCESS_SETTINGS = 1047;
/** Custom interface of the protocol manager. */
export const HSE_REQ_GET_PROTOCOL_MANAGER_CUSTOM_INTERFACE_CALLBACK = 1048;
/** Cancels the outstanding operation. */
export const HSE_REQ_CANCEL_IO = 1049;
/** Channel binding token of the connection. */
export const HSE_REQ_GET_CHANNEL_BINDING_TOKEN = 1050;

// What TerminateExtension is told.

/** The extension may refuse to be unloaded. */
export const HSE_TERM_ADVISORY_UNLOAD = 0x00000001;
/** The extension cannot refuse to be unloaded. */
export const HSE_TERM_MUST_UNLOAD = 0x00000002;

// How EXEC_URL runs its child.

/** The child's headers are dropped. */
export const HSE_EXEC_URL_NO_HEADERS = 0x02;
/** The handler that calls is passed over. */
export const HSE_EXEC_URL_IGNORE_CURRENT_INTERCEPTOR = 0x04;
/** Conditional and range headers are ignored. */
export const HSE_EXEC_URL_IGNORE_VALIDATION_AND_RANGE = 0x10;
/** No custom error page for the child. */
export const HSE_EXEC_URL_DISABLE_CUSTOM_ERROR = 0x20;
/** The child is a server-side include command. */
export const HSE_EXEC_URL_SSI_CMD = 0x40;
/** The child's response may be cached. */
export const HSE_EXEC_URL_HTTP_CACHE_ELIGIBLE = 0x80;

// Attributes of a mapped URL.

/** Reading is allowed. */
export const HSE_URL_FLAGS_READ = 0x00000001;
/** Writing is allowed. */
export const HSE_URL_FLAGS_WRITE = 0x00000002;
/** Execution is allowed. */
export const HSE_URL_FLAGS_EXECUTE = 0x00000004;
/** TLS is required. */
export const HSE_URL_FLAGS_SSL = 0x00000008;
/** Not to be cached. */
export const HSE_URL_FLAGS_DONT_CACHE = 0x00000010;
/** Client certificates are negotiated. */
export const HSE_URL_FLAGS_NEGO_CERT = 0x00000020;
/** Client certificates are required. */
export const HSE_URL_FLAGS_REQUIRE_CERT = 0x00000040;
/** Client certificates are mapped to users. */
export const HSE_URL_FLAGS_MAP_CERT = 0x00000080;
/** 128-bit encryption is required. */
export const HSE_URL_FLAGS_SSL128 = 0x00000100;
/** Scripts may run. */
export const HSE_URL_FLAGS_SCRIPT = 0x00000200;
/** All attributes. */
export const HSE_URL_FLAGS_MASK = 0x000003ff;

// Elements of a response vector.

/** The element is bytes in memory. */
export const HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER = 0;
/** The element is a part of a file. */
export const HSE_VECTOR_ELEMENT_TYPE_FILE_HANDLE = 1;

// How an extension is hosted.

/** In the server's process. */
export const HSE_APP_FLAG_IN_PROCESS = 0;
/** In a process of its own. */
export const HSE_APP_FLAG_ISOLATED_OOP = 1;
/** In a pooled process. */
export const HSE_APP_FLAG_POOLED_OOP = 2;
