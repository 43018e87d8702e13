/**
 * Records the events of the requests that the index page makes. The page numbers
 * its runs, as in `?run=17`.
 *
 * @module
 */

import type { TraceEvent } from "@isapi/streams";

/** The number of runs that are kept. */
const KEPT = 50;

/** The events of the latest runs. */
export class Runs {
  readonly #runs = new Map<string, TraceEvent[]>();
  readonly #requests = new Map<number, TraceEvent[]>();

  /** Adds an event that belongs to a run. For `onTrace` of a host. */
  add(event: TraceEvent): void {
    if (event.kind === "request") this.#begin(event);
    // The number of the run is not part of the request's own query.
    const name = event.name.replace(/[?&]run=[\w-]*$/, "");
    this.#requests.get(event.id)?.push({ ...event, name });
  }

  /** Gives the events of a run so far. */
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
