import type { Mutex } from "./mutex.ts";
import type { Parking } from "./parking.ts";
import { Thread } from "./thread.ts";

/** The exit code of a thread that has trapped, as an unhandled exception's is. */
const TRAPPED = 0xc0000005;

/** Thrown where a thread ends itself, so that nothing of it runs on. */
export class ThreadExit extends Error {
  override name = "ThreadExit";
  readonly exitCode: number;

  constructor(exitCode: number) {
    super("Cannot go on: the module has ended a thread that is the host's");
    this.exitCode = exitCode;
  }
}

/** A function of a module, and what it is called with. */
export interface Call {
  /** Its index in the function table. */
  readonly index: number;
  readonly args: readonly number[];
}

/** The instance that runs the threads. */
export interface ThreadRunner {
  /** A fiber for a new thread, and its id. `undefined`: there is no memory. */
  take(): { readonly fiber: number; readonly id: number } | undefined;
  /** Runs a function from a thread's begin to its end; what it gives. */
  run(fiber: number, call: Call): Promise<number>;
  /** Nothing runs on a fiber any more. */
  give(fiber: number): void;
  /** Receives what a thread has trapped with. */
  report(error: unknown): void;
}

/** A module's threads. One runs until it waits; the others then run. */
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

  /** Makes a thread, which runs as soon as its maker waits or ends. `undefined`: there is no memory. */
  create(call: Call, isSuspended = false): Thread | undefined {
    const made = this.#runner.take();
    if (made === undefined) return undefined;
    const thread = new Thread(made.id, made.fiber);
    this.#running.set(thread.fiber, thread);
    thread.beginsWith(() => queueMicrotask(() => this.#run(thread, call)));
    if (!isSuspended) thread.resume();
    return thread;
  }

  /** The thread of a fiber; what the host has called is one, too, and does not end. */
  of(fiber: number, id: number): Thread {
    return this.#running.get(fiber) ?? new Thread(id, fiber);
  }

  /** Ends a thread where it is: nothing of it runs on. */
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
