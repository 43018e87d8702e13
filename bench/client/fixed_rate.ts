import { setImmediate } from "node:timers";
import { quantile } from "../statistics.ts";
import type { Connection } from "./connection.ts";
import type { Load, Sample, Target } from "./load.ts";
import type { Session } from "./session.ts";
import { CountedResponses, going } from "./target.ts";

type FixedRateLoad = Extract<Load, { kind: "fixed rate" }>;

/**
 * Requests that are due at a fixed rate, whatever the server does. One that
 * finds no connection free waits, and its time runs from when it was due: a
 * server that stalls is not spared the requests that it kept from being sent.
 */
export class FixedRate implements Session {
  readonly #responses: CountedResponses;
  readonly #connections: readonly Connection[];
  readonly #load: FixedRateLoad;

  private constructor(
    responses: CountedResponses,
    connections: readonly Connection[],
    load: FixedRateLoad,
  ) {
    this.#responses = responses;
    this.#connections = connections;
    this.#load = load;
  }

  /** Opens the connections, which have each had a response by then. */
  static async prepare(
    target: Target,
    load: FixedRateLoad,
  ): Promise<FixedRate> {
    const responses = new CountedResponses(target);
    const connections = await responses.openAll(load.connections);
    return new FixedRate(responses, connections, load);
  }

  /** Microseconds of a response, in the middle and of the slowest hundredth. */
  async run(): Promise<Sample> {
    const goesOn = going(this.#load.until);
    const started = performance.now();
    const interval = 1e3 / this.#load.perSecond;
    const idle = [...this.#connections];
    const busy = new Set<Promise<void>>();
    const times: number[] = [];
    for (let index = 0; goesOn();) {
      const due = started + index * interval;
      const connection = performance.now() < due ? undefined : idle.pop();
      if (connection === undefined) await turn();
      else {
        index++;
        const answered = this.#timed(connection, due, times).then(() => {
          idle.push(connection);
          busy.delete(answered);
        });
        busy.add(answered);
      }
    }
    await Promise.all(busy);
    times.sort((a, b) => a - b);
    return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
  }

  [Symbol.dispose](): void {
    for (const connection of this.#connections) connection[Symbol.dispose]();
  }

  async #timed(
    connection: Connection,
    due: number,
    times: number[],
  ): Promise<void> {
    await this.#responses.one(connection);
    times.push((performance.now() - due) * 1e3);
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
