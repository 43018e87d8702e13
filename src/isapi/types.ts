/**
 * The types that an extension uses during a request: the control block, its
 * calls, and the completion function. They refer to each other, so they share
 * this file.
 *
 * Pointers of C are objects here: `LPDWORD` and `BOOL *` are a
 * {@linkcode Ref}.
 *
 * @module
 */

import type { Bytes } from "../client/byte_writer.ts";
import type {
  HSE_IO_ASYNC,
  HSE_IO_SYNC,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_TRANSMIT_FILE,
} from "./constants.ts";
import type { FileSource } from "../files/file_store.ts";
import type { HseDataCalls } from "./request_calls.ts";
import type { HCONN, LPCSTR, NULL, Ref } from "./structs.ts";

/**
 * Called once for each accepted asynchronous operation of a request, from a
 * microtask. What it throws is reported to the host's `onError`.
 *
 * @typeParam C The type of the context value.
 * @param ecb The control block.
 * @param pContext The context value that was registered with the function.
 * @param cbIO The byte count; 0 with an error.
 * @param dwError 0, or the Win32 code.
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525003(v=vs.90) | PFN_HSE_IO_COMPLETION}
 * @category Extension
 */
export type HseIoCompletion<C> = (
  ecb: ExtensionControlBlock,
  pContext: C,
  cbIO: number,
  dwError: number,
) => void | Promise<void>;

/**
 * A file to send, and the bytes before and after it.
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms524981(v=vs.90) | HSE_TF_INFO}
 * @category Structures
 */
export interface HSE_TF_INFO {
  /** A completion function for this call, in place of the registered one. */
  pfnHseIO?: HseIoCompletion<never> | null;
  /** The context value for `pfnHseIO`. */
  pContext?: unknown;
  /** The file: a `Blob`, or the result of `openFile`. `null` sends head and tail only. */
  hFile: FileSource | null;
  /** With `HSE_IO_SEND_HEADERS`: the status, such as `"200 OK"`. */
  pszStatusCode?: LPCSTR | null;
  /** Bytes of the file to send. 0 or left out: all bytes from `Offset` on. */
  BytesToWrite?: number;
  /** The first byte of the file to send, from 0. */
  Offset?: number;
  /** Bytes sent before the file. With `HSE_IO_SEND_HEADERS` they begin with header text. */
  pHead?: LPCSTR | Bytes | null;
  /** Length of `pHead` in bytes. Left out: all of it. */
  HeadLength?: number;
  /** Bytes sent after the file. */
  pTail?: LPCSTR | Bytes | null;
  /** Length of `pTail` in bytes. Left out: all of it. */
  TailLength?: number;
  /** `HSE_IO_ASYNC`, optionally with `HSE_IO_SEND_HEADERS` and `HSE_IO_DISCONNECT_AFTER_SEND`. */
  dwFlags: number;
}

/**
 * The type of `ServerSupportFunction`: for each request code the arguments after
 * the code, and the result.
 *
 * @example The arguments and the result of a code
 * ```ts
 * import { HSE_REQ_IS_CONNECTED, type HseCalls, type Ref } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * const isConnected: Ref<boolean> = { value: false };
 * const args: HseCalls[typeof HSE_REQ_IS_CONNECTED][0] = [isConnected];
 * const result: HseCalls[typeof HSE_REQ_IS_CONNECTED][1] = true;
 * assertEquals([args.length, result], [1, true]);
 * ```
 *
 * @category Requests and codes
 */
export interface HseCalls extends HseDataCalls {
  /** Registers the completion function. `lpdwDataType`: its context value. */
  [HSE_REQ_IO_COMPLETION]: [
    [
      lpvBuffer: HseIoCompletion<unknown> | NULL,
      lpdwSize?: NULL,
      lpdwDataType?: unknown,
    ],
    boolean,
  ];
  /** Sends a file, asynchronously. */
  [HSE_REQ_TRANSMIT_FILE]: [
    [lpvBuffer: HSE_TF_INFO, lpdwSize?: NULL, lpdwDataType?: NULL],
    boolean,
  ];
}

