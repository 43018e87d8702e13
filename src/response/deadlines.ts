import type { Clock } from "../base/clock.ts";
import { describeValue } from "../base/checks.ts";
import type { WaitingParent } from "./waiting_parent.ts";

/**
 * How long a request may go without something, in milliseconds. `Infinity` is
 * no deadline; otherwise more than 0 and at most 2^31 - 1.
 *
 * A request whose deadline has passed is ended: the answer is 504, or its body
 * breaks off; an outstanding operation completes with (0, 121), and later I/O is
 * refused with 121.
 *
 * @category Host
 */
export interface Deadlines {
  /**
   * Nothing accepted, taken, read or called, whatever the request waits for: a
   * client that sends no more of its body, a file that is not read, a child
   * request, an extension that never settles. It does not run while an accepted
   * byte waits for the client; the write deadline does.
   *
   * @default {120000}
   */
  idle?: number;
  /**
   * Nothing taken by the client while accepted bytes wait for it, as far as the
   * runtime sees: a kernel takes megabytes at once, and then nothing until a
   * third of them has left. So a client that reads without a pause takes nothing
   * for long. On Linux with its defaults, on Deno, Node, Bun and workerd:
   *
   * | client reads | nothing is taken for |
   * | ------------ | -------------------- |
   * | 128 KiB/s    | 13 s                 |
   * | 64 KiB/s     | 23 s                 |
   * | 32 KiB/s     | 46 s                 |
   * | 16 KiB/s     | 94 s                 |
   *
   * The default leaves three times as long to a client that reads at 16 KiB/s.
   *
   * @default {300000}
   */
  write?: number;
  /**
   * The whole request.
   *
   * @default {Infinity}
   */
  total?: number;
}

/**
 * Which deadline has passed.
 *
 * @category Host
 */
export type DeadlineKind = keyof Deadlines;

/** The longest delay that a timer can hold: beyond it, Node and browsers fire at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * The deadlines with their defaults.
 *
 * @throws {RangeError} If one is neither `Infinity` nor in range.
 */
export function resolveDeadlines(
  { idle = 120_000, write = 300_000, total = Infinity }: Deadlines = {},
): Required<Deadlines> {
  const deadlines = { idle, write, total };
  for (const [name, value] of Object.entries(deadlines)) {
    if (value === Infinity) continue;
    if (typeof value === "number" && value > 0 && value <= LONGEST) continue;
    throw new RangeError(
      `Cannot use deadline ${name}: it must be Infinity, or more than 0 and at most ${LONGEST} ms, received ${
        describeValue(value)
      }`,
    );
  }
  return deadlines;
}

/** What a deadline's passing says, and what to do about it. */
export function expiry(
  kind: DeadlineKind,
  limit: number,
  waitsFor: string,
): string {
  const passed = `the ${kind} deadline of ${limit} ms has passed`;
  return kind === "write"
    ? `${passed}, and the client took nothing (ERROR_SEM_TIMEOUT); raise deadlines.write if clients may be that slow`
    : `${passed}: ${waitsFor} (ERROR_SEM_TIMEOUT); raise deadlines.${kind} if that may take longer`;
}

/** What deadlines ask of the session that they watch. */
export interface Watched {
  /** Whether the write deadline runs. */
  readonly waiting: boolean;
  /** Whether the idle deadline runs: not while an accepted byte waits for the client. */
  readonly idling: boolean;
  /** A deadline has passed. Called once; nothing is watched afterwards. */
  expired(kind: DeadlineKind): void;
}

/** Where a request's deadlines come from, if it is a child's. */
export interface WatchOrigin {
  /** The session that waits for the child: its deadlines hold until it waits no longer. */
  readonly parent?: WaitingParent;
  /** When the request began that the child answers in place of. */
  readonly started?: number | undefined;
}

/**
 * One session's deadlines over one timer.
 *
 * - What happens is only noted; the timer looks at the notes when it fires, and
 *   sets itself again.
 * - A child has no timer while its parent waits for it: the parent's deadlines
 *   come first.
 */
export class DeadlineTimer {
  readonly #limits: Required<Deadlines>;
  readonly #clock: Clock;
  readonly #watched: Watched;
  #parent: WaitingParent | undefined;
  #active: number;
  #moved: number;
  #stopped = false;
  #cancel: (() => void) | undefined;
  /** When the total deadline began. */
  readonly started: number;

  /** Starts to watch. */
  constructor(
    limits: Required<Deadlines>,
    clock: Clock,
    watched: Watched,
    { parent, started }: WatchOrigin = {},
  ) {
    this.#limits = limits;
    this.#clock = clock;
    this.#watched = watched;
    this.#parent = parent;
    this.#active = this.#moved = clock.now();
    this.started = started ?? this.#active;
    parent?.onRelease(() => this.#set());
    this.#set();
  }

  /** Something was accepted, read or called. */
  active(): void {
    this.#active = this.#clock.now();
    this.#parent?.active();
  }

  /** Bytes were taken, or began to wait. */
  moved(): void {
    this.#active = this.#moved = this.#clock.now();
    this.#parent?.active();
  }

  /** Watches no longer. */
  stop(): void {
    this.#stopped = true;
    this.#parent = undefined;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #set(): void {
    if (this.#stopped || this.#parent?.waits) return;
    const { idle, write, total } = this.#limits;
    const now = this.#clock.now();
    const due = Math.min(
      this.started + total,
      (this.#watched.waiting ? this.#moved : now) + write,
      (this.#watched.idling ? this.#active : now) + idle,
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
    const expired: DeadlineKind | undefined = now - this.started >= total
      ? "total"
      : this.#watched.waiting && now - this.#moved >= write
      ? "write"
      : this.#watched.idling && now - this.#active >= idle
      ? "idle"
      : undefined;
    if (expired === undefined) {
      this.#set();
      return;
    }
    this.stop();
    this.#watched.expired(expired);
  }
}
