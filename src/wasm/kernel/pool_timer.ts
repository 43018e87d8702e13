import type { KernelObject } from "../handles.ts";
import type { Parking } from "./parking.ts";
import type { Thread } from "./thread.ts";
import type { Call } from "./threads.ts";
import type { WorkPool } from "./work_pool.ts";

/** A timer that calls a function of the module, in the pool. */
export class PoolTimer implements KernelObject {
  readonly #call: Call;
  readonly #pool: WorkPool;
  readonly #parking: Parking;
  #cancel: (() => void) | undefined;
  /** The threads of its calls that have not ended. */
  readonly running = new Set<Thread>();

  constructor(call: Call, pool: WorkPool, parking: Parking) {
    this.#call = call;
    this.#pool = pool;
    this.#parking = parking;
  }

  /** Calls after `due` milliseconds, then every `period`; 0: once. */
  start(due: number, period: number): void {
    this.close();
    this.#cancel = this.#parking.after(due, () => {
      this.#cancel = undefined;
      if (period !== 0) this.start(period, period);
      this.#fire();
    });
  }

  close(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #fire(): void {
    this.#pool.run(this.#call, (thread) => {
      this.running.add(thread);
      thread.whenEnded(() => this.running.delete(thread));
    });
  }
}
