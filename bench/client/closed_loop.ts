import type { Connection } from "./connection.ts";
import type { Load, Sample, Target } from "./load.ts";
import type { Session } from "./session.ts";
import { CountedResponses, going } from "./target.ts";

type ClosedLoopLoad = Extract<Load, { kind: "closed loop" }>;

/** Connections that each ask again as soon as they have their response. */
export class ClosedLoop implements Session {
  readonly #responses: CountedResponses;
  readonly #connections: readonly Connection[];
  readonly #load: ClosedLoopLoad;

  private constructor(
    responses: CountedResponses,
    connections: readonly Connection[],
    load: ClosedLoopLoad,
  ) {
    this.#responses = responses;
    this.#connections = connections;
    this.#load = load;
  }

  /** Opens the connections; each has had a response by then, unless the server is to be cold. */
  static async prepare(
    target: Target,
    load: ClosedLoopLoad,
  ): Promise<ClosedLoop> {
    const responses = new CountedResponses(target);
    const connections = await responses.openAll(load.connections, load.cold);
    return new ClosedLoop(responses, connections, load);
  }

  async run(): Promise<Sample> {
    const goesOn = going(this.#load.until);
    const started = performance.now();
    let responses = 0;
    await Promise.all(
      this.#connections.map(async (connection) => {
        while (goesOn()) {
          await this.#responses.one(connection);
          responses++;
        }
      }),
    );
    return { responses, ms: performance.now() - started };
  }

  [Symbol.dispose](): void {
    for (const connection of this.#connections) connection[Symbol.dispose]();
  }
}
