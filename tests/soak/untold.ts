/**
 * Clients that leave, and that an engine does not tell of at once. A soak fails
 * when one of these no longer is so.
 *
 * @module
 */

import type { Leave } from "./leaving.ts";

/** What an engine does not tell, and what happens in its place. */
export interface Untold {
  /** The constant's own name. */
  readonly name: string;
  /** Why. */
  readonly cause: string;
  /** Where that is public. */
  readonly link: string;
  /** Engines by the beginnings of their names, adapters by their names. */
  readonly engines: readonly string[];
  /** How clients leave, and when. */
  readonly leaves: readonly Partial<Leave>[];
  /** How the session ends. */
  readonly outcome: "timed out" | "sent" | "disconnected";
  /** What ends the extension's I/O, if anything does. */
  readonly code: number | undefined;
}

const UNREAD_HALF_CLOSE: Untold = {
  name: "UNREAD_HALF_CLOSE",
  cause:
    "nothing is read from a connection whose answer waits, and no FIN seen: the write deadline ends it",
  link: "https://nodejs.org/api/net.html#socketpause",
  engines: ["Deno", "Node"],
  leaves: [{ way: "half-close", moment: "pending" }],
  outcome: "timed out",
  code: 121,
};

const WORKERD_IDLE_FIN: Untold = {
  name: "WORKERD_IDLE_FIN",
  cause:
    "a FIN is not looked for while nothing is written: the idle deadline ends it",
  link: "https://github.com/cloudflare/workerd/issues/6832",
  engines: ["workerd"],
  leaves: [{ way: "FIN", moment: "before" }, { way: "FIN", moment: "idle" }],
  outcome: "timed out",
  code: 121,
};

const WORKERD_HALF_CLOSE: Untold = {
  name: "WORKERD_HALF_CLOSE",
  cause:
    "a client that has only closed its sending half is there, and is served: a deadline ends what it waits for",
  link: "https://www.rfc-editor.org/rfc/rfc9112.html#section-9.6",
  engines: ["workerd"],
  leaves: [
    { way: "half-close", moment: "before" },
    { way: "half-close", moment: "idle" },
    { way: "half-close", moment: "pending" },
  ],
  outcome: "timed out",
  code: 121,
};

const WORKERD_HALF_CLOSE_SERVED: Untold = {
  ...WORKERD_HALF_CLOSE,
  name: "WORKERD_HALF_CLOSE_SERVED",
  cause:
    "a client that has only closed its sending half is there, and is served",
  leaves: [{ way: "half-close", moment: "body" }],
  outcome: "sent",
  code: undefined,
};

const WORKERD_TIMERS_END: Untold = {
  name: "WORKERD_TIMERS_END",
  cause:
    "the session ends at once, and with it its request: timers that were set in it do not go off",
  link:
    "https://developers.cloudflare.com/workers/runtime-apis/context/#waituntil",
  engines: ["workerd"],
  leaves: [
    { way: "FIN", moment: "body", mode: "async" },
    { way: "RST", moment: "body", mode: "async" },
  ],
  outcome: "disconnected",
  code: undefined,
};

const NODE_HALF_CLOSE: Untold = {
  name: "NODE_HALF_CLOSE",
  cause:
    "a client that has closed its sending half before the head is there, and is served: a deadline ends what it waits for",
  link: "https://www.rfc-editor.org/rfc/rfc9112.html#section-9.6",
  engines: ["./node"],
  leaves: [{ way: "half-close", moment: "before" }],
  outcome: "timed out",
  code: 121,
};

const ALL = [
  NODE_HALF_CLOSE,
  UNREAD_HALF_CLOSE,
  WORKERD_IDLE_FIN,
  WORKERD_HALF_CLOSE,
  WORKERD_HALF_CLOSE_SERVED,
  WORKERD_TIMERS_END,
];

/** What an engine does not tell of a client that leaves so, if it does not. */
export function untoldOf(engine: string, leave: Leave): Untold | undefined {
  return ALL.find(({ engines, leaves }) =>
    engines.some((name) =>
      engine.startsWith(name) || engine.endsWith(`, ${name}`)
    ) &&
    leaves.some(({ way, moment, mode }) =>
      way === leave.way && moment === leave.moment &&
      (mode ?? leave.mode) === leave.mode
    )
  );
}