/**
 * One request, as its extension sees it.
 *
 * - **Calls give `TRUE` or `FALSE`**. After `FALSE`, {@linkcode
 *   ExtensionControlBlock.GetLastError | GetLastError()} gives the Win32 code.
 * - **Calls never throw**, and their promises never reject.
 * - **Buffers can be reused at once**: bytes are copied during the call.
 * - **One asynchronous operation** can be outstanding. Other I/O is refused
 *   with 170 until its completion.
 *
 * @example Send a body
 * ```ts
 * import { type ExtensionControlBlock, HSE_STATUS_SUCCESS, IsapiHost } from "@isapi/streams";
 * import { assertEquals } from "@std/assert";
 *
 * async function HttpExtensionProc(ecb: ExtensionControlBlock) {
 *   const bytes = new TextEncoder().encode(`path: ${ecb.lpszPathInfo}`);
 *   const count = { value: bytes.length };
 *   await ecb.WriteClient(ecb.ConnID, bytes, count);
 *   return HSE_STATUS_SUCCESS;
 * }
 *
 * const host = new IsapiHost().mount("/app", { HttpExtensionProc });
 * const response = await host.fetch(new Request("http://localhost/app/item"));
 * assertEquals(await response.text(), "path: /item");
 * ```
 *
 * @see {@link https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525658(v=vs.90) | EXTENSION_CONTROL_BLOCK}
 * @category Extension
 */
export interface ExtensionControlBlock {
  /** Size of the structure in C: 144 bytes. */
  readonly cbSize: number;
  /** Interface version: 0x00080000. */
  readonly dwVersion: number;
  /** The handle of the request, which every call takes. */
  readonly ConnID: HCONN;
  /** Status of a response without a header call: 200 to 599. */
  dwHttpStatusCode: number;
  /** Text for the log. Cut at 79 characters. */
  lpszLogData: string;
  /** The request method. */
  readonly lpszMethod: string;
  /** The query without its `?`, as sent. */
  readonly lpszQueryString: string;
  /** The rest of the URL path after the mount path, decoded. */
  readonly lpszPathInfo: string;
  /** The path that `lpszPathInfo` maps to; `""` without `files`. */
  readonly lpszPathTranslated: string;
  /** Media type of the request body, or `""`. */
  readonly lpszContentType: string;
  /** Size of the request body in bytes. 0xFFFFFFFF: unknown, or 4 GiB and more. */
  readonly cbTotalBytes: number;
  /** Number of bytes in `lpbData`. */
  readonly cbAvailable: number;
  /** The first bytes of the request body. */
  readonly lpbData: Uint8Array<ArrayBuffer>;

  /**
   * Writes the value of a server variable into a buffer, NUL-terminated.
   *
   * @param ConnID The handle of the request, or its control block.
   * @param lpszVariableName The name, in any case.
   * @param lpvBuffer The buffer, or `null` to ask for the size.
   * @param lpdwSize Size of the buffer in bytes. Becomes the bytes written or
   * needed, including the NUL.
   * @returns `TRUE` if the value was written. Otherwise the error is 122, 1413
   * or 87.
   */
  GetServerVariable(
    ConnID: HCONN | ExtensionControlBlock,
    lpszVariableName: string,
    lpvBuffer: Uint8Array | NULL,
    lpdwSize: Ref<number>,
  ): boolean;

