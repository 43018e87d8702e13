/**
 * The Win32 and Winsock error codes of this package, with the names of
 * `winerror.h`.
 *
 * @see {@link https://learn.microsoft.com/en-us/windows/win32/debug/system-error-codes | System Error Codes}
 *
 * @module
 */

/**
 * No error.
 * @category Errors
 */
export const ERROR_SUCCESS = 0;
/**
 * The path is refused, or leads nowhere.
 * @category Errors
 */
export const ERROR_PATH_NOT_FOUND = 3;
/**
 * The bytes do not fit the declared length, or their framing cannot be read.
 * @category Errors
 */
export const ERROR_INVALID_DATA = 13;
/**
 * A file could not be read.
 * @category Errors
 */
export const ERROR_READ_FAULT = 30;
/**
 * A file is shorter than the bytes asked for.
 * @category Errors
 */
export const ERROR_HANDLE_EOF = 38;
/**
 * The call cannot be served here.
 * @category Errors
 */
export const ERROR_NOT_SUPPORTED = 50;
/**
 * This side closed the connection.
 * @category Errors
 */
export const ERROR_NETNAME_DELETED = 64;
/**
 * An argument is wrong, or the call comes at the wrong time.
 * @category Errors
 */
export const ERROR_INVALID_PARAMETER = 87;
/**
 * A deadline has passed.
 * @category Errors
 */
export const ERROR_SEM_TIMEOUT = 121;
/**
 * The buffer is too small. The call gave back the size that is needed.
 * @category Errors
 */
export const ERROR_INSUFFICIENT_BUFFER = 122;
/**
 * Another operation is outstanding.
 * @category Errors
 */
export const ERROR_BUSY = 170;
/**
 * A completion function threw.
 * @category Errors
 */
export const ERROR_UNHANDLED_EXCEPTION = 574;
/**
 * The operation was cancelled.
 * @category Errors
 */
export const ERROR_OPERATION_ABORTED = 995;
/**
 * There is no server variable of that name.
 * @category Errors
 */
export const ERROR_INVALID_INDEX = 1413;
/**
 * The offset is after the end of the file.
 * @category Errors
 */
export const WSAEINVAL = 10022;
/**
 * The client has left.
 * @category Errors
 */
export const WSAECONNRESET = 10054;
/**
 * Too many bytes are waiting to be sent.
 * @category Errors
 */
export const WSAENOBUFS = 10055;
