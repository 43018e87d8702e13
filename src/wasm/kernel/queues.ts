import type { Parked, Parking } from "./parking.ts";

/** A fiber that waits at an address, and its tag. */
interface Waiting {
  readonly parked: Parked;
  readonly tag: number;
}

/** Fibers that wait at addresses of a module's memory. Its locks use them. */
export class Queues {
  readonly #parking: Parking;
  readonly #queues = new Map<number, Set<Waiting>>();

  constructor(parking: Parking) {
    this.#parking = parking;
  }

  /** Waits at an address. The answer is 0, or `late` after a time. */
  wait(
    address: number,
    { fiber, tag, milliseconds, late }: {
      readonly fiber: number;
      readonly tag: number;
      readonly milliseconds: number;
      readonly late: number;
    },
  ): Promise<number> {
    const queue = this.#queues.get(address) ?? new Set();
    this.#queues.set(address, queue);
    const parked = this.#parking.park(fiber, milliseconds, late, () => {
      queue.delete(waiting);
      if (queue.size === 0) this.#queues.delete(address);
    });
    const waiting = { parked, tag };
    queue.add(waiting);
    return parked.answer;
  }

  /** Returns the tag of the first fiber at an address; 0 if there is none. */
  first(address: number): number {
    return this.#firstAt(address)?.tag ?? 0;
  }

  /** Wakes the first fiber at an address. Returns its tag; 0 if there is none. */
  wake(address: number): number {
    const first = this.#firstAt(address);
    first?.parked.wake(0);
    return first?.tag ?? 0;
  }

  #firstAt(address: number): Waiting | undefined {
    const [first] = this.#queues.get(address) ?? [];
    return first;
  }
}
