import { AssertionError } from "@std/assert";

/** Twice as many calls as any caller may make before it waits for a turn: `CALLS_PER_TURN` of writes. */
const MOST = 2 * 4096;

/**
 * Somebody who makes calls until a timer fires, and who gives up after so many
 * within one turn of the event loop. It looks at no clock, so that it says the
 * same on a machine that is busy.
 */
export class Producer implements Disposable {
  /** Calls made so far. */
  calls = 0;
  #inTurn = 0;
  #stopped = false;
  #starved = false;
  #fired = Promise.withResolvers<void>();
  #turn: ReturnType<typeof setImmediate>;
  readonly #timer: ReturnType<typeof setTimeout>;

  constructor() {
    this.#turn = setImmediate(() => this.#turned());
    this.#timer = setTimeout(() => this.#fired.resolve(), 20);
  }

  /** Whether to make another call. */
  get goesOn(): boolean {
    if (this.#stopped) return false;
    this.calls++;
    if (++this.#inTurn > MOST) this.#starved = this.#stopped = true;
    return !this.#stopped;
  }

  /** Fulfils when a timer has fired: others have had their turn. */
  get timer(): Promise<void> {
    return this.#fired.promise;
  }

  /** Makes no more calls. */
  stop(): void {
    this.#stopped = true;
  }

  /** Fails if so many calls were made while others had no turn. */
  assertFair(): void {
    if (!this.#starved) return;
    throw new AssertionError(`${MOST} calls within one turn`);
  }

  [Symbol.dispose](): void {
    clearImmediate(this.#turn);
    clearTimeout(this.#timer);
  }

  #turned(): void {
    this.#inTurn = 0;
    this.#turn = setImmediate(() => this.#turned());
  }
}

/** Calls again and again until a timer fires, which must not be held up. */
export async function assertFair(
  call: () => Promise<unknown>,
): Promise<void> {
  using producer = new Producer();
  producer.timer.then(() => producer.stop());
  while (producer.goesOn) await call();
  producer.assertFair();
}
