/**
 * What happened to the requests that the index page makes: it numbers them, as
 * in `?run=17`.
 *
 * @module
 */

import type { TraceEvent } from "@isapi/streams";

/** Runs that are remembered. */
const KEPT = 50;

/** Events by run, the latest runs of all. */
export class Runs {
  readonly #runs = new Map<string, TraceEvent[]>();
  readonly #requests = new Map<number, TraceEvent[]>();

  /** Adds an event, if it is of a run: a host's `onTrace`. */
  add(event: TraceEvent): void {
    if (event.kind === "request") this.#begin(event);
    // The page's number is none of the request's business.
    const name = event.name.replace(/[?&]run=[\w-]*$/, "");
    this.#requests.get(event.id)?.push({ ...event, name });
  }

  /** What happened so far in a run. */
  of(run: string): readonly TraceEvent[] | undefined {
    return this.#runs.get(run);
  }

  #begin({ id, detail }: TraceEvent): void {
    const run = new URL(String(detail.url)).searchParams.get("run");
    if (run === null) return;
    const events: TraceEvent[] = [];
    this.#runs.set(run, events);
    this.#requests.set(id, events);
    for (const map of [this.#runs, this.#requests]) {
      const [oldest] = map.keys();
      if (map.size > KEPT) (map as Map<unknown, unknown>).delete(oldest);
    }
  }
}