  /**
   * Sends bytes asynchronously. After `TRUE`, the completion function is called
   * once; after `FALSE`, never.
   *
   * @param ConnID The handle of the request, or its control block.
   * @param Buffer The bytes. They are copied and can be reused at once.
   * @param lpdwBytes The number of the bytes to send. Not changed.
   * @param dwReserved `HSE_IO_ASYNC`.
   * @returns `TRUE` if the operation was accepted.
   */
  WriteClient(
    ConnID: HCONN | ExtensionControlBlock,
    Buffer: Bytes | NULL,
    lpdwBytes: Ref<number>,
    dwReserved: typeof HSE_IO_ASYNC,
  ): boolean;
  /**
   * Sends bytes and waits until there is room for more.
   *
   * @param ConnID The handle of the request, or its control block.
   * @param Buffer The bytes. They are copied and can be reused at once.
   * @param lpdwBytes The number of the bytes to send. Becomes the number of bytes
   * accepted: all, or 0 after a failure. It must be writable.
   * @param dwReserved `HSE_IO_SYNC`, or 0.
   * @returns `TRUE` if the bytes were accepted.
   */
  WriteClient(
    ConnID: HCONN | ExtensionControlBlock,
    Buffer: Bytes | NULL,
    lpdwBytes: Ref<number>,
    dwReserved?: 0 | typeof HSE_IO_SYNC,
  ): Promise<boolean>;
  /**
   * Sends bytes: asynchronously if the flags contain `HSE_IO_ASYNC`, otherwise
   * synchronously.
   *
   * @param ConnID The handle of the request, or its control block.
   * @param Buffer The bytes. They are copied and can be reused at once.
   * @param lpdwBytes The number of the bytes to send.
   * @param dwReserved The flags. Unknown ones are ignored.
   * @returns `TRUE` if the bytes were accepted.
   */
  WriteClient(
    ConnID: HCONN | ExtensionControlBlock,
    Buffer: Bytes | NULL,
    lpdwBytes: Ref<number>,
    dwReserved: number,
  ): boolean | Promise<boolean>;

  /**
   * Reads the next bytes of the request body, after those in `lpbData`.
   *
   * - **If the bytes have arrived, nothing is waited for**: when the call returns,
   *   the buffer is filled and the count is written.
   * - **A read takes all of its bytes or none**: if the buffer is detached or
   *   shrinks while the read waits, the read fails with 87, and the next read
   *   gets the bytes.
   *
   * @param ConnID The handle of the request, or its control block.
   * @param lpvBuffer The buffer that receives the bytes.
   * @param lpdwSize The largest number of bytes to read. Becomes the number of bytes
   * read: 0 at the end of the body. It must be writable.
   * @returns `TRUE` if the read succeeded.
   */
  ReadClient(
    ConnID: HCONN | ExtensionControlBlock,
    lpvBuffer: Uint8Array,
    lpdwSize: Ref<number>,
  ): Promise<boolean>;

  /**
   * Registers the completion function and its context value. The last
   * registration wins; `null` removes the function.
   *
   * @typeParam C The type of the context value.
   * @param ConnID The handle of the request, or its control block.
   * @param dwHSERequest `HSE_REQ_IO_COMPLETION`.
   * @param lpvBuffer The function, or `null`.
   * @param lpdwSize Not used.
   * @param lpdwDataType The context value.
   * @returns `TRUE` if the function was registered.
   */
  ServerSupportFunction<C>(
    ConnID: HCONN | ExtensionControlBlock,
    dwHSERequest: typeof HSE_REQ_IO_COMPLETION,
    lpvBuffer: HseIoCompletion<C> | NULL,
    lpdwSize?: NULL,
    lpdwDataType?: C,
  ): boolean;
  /**
   * Does what a request code says. {@linkcode HseCalls} lists the arguments and
   * the result of each code.
   *
   * @typeParam K The request code.
   * @param ConnID The handle of the request, or its control block.
   * @param dwHSERequest The request code.
   * @param args The arguments of the code.
   * @returns `TRUE` if the request was carried out or accepted.
   */
  ServerSupportFunction<K extends keyof HseCalls>(
    ConnID: HCONN | ExtensionControlBlock,
    dwHSERequest: K,
    ...args: HseCalls[K][0]
  ): HseCalls[K][1];

  /**
   * Gives the error of this request's last failed call. A call that succeeds
   * does not change it.
   *
   * @returns The Win32 code; 0 before the first failure.
   */
  GetLastError(): number;
}
