/**
 * What an extension sees: its control block, the calls that go through it, and
 * what calls back. They name each other, so they stand together.
 *
 * What is a pointer in C is an object here: `LPDWORD` and `BOOL *` are a
 * {@linkcode Ref}.
 *
 * @module
 */

import type { Bytes } from "../client/byte_writer.ts";
import type {
  HSE_APPEND_LOG_PARAMETER,
  HSE_IO_ASYNC,
  HSE_IO_SYNC,
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
  HSE_REQ_IO_COMPLETION,
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
  HSE_REQ_TRANSMIT_FILE,
  HSE_REQ_VECTOR_SEND,
} from "./constants.ts";
import type { FileSource } from "../files/file_store.ts";
import type {
  HCONN,
  HSE_CUSTOM_ERROR_INFO,
  HSE_EXEC_URL_INFO,
  HSE_EXEC_URL_STATUS,
  HSE_RESPONSE_VECTOR,
  HSE_SEND_HEADER_EX_INFO,
  HSE_URL_MAPEX_INFO,
  LPCSTR,
  Ref,
} from "./structs.ts";

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
 * A file, and what goes before and after it.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms524981(v=vs.90) | HSE_TF_INFO}
 */
export interface HSE_TF_INFO {
  /** A completion function of its own, in place of the registered one. */
  pfnHseIO?: HseIoCompletion<never> | null;
  /** Its context value. */
  pContext?: unknown;
  /** The file: a `Blob`, or what `openFile` gave; `null` for head and tail alone. */
  hFile: FileSource | null;
  /** With SEND_HEADERS: as in `"200 OK"`. */
  pszStatusCode?: LPCSTR | null;
  /** Bytes of the file to send; 0, as when left out: all from `Offset` on. */
  BytesToWrite?: number;
  /** First byte of the file to send, 0 when left out. */
  Offset?: number;
  /** What goes before the file; with SEND_HEADERS it begins with header text. */
  pHead?: LPCSTR | Bytes | null;
  /** Bytes of `pHead`. */
  HeadLength?: number;
  /** What goes after the file. */
  pTail?: LPCSTR | Bytes | null;
  /** Bytes of `pTail`. */
  TailLength?: number;
  /** `HSE_IO_ASYNC`, and with it `HSE_IO_SEND_HEADERS` and `HSE_IO_DISCONNECT_AFTER_SEND`. */
  dwFlags: number;
}

/** An argument that a call does not use. */
export type Unused = null;

/** The arguments of a call that uses none. */
export type NoArguments = [
  lpvBuffer?: Unused,
  lpdwSize?: Unused,
  lpdwDataType?: Unused,
];

/** The arguments of a call that uses one. */
export type OneArgument<T> = [
  lpvBuffer: T,
  lpdwSize?: Unused,
  lpdwDataType?: Unused,
];

/** Arguments of a code that is known and refused with 50. */
export type RefusedArguments = [
  lpvBuffer?: unknown,
  lpdwSize?: unknown,
  lpdwDataType?: unknown,
];

/** The arguments of a call that takes text, and a count of its characters or `null`. */
export type CountedText = [
  lpvBuffer: LPCSTR,
  lpdwSize?: Ref<number> | null,
  lpdwDataType?: Unused,
];

/**
 * What each request code takes and gives: its arguments after the code, and its
 * result.
 */
