/**
 * The Win32 and Winsock codes that this package answers with, under the names
 * of `winerror.h`.
 *
 * @see {@link https://learn.microsoft.com/en-us/windows/win32/debug/system-error-codes | System Error Codes}
 *
 * @module
 */

/** No error. */
export const ERROR_SUCCESS = 0;
/** A path is refused, or leads nowhere. */
export const ERROR_PATH_NOT_FOUND = 3;
/** More or fewer bytes than the head declared, or framing that cannot be read. */
export const ERROR_INVALID_DATA = 13;
/** A file could not be read. */
export const ERROR_READ_FAULT = 30;
/** A file ended before the bytes that were asked for. */
export const ERROR_HANDLE_EOF = 38;
/** Not offered here. */
export const ERROR_NOT_SUPPORTED = 50;
/** This side closed the connection. */
export const ERROR_NETNAME_DELETED = 64;
/** An argument, or the moment of the call, is wrong. */
export const ERROR_INVALID_PARAMETER = 87;
/** A deadline has passed. */
export const ERROR_SEM_TIMEOUT = 121;
/** The buffer is too small; the size that is needed was given back. */
export const ERROR_INSUFFICIENT_BUFFER = 122;
/** An operation is outstanding. */
export const ERROR_BUSY = 170;
/** A completion function threw. */
export const ERROR_UNHANDLED_EXCEPTION = 574;
/** The operation was cancelled. */
export const ERROR_OPERATION_ABORTED = 995;
/** No variable of that name. */
export const ERROR_INVALID_INDEX = 1413;
/** An offset lies outside the file. */
export const WSAEINVAL = 10022;
/** The client is gone. */
export const WSAECONNRESET = 10054;
/** Too many bytes are waiting. */
export const WSAENOBUFS = 10055;
