import type { WatchOrigin } from "../response/deadlines.ts";
import { pageText } from "../response/status_page.ts";
import type { FileStore } from "../files/file_store.ts";
import type { Platform } from "../base/platform.ts";
import type { ExtensionControlBlock } from "../isapi/types.ts";

/** The services that a session needs from its host. The host implements them, so that sessions need not import it. */
export interface HostServices {
  /** The store that maps URL paths to files. */
  readonly files: FileStore | undefined;
  /** Reports an error that no caller receives. Never throws. */
  report(error: unknown, ecb?: ExtensionControlBlock): void;
  /**
   * Reports a mistake of an extension whose code gets only an error number.
   * Each mistake is reported once per host. Never throws.
   *
   * @param mistake The key of the mistake.
   * @param error Makes the error; called for the first mistake of that key.
   */
  hint(mistake: string, error: () => Error, ecb?: ExtensionControlBlock): void;
  /** Answers a child request of a session. */
  dispatch(child: ChildRequest): ChildAnswer;
}

/** The result of a session. */
export interface SessionOutcome {
  readonly outcome: LogRecord["outcome"];
  /** The response's status; 0 if there was no response. */
  readonly status: number;
  /** The number of body bytes accepted. */
  readonly bytes: number;
  readonly logData: string;
  readonly parameters: string;
}

/** A request that a session makes within the host. */
export interface ChildRequest {
  readonly request: Request;
  readonly platform: Platform;
  /** The number of parents: 1 or more. */
  readonly depth: number;
  /** The parent that waits for the answer. */
  readonly origin: WatchOrigin;
  /** If set, only the mounts after this one in the order of the host may answer. */
  readonly after?: object;
  /** The parent's `serverVariables`. */
  readonly variables: ReadonlyMap<string, string>;
}

/** The result of a child request, for GET_EXEC_URL_STATUS. */
export interface ChildStatus {
  readonly status: number;
  /** 0, or the Win32 code of the error that cut the answer short. */
  readonly error: number;
}

/** The answer to a child request. */
export interface ChildAnswer {
  /** Never rejects. */
  readonly response: Promise<Response>;
  /**
   * Gives the header fields of the response, if an extension sent them. This is
   * faster than `Headers`: Deno takes seconds to list thousands of names.
   */
  fields?(): readonly (readonly [name: string, value: string])[] | undefined;
  /** Settles when the whole answer was taken, or was given up. */
  readonly ended: Promise<Pick<SessionOutcome, "outcome" | "bytes">>;
}

/** Makes the result of a request that the host answered with a status page. */
export function pageSent(status: number, method: string): SessionOutcome {
  const bytes = method === "HEAD" ? 0 : pageText(status).length;
  return { status, bytes, outcome: "sent", logData: "", parameters: "" };
}

/**
 * One line of the log: a request and its result.
 *
 * @category Host
 */
export interface LogRecord {
  /** The request's URL. */
  url: string;
  /** The request's method. */
  method: string;
  /** The response's status. */
  status: number;
  /** The number of body bytes accepted. 0 for an answer of `fallback`, whose body the host only passes on. */
  bytes: number;
  /** The time from the call of `fetch` to the end, in milliseconds. */
  duration: number;
  /**
   * The way in which the request ended.
   *
   * - `sent`: the whole answer was taken.
   * - `disconnected`: the client left before that.
   * - `failed`: the extension threw, its answer could not be sent, or the host
   *   or the extension cut the request.
   * - `timed out`: a deadline ended the request.
   */
  outcome: "sent" | "disconnected" | "failed" | "timed out";
  /** The text that the extension left in `lpszLogData`, escaped. */
  logData: string;
  /** The text that the extension appended with `HSE_APPEND_LOG_PARAMETER`, escaped. */
  parameters: string;
}
