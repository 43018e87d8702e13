import type { LogRecord } from "../response/request_log.ts";
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
