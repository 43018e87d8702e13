/** What the server's half of a soak counts. */
export interface SoakCounts {
  /** Requests that the host was given. */
  asked: number;
  /** Log records: sessions, and files, that have ended. */
  logged: number;
  /** Calls of WriteClient in sync mode, and those that have settled. */
  written: number;
  settled: number;
  /** Operations that were accepted, and their completions. */
  accepted: number;
  completed: number;
  /** Completions of an operation that had completed. */
  doubles: number;
  /** Completions from within the call that began their operation. */
  inside: number;
  /** What `onError` was told of. */
  reported: number;
  /** Rejections and exceptions that nobody handled. */
  unhandled: number;
  /** Log records by their outcome. */
  readonly outcomes: Record<string, number>;
}

/** Nothing counted yet. */
export function noCounts(): SoakCounts {
  return {
    asked: 0,
    logged: 0,
    written: 0,
    settled: 0,
    accepted: 0,
    completed: 0,
    doubles: 0,
    inside: 0,
    reported: 0,
    unhandled: 0,
    outcomes: {},
  };
}

/** A process as Node and Bun have it. */
interface ProcessLike {
  on(event: string, listener: () => void): void;
}

/** Counts what nobody handles, in each engine's own way. It ends the process no more. */
export function watchUnhandled(unhandled: () => void): void {
  const { Deno: deno, process } = globalThis as unknown as {
    Deno?: unknown;
    process?: ProcessLike;
  };
  if (deno === undefined && typeof process?.on === "function") {
    process.on("unhandledRejection", unhandled);
    process.on("uncaughtException", unhandled);
    return;
  }
  for (const event of ["unhandledrejection", "error"]) {
    addEventListener(event, (event) => {
      event.preventDefault();
      unhandled();
    });
  }
}
