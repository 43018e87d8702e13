import type { Parking } from "./parking.ts";
import type { Thread } from "./thread.ts";
import type { Call, Threads } from "./threads.ts";

/** The number of work items that run at once. */
const FEW = 16;
/** The most work items, if all of them wait: the size of Windows' pool. */
const MOST = 512;

/**
 * Runs work items on shared threads, in order. While all running
 * items wait, it begins one more in each turn.
 */
export class WorkPool {
  readonly #threads: Threads;
  readonly #parking: Parking;
  readonly #queue: { readonly call: Call; begun(thread: Thread): void }[] = [];
  readonly #running = new Set<Thread>();
  #limit = FEW;
  #grows = false;

  constructor(threads: Threads, parking: Parking) {
    this.#threads = threads;
    this.#parking = parking;
  }

  /** @param begun Receives the thread that runs it. */
  run(call: Call, begun: (thread: Thread) => void = () => {}): void {
    this.#queue.push({ call, begun });
    this.#beginSome();
  }

  #beginSome(): void {
    while (this.#running.size < this.#limit) {
      const work = this.#queue.shift();
      if (work === undefined) return;
      const thread = this.#threads.create(work.call);
      if (thread === undefined) {
        // There is no memory for more: what runs makes room.
        this.#queue.unshift(work);
        return;
      }
      this.#running.add(thread);
      thread.whenEnded(() => {
        this.#running.delete(thread);
        this.#limit = Math.max(FEW, this.#running.size);
        this.#beginSome();
      });
      work.begun(thread);
    }
    if (this.#queue.length > 0) this.#grow();
  }

  #grow(): void {
    if (this.#grows || this.#limit >= MOST) return;
    this.#grows = true;
    this.#parking.yieldTurn(0).then(() => {
      this.#grows = false;
      this.#limit = Math.min(MOST, this.#running.size + FEW);
      this.#beginSome();
    });
  }
}
