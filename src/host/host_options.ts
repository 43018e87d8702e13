import { checkCount, describeValue } from "../base/checks.ts";
import type { Deadlines } from "../response/deadlines.ts";
import type { FileStore } from "../files/file_store.ts";
import type { LogRecord } from "../response/request_log.ts";
import type { TraceEvent } from "../base/trace_event.ts";
import type { ExtensionControlBlock } from "../isapi/types.ts";

/**
 * Options of an {@linkcode IsapiHost}. They are read once, when the host is
 * made.
 *
 * @category Host
 */
export interface IsapiHostOptions {
  /**
   * Maps URL paths to files: for `HSE_REQ_MAP_URL_TO_PATH`, and for requests
   * that match no mount, SEND_URL and EXEC_URL included.
   */
  files?: FileStore;
  /**
   * Answers a request that matches no mount and no file. Without it, the answer
   * is a 404.
   *
   * - Status, status text and headers are checked. A response that cannot be
   *   sent is replaced by a 500 and reported to `onError`.
   * - Headers of a connection (`Connection`, `Transfer-Encoding`, …) are
   *   dropped, so the response of an upstream server can be returned as it is.
   * - The body is passed on unread.
   */
  fallback?: (request: Request) => Response | Promise<Response>;
  /**
   * Bytes that are accepted and not yet taken by the client before writes
   * wait: an integer of at least 1.
   *
   * @default {65536}
   */
  responseBufferLimit?: number;
  /**
   * Bytes of a request body that are read before the extension is called, and
   * so the maximum of `cbAvailable`: an integer of at least 0. With 0 the
   * extension is called before any of the body has come.
   *
   * @default {49152}
   */
  readAhead?: number;
  /**
   * Maximum size of a request body in bytes: an integer of at least 0. A larger
   * body is answered with 413. No limit by default.
   */
  maxRequestBytes?: number;
  /**
   * Maximum number of open sessions: an integer of at least 1. More requests
   * are answered with 503. No limit by default.
   */
  maxSessions?: number;
  /** Deadlines of each request, in milliseconds. */
  deadlines?: Deadlines;
  /**
   * Server variables by name, in any case. They replace the host's own.
   *
   * - A function is called once for each request that an extension answers,
   *   before the extension, with the request and the runtime's second argument.
   *   Child requests have the variables of their parent.
   * - `AUTH_TYPE`, `AUTH_USER`, `LOGON_USER` and `REMOTE_USER` come from here
   *   alone: the host does not check who a user is.
   * - If the function throws, or gives a promise or a value that is not text,
   *   the answer is a 500, `onError` receives the error, and the extension is
   *   not called.
   */
  serverVariables?:
    | Record<string, string>
    | ((
      request: Request,
      info: unknown,
    ) => Record<string, string> | undefined);
  /**
   * Matches mount paths and script maps in upper and lower case, as in
   * IIS. Only ASCII letters are compared that way.
   *
   * @default {false}
   */
  ignoreCase?: boolean;
  /**
   * Called once for each request that `fetch` gets, when the request has ended.
   * What it throws is ignored.
   *
   * @param record The end of the request.
   */
  onLog?(record: LogRecord): void;
  /**
   * Receives errors that have no other recipient. What it throws is ignored.
   *
   * - What extensions and completion functions throw.
   * - Responses that could not be completed.
   * - Once per host and mistake: why a call gave `FALSE`, such as an argument
   *   of a wrong type or a refused request code.
   *
   * @param error The error.
   * @param ecb The control block of the request, if there is one.
   */
  onError?(error: unknown, ecb?: ExtensionControlBlock): void;
  /**
   * Receives the events of each request as they happen: calls with their
   * results, waits, completions. `@isapi/streams/trace` renders them as text
   * and pictures. What it throws is ignored.
   *
   * - Events contain the arguments of calls, such as header text and the names
   *   of server variables. They contain no bytes of a body.
   * - Without `onTrace` nothing is recorded, at no cost.
   *
   * @param event The event.
   */
  onTrace?(event: TraceEvent): void;
}

/** The names of all options. */
const NAMES: Readonly<Record<keyof IsapiHostOptions, true>> = {
  files: true,
  fallback: true,
  responseBufferLimit: true,
  readAhead: true,
  maxRequestBytes: true,
  maxSessions: true,
  deadlines: true,
  serverVariables: true,
  ignoreCase: true,
  onLog: true,
  onError: true,
  onTrace: true,
};

/**
 * Copies and checks the options. Each is read once: an option with a getter
 * cannot change or throw later, during a request.
 *
 * @throws {TypeError} If `files` is not a FileStore, or a callback is not a
 * function.
 * @throws {RangeError} If a limit is out of range.
 */
export function takeHostOptions(given: IsapiHostOptions): IsapiHostOptions {
  const taken: Record<string, unknown> = {};
  for (const name of Object.keys(NAMES) as (keyof IsapiHostOptions)[]) {
    const option: unknown = given[name];
    if (option === undefined) continue;
    taken[name] = typeof option === "function" ? option.bind(given) : option;
  }
  check(taken);
  return taken;
}

function check(options: IsapiHostOptions): void {
  const { files, responseBufferLimit = 1, readAhead = 0 } = options;
  const { maxRequestBytes, maxSessions, ignoreCase } = options;
  checkCount("make a host", "responseBufferLimit", responseBufferLimit, 1);
  checkCount("make a host", "readAhead", readAhead, 0);
  checkCount("make a host", "maxRequestBytes", maxRequestBytes ?? 0, 0);
  checkCount("make a host", "maxSessions", maxSessions ?? 1, 1);
  if (files !== undefined && !isFileStore(files)) {
    throw new TypeError(
      `Cannot make a host: files must have map() and open(), as a Directory of "@isapi/streams/files" has, received ${
        describeValue(files)
      }`,
    );
  }
  if (ignoreCase !== undefined && typeof ignoreCase !== "boolean") {
    throw new TypeError(
      `Cannot make a host: ignoreCase must be true or false, received ${
        describeValue(ignoreCase)
      }`,
    );
  }
  for (const name of ["fallback", "onLog", "onError", "onTrace"] as const) {
    const option: unknown = options[name];
    if (option === undefined || typeof option === "function") continue;
    throw new TypeError(
      `Cannot make a host: ${name} must be a function, received ${
        describeValue(option)
      }`,
    );
  }
}

function isFileStore(files: Partial<FileStore> | null): boolean {
  return typeof files?.map === "function" && typeof files.open === "function";
}
