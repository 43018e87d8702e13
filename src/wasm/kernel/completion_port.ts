import type { KernelObject } from "../handles.ts";
import type { Parked, Parking } from "./parking.ts";

/** A posted packet. The module chooses its numbers. */
export interface Packet {
  readonly bytes: number;
  readonly key: number;
  readonly overlapped: number;
}

/** A fiber that waits for a packet. */
interface Waiting {
  readonly parked: Parked;
  give(packet: Packet): number;
}

/**
 * An I/O completion port: a queue of packets. The fiber that began to wait last
 * gets the next packet.
 *
 * @see {@link https://learn.microsoft.com/en-us/windows/win32/fileio/i-o-completion-ports | I/O Completion Ports}
 */
export class CompletionPort implements KernelObject {
  readonly #parking: Parking;
  readonly #abandoned: number;
  readonly #packets: Packet[] = [];
  readonly #waiting: Waiting[] = [];

  /** @param abandoned The answer of a wait when the port is closed. */
  constructor(parking: Parking, abandoned: number) {
    this.#parking = parking;
    this.#abandoned = abandoned;
  }

  post(packet: Packet): void {
    const waiting = this.#waiting.at(-1);
    if (waiting === undefined) this.#packets.push(packet);
    else waiting.parked.wake(waiting.give(packet));
  }

  /** The next packet, if there is one. */
  take(): Packet | undefined {
    return this.#packets.shift();
  }

  /**
   * Waits for the next packet.
   *
   * @param give Receives the packet, and returns the answer of the wait.
   */
  wait(
    fiber: number,
    milliseconds: number,
    late: number,
    give: (packet: Packet) => number,
  ): Promise<number> {
    if (milliseconds === 0) return this.#parking.yieldTurn(late);
    const parked = this.#parking.park(fiber, milliseconds, late, () => {
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
    });
    const waiting = { parked, give };
    this.#waiting.push(waiting);
    return parked.answer;
  }

  close(): void {
    for (const { parked } of [...this.#waiting]) parked.wake(this.#abandoned);
  }
}
