import type { Clock } from "../../base/clock.ts";
import { Deferred } from "../../base/promises.ts";
import { turnEnd } from "../../base/turn.ts";

/** A wait without a limit. */
const INFINITE = 0xffffffff;
/** The longest delay of a timer: 24 days. A longer wait has no limit. */
const LONGEST = 0x7fffffff;

/** A fiber that waits. It is woken once, with the answer of its wait. */
export class Parked {
  readonly #answer = new Deferred<number>();
  readonly #leave: () => void;
  #cancelTimer: (() => void) | undefined;
  #isOver = false;
  readonly fiber: number;

  /** @param leave Called once, when it waits no longer. */
  constructor(fiber: number, leave: () => void) {
    this.fiber = fiber;
    this.#leave = leave;
  }

  /** The answer of its wait. It never rejects. */
  get answer(): Promise<number> {
    return this.#answer.promise;
  }

  /** Wakes it with an answer after a time. */
  wakeAfter(milliseconds: number, answer: number, clock: Clock): void {
    if (milliseconds > LONGEST) return;
    this.#cancelTimer = clock.after(milliseconds, () => this.wake(answer));
  }

  wake(answer: number): void {
    if (this.#isOver) return;
    this.drop();
    this.#answer.resolve(answer);
  }

  /** Leaves it parked: its code never runs again. */
  drop(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#cancelTimer?.();
    this.#leave();
  }
}

/**
 * The fibers of a module that wait for a time or for one another.
 *
 * After `close()` none of them is woken, as the end of a process stops its threads.
 * No timer is left.
 */
export class Parking {
  readonly #clock: Clock;
  readonly #parked = new Set<Parked>();
  #isClosed = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /**
   * Parks a fiber.
   *
   * @param fiber The fiber that waits.
   * @param milliseconds The longest wait; 0xffffffff: until it is woken.
   * @param late The answer of its wait after that time.
   * @param leave Called once, when it waits no longer.
   */
  park(
    fiber: number,
    milliseconds: number,
    late: number,
    leave: () => void = () => {},
  ): Parked {
    const parked = new Parked(fiber, () => {
      this.#parked.delete(parked);
      leave();
    });
    if (this.#isClosed) return parked;
    this.#parked.add(parked);
    if (milliseconds !== INFINITE) {
      parked.wakeAfter(milliseconds, late, this.#clock);
    }
    return parked;
  }

  /** Lets all others run, also timers and I/O. */
  async yieldTurn(answer: number): Promise<number> {
    await turnEnd();
    if (this.#isClosed) await new Promise<never>(() => {});
    return answer;
  }

  /** Calls back after a time, unless it was closed. Returns a function that cancels the call. */
  after(milliseconds: number, callback: () => void): () => void {
    const timer = this.park(0, milliseconds, 0);
    timer.answer.then(callback);
    return () => timer.drop();
  }

  /** Drops a fiber: it never runs again. Returns true if it waited. */
  drop(fiber: number): boolean {
    for (const parked of this.#parked) {
      if (parked.fiber !== fiber) continue;
      parked.drop();
      return true;
    }
    return false;
  }

  /** Drops all fibers. */
  close(): void {
    this.#isClosed = true;
    for (const parked of this.#parked) parked.drop();
  }
}
