import type { KernelObject } from "../handles.ts";
import { WAIT_TIMEOUT } from "../win32_codes.ts";
import type { Parked, Parking } from "./parking.ts";

/** Added to a wait's answer, the index of the object that ended it, if the object is a mutex whose owner has ended. */
const WAIT_ABANDONED = 0x80;

/** An object for which a fiber can wait until it is signalled. */
export abstract class Waitable implements KernelObject {
  readonly #waits = new Set<Wait>();

  /** Returns true if a wait of the fiber ends at once. */
  abstract isSignalled(fiber: number): boolean;

  /** Called when a wait of a fiber has succeeded. Returns true if the object was abandoned by its owner. */
  abstract take(fiber: number): boolean;

  close(): void {}

  /** Called when it is signalled: the waiting fibers take it, in order. */
  protected wake(): void {
    for (const wait of this.#waits) {
      if (!this.isSignalled(wait.fiber)) return;
      wait.attempt();
    }
  }

  /** Adds a wait that begins. */
  add(wait: Wait): void {
    this.#waits.add(wait);
  }

  /** Removes a wait that is over. */
  delete(wait: Wait): void {
    this.#waits.delete(wait);
  }
}

/** The objects for which a fiber waits. */
export interface Wanted {
  readonly objects: readonly Waitable[];
  /** True if it waits for all of them, false if for one of them. */
  readonly all: boolean;
  readonly fiber: number;
}

/** A fiber that waits for objects. */
class Wait {
  readonly #wanted: Wanted;
  readonly #parked: Parked;

  constructor(wanted: Wanted, milliseconds: number, parking: Parking) {
    this.#wanted = wanted;
    const { objects, fiber } = wanted;
    this.#parked = parking.park(fiber, milliseconds, WAIT_TIMEOUT, () => {
      for (const object of objects) object.delete(this);
    });
    for (const object of objects) object.add(this);
  }

  get fiber(): number {
    return this.#wanted.fiber;
  }

  get answer(): Promise<number> {
    return this.#parked.answer;
  }

  /** Ends the wait, if it can be over. */
  attempt(): void {
    const answer = takeNow(this.#wanted);
    if (answer !== undefined) this.#parked.wake(answer);
  }
}

/** Returns the answer of a wait that is over at once; `undefined` if it has to wait. */
export function takeNow({ objects, all, fiber }: Wanted): number | undefined {
  if (!all) {
    const index = objects.findIndex((object) => object.isSignalled(fiber));
    return index < 0
      ? undefined
      : index + (objects[index]!.take(fiber) ? WAIT_ABANDONED : 0);
  }
  if (!objects.every((object) => object.isSignalled(fiber))) return undefined;
  const abandoned = objects.map((object) => object.take(fiber)).indexOf(true);
  return abandoned < 0 ? 0 : WAIT_ABANDONED + abandoned;
}

/** Waits until objects are signalled or a time is over. */
export function waitFor(
  wanted: Wanted,
  milliseconds: number,
  parking: Parking,
): Promise<number> {
  // What asks again and again must let others run.
  return milliseconds === 0
    ? parking.yieldTurn(WAIT_TIMEOUT)
    : new Wait(wanted, milliseconds, parking).answer;
}