export interface HseCalls {
  /** Answers with a 302 to a URL. */
  [HSE_REQ_SEND_URL_REDIRECT_RESP]: [CountedText, boolean];
  /** Answers with another resource of this host, or a 302 to an absolute URL. */
  [HSE_REQ_SEND_URL]: [CountedText, boolean];
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
  /** Maps the URL in a buffer to a path, in its place. */
  [HSE_REQ_MAP_URL_TO_PATH]: [
    [lpvBuffer: Uint8Array, lpdwSize: Ref<number>, lpdwDataType?: Unused],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_GET_SSPI_INFO]: [RefusedArguments, boolean];
  /** Appends text to the log's record. */
  [HSE_APPEND_LOG_PARAMETER]: [CountedText, boolean];
  /** Registers the completion function, with its context value as the last argument. */
  [HSE_REQ_IO_COMPLETION]: [
    [
      lpvBuffer: HseIoCompletion<unknown> | null,
      lpdwSize?: Unused,
      lpdwDataType?: unknown,
    ],
    boolean,
  ];
  /** Sends a file, asynchronously. */
  [HSE_REQ_TRANSMIT_FILE]: [OneArgument<HSE_TF_INFO>, boolean];
  /** Refused. */
  [HSE_REQ_REFRESH_ISAPI_ACL]: [RefusedArguments, boolean];
  /** Whether the request permits the connection to be kept. */
  [HSE_REQ_IS_KEEP_CONN]: [OneArgument<Ref<boolean>>, boolean];
  /** Reads from the body, asynchronously: a buffer, its size, and `HSE_IO_ASYNC`. */
  [HSE_REQ_ASYNC_READ_CLIENT]: [
    [
      lpvBuffer: Uint8Array,
      lpdwSize: Ref<number>,
      lpdwDataType: Ref<number>,
    ],
    boolean,
  ];
  /** A dummy handle. */
  [HSE_REQ_GET_IMPERSONATION_TOKEN]: [OneArgument<Ref<unknown>>, boolean];
  /** Maps a URL to a path: the URL, a count of its characters or `null`, and where to. */
  [HSE_REQ_MAP_URL_TO_PATH_EX]: [
    [
      lpvBuffer: LPCSTR,
      lpdwSize: Ref<number> | null,
      lpdwDataType: HSE_URL_MAPEX_INFO,
    ],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_ABORTIVE_CLOSE]: [RefusedArguments, boolean];
  /** Refused. */
  [HSE_REQ_GET_CERT_INFO_EX]: [RefusedArguments, boolean];
  /** Status and headers, with counts. */
  [HSE_REQ_SEND_RESPONSE_HEADER_EX]: [
    OneArgument<HSE_SEND_HEADER_EX_INFO>,
    boolean,
  ];
  /** Closes the connection. */
  [HSE_REQ_CLOSE_CONNECTION]: [NoArguments, boolean];
  /** Whether the client is still there. */
  [HSE_REQ_IS_CONNECTED]: [OneArgument<Ref<boolean>>, boolean];
  /** Runs a child request, its URL a JavaScript string. */
  [HSE_REQ_EXEC_UNICODE_URL]: [OneArgument<HSE_EXEC_URL_INFO>, boolean];
  /** Runs a child request. */
  [HSE_REQ_EXEC_URL]: [OneArgument<HSE_EXEC_URL_INFO>, boolean];
  /** How the last child request was answered. */
  [HSE_REQ_GET_EXEC_URL_STATUS]: [OneArgument<HSE_EXEC_URL_STATUS>, boolean];
  /** Sends the host's page for a status. */
  [HSE_REQ_SEND_CUSTOM_ERROR]: [OneArgument<HSE_CUSTOM_ERROR_INFO>, boolean];
  /** How the extension is hosted: in process, 0. */
  [HSE_REQ_IS_IN_PROCESS]: [OneArgument<Ref<number>>, boolean];
  /** Reports to the host's `onError`, with a reason or none. */
  [HSE_REQ_REPORT_UNHEALTHY]: [
    [lpvBuffer?: LPCSTR | null, lpdwSize?: Unused, lpdwDataType?: Unused],
    boolean,
  ];
  /** Normalizes the URL in a buffer, in its place. */
  [HSE_REQ_NORMALIZE_URL]: [OneArgument<Uint8Array>, boolean];
  /** Sends several pieces: at once if asynchronous, else when there is room for more. */
  [HSE_REQ_VECTOR_SEND]: [
    OneArgument<HSE_RESPONSE_VECTOR>,
    boolean | Promise<boolean>,
  ];
  /** A dummy handle, for a path. */
  [HSE_REQ_GET_ANONYMOUS_TOKEN]: [
    [lpvBuffer: LPCSTR, lpdwSize: Ref<unknown>, lpdwDataType?: Unused],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_GET_CACHE_INVALIDATION_CALLBACK]: [RefusedArguments, boolean];
  /** A dummy handle, for a path. */
  [HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN]: [
    [lpvBuffer: LPCSTR, lpdwSize: Ref<unknown>, lpdwDataType?: Unused],
    boolean,
  ];
  /** Refused. */
  [HSE_REQ_GET_TRACE_INFO]: [RefusedArguments, boolean];
  /** Whether every write is handed over at once: a boolean by value. */
  [HSE_REQ_SET_FLUSH_FLAG]: [OneArgument<boolean>, boolean];
  /** Refused. */
  [HSE_REQ_GET_TRACE_INFO_EX]: [RefusedArguments, boolean];
  /** Refused. */
  [HSE_REQ_RAISE_TRACE_EVENT]: [RefusedArguments, boolean];
  /** Refused. */
  [HSE_REQ_GET_CONFIG_OBJECT]: [RefusedArguments, boolean];
  /** Refused. */
  [HSE_REQ_GET_WORKER_PROCESS_SETTINGS]: [RefusedArguments, boolean];
  /** Refused. */
  [HSE_REQ_GET_PROTOCOL_MANAGER_CUSTOM_INTERFACE_CALLBACK]: [
    RefusedArguments,
    boolean,
  ];
  /** Cancels what is outstanding. */
  [HSE_REQ_CANCEL_IO]: [NoArguments, boolean];
  /** Refused. */
  [HSE_REQ_GET_CHANNEL_BINDING_TOKEN]: [RefusedArguments, boolean];
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
