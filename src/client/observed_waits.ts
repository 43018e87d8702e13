/** What an output tells of its writes. */
export interface WaitObserver {
  /** A write has to wait: for the client, or with room left for the turn's end. */
  waits(desiredSize: number): void;
  /** That wait has ended, with room for more or in vain. */
  waited(room: boolean): void;
}

/** Tells an observer of waits: once for all writes that wait for the same. */
export class ObservedWaits {
  #last: Promise<void> | undefined;
  readonly #observer: WaitObserver;

  constructor(observer: WaitObserver) {
    this.#observer = observer;
  }

  /**
   * A write waits.
   *
   * @param room What it waits for.
   * @param desiredSize The sink's; `null` of one that has failed.
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
