// The orders to the client and its answers.

import type { Workload } from "../workload.ts";

/** How a server is loaded. */
export type Load =
  /** Each connection asks again as soon as it has its response. */
  | {
    readonly kind: "closed loop";
    readonly connections: number;
    readonly until: Until;
    readonly cold?: true;
  }
  /** One connection; the time from a request to the first byte of the body. */
  | { readonly kind: "first byte"; readonly until: Until }
  /** Requests at a fixed rate, whatever the server does: the times from when each was due. */
  | {
    readonly kind: "fixed rate";
    readonly connections: number;
    readonly perSecond: number;
    readonly until: Until;
  }
  /** Connections that get their first write and stay. */
  | { readonly kind: "hold"; readonly connections: number }
  /** One connection that reads so many bytes in a second. */
  | {
    readonly kind: "slow reader";
    readonly bytesPerSecond: number;
    readonly until: Until;
  };

/** When a load ends: after a time, or when so many responses came. */
export type Until = { readonly ms: number } | { readonly responses: number };

/** Where a load goes. */
export interface Target {
  readonly port: number;
  readonly path: string;
  readonly workload: Workload;
}

/** A line to the client. */
export type Command =
  /** Compares one response with what it should be, whole. */
  | { readonly do: "compare"; readonly target: Target }
  /** Opens what a load needs. */
  | { readonly do: "prepare"; readonly target: Target; readonly load: Load }
  /** Runs what was prepared. */
  | { readonly do: "run" }
  /** Closes it. */
  | { readonly do: "close" };

/** Figures by name. */
export type Sample = Readonly<Record<string, number>>;

/** The line that answers it. */
export type Reply = { readonly figures: Sample } | { readonly error: string };
