import type { Clock } from "../base/clock.ts";
import { describeValue } from "../base/checks.ts";
import type { WaitingParent } from "./waiting_parent.ts";

/**
 * The deadlines of a request, in milliseconds: more than 0 and at most
 * 2^31 - 1, or `Infinity` for no deadline.
 *
 * A request whose deadline passes is ended:
 *
 * - If nothing was handed over, the answer is 504. Otherwise its body is
 *   errored, so the client sees that it is incomplete.
 * - An outstanding operation completes with (0, 121).
 * - Later I/O is refused with 121.
 *
 * @category Host
 */
export interface Deadlines {
  /**
   * The longest time without activity: no byte accepted, taken or read, and no
   * call made. It runs whatever the request waits for: the rest of its body, a
   * file, a child request, an extension that never settles. It does not run
   * while an accepted byte waits for the client; the write deadline runs then.
   *
   * @default {120000}
   */
  idle?: number;
  /**
   * The longest time in which the client takes nothing while accepted bytes wait
   * for it, as seen by the runtime. A kernel takes megabytes at once, and then
   * nothing until a third of them was sent. So even a client that reads steadily
   * seems to take nothing for a long time. Measured on Linux with its default
   * settings, on Deno, Node, Bun and workerd:
   *
   * | client reads | takes nothing for    |
   * | ------------ | -------------------- |
   * | 128 KiB/s    | 13 s                 |
   * | 64 KiB/s     | 23 s                 |
   * | 32 KiB/s     | 46 s                 |
   * | 16 KiB/s     | 94 s                 |
   *
   * The default is three times that of a client that reads at 16 KiB/s.
   *
   * @default {300000}
   */
  write?: number;
  /**
   * The longest time for the whole request.
   *
   * @default {Infinity}
   */
  total?: number;
}

/**
 * The name of a deadline.
 *
 * @category Host
 */
export type DeadlineKind = keyof Deadlines;

/** The longest delay of a timer, in milliseconds. With a longer one, Node and browsers fire at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * Checks the deadlines, and fills in the defaults.
 *
 * @param given Those of later objects win.
 * @throws {TypeError} If they are not in an object.
 * @throws {RangeError} If one is neither `Infinity` nor in range.
 */
export function resolveDeadlines(
  ...given: (Deadlines | undefined)[]
): Required<Deadlines> {
  for (const own of given) {
    if (own === undefined || (typeof own === "object" && own !== null)) {
      continue;
    }
    throw new TypeError(
      `Cannot use deadlines: they must be an object such as { idle: 30_000 }, received ${
        describeValue(own)
      }`,
    );
  }
  const { idle = 120_000, write = 300_000, total = Infinity }: Deadlines =
    Object.assign({}, ...given);
  const deadlines = { idle, write, total };
  for (const [name, value] of Object.entries(deadlines)) {
    checkDelay(`deadline ${name}`, value);
  }
  return deadlines;
}

/**
 * Checks a delay in milliseconds.
 *
 * @param name Its name, for the message.
 * @throws {RangeError} If it is neither `Infinity` nor in a timer's range.
 */
export function checkDelay(name: string, value: number): void {
  if (value === Infinity) return;
  if (typeof value === "number" && value > 0 && value <= LONGEST) return;
  throw new RangeError(
    `Cannot use ${name}: it must be more than 0 and at most ${LONGEST} ms, or Infinity, received ${
      describeValue(value)
    }`,
  );
}

/** Milliseconds that a shutdown waits for open requests by default, as IIS does. */
const SHUTDOWN_DEADLINE = 90_000;

/**
 * The deadline of a shutdown. Unlike those of requests, it may be 0.
 *
 * @throws {RangeError} If it is out of range.
 */
export function shutdownDeadline(
  { deadline = SHUTDOWN_DEADLINE }: { deadline?: number },
): number {
  if (deadline !== 0) checkDelay("deadline", deadline);
  return deadline;
}

/** Makes the message for a deadline that has passed: what happened, and what to do. */
export function expiry(
  kind: DeadlineKind,
  limit: number,
  waitsFor: string,
): string {
  const passed = `the ${kind} deadline of ${limit} ms has passed`;
  return kind === "write"
    ? `${passed}, and the client took no bytes (ERROR_SEM_TIMEOUT); raise deadlines.write if clients may be that slow`
    : `${passed}: ${waitsFor} (ERROR_SEM_TIMEOUT); raise deadlines.${kind} if that may take longer`;
}

/** The state of a request that its deadlines need. */
export interface Watched {
  /** True while the write deadline runs. */
  readonly isWaiting: boolean;
  /** True while the idle deadline runs: not while an accepted byte waits for the client. */
  readonly isIdling: boolean;
  /** Called once, when a deadline has passed. No deadline runs after that. */
  expired(kind: DeadlineKind): void;
}

/** The origin of a child request's deadlines. */
export interface WatchOrigin {
  /** The session that waits for the child. Its deadlines hold until it is released. */
  readonly parent?: WaitingParent;
  /** The time at which the request began that the child replaces. */
  readonly started?: number | undefined;
}

/**
 * Runs the deadlines of one session with one timer.
 *
 * - Activity only stores its time. The timer compares the times when it fires,
 *   and is set again.
 * - A child has no timer while its parent waits for it: the parent's deadlines
 *   hold.
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
  /** The time at which the total deadline began. */
  readonly started: number;

  /** Starts the deadlines. */
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

  /** Notes that bytes were accepted or read, or a call was made. */
  active(): void {
    this.#active = this.#clock.now();
    this.#parent?.active();
  }

  /** Notes that bytes were taken, or began to wait. */
  moved(): void {
    this.#active = this.#moved = this.#clock.now();
    this.#parent?.active();
  }

  /** Stops the deadlines. */
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
      (this.#watched.isWaiting ? this.#moved : now) + write,
      (this.#watched.isIdling ? this.#active : now) + idle,
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
      : this.#watched.isWaiting && now - this.#moved >= write
      ? "write"
      : this.#watched.isIdling && now - this.#active >= idle
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
