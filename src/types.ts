/**
 * ISAPI's structures and calls, under their own names. What is a pointer in C
 * is an object here: `LPDWORD` and `BOOL *` are a {@linkcode Ref}.
 *
 * @module
 */

import type { Bytes } from "./byte_writer.ts";
import type {
  HSE_IO_ASYNC,
  HSE_IO_SYNC,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_IS_CONNECTED,
  HSE_REQ_IS_KEEP_CONN,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_REQ_SEND_URL_REDIRECT_RESP,
  HSE_REQ_SET_FLUSH_FLAG,
} from "./constants.ts";

/** A variable that a call reads or writes: C's pointer to it. */
export interface Ref<T> {
  /** The value. */
  value: T;
}

/** A connection's handle: more than 0, distinct per request in flight. */
export type HCONN = number;

/** Text that goes in: Latin-1, up to its count or its first NUL. */
export type LPCSTR = string | Uint8Array;

/**
 * Called once for each asynchronous operation of a request.
 *
 * @typeParam C The context value's type.
 * @param ecb The control block.
 * @param pContext The value registered with the function.
 * @param cbIO The byte count; 0 with an error.
 * @param dwError 0, or the Win32 code.
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525003(v=vs.90) | PFN_HSE_IO_COMPLETION}
 */
export type HseIoCompletion<C> = (
  ecb: ExtensionControlBlock,
  pContext: C,
  cbIO: number,
  dwError: number,
) => void | Promise<void>;

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

/** An argument that a call does not use. */
export type Unused = null;

/**
 * What each request code takes and gives: its arguments after the code, and its
 * result.
 */
export interface HseCalls {
  /** Answers with a 302 to a URL; a count of its characters, or `null`. */
  [HSE_REQ_SEND_URL_REDIRECT_RESP]: [
    [lpvBuffer: LPCSTR, lpdwSize?: Ref<number> | null, lpdwDataType?: Unused],
    boolean,
  ];
  /** Status text, a count of its characters or `null`, and header text. */
  [HSE_REQ_SEND_RESPONSE_HEADER]: [
    [
      lpvBuffer: LPCSTR | null,
      lpdwSize?: Ref<number> | null,
      lpdwDataType?: LPCSTR | null,
    ],
    boolean,
  ];
  /** Ends the request, with an `HSE_STATUS_*` value or none. */
  [HSE_REQ_DONE_WITH_SESSION]: [
    [
      lpvBuffer?: Ref<number> | null,
      lpdwSize?: Unused,
      lpdwDataType?: Unused,
    ],
    boolean,
  ];
  /** Registers the completion function, with its context value as the last argument. */
  [HSE_REQ_IO_COMPLETION]: [
    [
      lpvBuffer: HseIoCompletion<unknown> | null,
      lpdwSize?: Unused,
      lpdwDataType?: unknown,
    ],
    boolean,
  ];
  /** Whether the request permits the connection to be kept. */
  [HSE_REQ_IS_KEEP_CONN]: [
    [lpvBuffer: Ref<boolean>, lpdwSize?: Unused, lpdwDataType?: Unused],
    boolean,
  ];
  /** Status and headers, with counts. */
  [HSE_REQ_SEND_RESPONSE_HEADER_EX]: [
    [
      lpvBuffer: HSE_SEND_HEADER_EX_INFO,
      lpdwSize?: Unused,
      lpdwDataType?: Unused,
    ],
    boolean,
  ];
  /** Whether the client is still there. */
  [HSE_REQ_IS_CONNECTED]: [
    [lpvBuffer: Ref<boolean>, lpdwSize?: Unused, lpdwDataType?: Unused],
    boolean,
  ];
  /** Whether every write is handed over at once: a boolean by value. */
  [HSE_REQ_SET_FLUSH_FLAG]: [
    [lpvBuffer: boolean, lpdwSize?: Unused, lpdwDataType?: Unused],
    boolean,
  ];
}

/**
 * One request, as its extension sees it.
 *
 * Calls give `TRUE`, or `FALSE` with the reason in {@linkcode
 * ExtensionControlBlock.GetLastError | GetLastError()}. They never throw, and
 * their promises never reject.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525658(v=vs.90) | EXTENSION_CONTROL_BLOCK}
 */
export interface ExtensionControlBlock {
  /** Size of the structure in C, in bytes: 144. */
  readonly cbSize: number;
  /** Interface version: 0x00080000. */
  readonly dwVersion: number;
  /** The request's handle, which every call takes. */
  readonly ConnID: HCONN;
  /** Status of a response that no header call gives one to. */
  dwHttpStatusCode: number;
  /** Text for the log; cut at 79 characters. */
  lpszLogData: string;
  /** The method. */
  readonly lpszMethod: string;
  /** What follows the `?`, as sent. */
  readonly lpszQueryString: string;
  /** What follows the mount path, decoded. */
  readonly lpszPathInfo: string;
  /** Where `lpszPathInfo` maps to, `""` without `files`. */
  readonly lpszPathTranslated: string;
  /** Type of the body, or `""`. */
  readonly lpszContentType: string;
  /** Bytes of the body; 0xFFFFFFFF: unknown, or 4 GiB and more. */
  readonly cbTotalBytes: number;
  /** Bytes in `lpbData`. */
  readonly cbAvailable: number;
  /** The body's first bytes. */
  readonly lpbData: Uint8Array<ArrayBuffer>;

