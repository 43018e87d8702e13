// The measurement of a row.

import type { Sample, Target } from "../client/load.ts";
import type { ClientProcess } from "../client_process.ts";
import type { ServerProcess } from "../server_process.ts";

/** One server that runs, and the client that loads it. */
export interface Bench {
  readonly server: ServerProcess;
  readonly client: ClientProcess;
  readonly target: Target;
}

/** One of the figures of a sample. */
export interface Figure {
  /** Its key in a sample. */
  readonly key: string;
  /** As a report calls it, with its unit. */
  readonly title: string;
  /** Of it, less is better, and others are compared with it. */
  readonly compared?: true;
}

/** How long each part of a measurement is, and how often it is done. */
export interface Effort {
  /** Processes of each server, one after the other. */
  readonly processes: number;
  /** Samples of each process. */
  readonly rounds: number;
  /** Milliseconds of a sample: of CPU, or else of time. */
  readonly window: number;
  /** Milliseconds before the first. */
  readonly warmUp: number;
  /** Small responses that count as cold; of a large one, the first. */
  readonly cold: number;
  /** Open streams. */
  readonly idle: number;
  /** Seconds of a slow reader. */
  readonly slow: number;
}

/** Measures one server at a time. */
export interface Probe {
  readonly figures: readonly Figure[];
  /** The server's first responses, before anything else was asked of it. */
  cold?(bench: Bench, effort: Effort): Promise<Sample>;
  /** What a server does before its first sample. */
  warm?(bench: Bench, effort: Effort): Promise<void>;
  /** Begins a process: what is found out of the first of a row's servers holds for all. */
  begin?(bench: Bench, effort: Effort): Promise<void>;
  /** One sample. */
  sample(bench: Bench, effort: Effort): Promise<Sample>;
  /** One sample is all that a process gives: what it leaves behind would count in the next. */
  readonly once?: true;
}
