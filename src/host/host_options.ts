import { checkCount, received } from "../base/checks.ts";
import type { Deadlines } from "../response/deadlines.ts";
import type { FileStore } from "../files/file_store.ts";
import type { LogRecord } from "../session/host_services.ts";
import type { TraceEvent } from "../base/trace_event.ts";
import type { ExtensionControlBlock } from "../isapi/types.ts";

/** How an `IsapiHost` is set up. */
export interface IsapiHostOptions {
  /**
   * Where URL paths lead to files: for `HSE_REQ_MAP_URL_TO_PATH`, and for what
   * SEND_URL, EXEC_URL and plain requests reach when no mount answers.
   */
  files?: FileStore;
  /**
   * Answers what no mount and no file answers.
   *
   * Its status, status text and headers are checked as an extension's are: what
   * cannot be sent is answered with 500, and told to `onError`. Headers that
   * belong to a connection (`Connection`, `Transfer-Encoding`, …) are left out,
   * so that an upstream's answer can be passed on. The body is not looked at.
   *
   * @default {404}
   */
  fallback?: (request: Request) => Response | Promise<Response>;
  /**
   * Bytes accepted and not yet taken by the client before writes wait.
   *
   * @default {65536}
   */
  responseBufferLimit?: number;
  /**
   * Bytes of a request's body read before the extension is called: the most
   * that `cbAvailable` can be.
   *
   * @default {49152}
   */
  readAhead?: number;
  /** The most bytes of a request's body; more are answered with 413. No limit when unset. */
  maxRequestBytes?: number;
  /** The most sessions at once; more are answered with 503. No limit when unset. */
  maxSessions?: number;
  /** How long a session may go without something. */
  deadlines?: Deadlines;
  /** Server variables that the host should answer with, over its own. */
  serverVariables?: Record<string, string>;
  /**
   * Told once of each request that `fetch` gets, when it has ended. What it
   * throws is ignored.
   *
   * @param record How the request ended.
   */
  onLog?(record: LogRecord): void;
  /**
   * Told of what nobody else can be told: what extensions and completion
   * functions throw, and answers that could not be completed. And, once per
   * host and mistake, why a call of an extension gave `FALSE`: arguments of a
   * wrong type, and request codes that are refused. What it throws is ignored.
   *
   * @param error What was thrown.
   * @param ecb The request's control block, where there is one.
   */
  onError?(error: unknown, ecb?: ExtensionControlBlock): void;
  /**
   * Told of what happens to each request, as it happens: calls with their
   * results, waits, completions. `@isapi/streams/trace` makes text and pictures
   * of it. When unset, nothing is noted, and nothing costs anything; what it
   * throws is ignored.
   *
   * Events hold what the extension passes to its calls, header text and server
   * variables' names among it; no bytes of any body.
   *
   * @param event What happened.
   */
  onTrace?(event: TraceEvent): void;
}

/** All options. */
const NAMES: Readonly<Record<keyof IsapiHostOptions, true>> = {
  files: true,
  fallback: true,
  responseBufferLimit: true,
  readAhead: true,
  maxRequestBytes: true,
  maxSessions: true,
  deadlines: true,
  serverVariables: true,
  onLog: true,
  onError: true,
  onTrace: true,
};

/**
 * The options as they are now, checked: each is read once, so that one with a
 * getter cannot change, or throw, while requests are answered.
 *
 * @throws {TypeError} If `files` is no store, or a function is none.
 * @throws {RangeError} If a limit is out of its range.
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
  const { maxRequestBytes, maxSessions } = options;
  checkCount("make a host", "responseBufferLimit", responseBufferLimit, 1);
  checkCount("make a host", "readAhead", readAhead, 0);
  checkCount("make a host", "maxRequestBytes", maxRequestBytes ?? 0, 0);
  checkCount("make a host", "maxSessions", maxSessions ?? 1, 1);
  if (files !== undefined && !isFileStore(files)) {
    throw new TypeError(
      `Cannot make a host: files must have map() and open(), as a Directory of "@isapi/streams/files" has, received ${
        received(files)
      }`,
    );
  }
  for (const name of ["fallback", "onLog", "onError", "onTrace"] as const) {
    const option: unknown = options[name];
    if (option === undefined || typeof option === "function") continue;
    throw new TypeError(
      `Cannot make a host: ${name} must be a function, received ${
        received(option)
      }`,
    );
  }
}

function isFileStore(files: Partial<FileStore> | null): boolean {
  return typeof files?.map === "function" && typeof files.open === "function";
}
