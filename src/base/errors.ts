import {
  ERROR_BUSY,
  ERROR_INVALID_DATA,
  ERROR_INVALID_PARAMETER,
  ERROR_NETNAME_DELETED,
  ERROR_OPERATION_ABORTED,
  ERROR_SEM_TIMEOUT,
  ERROR_UNHANDLED_EXCEPTION,
  WSAECONNRESET,
  WSAENOBUFS,
} from "./error_codes.ts";

/**
 * The meaning of each code with which a client fails and, after the semicolon,
 * what to do. Calls of an extension have other codes, too: a client does not
 * fail with those, and code that only writes does without their texts.
 */
const meanings: ReadonlyMap<number, string> = new Map([
  [
    ERROR_INVALID_DATA,
    "the bytes do not match the declared length (ERROR_INVALID_DATA); declare the length that you write, or declare none",
  ],
  [
    ERROR_NETNAME_DELETED,
    "this side closed the connection (ERROR_NETNAME_DELETED); stop writing",
  ],
  [
    ERROR_INVALID_PARAMETER,
    "an argument is wrong, or the call is not allowed now (ERROR_INVALID_PARAMETER); write before close(), call onCompletion() before submit(), pass no detached buffer",
  ],
  [
    ERROR_SEM_TIMEOUT,
    "a deadline has passed (ERROR_SEM_TIMEOUT); raise `deadlines` if the client may be that slow",
  ],
  [
    ERROR_BUSY,
    "an operation is outstanding (ERROR_BUSY); wait for its completion, or await the call that began it",
  ],
  [
    ERROR_UNHANDLED_EXCEPTION,
    "a completion function threw (ERROR_UNHANDLED_EXCEPTION); see the cause, and pass `onError`",
  ],
  [
    ERROR_OPERATION_ABORTED,
    "the operation was aborted (ERROR_OPERATION_ABORTED); stop writing",
  ],
  [
    WSAECONNRESET,
    "the client has left (WSAECONNRESET); stop writing, and release the resources of the response",
  ],
  [
    WSAENOBUFS,
    "too many bytes are waiting (WSAENOBUFS); await each write",
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
 * Options of a {@linkcode WriteClientError}.
 *
 * @category Errors
 */
export interface WriteClientErrorOptions extends ErrorOptions {
  /**
   * Body bytes accepted since the client was made.
   *
   * @default {0}
   */
  bytesWritten?: number;
  /** A more specific message, in place of the code's own. */
  detail?: string;
  /** True if the client has left or was given up; by default, the code decides. */
  disconnected?: boolean;
}

/**
 * The reason why bytes could not be sent, as a Win32 code.
 *
 * - **`code`** is stable: branch on it, or on `disconnected`.
 * - **`message`** says what happened, the name of the code in `winerror.h`, and
 *   what to do. Its text may change.
 * - **`cause`** is the runtime's own reason, unchanged. For the same event,
 *   runtimes give strings, `undefined` or errors of different classes.
 *
 * @example Detect a client that has left
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
  /** The Win32 code. `docs/errors.md` lists all codes. */
  readonly code: number;
  /** Body bytes accepted since the client was made. Excludes refused calls; includes a call that was accepted and failed later. */
  readonly bytesWritten: number;
  readonly #disconnected: boolean;

  /**
   * Makes an error.
   *
   * @param code The Win32 code.
   * @param options The cause, the bytes accepted, a message, and whether the
   * client has left.
   */
  constructor(code: number, options: WriteClientErrorOptions = {}) {
    const {
      bytesWritten = 0,
      detail = meanings.get(code),
      disconnected = terminal.includes(code),
      ...rest
    } = options;
    super(
      `Cannot write to the client: ${
        detail ?? `error ${code}; see docs/errors.md`
      }`,
      rest,
    );
    this.code = code;
    this.bytesWritten = bytesWritten;
    this.#disconnected = disconnected;
  }

  /** The class's name. */
  override get name(): string {
    return "WriteClientError";
  }

  /**
   * True if the client has left or was given up: code 10054, 995, 64 or 121.
   * `false` for the 995 with which `client.signal` aborts when a `Responder`
   * begins to shut down: the client is there, and writes are accepted.
   */
  get disconnected(): boolean {
    return this.#disconnected;
  }
}
