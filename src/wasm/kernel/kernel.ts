import { systemClock } from "../../base/clock.ts";
import type { Mutex } from "./mutex.ts";
import { NamedObjects } from "./named_objects.ts";
import { Parking } from "./parking.ts";
import { Queues } from "./queues.ts";
import { type ThreadRunner, Threads } from "./threads.ts";
import { WorkPool } from "./work_pool.ts";

/** A module's threads and the objects that they wait for. */
export class Kernel {
  readonly parking = new Parking(systemClock);
  readonly queues = new Queues(this.parking);
  readonly names = new NamedObjects();
  readonly threads: Threads;
  readonly pool: WorkPool;

  constructor(runner: ThreadRunner) {
    this.threads = new Threads(runner, this.parking);
    this.pool = new WorkPool(this.threads, this.parking);
  }

  /** The mutexes that have an owner. */
  get mutexes(): Set<Mutex> {
    return this.threads.mutexes;
  }

  /** Stops all threads where they are. */
  close(): void {
    this.parking.close();
  }
}
