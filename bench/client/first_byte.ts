import { summary } from "../statistics.ts";
import type { Connection } from "./connection.ts";
import type { Sample, Target, Until } from "./load.ts";
import type { Session } from "./session.ts";
import { CountedResponses, going } from "./target.ts";

/** One request at a time: microseconds from its sending to its body's first byte. */
export class FirstByte implements Session {
  readonly #responses: CountedResponses;
  readonly #until: Until;
  #connection!: Connection;
  #first = 0;

  private constructor(responses: CountedResponses, until: Until) {
    this.#responses = responses;
    this.#until = until;
  }

  /** Opens the connection, which has had a response by then. */
  static async prepare(
    target: Target,
    { until }: { until: Until },
  ): Promise<FirstByte> {
    const responses = new CountedResponses(target);
    const session = new FirstByte(responses, until);
    session.#connection = await responses.open(() => {
      session.#first = performance.now();
    });
    try {
      await responses.one(session.#connection);
      return session;
    } catch (error) {
      session[Symbol.dispose]();
      throw error;
    }
  }

  async run(): Promise<Sample> {
    const goesOn = going(this.#until);
    const waits: number[] = [];
    while (goesOn()) {
      const sent = performance.now();
      await this.#responses.one(this.#connection);
      waits.push((this.#first - sent) * 1e3);
    }
    return { wait: summary(waits).median };
  }

  [Symbol.dispose](): void {
    this.#connection[Symbol.dispose]();
  }
}
