import type { Clock } from "./clock.ts";
import { received } from "./received.ts";

/**
 * How long a session may go without something, in milliseconds. `Infinity` is
 * no deadline; otherwise more than 0 and at most 2^31 - 1.
 */
export interface Deadlines {
  /**
   * Nothing accepted, taken, read or called, and no operation outstanding.
   *
   * @default {120000}
   */
  idle?: number;
  /**
   * Nothing taken while bytes wait.
   *
   * @default {30000}
   */
  write?: number;
  /**
   * The whole session.
   *
   * @default {Infinity}
   */
  total?: number;
}

/** Which deadline has passed. */
export type DeadlineKind = keyof Deadlines;

/** The longest delay that a timer can hold: beyond it, Node and browsers fire at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * The deadlines with their defaults.
 *
 * @throws {RangeError} If one is neither `Infinity` nor in range.
 */
export function resolveDeadlines(
  { idle = 120_000, write = 30_000, total = Infinity }: Deadlines = {},
): Required<Deadlines> {
  const deadlines = { idle, write, total };
  for (const [name, value] of Object.entries(deadlines)) {
    if (value === Infinity) continue;
    if (typeof value === "number" && value > 0 && value <= LONGEST) continue;
    throw new RangeError(
      `Cannot use deadline ${name}: it must be Infinity, or more than 0 and at most ${LONGEST} ms, received ${
        received(value)
      }`,
    );
  }
  return deadlines;
}

/** What deadlines ask of the session that they watch. */
export interface Watched {
  /** Whether bytes wait for the client to take them. */
  readonly waiting: boolean;
  /** Whether an operation is outstanding: no idling then. */
  readonly outstanding: boolean;
  /** A deadline has passed. Called once; nothing is watched afterwards. */
  expired(kind: DeadlineKind): void;
}

/**
 * One session's deadlines over one timer.
 *
 * What happens is only noted; the timer looks at the notes when it fires, and
 * sets itself again.
 */
export class DeadlineTimer {
  readonly #limits: Required<Deadlines>;
  readonly #clock: Clock;
  readonly #watched: Watched;
  readonly #started: number;
  #active: number;
  #moved: number;
  #cancel: (() => void) | undefined;

  /** Starts to watch. */
  constructor(limits: Required<Deadlines>, clock: Clock, watched: Watched) {
    this.#limits = limits;
    this.#clock = clock;
    this.#watched = watched;
    this.#started = this.#active = this.#moved = clock.now();
    this.#set();
  }

  /** Something was accepted, read or called. */
  active(): void {
    this.#active = this.#clock.now();
  }

  /** Bytes were taken, or began to wait. */
  moved(): void {
    this.#active = this.#moved = this.#clock.now();
  }

  /** Watches no longer. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #set(): void {
    const { idle, write, total } = this.#limits;
    const now = this.#clock.now();
    const due = Math.min(
      this.#started + total,
      (this.#watched.waiting ? this.#moved : now) + write,
      (this.#watched.outstanding ? now : this.#active) + idle,
    );
    if (due === Infinity) return;
    this.#cancel = this.#clock.after(
      Math.max(0, due - now),
      () => this.#look(),
    );
  }

  #look(): void {
    this.#cancel = undefined;
    const { idle, write, total } = this.#limits;
    const now = this.#clock.now();
    const expired: DeadlineKind | undefined = now - this.#started >= total
      ? "total"
      : this.#watched.waiting && now - this.#moved >= write
      ? "write"
      : !this.#watched.outstanding && now - this.#active >= idle
      ? "idle"
      : undefined;
    if (expired === undefined) this.#set();
    else this.#watched.expired(expired);
  }
}
