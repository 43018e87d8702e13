/**
 * Constants of ISAPI, with the names and values of the Windows SDK's public
 * header `HttpExt.h`, interface version 8.0.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525172(v=vs.90) | ISAPI extension reference}
 *
 * @module
 */

export * from "./request_codes.ts";

/**
 * Interface version of the control block, 8.0, as `MAKELONG(minor, major)`.
 * @category Requests and codes
 */
export const HSE_VERSION = 0x00080000;

/**
 * Major part of {@linkcode HSE_VERSION}.
 * @category Requests and codes
 */
export const HSE_VERSION_MAJOR = 8;

/**
 * Minor part of {@linkcode HSE_VERSION}.
 * @category Requests and codes
 */
export const HSE_VERSION_MINOR = 0;

/**
 * Size of `lpszLogData` in bytes, including the NUL: 79 characters fit.
 * @category Requests and codes
 */
export const HSE_LOG_BUFFER_LEN = 80;

/**
 * Size of `lpszExtensionDesc` in bytes, including the NUL.
 * @category Requests and codes
 */
export const HSE_MAX_EXT_DLL_NAME_LEN = 256;

// Results of HttpExtensionProc; HSE_REQ_DONE_WITH_SESSION takes them, too.

/**
 * The request is finished.
 * @category Requests and codes
 */
export const HSE_STATUS_SUCCESS = 1;

/**
 * The same as {@linkcode HSE_STATUS_SUCCESS}, as in IIS 4 and later.
 * @category Requests and codes
 */
export const HSE_STATUS_SUCCESS_AND_KEEP_CONN = 2;

/**
 * The request stays open until {@linkcode HSE_REQ_DONE_WITH_SESSION}.
 * @category Requests and codes
 */
export const HSE_STATUS_PENDING = 3;

/**
 * The request failed.
 * @category Requests and codes
 */
export const HSE_STATUS_ERROR = 4;

// Flags of WriteClient, TRANSMIT_FILE and VECTOR_SEND.

/**
 * Synchronous I/O: the promise settles when there is room for more bytes. Flags
 * without a mode mean the same.
 * @category Requests and codes
 */
export const HSE_IO_SYNC = 0x00000001;

/**
 * Asynchronous I/O: the call returns at once, and the completion function is
 * called later.
 * @category Requests and codes
 */
export const HSE_IO_ASYNC = 0x00000002;

/**
 * This transmission is the last: later writes are refused.
 * @category Requests and codes
 */
export const HSE_IO_DISCONNECT_AFTER_SEND = 0x00000004;

/**
 * The transmission contains the status and the headers.
 * @category Requests and codes
 */
export const HSE_IO_SEND_HEADERS = 0x00000008;

/**
 * This vector is the last: later writes are refused.
 * @category Requests and codes
 */
export const HSE_IO_FINAL_SEND = 0x00000010;

/**
 * Asks for kernel caching of the vector. Ignored: this package caches nothing.
 * @category Requests and codes
 */
export const HSE_IO_CACHE_RESPONSE = 0x00000020;

/**
 * Keeps the error body of the extension, as this package always does.
 * @category Requests and codes
 */
export const HSE_IO_TRY_SKIP_CUSTOM_ERRORS = 0x00000040;

/**
 * Turned off Nagle's algorithm on IIS 5; ignored since IIS 6 and here.
 * @category Requests and codes
 */
export const HSE_IO_NODELAY = 0x00001000;

// Flags of TerminateExtension.

/**
 * The extension may refuse to be unloaded.
 * @category Requests and codes
 */
export const HSE_TERM_ADVISORY_UNLOAD = 0x00000001;

/**
 * The extension cannot refuse to be unloaded.
 * @category Requests and codes
 */
export const HSE_TERM_MUST_UNLOAD = 0x00000002;

// Flags of EXEC_URL: dwExecUrlFlags.

/**
 * Drops the child's headers.
 * @category Requests and codes
 */
export const HSE_EXEC_URL_NO_HEADERS = 0x02;

/**
 * Skips the calling extension: only a shorter mount path, a file or the
 * fallback answers.
 * @category Requests and codes
 */
export const HSE_EXEC_URL_IGNORE_CURRENT_INTERCEPTOR = 0x04;

/**
 * Ignores conditional and range headers.
 * @category Requests and codes
 */
export const HSE_EXEC_URL_IGNORE_VALIDATION_AND_RANGE = 0x10;

/**
 * Sends no custom error page for the child.
 * @category Requests and codes
 */
export const HSE_EXEC_URL_DISABLE_CUSTOM_ERROR = 0x20;

/**
 * The child is a server-side include command.
 * @category Requests and codes
 */
export const HSE_EXEC_URL_SSI_CMD = 0x40;

/**
 * The child's response may be cached.
 * @category Requests and codes
 */
export const HSE_EXEC_URL_HTTP_CACHE_ELIGIBLE = 0x80;

// Flags of a mapped URL: dwFlags of HSE_URL_MAPEX_INFO.

/**
 * Reading is allowed.
 * @category Requests and codes
 */
export const HSE_URL_FLAGS_READ = 0x00000001;

/**
 * Writing is allowed.
 * @category Requests and codes
 */
export const HSE_URL_FLAGS_WRITE = 0x00000002;

/**
 * Execution is allowed.
 * @category Requests and codes
 */
export const HSE_URL_FLAGS_EXECUTE = 0x00000004;

/**
 * TLS is required.
 * @category Requests and codes
 */
export const HSE_URL_FLAGS_SSL = 0x00000008;

/**
 * The resource must not be cached.
 * @category Requests and codes
 */
export const HSE_URL_FLAGS_DONT_CACHE = 0x00000010;

/**
 * Client certificates are negotiated.
 * @category Requests and codes
 */
export const HSE_URL_FLAGS_NEGO_CERT = 0x00000020;

/**
 * Client certificates are required.
 * @category Requests and codes
 */
export const HSE_URL_FLAGS_REQUIRE_CERT = 0x00000040;

/**
 * Client certificates are mapped to users.
 * @category Requests and codes
 */
export const HSE_URL_FLAGS_MAP_CERT = 0x00000080;

/**
 * 128-bit encryption is required.
 * @category Requests and codes
 */
export const HSE_URL_FLAGS_SSL128 = 0x00000100;

/**
 * Scripts may run.
 * @category Requests and codes
 */
export const HSE_URL_FLAGS_SCRIPT = 0x00000200;

/**
 * All attributes.
 * @category Requests and codes
 */
export const HSE_URL_FLAGS_MASK = 0x000003ff;

// Types of vector elements: ElementType.

/**
 * The element is bytes in memory.
 * @category Requests and codes
 */
export const HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER = 0;

/**
 * The element is a file, or a part of one.
 * @category Requests and codes
 */
export const HSE_VECTOR_ELEMENT_TYPE_FILE_HANDLE = 1;

// Results of IS_IN_PROCESS.

/**
 * In the server's process.
 * @category Requests and codes
 */
export const HSE_APP_FLAG_IN_PROCESS = 0;

/**
 * In a separate process.
 * @category Requests and codes
 */
export const HSE_APP_FLAG_ISOLATED_OOP = 1;

/**
 * In a process shared with other applications.
 * @category Requests and codes
 */
export const HSE_APP_FLAG_POOLED_OOP = 2;