  /**
   * Writes a variable's value into a buffer, NUL-terminated.
   *
   * @param ConnID The request's handle.
   * @param lpszVariableName The name, in any case.
   * @param lpvBuffer The buffer, or `null` to ask for the size.
   * @param lpdwSize Its size in bytes; becomes the bytes written or needed, NUL counted.
   * @returns Whether it was written: otherwise 122, 1413 or 87.
   */
  GetServerVariable(
    ConnID: HCONN,
    lpszVariableName: string,
    lpvBuffer: Uint8Array | null,
    lpdwSize: Ref<number>,
  ): boolean;

  /**
   * Sends bytes asynchronously: the registered function is called once if this
   * gives `TRUE`, and never if it gives `FALSE`.
   *
   * @param ConnID The request's handle.
   * @param Buffer The bytes; they may be reused at once.
   * @param lpdwBytes How many of them; left as it is.
   * @param dwReserved `HSE_IO_ASYNC`.
   * @returns Whether the operation was accepted.
   */
  WriteClient(
    ConnID: HCONN,
    Buffer: Bytes | null,
    lpdwBytes: Ref<number>,
    dwReserved: typeof HSE_IO_ASYNC,
  ): boolean;
  /**
   * Sends bytes and waits until there is room for more.
   *
   * @param ConnID The request's handle.
   * @param Buffer The bytes; they may be reused at once.
   * @param lpdwBytes How many of them; becomes how many were accepted, 0 on failure.
   * @param dwReserved `HSE_IO_SYNC` or 0.
   * @returns Whether they were accepted.
   */
  WriteClient(
    ConnID: HCONN,
    Buffer: Bytes | null,
    lpdwBytes: Ref<number>,
    dwReserved?: 0 | typeof HSE_IO_SYNC,
  ): Promise<boolean>;
  /**
   * Sends bytes, synchronously unless the flags have `HSE_IO_ASYNC`.
   *
   * @param ConnID The request's handle.
   * @param Buffer The bytes; they may be reused at once.
   * @param lpdwBytes How many of them.
   * @param dwReserved Flags; unknown ones are ignored.
   * @returns Whether they were accepted.
   */
  WriteClient(
    ConnID: HCONN,
    Buffer: Bytes | null,
    lpdwBytes: Ref<number>,
    dwReserved: number,
  ): boolean | Promise<boolean>;

  /**
   * Reads from the body, behind what `lpbData` has.
   *
   * @param ConnID The request's handle.
   * @param lpvBuffer Where to.
   * @param lpdwSize How many bytes at most; becomes how many were read: 0 at the end.
   * @returns Whether they were read.
   */
  ReadClient(
    ConnID: HCONN,
    lpvBuffer: Uint8Array,
    lpdwSize: Ref<number>,
  ): Promise<boolean>;

  /**
   * Registers the function that completions call, with its context value. The
   * last one wins; `null` is none.
   *
   * @typeParam C The context value's type.
   * @param ConnID The request's handle.
   * @param dwHSERequest `HSE_REQ_IO_COMPLETION`.
   * @param lpvBuffer The function, or `null`.
   * @param lpdwSize Not used.
   * @param lpdwDataType The context value.
   * @returns Whether it was registered.
   */
  ServerSupportFunction<C>(
    ConnID: HCONN,
    dwHSERequest: typeof HSE_REQ_IO_COMPLETION,
    lpvBuffer: HseIoCompletion<C> | null,
    lpdwSize?: null,
    lpdwDataType?: C,
  ): boolean;
  /**
   * Everything else; {@linkcode HseCalls} says what each code takes.
   *
   * @typeParam K The code.
   * @param ConnID The request's handle.
   * @param dwHSERequest The code.
   * @param args The code's arguments.
   * @returns Whether it was done.
   */
  ServerSupportFunction<K extends keyof HseCalls>(
    ConnID: HCONN,
    dwHSERequest: K,
    ...args: HseCalls[K][0]
  ): HseCalls[K][1];

  /**
   * Why this request's last failing call failed; a success leaves it as it is.
   *
   * @returns The Win32 code; 0 at first.
   */
  GetLastError(): number;
}

/**
 * An extension; a module namespace with these exports is one.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525010(v=vs.90) | HttpExtensionProc}
 */
export interface IsapiExtension {
  /**
   * Called once per host and extension object, at its first request.
   *
   * @param version What the extension says of itself.
   * @returns Whether it can be used: `false` answers its requests with 500.
   */
  GetExtensionVersion?(version: HSE_VERSION_INFO): boolean;
  /**
   * Answers one request.
   *
   * @param ecb The request.
   * @returns An `HSE_STATUS_*` value.
   */
  HttpExtensionProc(ecb: ExtensionControlBlock): number | Promise<number>;
  /**
   * Called at shutdown, after the last request.
   *
   * @param flags `HSE_TERM_MUST_UNLOAD`.
   * @returns Whether the extension agrees; it has no choice.
   */
  TerminateExtension?(flags: number): boolean | Promise<boolean>;
}

/** How one request ended. */
export interface LogRecord {
  /** The request's URL. */
  url: string;
  /** Its method. */
  method: string;
  /** The response's status. */
  status: number;
  /** Body bytes accepted. */
  bytes: number;
  /** Milliseconds from call to end. */
  duration: number;
  /** Whether all was sent, and why not. */
  outcome: "sent" | "disconnected" | "failed" | "timed out";
  /** What the extension left in `lpszLogData`, escaped. */
  logData: string;
  /** What it appended with `HSE_APPEND_LOG_PARAMETER`, escaped. */
  parameters: string;
}
