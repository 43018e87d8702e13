import { assert, assertEquals } from "@std/assert";
import { bounded, pause, stalled } from "../helpers/bounded.ts";
import { type Way, WAYS } from "../helpers/leaving.ts";
import type { RawClient } from "../helpers/raw_client.ts";
import { Target } from "../hostile/check.ts";
import type { Departure, Mode, Moment } from "./leaving_host.ts";
import type { Untold } from "./untold.ts";

/** One of the ways to leave, and when. */
export interface Leave {
  readonly way: Way;
  readonly moment: Moment;
  readonly mode: Mode;
}

/** What came of some clients that left in one way. */
export interface LeaveReport extends Leave {
  /** Why the engine does not tell. */
  readonly untold: string | undefined;
  /** Milliseconds until the session was over, as a client sees it, of each. */
  readonly took: readonly number[];
}

/** Milliseconds for deadlines, and for machines that are busy. */
const PATIENCE = 30_000;

/** Milliseconds between two looks at what has become of them. */
const LOOK_EVERY = 5;

/** Codes by what the extension was doing: DESIGN's table. */
const CODES: Readonly<Record<Moment, Readonly<Record<Mode, number[]>>>> = {
  before: { sync: [10054], async: [10054] },
  // Between two writes there is no operation to complete.
  body: { sync: [10054], async: [995, 10054] },
  pending: { sync: [10054], async: [995] },
  idle: { sync: [10054], async: [10054] },
};

/** Numbers the clients: several checks may ask one server. */
let names = 0;

/** Lets so many clients leave in one way, and fails unless each session ended as it should. */
export async function checkLeave(
  url: string,
  leave: Leave,
  repeats: number,
  untold: Untold | undefined,
): Promise<LeaveReport> {
  const crowd = new Crowd(url, leave, `${names++}-`);
  const ends = untold && untold.code === undefined ? 0 : 1;
  try {
    await crowd.come(repeats);
    const took = await crowd.leave(ends);
    // What would come twice has time to.
    await pause(50);
    for (const departure of await crowd.told()) {
      if (untold) assertUntold(departure, untold);
      else assertTold(departure, leave);
    }
    return { ...leave, untold: untold?.name, took };
  } finally {
    await crowd.end();
  }
}

function assertTold(
  { ends, outcomes }: Departure,
  { moment, mode }: Leave,
): void {
  assertEquals(outcomes, ["disconnected"]);
  assertEquals(ends.length, 1, `it ended with ${JSON.stringify(ends)}`);
  const [count, code] = ends[0]!;
  assertEquals(count, 0);
  assert(CODES[moment][mode].includes(code), `it failed with ${code}`);
}

function assertUntold(
  { ends, outcomes }: Departure,
  { name, outcome, code }: Untold,
): void {
  assertEquals(outcomes, [outcome], `${name} shows in another way`);
  assertEquals(ends, code === undefined ? [] : [[0, code]], name);
}

/** Clients that leave together. */
class Crowd {
  readonly #target: Target;
  readonly #url: string;
  readonly #leave: Leave;
  readonly #names: string;
  readonly #clients: RawClient[] = [];

  constructor(url: string, leave: Leave, names: string) {
    this.#url = url;
    this.#target = new Target(url);
    this.#leave = leave;
    this.#names = names;
  }

  /** Connects, and brings each to the moment in which it leaves. */
  async come(count: number): Promise<void> {
    const { moment, mode } = this.#leave;
    for (let i = 0; i < count; i++) {
      const client = await this.#target.connect();
      this.#clients.push(client);
      await client.request(`/leaving/${moment}/${mode}?${this.#names}${i}`);
    }
    await this.#until((told) => told.length === count, "all were called");
    if (moment === "before") return;
    if (moment === "pending") return await this.#stalled();
    for (const client of this.#clients) {
      await client.head();
      await client.chunk();
    }
  }

  /** Lets all leave; gives the milliseconds until each session was over, and its extension told so often. */
  async leave(tellings: number): Promise<number[]> {
    const started: number[] = [];
    for (const client of this.#clients) {
      started.push(performance.now());
      await WAYS[this.#leave.way](client);
    }
    const took: number[] = [];
    await this.#until((told) => {
      const now = performance.now();
      for (const [i, { ends, outcomes }] of told.entries()) {
        if (outcomes.length > 0 && ends.length >= tellings) {
          took[i] ??= now - started[i]!;
        }
      }
      return took.filter((ms) => ms !== undefined).length === told.length;
    }, "every session was over");
    return took;
  }

  /** What the server tells of each. */
  async told(): Promise<Departure[]> {
    const response = await bounded(
      fetch(`${this.#url}/leaving/told?${this.#names}`),
      "the server to tell",
      PATIENCE,
    );
    const told: Record<string, Departure> = await response.json();
    return Array.from(
      { length: Object.keys(told).length },
      (_, i) => told[`${this.#names}${i}`]!,
    ).filter(Boolean);
  }

  async end(): Promise<void> {
    for (const client of this.#clients) await client.close();
  }

  async #until(
    holds: (told: Departure[]) => boolean,
    what: string,
  ): Promise<void> {
    const end = performance.now() + PATIENCE;
    for (let told; !holds(told = await this.told());) {
      const late = performance.now() > end;
      assert(!late, `waited until ${what}, told: ${JSON.stringify(told)}`);
      await pause(LOOK_EVERY);
    }
  }

  /** Waits until the kernel takes nothing more. */
  #stalled(): Promise<void> {
    const written = async () =>
      (await this.told()).reduce((sum, { written }) => sum + written, 0);
    return stalled(written, "writing", PATIENCE);
  }
}
