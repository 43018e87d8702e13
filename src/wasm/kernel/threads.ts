import type { Mutex } from "./mutex.ts";
import type { Parking } from "./parking.ts";
import { Thread } from "./thread.ts";

/** The exit code of a thread that has trapped: that of an access violation. */
const TRAPPED = 0xc0000005;

/** Thrown where a thread ends itself. No code of the thread runs after it. */
export class ThreadExit extends Error {
  override name = "ThreadExit";
  readonly exitCode: number;

  constructor(exitCode: number) {
    super("Cannot go on: the module has ended a thread that is the host's");
    this.exitCode = exitCode;
  }
}

/** A function of a module, and its arguments. */
export interface Call {
  /** Its index in the function table. */
  readonly index: number;
  readonly args: readonly number[];
}

/** The instance that runs the threads. */
export interface ThreadRunner {
  /** Returns a fiber for a new thread, and its id; `undefined` if there is no memory. */
  take(): { readonly fiber: number; readonly id: number } | undefined;
  /** Runs the function of a thread to its end. Returns its result. */
  run(fiber: number, call: Call): Promise<number>;
  /** Takes back the fiber of a thread that has ended. */
  give(fiber: number): void;
  /** Receives the error of a thread that has trapped. */
  report(error: unknown): void;
}

/** A module's threads. One runs at a time, until it waits. */
export class Threads {
  readonly #runner: ThreadRunner;
  readonly #parking: Parking;
  /** The mutexes that have an owner. */
  readonly mutexes = new Set<Mutex>();
  readonly #running = new Map<number, Thread>();

  constructor(runner: ThreadRunner, parking: Parking) {
    this.#runner = runner;
    this.#parking = parking;
  }

  /** Makes a thread. It runs when the current one waits or ends. Returns `undefined` if there is no memory. */
  create(call: Call, isSuspended = false): Thread | undefined {
    const made = this.#runner.take();
    if (made === undefined) return undefined;
    const thread = new Thread(made.id, made.fiber);
    this.#running.set(thread.fiber, thread);
    thread.beginsWith(() => queueMicrotask(() => this.#run(thread, call)));
    if (!isSuspended) thread.resume();
    return thread;
  }

  /** Returns the thread of a fiber. A call of the host has one, too, which does not end. */
  of(fiber: number, id: number): Thread {
    return this.#running.get(fiber) ?? new Thread(id, fiber);
  }

  /** Ends a thread at once: no more of its code runs. */
  terminate(thread: Thread, exitCode: number): void {
    if (thread.hasEnded) return;
    const waited = this.#parking.drop(thread.fiber);
    const { hasBegun } = thread;
    this.#end(thread, exitCode);
    // One that is in a call of the host's goes on when that is over, until it ends.
    if (waited || !hasBegun) this.#runner.give(thread.fiber);
  }

  async #run(thread: Thread, call: Call): Promise<void> {
    if (this.#parking.isClosed) return;
    const { fiber } = thread;
    // It was terminated before it began.
    if (thread.hasEnded) return this.#runner.give(fiber);
    try {
      const exitCode = await this.#runner.run(fiber, call);
      this.#end(thread, exitCode);
      this.#runner.give(fiber);
    } catch (error) {
      // What is on its fiber may be anything: that is lost.
      this.#end(thread, TRAPPED);
      this.#runner.report(error);
    }
  }

  #end(thread: Thread, exitCode: number): void {
    this.#running.delete(thread.fiber);
    for (const mutex of [...this.mutexes]) {
      if (mutex.owner === thread.fiber) mutex.abandon();
    }
    thread.end(exitCode);
  }
}
