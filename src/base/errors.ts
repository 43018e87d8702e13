import {
  ERROR_BUSY,
  ERROR_HANDLE_EOF,
  ERROR_INSUFFICIENT_BUFFER,
  ERROR_INVALID_DATA,
  ERROR_INVALID_INDEX,
  ERROR_INVALID_PARAMETER,
  ERROR_NETNAME_DELETED,
  ERROR_NOT_SUPPORTED,
  ERROR_OPERATION_ABORTED,
  ERROR_PATH_NOT_FOUND,
  ERROR_READ_FAULT,
  ERROR_SEM_TIMEOUT,
  ERROR_UNHANDLED_EXCEPTION,
  WSAECONNRESET,
  WSAEINVAL,
  WSAENOBUFS,
} from "./error_codes.ts";

/** What a code says and, behind the semicolon, what to do about it. */
const meanings: ReadonlyMap<number, string> = new Map([
  [
    ERROR_PATH_NOT_FOUND,
    "the path is refused, or leads nowhere (ERROR_PATH_NOT_FOUND); answer 404",
  ],
  [
    ERROR_INVALID_DATA,
    "the bytes do not fit what the head declared (ERROR_INVALID_DATA); declare the length that is written, or none",
  ],
  [
    ERROR_READ_FAULT,
    "a file could not be read (ERROR_READ_FAULT); see the cause",
  ],
  [
    ERROR_HANDLE_EOF,
    "a file was shorter than asked (ERROR_HANDLE_EOF); take its size when it is opened",
  ],
  [
    ERROR_NOT_SUPPORTED,
    "this cannot be served here (ERROR_NOT_SUPPORTED); do without it",
  ],
  [
    ERROR_NETNAME_DELETED,
    "this side has closed the connection (ERROR_NETNAME_DELETED); stop writing",
  ],
  [
    ERROR_INVALID_PARAMETER,
    "the call does not fit the moment or its arguments (ERROR_INVALID_PARAMETER); write before close(), register a function with onCompletion() before submit(), and give bytes that are still yours",
  ],
  [
    ERROR_SEM_TIMEOUT,
    "a deadline has passed (ERROR_SEM_TIMEOUT); stop writing, and raise `deadlines` if the client may be that slow",
  ],
  [
    ERROR_INSUFFICIENT_BUFFER,
    "the buffer is too small (ERROR_INSUFFICIENT_BUFFER); call again with the size that was given back",
  ],
  [
    ERROR_BUSY,
    "an operation is outstanding (ERROR_BUSY); wait for its completion, or await the call before",
  ],
  [
    ERROR_UNHANDLED_EXCEPTION,
    "a completion function threw (ERROR_UNHANDLED_EXCEPTION); see the cause, and pass `onError` to be told at once",
  ],
  [
    ERROR_OPERATION_ABORTED,
    "the operation was aborted (ERROR_OPERATION_ABORTED); stop writing",
  ],
  [
    ERROR_INVALID_INDEX,
    "there is no variable of that name (ERROR_INVALID_INDEX); treat it as empty",
  ],
  [
    WSAEINVAL,
    "the offset lies behind the end of the file (WSAEINVAL); ask for less",
  ],
  [
    WSAECONNRESET,
    "the client is gone (WSAECONNRESET); stop writing, and let go of what the answer needed",
  ],
  [
    WSAENOBUFS,
    "too many bytes are waiting (WSAENOBUFS); await each write before the next",
  ],
]);

/** The codes after which nothing can reach the client any more. */
const terminal: readonly number[] = [
  WSAECONNRESET,
  ERROR_OPERATION_ABORTED,
  ERROR_NETNAME_DELETED,
  ERROR_SEM_TIMEOUT,
];

/**
 * What a {@linkcode WriteClientError} carries beside its code.
 *
 * @category Errors
 */
export interface WriteClientErrorOptions extends ErrorOptions {
  /**
   * Body bytes accepted over the client's life.
   *
   * @default {0}
   */
  bytesWritten?: number;
  /** What was wrong in particular; replaces the code's own text. */
  detail?: string;
}

/**
 * Why bytes could not be sent, as a Win32 code.
 *
 * `cause` is what the runtime gave as its reason, untouched: runtimes reject
 * with strings, `undefined` and errors of many classes for one and the same
 * event, so only {@linkcode WriteClientError.code | code} is meant to be
 * branched on.
 *
 * The message says what happened, the code's name in `winerror.h`, and what to
 * do about it.
 *
 * @example Tell a client that left from a mistake
 * ```ts
 * import { WriteClient, WriteClientError } from "@isapi/streams/write-client";
 * import { assert, assertEquals, assertRejects } from "@std/assert";
 *
 * const gone = new WritableStream<Uint8Array>({
 *   start: (controller) => controller.error("the client left"),
 * });
 * const client = new WriteClient(gone.getWriter());
 * const error = await assertRejects(
 *   () => client.write(new Uint8Array(4)),
 *   WriteClientError,
 * );
 * assert(error.disconnected);
 * assertEquals(error.code, 10054);
 * ```
 *
 * @category Errors
 */
export class WriteClientError extends Error {
  /** The Win32 code; the errors table of the README lists them. */
  readonly code: number;
  /** Body bytes accepted over the client's life: those of a call that was refused are not among them, those of one that failed while it waited are. */
  readonly bytesWritten: number;

  /**
   * Makes an error of a code.
   *
   * @param code The Win32 code.
   * @param options The cause, the bytes accepted, and a text of its own.
   */
  constructor(code: number, options: WriteClientErrorOptions = {}) {
    const { bytesWritten = 0, detail = meanings.get(code), ...rest } = options;
    super(`Cannot write to the client: ${detail ?? `error ${code}`}`, rest);
    this.code = code;
    this.bytesWritten = bytesWritten;
  }

  /** The class's name. */
  override get name(): string {
    return "WriteClientError";
  }

  /** Whether the client is gone or was given up: code 10054, 995, 64 or 121. */
  get disconnected(): boolean {
    return terminal.includes(this.code);
  }
}
