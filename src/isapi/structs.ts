import type { Bytes } from "../client/byte_writer.ts";
import type { FileSource } from "../files/file_store.ts";

/**
 * ISAPI's structures. Members keep their C names; counts may be left out, and
 * are the whole then.
 *
 * @module
 */

/**
 * What `GetExtensionVersion` fills in.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525132(v=vs.90) | GetExtensionVersion}
 */
export interface HSE_VERSION_INFO {
  /** `MAKELONG(minor, major)`. */
  dwExtensionVersion: number;
  /** At most 255 characters. */
  lpszExtensionDesc: string;
}

/**
 * Status and headers with their counts.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms524709(v=vs.90) | HSE_SEND_HEADER_EX_INFO}
 */
export interface HSE_SEND_HEADER_EX_INFO {
  /** As in `"200 OK"`; `null`: the block's own, else `dwHttpStatusCode`. */
  pszStatus?: LPCSTR | null;
  /** The header lines and the blank line; `null` stands for the blank line. */
  pszHeader?: LPCSTR | null;
  /** Characters of `pszStatus`. */
  cchStatus?: number;
  /** Characters of `pszHeader`. */
  cchHeader?: number;
  /** Whether to keep the connection; the runtime decides that here. */
  fKeepConn?: boolean;
}

/**
 * One piece of a response vector.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525207(v=vs.90) | HSE_VECTOR_ELEMENT}
 */
export interface HSE_VECTOR_ELEMENT {
  /** `HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER` or `_FILE_HANDLE`. */
  ElementType: number;
  /** Bytes, or a file. */
  pvContext: LPCSTR | Bytes | FileSource;
  /** First byte of a file. */
  cbOffset?: number;
  /** Bytes to send; of a file, 0 is all from the offset on. */
  cbSize?: number;
}

/**
 * Several pieces, sent in one call.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525729(v=vs.90) | HSE_RESPONSE_VECTOR}
 */
export interface HSE_RESPONSE_VECTOR {
  /** `HSE_IO_SYNC` or `HSE_IO_ASYNC`, and with it `HSE_IO_SEND_HEADERS`, `HSE_IO_FINAL_SEND`, `HSE_IO_DISCONNECT_AFTER_SEND`. */
  dwFlags: number;
  /** With SEND_HEADERS: as in `"200 OK"`. */
  pszStatus?: LPCSTR | null;
  /** With SEND_HEADERS: the header lines and the blank line. */
  pszHeaders?: LPCSTR | null;
  /** Elements of `lpElementArray`. */
  nElementCount?: number;
  /** The pieces. */
  lpElementArray: readonly HSE_VECTOR_ELEMENT[];
}

/** On whose behalf a child request runs: taken, and without effect here. */
export interface HSE_EXEC_URL_USER_INFO {
  /** A user's token. */
  hImpersonationToken?: unknown;
  /** A user's name. */
  pszCustomUserName?: LPCSTR | null;
  /** How the user was authenticated. */
  pszCustomAuthType?: LPCSTR | null;
}

/** The body of a child request. */
export interface HSE_EXEC_URL_ENTITY_INFO {
  /** Bytes of `lpbData`. */
  cbAvailable?: number;
  /** The bytes. */
  lpbData: Bytes | null;
}

/**
 * A child request; what is `null` or left out is the parent's.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525511(v=vs.90) | HSE_EXEC_URL_INFO}
 */
export interface HSE_EXEC_URL_INFO {
  /** A path of this host, with or without a query. */
  pszUrl?: LPCSTR | null;
  /** The method. */
  pszMethod?: LPCSTR | null;
  /** Header lines, in place of all of the parent's. */
  pszChildHeaders?: LPCSTR | null;
  /** On whose behalf it runs: without effect here. */
  pUserInfo?: HSE_EXEC_URL_USER_INFO | null;
  /** Its body; `null`: what the parent has not read of its own. */
  pEntity?: HSE_EXEC_URL_ENTITY_INFO | null;
  /** `HSE_EXEC_URL_*` flags. */
  dwExecUrlFlags?: number;
}

/**
 * How a child request was answered.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525017(v=vs.90) | HSE_EXEC_URL_STATUS}
 */
export interface HSE_EXEC_URL_STATUS {
  /** Its status. */
  uHttpStatusCode: number;
  /** Always 0 here. */
  uHttpSubStatus: number;
  /** 0, or the code of what cut it short. */
  dwWin32Error: number;
}

/**
 * An error page to send.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525792(v=vs.90) | HSE_CUSTOM_ERROR_INFO}
 */
export interface HSE_CUSTOM_ERROR_INFO {
  /** As in `"404 Not Found"`. */
  pszStatus: LPCSTR;
  /** Without effect here. */
  uHttpSubError?: number;
  /** Whether the call completes through the registered function. */
  fAsync?: boolean;
}

/**
 * What a URL maps to.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms524961(v=vs.90) | HSE_URL_MAPEX_INFO}
 */
export interface HSE_URL_MAPEX_INFO {
  /** The caller's buffer for the path, NUL-terminated; 260 bytes in C. */
  lpszPath: Uint8Array;
  /** `HSE_URL_FLAGS_*`. */
  dwFlags: number;
  /** Bytes of the path. */
  cchMatchingPath: number;
  /** Characters of the URL. */
  cchMatchingURL: number;
}

/**
 * C's pointers, handles and strings, as they are here.
 *
 * @module
 */

/** A variable that a call reads or writes: C's pointer to it. */
export interface Ref<T> {
  /** The value. */
  value: T;
}

/** A connection's handle: more than 0, distinct per request in flight. */
export type HCONN = number;

/** Text that goes in: Latin-1, up to its count or its first NUL. */
export type LPCSTR = string | Uint8Array;
