import type { WatchOrigin } from "../response/deadlines.ts";
import { pageText } from "../response/status_page.ts";
import type { FileStore } from "../files/file_store.ts";
import type { Platform } from "../base/platform.ts";
import type { ExtensionControlBlock } from "../isapi/types.ts";

/** What a session needs of its host. The host implements it, so nothing below reaches up. */
export interface HostServices {
  /** Where URL paths lead to files. */
  readonly files: FileStore | undefined;
  /** Something went wrong that nobody waits for. Never throws. */
  report(error: unknown, ecb?: ExtensionControlBlock): void;
  /**
   * An extension made a mistake that its own code can only see as a number:
   * reported once per host. Never throws.
   *
   * @param mistake Tells it from others.
   * @param error What is reported, made if it is the first.
   */
  hint(mistake: string, error: () => Error, ecb?: ExtensionControlBlock): void;
  /** Answers a request that a session makes in place of its client. */
  dispatch(child: ChildRequest): ChildAnswer;
}

/** How a session ended. */
export interface SessionOutcome {
  readonly outcome: LogRecord["outcome"];
  /** Of the response; 0 if there was none. */
  readonly status: number;
  /** Body bytes accepted. */
  readonly bytes: number;
  readonly logData: string;
  readonly parameters: string;
}

/** A request within the host. */
export interface ChildRequest {
  readonly request: Request;
  readonly platform: Platform;
  /** How many requests it is away from the client's own: 1 and more. */
  readonly depth: number;
  /** Who waits for it. */
  readonly origin: WatchOrigin;
  /** A mount: only mounts that are asked after it answer. */
  readonly after?: object;
  /** The parent's `serverVariables`. */
  readonly variables: ReadonlyMap<string, string>;
}

/** How a child request was answered. */
export interface ChildStatus {
  readonly status: number;
  /** 0, or the Win32 code of what cut it short. */
  readonly error: number;
}

/** What comes of it. */
export interface ChildAnswer {
  /** Never rejects. */
  readonly response: Promise<Response>;
  /**
   * The fields of the response, once there is one, where an extension sent
   * them: Deno takes seconds to list thousands of names from `Headers`.
   */
  fields?(): readonly (readonly [name: string, value: string])[] | undefined;
  /** Settles when all of it was taken, or never will be. */
  readonly ended: Promise<Pick<SessionOutcome, "outcome" | "bytes">>;
}

/** How a request ended that a page of the host's has answered. */
export function pageSent(status: number, method: string): SessionOutcome {
  const bytes = method === "HEAD" ? 0 : pageText(status).length;
  return { status, bytes, outcome: "sent", logData: "", parameters: "" };
}

/**
 * How one request ended.
 *
 * @category Host
 */
export interface LogRecord {
  /** The request's URL. */
  url: string;
  /** Its method. */
  method: string;
  /** The response's status. */
  status: number;
  /** Body bytes accepted; 0 of what `fallback` answers, whose body the host only passes on. */
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
