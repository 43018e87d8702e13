/**
 * ISAPI's structures, pointers, handles and strings. Members keep their C
 * names. A count that is left out means the whole.
 *
 * @module
 */

import type { Bytes } from "../client/byte_writer.ts";
import type { FileSource } from "../files/file_store.ts";

/**
 * A variable that a call reads or writes: C's pointer to it.
 *
 * @typeParam T The type of the value.
 * @category Structures
 */
export interface Ref<T> {
  /** The value. */
  value: T;
}

/**
 * The handle of a request: more than 0, and distinct among the requests of a
 * host that have not ended.
 *
 * @category Structures
 */
export type HCONN = number;

/**
 * C's null pointer. A 0 does the same as `null`, as in C source that is ported.
 *
 * @category Extension
 */
export type NULL = null | 0;

/**
 * Text that goes in: Latin-1, up to its count or its first NUL.
 *
 * @category Structures
 */
export type LPCSTR = string | Uint8Array;

/**
 * The structure that `GetExtensionVersion` fills in.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525132(v=vs.90) | GetExtensionVersion}
 * @category Structures
 */
export interface HSE_VERSION_INFO {
  /** The version of the extension: `MAKELONG(minor, major)`. */
  dwExtensionVersion: number;
  /** A description of at most 255 characters. */
  lpszExtensionDesc: string;
}

/**
 * Status and headers, with the lengths of both.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms524709(v=vs.90) | HSE_SEND_HEADER_EX_INFO}
 * @category Structures
 */
export interface HSE_SEND_HEADER_EX_INFO {
  /** The status, such as `"200 OK"`. `null`: the one in `pszHeader`, otherwise `dwHttpStatusCode`. */
  pszStatus?: LPCSTR | null;
  /** The header lines and the blank line. `null`: no header lines. */
  pszHeader?: LPCSTR | null;
  /** Length of `pszStatus` in characters. */
  cchStatus?: number;
  /** Length of `pszHeader` in characters. */
  cchHeader?: number;
  /** True to keep the connection. Ignored: the runtime decides. */
  fKeepConn?: boolean;
}

/**
 * One piece of a response vector.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525207(v=vs.90) | HSE_VECTOR_ELEMENT}
 * @category Structures
 */
export interface HSE_VECTOR_ELEMENT {
  /** `HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER` or `HSE_VECTOR_ELEMENT_TYPE_FILE_HANDLE`. */
  ElementType: number;
  /** The bytes, or the file. */
  pvContext: LPCSTR | Bytes | FileSource;
  /** The first byte of a file to send, from 0. */
  cbOffset?: number;
  /** Bytes to send. 0 for a file: all bytes from the offset on. */
  cbSize?: number;
}

/**
 * Several pieces, sent in one call.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525729(v=vs.90) | HSE_RESPONSE_VECTOR}
 * @category Structures
 */
export interface HSE_RESPONSE_VECTOR {
  /** `HSE_IO_SYNC` or `HSE_IO_ASYNC`, optionally with `HSE_IO_SEND_HEADERS`, `HSE_IO_FINAL_SEND`, `HSE_IO_DISCONNECT_AFTER_SEND`. */
  dwFlags: number;
  /** With `HSE_IO_SEND_HEADERS`: the status, such as `"200 OK"`. */
  pszStatus?: LPCSTR | null;
  /** With `HSE_IO_SEND_HEADERS`: the header lines and the blank line. */
  pszHeaders?: LPCSTR | null;
  /** Number of elements of `lpElementArray` to send. */
  nElementCount?: number;
  /** The pieces. */
  lpElementArray: readonly HSE_VECTOR_ELEMENT[];
}

/**
 * The user of a child request. Accepted and ignored.
 *
 * @category Structures
 */
export interface HSE_EXEC_URL_USER_INFO {
  /** The user's token. */
  hImpersonationToken?: unknown;
  /** The user's name. */
  pszCustomUserName?: LPCSTR | null;
  /** The method of authentication. */
  pszCustomAuthType?: LPCSTR | null;
}

/**
 * The body of a child request.
 *
 * @category Structures
 */
export interface HSE_EXEC_URL_ENTITY_INFO {
  /** Number of bytes in `lpbData`. */
  cbAvailable?: number;
  /** The bytes. */
  lpbData: Bytes | null;
}

/**
 * A child request. A member that is `null` or left out is taken from the
 * parent.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525511(v=vs.90) | HSE_EXEC_URL_INFO}
 * @category Structures
 */
export interface HSE_EXEC_URL_INFO {
  /** A path of this host, with or without a query. */
  pszUrl?: LPCSTR | null;
  /** The method. */
  pszMethod?: LPCSTR | null;
  /** Header lines that replace all headers of the parent. */
  pszChildHeaders?: LPCSTR | null;
  /** The user. Ignored. */
  pUserInfo?: HSE_EXEC_URL_USER_INFO | null;
  /** The body. `null`: the bytes of the parent's body that it has not read. */
  pEntity?: HSE_EXEC_URL_ENTITY_INFO | null;
  /** `HSE_EXEC_URL_*` flags. */
  dwExecUrlFlags?: number;
}

/**
 * The answer to a child request.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525017(v=vs.90) | HSE_EXEC_URL_STATUS}
 * @category Structures
 */
export interface HSE_EXEC_URL_STATUS {
  /** The status of the child's response. */
  uHttpStatusCode: number;
  /** Always 0. */
  uHttpSubStatus: number;
  /** 0, or the Win32 code of the failure that ended the child. */
  dwWin32Error: number;
}

/**
 * An error page to send.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525792(v=vs.90) | HSE_CUSTOM_ERROR_INFO}
 * @category Structures
 */
export interface HSE_CUSTOM_ERROR_INFO {
  /** The status, such as `"404 Not Found"`. */
  pszStatus: LPCSTR;
  /** The substatus. Ignored. */
  uHttpSubError?: number;
  /** True if the call completes through the completion function. */
  fAsync?: boolean;
}

/**
 * The path that a URL maps to.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms524961(v=vs.90) | HSE_URL_MAPEX_INFO}
 * @category Structures
 */
export interface HSE_URL_MAPEX_INFO {
  /** The caller's buffer for the path, NUL-terminated. 260 bytes in C. */
  lpszPath: Uint8Array;
  /** `HSE_URL_FLAGS_*` values. */
  dwFlags: number;
  /** Length of the path in bytes. */
  cchMatchingPath: number;
  /** Length of the URL in characters. */
  cchMatchingURL: number;
}
