/** Receives the waits of an output's writes. */
export interface WaitObserver {
  /** Called when a write has to wait: for the client or, if there is room left, for the end of the turn. */
  waits(desiredSize: number): void;
  /** Called when that wait has ended: `room` is `false` if the client failed meanwhile. */
  waited(room: boolean): void;
}

/** Reports waits to an observer: once for all writes that wait for the same promise. */
export class ObservedWaits {
  #last: Promise<void> | undefined;
  readonly #observer: WaitObserver;

  constructor(observer: WaitObserver) {
    this.#observer = observer;
  }

  /**
   * Reports a write that waits.
   *
   * @param room The promise that it waits for.
   * @param desiredSize The sink's `desiredSize`; `null` if the sink has failed.
   */
  wait(room: Promise<void>, desiredSize: number | null): void {
    if (desiredSize === null || room === this.#last) return;
    this.#last = room;
    this.#observer.waits(desiredSize);
    room.then(
      () => this.#observer.waited(true),
      () => this.#observer.waited(false),
    );
  }
}
