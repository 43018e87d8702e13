/**
 * One call, and every way in which it can be refused.
 *
 * @module
 */

import {
  type ExtensionControlBlock,
  HSE_REQ_IO_COMPLETION,
} from "../../../mod.ts";

/** A call of the control block. */
export type Method =
  | "WriteClient"
  | "ReadClient"
  | "GetServerVariable"
  | "ServerSupportFunction";
/** Arguments of a call, without its ConnID. */
export type Args = readonly unknown[];

/** One way to be refused: the code, and the arguments; the right ones where it lies in the moment. */
export interface Way {
  readonly code: number;
  readonly args?: Args;
  /** Another call that is refused in its place. */
  readonly call?: (run: Run) => unknown;
  /** Before the refused call. */
  readonly before?: (run: Run) => unknown;
  /** After it: the moment is over. */
  readonly after?: (run: Run) => unknown;
}

/** One call. */
export interface Row {
  readonly method: Method;
  /** The right arguments, after ConnID, made anew each time. */
  readonly args: () => Args;
  /** Whether nothing can be sent after it. */
  readonly isLast?: boolean;
  /** Before either: what the session is like. */
  readonly setup?: (run: Run) => unknown;
  readonly ways: Readonly<Record<string, Way>>;
}

/** A session that runs one row. */
export interface Run {
  readonly ecb: ExtensionControlBlock;
  /** More of the request's body comes. */
  readonly send: (text: string) => void;
  readonly completed: unknown[];
  /** What a way keeps between its two parts. */
  pending: Promise<unknown> | undefined;
}

/** Has completions noted. */
export const register = ({ ecb, completed }: Pick<Run, "ecb" | "completed">) =>
  ecb.ServerSupportFunction(
    ecb.ConnID,
    HSE_REQ_IO_COMPLETION,
    (_ecb, _context, bytes, error) => void completed.push([bytes, error]),
  );

/** A call without its types. */
export function invoke(
  ecb: ExtensionControlBlock,
  method: Method,
  args: Args,
  connOffset: number,
): unknown {
  const call = ecb[method] as (...args: unknown[]) => unknown;
  return call.call(ecb, ecb.ConnID + connOffset, ...args);
}
