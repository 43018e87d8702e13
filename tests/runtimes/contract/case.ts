import type { ExtensionControlBlock, IsapiHostOptions } from "../../../mod.ts";
import type { Visit } from "./visit.ts";

/** Writes into the case's notebook, which the client's half reads. JSON values only. */
export type Note = (...values: readonly unknown[]) => void;

/** What an engine passes to its handler beside the request. */
export interface Beside {
  readonly info: unknown;
  readonly context: unknown;
}

/** An extension that is nothing but its function. */
export type Serve = (
  ecb: ExtensionControlBlock,
  note: Note,
) => number | Promise<number>;

/**
 * One promise of the contract: what a server mounts, and what a client sees of
 * it. Both halves stand together; the first runs in the engine, the second in
 * the suite, and they share nothing but a URL.
 */
export interface Case {
  /** What answers at the case's path, or by paths below it. */
  readonly serve?: Serve | Readonly<Record<string, Serve>>;
  /** What answers where nothing is served: the host's fallback. */
  handle?(request: Request, note: Note): Promise<Response>;
  /** What answers at the case's path in place of a host. */
  answer?(request: Request, note: Note, beside: Beside): Promise<Response>;
  /** Of the host, which is the case's own. */
  readonly options?: IsapiHostOptions;
  /** Where its host's files are: a directory, blobs in memory, or nowhere. */
  readonly files?: "disk" | "memory";
  /** Takes many seconds: run with `--all`. */
  readonly long?: boolean;
  /** Keeps the machine busy: tried when no other case is. */
  readonly heavy?: boolean;
  /** Makes the engine print nothing: tried when no other case is. */
  readonly quiet?: boolean;
  /** Fails unless the client sees what was promised. */
  see(visit: Visit): Promise<void>;
}

/** Cases by what they promise. */
export type Group = Readonly<Record<string, Case>>;

/** A group as it is: what is in each case is checked, and its names are kept. */
export function group(cases: Group): Group {
  return cases;
}
